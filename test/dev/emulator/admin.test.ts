import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    seed: (client) => void client.create('companies', [{ properties: { name: 'Seeded' } }]),
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const COMPANIES = '/crm/objects/2026-03/companies';
const admin = (method: string, name: string, body?: unknown) =>
  call(emulator, method, `/emulator/${name}`, body);

it('programs and clears faults', async () => {
  expect((await admin('POST', 'faults', { pathPattern: 'companies$', status: 503, times: 0 })).status).toBe(
    201,
  );
  expect((await call(emulator, 'GET', COMPANIES)).status).toBe(503);
  expect((await admin('GET', 'faults')).body).toMatchObject([{ id: 1, path: '/companies$/', status: 503 }]);
  expect((await admin('DELETE', 'faults')).status).toBe(204);
  expect((await call(emulator, 'GET', COMPANIES)).status).toBe(200);
});

it('switches a failure on by its name and says which names there are', async () => {
  const { body } = await admin('GET', 'fault-kinds');
  expect(body).toEqual(expect.arrayContaining([{ name: 'locked', label: '423, the record is locked' }]));
  await admin('POST', 'faults', { kind: 'locked', path: '/companies', times: 2 });
  expect((await admin('GET', 'faults')).body).toMatchObject([{ path: '/companies', status: 423, times: 2 }]);
  expect((await call(emulator, 'GET', COMPANIES)).status).toBe(423);
  expect((await admin('POST', 'faults', { kind: 'sad' })).status).toBe(400);
});

it('refuses a fault that makes no sense', async () => {
  const { status, body } = await admin('POST', 'faults', { status: 9000 });
  expect(status).toBe(400);
  expect(body['message']).toContain('status');
});

it('brings the seeded data back', async () => {
  aCompany(emulator);
  expect((await admin('POST', 'reset')).status).toBe(204);
  expect(emulator.store.ids('companies')).toHaveLength(1);
});

it('lists and counts requests of the API, not its own', async () => {
  await call(emulator, 'GET', COMPANIES);
  await call(emulator, 'GET', `${COMPANIES}/1?properties=name`);
  expect((await admin('GET', 'requests')).body).toMatchObject([
    { method: 'GET', path: COMPANIES, status: 200 },
    { method: 'GET', path: `${COMPANIES}/1`, query: '?properties=name', status: 404 },
  ]);
  expect((await admin('GET', 'stats')).body).toMatchObject({
    total: 2,
    byStatus: { 200: 1, 404: 1 },
    trips: 2,
  });
  await admin('DELETE', 'requests');
  expect(emulator.requests.count()).toBe(0);
});

it('counts requests by method and path', async () => {
  await call(emulator, 'GET', COMPANIES);
  await call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } });
  expect(emulator.requests.count({ method: 'POST' })).toBe(1);
  expect(emulator.requests.count({ path: '/companies' })).toBe(2);
  expect(emulator.requests.count({ path: /deals/ })).toBe(0);
});

it('moves the clock', async () => {
  await admin('POST', 'clock', { at: '2030-01-01T00:00:00Z' });
  await admin('POST', 'clock', { advanceMs: 1000 });
  const { body } = await call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } });
  expect(body['createdAt']).toBe('2030-01-01T00:00:01Z');
  expect((await admin('POST', 'clock', { follow: true })).body).toEqual({
    now: Date.parse('2026-06-01T08:00:00Z'),
  });
});

it('sets the lag of search', async () => {
  await admin('POST', 'search-lag', { searchLagMs: 1000 });
  expect((await admin('GET', 'search-lag')).body).toEqual({ searchLagMs: 1000 });
  aCompany(emulator, { name: 'New' });
  expect((await call(emulator, 'POST', `${COMPANIES}/search`, {})).body['total']).toBe(1);
  await admin('POST', 'search-lag', { searchLagMs: 0 });
  expect((await call(emulator, 'POST', `${COMPANIES}/search`, {})).body['total']).toBe(2);
});

it('edits a record as a person in HubSpot would', async () => {
  const id = aCompany(emulator);
  const edit = { objectType: 'companies', id, properties: { city: 'Ipoh' }, userId: 77 };
  expect((await admin('POST', 'edits-by-hand', edit)).status).toBe(204);
  const { body } = await call(emulator, 'GET', `${COMPANIES}/${id}?propertiesWithHistory=city`);
  expect(body['propertiesWithHistory']?.['city']).toMatchObject([{ value: 'Ipoh', updatedByUserId: 77 }]);
});

it('turns away pages of other sites', async () => {
  const response = await fetch(`${emulator.url}/emulator/reset`, {
    method: 'POST',
    headers: { origin: 'https://example.com' },
  });
  expect(response.status).toBe(403);
});

it('names its paths when it is asked for another one', async () => {
  const { status, body } = await admin('GET', 'nonsense');
  expect(status).toBe(404);
  expect(body['message']).toContain('POST faults');
});
