import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ limits: true, tokens: { 'pat-other': 'all' } });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const details = (token = emulator.token) =>
  call({ url: emulator.url, token }, 'GET', '/account-info/2026-03/details');
const search = () => call(emulator, 'POST', '/crm/objects/2026-03/companies/search', {});
async function burst(): Promise<void> {
  for (let round = 0; round < 19; round += 1) await Promise.all(Array.from({ length: 10 }, () => details()));
}

it('tells in headers what is left', async () => {
  const { headers } = await details();
  expect(headers.get('x-hubspot-ratelimit-max')).toBe('190');
  expect(headers.get('x-hubspot-ratelimit-remaining')).toBe('189');
  expect(headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
  expect(headers.get('x-hubspot-ratelimit-daily')).toBe('1000000');
});

it('refuses the 191st request within ten seconds, for this token only', async () => {
  await burst();
  const { status, body } = await details();
  expect(status).toBe(429);
  expect(body).toMatchObject({
    status: 'error',
    message: 'You have reached your ten_secondly_rolling limit.',
    errorType: 'RATE_LIMIT',
    policyName: 'TEN_SECONDLY_ROLLING',
  });
  expect((await details('pat-other')).status).toBe(200);
});

it('takes requests again when ten seconds have passed', async () => {
  await burst();
  emulator.clock.advance(9999);
  expect((await details()).status).toBe(429);
  emulator.clock.advance(1);
  expect((await details()).status).toBe(200);
});

it('refuses the sixth search within a second', async () => {
  for (let position = 0; position < 5; position += 1) expect((await search()).status).toBe(200);
  const { status, body } = await search();
  expect(status).toBe(429);
  expect(body).toMatchObject({ message: 'You have reached your secondly limit.', policyName: 'SECONDLY' });
  emulator.clock.advance(1000);
  expect((await search()).status).toBe(200);
});

it('tells nothing about limits in answers to searches', async () => {
  expect((await search()).headers.get('x-hubspot-ratelimit-max')).toBeNull();
});

it('can be switched off', async () => {
  const unlimited = await startAccount({ limits: false });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call(unlimited, 'POST', '/crm/objects/2026-03/companies/search', {})),
  );
  await unlimited.close();
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});
