import { FAULT_KIND_NAMES, faultOfKind } from '../../../src/dev/emulator/fault-kinds.ts';
import type { FaultKindName } from '../../../src/dev/emulator/fault-kinds.ts';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const COMPANIES = '/crm/objects/2026-03/companies';
const list = async () => (await call(emulator, 'GET', COMPANIES)).status;

it('fails the next request that matches, once', async () => {
  emulator.faults.add({ method: 'GET', path: '/companies', status: 503 });
  expect((await call(emulator, 'GET', '/account-info/2026-03/details')).status).toBe(200);
  expect(await list()).toBe(503);
  expect(await list()).toBe(200);
});

it('fails as often as it is told to, after letting some requests pass', async () => {
  emulator.faults.add({ path: /companies$/, status: 500, times: 2, skip: 1 });
  expect([await list(), await list(), await list(), await list()]).toEqual([200, 500, 500, 200]);
});

it('fails until it is cleared', async () => {
  emulator.faults.add({ status: 500, times: 0 });
  expect([await list(), await list(), await list()]).toEqual([500, 500, 500]);
  emulator.faults.clear();
  expect(await list()).toBe(200);
});

it('answers the body and headers it is given', async () => {
  emulator.faults.add({ status: 429, body: { policyName: 'DAILY' }, headers: { 'Retry-After': '7' } });
  const { body, headers } = await call(emulator, 'GET', COMPANIES);
  expect(body).toEqual({ policyName: 'DAILY' });
  expect(headers.get('retry-after')).toBe('7');
});

it('words a rate limit as HubSpot does and a gateway error as no JSON', async () => {
  emulator.faults.add({ status: 429 });
  expect((await call(emulator, 'GET', COMPANIES)).body).toMatchObject({ policyName: 'TEN_SECONDLY_ROLLING' });
  emulator.faults.add({ status: 502 });
  expect((await call(emulator, 'GET', COMPANIES)).headers.get('content-type')).toContain('text/html');
});

it('does nothing when it fails before, and has done it when only the answer is lost', async () => {
  const create = () => call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } });
  emulator.faults.add({ method: 'POST', status: 502 });
  expect((await create()).status).toBe(502);
  expect(emulator.store.ids('companies')).toHaveLength(0);
  emulator.faults.add({ method: 'POST', status: 502, when: 'after' });
  expect((await create()).status).toBe(502);
  expect(emulator.store.ids('companies')).toHaveLength(1);
});

it('cuts the connection', async () => {
  emulator.faults.add({ dropConnection: true });
  await expect(list()).rejects.toThrow('fetch failed');
  expect(await list()).toBe(200);
});

it('delays an answer without spoiling it', async () => {
  emulator.faults.add({ latencyMs: 150, times: 0 });
  const answers = await Promise.all([list(), list(), list()]);
  expect(answers).toEqual([200, 200, 200]);
  expect(emulator.requests.stats()).toMatchObject({ total: 3, maxConcurrent: 3, trips: 1 });
});

it('fails single inputs of a batch', async () => {
  const [first, second] = [aCompany(emulator), aCompany(emulator)];
  emulator.faults.add({ path: '/batch/update', failInputs: [1] });
  const { status, body } = await call(emulator, 'POST', `${COMPANIES}/batch/update`, {
    inputs: [
      { id: first, properties: { city: 'Ipoh' } },
      { id: second, properties: { city: 'Ipoh' } },
    ],
  });
  expect(status).toBe(207);
  expect(body).toMatchObject({ results: [{ id: first }], errors: [{ context: { ids: [second] } }] });
  expect(emulator.store.values('companies', second)).not.toHaveProperty('city');
});

it('can be there from the start', async () => {
  const faulty = await startAccount({ faults: [{ status: 500 }] });
  expect((await call(faulty, 'GET', COMPANIES)).status).toBe(500);
  await faulty.close();
});

