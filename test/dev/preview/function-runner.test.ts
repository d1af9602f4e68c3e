import path from 'node:path';
import { createFunctionRunner, type StartTimer } from '../../../src/dev/preview/function-runner.ts';
import { buildHost } from '../../../src/dev/preview/host-bundles.ts';
import { testCacheDirectory } from './test-cache.ts';

const functions = path.join(import.meta.dirname, 'fixtures/app/functions');
const neverExpires: StartTimer = () => () => undefined;

let processFile: string;
let runner: ReturnType<typeof createFunctionRunner>;

const createRunner = (startTimer: StartTimer = neverExpires) =>
  createFunctionRunner({
    processFile,
    environment: { PRIVATE_APP_ACCESS_TOKEN: 'pat-local-test', HUBSPOT_API_BASE: 'http://127.0.0.1:1' },
    startTimer,
  });

const call = (name: string, using = runner) =>
  using.run({
    uid: name,
    file: path.join(functions, `${name}.js`),
    context: { parameters: { a: 1 }, event: { payload: {} }, propertiesToSend: { name: 'Acme' } },
  });

const messageOf = (answer: Awaited<ReturnType<typeof call>>) =>
  answer.ok ? 'no failure' : answer.failure.errors[0]?.message;

beforeAll(async () => {
  processFile = (await buildHost(testCacheDirectory('function-runner'))).functionProcessFile;
});
beforeEach(() => {
  runner = createRunner();
});
afterEach(() => runner.close());

describe('the function runner', () => {
  it('calls main with the context of HubSpot', async () => {
    const answer = await call('echo');
    expect(answer).toMatchObject({
      ok: true,
      value: {
        token: 'pat-local-test',
        context: {
          parameters: { a: 1 },
          event: { payload: {} },
          propertiesToSend: { name: 'Acme' },
          secrets: { PRIVATE_APP_ACCESS_TOKEN: 'pat-local-test' },
        },
      },
    });
  });

  it('drops null properties from the answer', async () => {
    const answer = await call('echo');
    expect(answer.ok && answer.value).not.toHaveProperty('unknown');
    expect(answer).toMatchObject({ value: { list: [null, { known: 1 }] } });
  });

  it('gives functions nothing of this machine but UTC', async () => {
    const answer = await call('echo');
    expect(answer).toMatchObject({ value: { timeZone: 'UTC' } });
    expect(answer.ok && answer.value).not.toHaveProperty('home');
  });

  it('uses a process again', async () => {
    await call('echo');
    expect(await call('echo')).toMatchObject({ value: { calls: 2 } });
  });

  it('gives calls at the same time processes of their own', async () => {
    const [first, second] = await Promise.all([call('echo'), call('echo')]);
    expect(first).toMatchObject({ value: { calls: 1 } });
    expect(second).toMatchObject({ value: { calls: 1 } });
  });

  it('answers null for a function that returns nothing', async () => {
    expect(await call('silent')).toEqual({ ok: true, value: null });
  });

  it('answers as HubSpot does when a function throws', async () => {
    const answer = await call('throws');
    expect(messageOf(answer)).toBe(
      "The serverless function 'throws' failed to execute: Error: out of order.",
    );
    expect(answer).toMatchObject({
      ok: false,
      failure: { category: 'VALIDATION_ERROR', subCategory: 'GenXExecutionErrorType.APP_ERROR' },
    });
  });

  it('refuses an answer that is not JSON', async () => {
    expect(messageOf(await call('circular'))).toContain('Wrong arguments');
  });

  it('refuses a file without main', async () => {
    expect(messageOf(await call('no-main'))).toContain('customerPayload.main is not a function');
  });

  it('says when the file is not there', async () => {
    expect(messageOf(await call('not-there'))).toContain('Cannot find module');
  });

  it('kills a function that exceeds the limit, and starts afresh', async () => {
    let expire = () => {};
    const limited = createRunner((milliseconds, onExpire) => {
      expect(milliseconds).toBe(20_000);
      expire = onExpire;
      return () => undefined;
    });
    const pending = call('endless', limited);
    expire();
    expect(messageOf(await pending)).toBe(
      "The serverless function 'endless' failed to execute: Task timed out after 20.00 seconds.",
    );
    expect(await call('echo', limited)).toMatchObject({ ok: true });
    limited.close();
  });

  it('runs functions on the day that was asked for', async () => {
    const dated = createFunctionRunner({
      processFile,
      environment: {},
      clockOffsetMilliseconds: Date.parse('2030-06-15T12:00:00Z') - Date.now(),
    });
    expect(await call('echo', dated)).toMatchObject({ value: { today: '2030-06-15' } });
    dated.close();
  });

  it('lets time pass for the functions, also for those that are running already', async () => {
    const dated = createFunctionRunner({
      processFile,
      environment: {},
      clockOffsetMilliseconds: Date.parse('2030-06-15T12:00:00Z') - Date.now(),
    });
    await call('echo', dated);
    const before = dated.clockOffset();
    const underWay = call('echo', dated);
    dated.moveClock(13 * 3_600_000);
    expect(dated.clockOffset() - before).toBe(13 * 3_600_000);
    expect(await underWay).toMatchObject({ value: { today: '2030-06-15' } });
    expect(await call('echo', dated)).toMatchObject({ value: { today: '2030-06-16' } });
    dated.close();
  });
});
