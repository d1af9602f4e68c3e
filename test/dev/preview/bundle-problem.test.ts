import { bundleProblem } from '../../../src/dev/preview/worker/bundle-problem.ts';

const URL = 'http://127.0.0.1:1/cards/a.js';
const answering = (text: string, status: number) => () => Promise.resolve(new Response(text, { status }));

it('is what the bundler complained about when the bundle was not built', async () => {
  const ask = answering('{"status":"error","message":"The card \\"A\\" does not build: line 1"}', 500);
  expect(await bundleProblem(URL, 'NetworkError: failed', ask)).toBe('The card "A" does not build: line 1');
});

it('is what the bundle threw when it was loaded', async () => {
  expect(await bundleProblem(URL, 'Error: boom', answering('throw 1', 200))).toBe(
    'The bundle could not be run. Error: boom',
  );
});

it.each([['not JSON'], ['{"status":"error"}'], ['null']])(
  'is what is known when the server says %s',
  async (text) => {
    expect(await bundleProblem(URL, 'NetworkError: failed', answering(text, 502))).toBe(
      'The bundle could not be loaded. NetworkError: failed',
    );
  },
);

it('is what is known when the server is gone', async () => {
  const ask = () => Promise.reject(new Error('refused'));
  expect(await bundleProblem(URL, 'NetworkError: failed', ask)).toContain('NetworkError: failed');
});
