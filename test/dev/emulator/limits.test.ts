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
  const { status, body, headers } = await details();
  expect(status).toBe(429);
  expect(headers.get('x-hubspot-ratelimit-remaining')).toBe('0');
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

describe('budgets that a test makes small', () => {
  const startSmall = () =>
    startAccount({
      limits: { daily: 4, associationBurst: 2, associationDaily: 3 },
      portal: { timeZone: 'Asia/Kuala_Lumpur' },
      tokens: { 'pat-other': 'all' },
      seed: (client) => void client.create('companies', [{ properties: { name: 'Acme' } }]),
    });
  const asked = async (account: Emulator, path: string, token = account.token) => {
    const { status, body, headers } = await call({ url: account.url, token }, 'GET', path);
    const remaining = headers.get('x-hubspot-ratelimit-daily-remaining');
    return { status, policy: (body as { policyName?: string }).policyName, remaining };
  };
  const DETAILS = '/account-info/2026-03/details';
  const TIES = '/crm/objects/2026-03/companies/20000000001/associations/deals';

  it('refuses what goes beyond the day, of all tokens together, until midnight in the account', async () => {
    const account = await startSmall();
    for (let left = 3; left >= 0; left -= 1) {
      const token = left % 2 === 0 ? account.token : 'pat-other';
      expect(await asked(account, DETAILS, token)).toMatchObject({ status: 200, remaining: String(left) });
    }
    const refused = await call(account, 'GET', DETAILS);
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      status: 'error',
      message: 'You have reached your daily limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'DAILY',
      correlationId: expect.any(String),
      requestId: expect.any(String),
    });
    // 08:00 UTC is 16:00 there.
    account.clock.advance(8 * 3_600_000 - 1);
    expect(await asked(account, DETAILS)).toMatchObject({ status: 429 });
    account.clock.advance(1);
    expect(await asked(account, DETAILS)).toMatchObject({ status: 200, remaining: '3' });
    await account.close();
  });

  it('counts requests to the associations API twice, and tells of its own budget there', async () => {
    const account = await startSmall();
    const { headers } = await call(account, 'GET', TIES);
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('2');
    expect(headers.get('x-hubspot-ratelimit-daily')).toBe('3');
    expect(await asked(account, TIES)).toMatchObject({ status: 200, remaining: '1' });
    expect(await asked(account, TIES)).toMatchObject({ status: 429, policy: 'TEN_SECONDLY_ROLLING' });
    account.clock.advance(10_000);
    expect(await asked(account, TIES)).toMatchObject({ status: 200, remaining: '0' });
    expect(await asked(account, TIES)).toMatchObject({ status: 429, policy: 'DAILY' });
    expect(await asked(account, DETAILS)).toMatchObject({ status: 200, remaining: '0' });
    await account.close();
  });

  it('takes a day of 23 hours for a day', async () => {
    const account = await startAccount({
      limits: { daily: 1 },
      portal: { timeZone: 'Europe/Berlin' },
      now: () => Date.parse('2026-03-28T23:30:00Z'),
    });
    await asked(account, DETAILS);
    account.clock.advance(22.5 * 3_600_000 - 60_000);
    expect(await asked(account, DETAILS)).toMatchObject({ status: 429 });
    account.clock.advance(60_000);
    expect(await asked(account, DETAILS)).toMatchObject({ status: 200 });
    await account.close();
  });
});