it('lets reads of the record page pass, without using a fault up', async () => {
  emulator.faults.add({ status: 503 });
  const page = await fetch(`${emulator.url}${COMPANIES}`, {
    headers: { authorization: `Bearer ${emulator.token}`, 'x-emulator-bypass-faults': '1' },
  });
  expect([page.status, await list()]).toEqual([200, 503]);
});

it('concerns a share of the requests, evenly spread', async () => {
  emulator.faults.add({ status: 500, times: 0, rate: 0.5 });
  const statuses = [await list(), await list(), await list(), await list()];
  expect(statuses).toEqual([200, 500, 200, 500]);
});

it('cuts an answer in the middle, after the write was done', async () => {
  emulator.faults.add({ method: 'POST', truncateBody: true });
  const create = call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } });
  await expect(create).rejects.toThrow('terminated');
  expect(emulator.store.ids('companies')).toHaveLength(1);
});

const WRITTEN = { done: 1, undone: 0 };
/** What a create sees of each failure, and whether it was done. */
const KINDS: [FaultKindName, number | 'cut' | 'terminated', keyof typeof WRITTEN][] = [
  ['rate-limit', 429, 'undone'],
  ['rate-limit-retry-after', 429, 'undone'],
  ['daily-limit', 429, 'undone'],
  ['locked', 423, 'undone'],
  ['locked-retry-after', 423, 'undone'],
  ['server-error', 500, 'undone'],
  ['bad-gateway', 502, 'undone'],
  ['lost-answer', 502, 'done'],
  ['unavailable', 503, 'undone'],
  ['gateway-timeout', 504, 'done'],
  ['moving', 477, 'undone'],
  ['slow', 201, 'done'],
  ['dropped-before', 'cut', 'undone'],
  ['dropped-after', 'cut', 'done'],
  ['truncated', 'terminated', 'done'],
  ['missing-scopes', 403, 'undone'],
];

/** Failures that concern the app's own objects only. */
const OF_ONE_OBJECT: [FaultKindName, string, number][] = [
  ['ledger-unread', 'p_value_entry', 503],
  ['not-provisioned', 'p_value_milestone', 400],
];

it.each(KINDS)('fails by the name %s with %s, %s', async (kind, outcome, effect) => {
  emulator.faults.add(faultOfKind(kind, kind === 'slow' ? { latencyMs: 1 } : {}));
  const create = call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } }).then(
    ({ status }) => status,
    (error: Error) => (error.message === 'terminated' ? 'terminated' : 'cut'),
  );
  expect(await create).toBe(outcome);
  expect(emulator.store.ids('companies')).toHaveLength(WRITTEN[effect]);
});

it('says when to come back only where a failure does so', async () => {
  for (const kind of ['rate-limit', 'locked', 'rate-limit-retry-after', 'locked-retry-after'] as const) {
    emulator.faults.add(faultOfKind(kind));
    const { headers } = await call(emulator, 'GET', COMPANIES);
    expect(headers.has('retry-after')).toBe(kind.endsWith('retry-after'));
  }
});

it('lets one input of a batch fail by name, and knows no kind without a test', async () => {
  emulator.faults.add(faultOfKind('partial-batch'));
  const inputs = [{ id: aCompany(emulator) }, { id: aCompany(emulator) }];
  const read = await call(emulator, 'POST', `${COMPANIES}/batch/read`, { inputs });
  expect(read.status).toBe(207);
  const others: readonly string[] = ['partial-batch', ...OF_ONE_OBJECT.map(([kind]) => kind)];
  expect(KINDS.map(([kind]) => kind)).toEqual(FAULT_KIND_NAMES.filter((kind) => !others.includes(kind)));
});

it.each(OF_ONE_OBJECT)(
  'fails by the name %s at %s with %s and lets other objects alone',
  async (kind, object, status) => {
    emulator.faults.add(faultOfKind(kind, { times: 0 }));
    expect((await call(emulator, 'GET', `/crm/objects/2026-03/${object}/1`)).status).toBe(status);
    expect((await call(emulator, 'GET', COMPANIES)).status).toBe(200);
  },
);
