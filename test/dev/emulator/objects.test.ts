import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

it('creates a record and answers what was written beside the dates and the id', async () => {
  const { status, body } = await call(emulator, 'POST', '/crm/objects/2026-03/companies', {
    properties: { name: 'Acme', annualrevenue: '12.5' },
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: '20000000001',
    properties: {
      name: 'Acme',
      annualrevenue: '12.5',
      createdate: '2026-06-01T08:00:00Z',
      hs_lastmodifieddate: '2026-06-01T08:00:00Z',
      hs_object_id: '20000000001',
    },
    createdAt: '2026-06-01T08:00:00Z',
    updatedAt: '2026-06-01T08:00:00Z',
    archived: false,
    url: expect.stringContaining('/record/0-2/20000000001'),
  });
});

it('answers null for a requested property without a value and leaves out unknown names', async () => {
  const id = aCompany(emulator);
  const { body } = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/companies/${id}?properties=city&properties=name,nonsense`,
  );
  expect(body['properties']).toEqual({
    city: null,
    name: 'Acme',
    createdate: expect.any(String),
    hs_lastmodifieddate: expect.any(String),
    hs_object_id: id,
  });
});

it('answers the default properties when none are requested', async () => {
  const id = aCompany(emulator);
  const { body } = await call(emulator, 'GET', `/crm/v3/objects/companies/${id}`);
  expect(Object.keys(body['properties'] ?? {})).toEqual([
    'createdate',
    'domain',
    'hs_lastmodifieddate',
    'hs_object_id',
    'name',
  ]);
});

it('changes given properties only and clears with an empty text', async () => {
  const id = aCompany(emulator, { name: 'Acme', city: 'Ipoh', country: 'Malaysia' });
  const changed = await call(emulator, 'PATCH', `/crm/objects/2026-03/companies/${id}`, {
    properties: { city: '' },
  });
  expect(changed.status).toBe(200);
  expect(changed.body['properties']?.['city']).toBeNull();
  expect(emulator.store.values('companies', id)).toMatchObject({ name: 'Acme', country: 'Malaysia' });
  expect(emulator.store.values('companies', id)).not.toHaveProperty('city');
});

it('moves the modification date with every change', async () => {
  const id = aCompany(emulator);
  emulator.clock.advance(60_000);
  const { body } = await call(emulator, 'PATCH', `/crm/v3/objects/companies/${id}`, {
    properties: { name: 'Acme Ltd' },
  });
  expect(body).toMatchObject({
    createdAt: '2026-06-01T08:00:00Z',
    updatedAt: '2026-06-01T08:01:00Z',
  });
});

it('archives a record, also twice, and shows it among archived ones only', async () => {
  const id = aCompany(emulator);
  const path = `/crm/objects/2026-03/companies/${id}`;
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'GET', path)).status).toBe(404);
  const archived = await call(emulator, 'GET', `${path}?archived=true`);
  expect(archived.body).toMatchObject({ id, archived: true, archivedAt: '2026-06-01T08:00:00Z' });
});

it('says that a record does not exist', async () => {
  const { status, body } = await call(emulator, 'GET', '/crm/v3/objects/companies/1');
  expect(status).toBe(404);
  expect(body).toEqual({
    status: 'error',
    message: 'resource not found',
    correlationId: expect.any(String),
  });
});

it('says that an object type does not exist', async () => {
  const { status, body } = await call(emulator, 'GET', '/crm/objects/2026-03/planets/1');
  expect(status).toBe(400);
  expect(body['message']).toBe('Unable to infer object type from: planets');
});

it('lists records page by page', async () => {
  emulator.store.create(
    'companies',
    ['A', 'B', 'C'].map((name) => ({ properties: { name } })),
  );
  const first = await call(emulator, 'GET', '/crm/objects/2026-03/companies?limit=2&properties=name');
  expect(first.body['results']).toHaveLength(2);
  const next = first.body['paging']?.['next'];
  expect(next?.['link']).toContain(`${emulator.url}/crm/objects/2026-03/companies?`);
  const second = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/companies?limit=2&after=${next?.['after']}`,
  );
  expect(second.body['results']).toHaveLength(1);
  expect(second.body).not.toHaveProperty('paging');
});

it('refuses a page size above 100', async () => {
  const { status, body } = await call(emulator, 'GET', '/crm/objects/2026-03/companies?limit=101');
  expect(status).toBe(400);
  expect(body['message']).toContain('1 to 100');
});

it('finds a custom object by its id, qualified name and short name, and not by its bare name', async () => {
  const [id] = emulator.store.create('value_milestone', [{ properties: { title: 'Go live' } }]);
  for (const name of ['2-1', 'p48100220_value_milestone', 'p_value_milestone']) {
    const { status, body } = await call(
      emulator,
      'GET',
      `/crm/objects/2026-03/${name}/${id}?properties=title`,
    );
    expect({ name, status, title: body['properties']?.['title'] }).toEqual({
      name,
      status: 200,
      title: 'Go live',
    });
  }
  const bare = await call(emulator, 'GET', `/crm/objects/2026-03/value_milestone/${id}`);
  expect([bare.status, bare.body['message']]).toEqual([
    400,
    'Unable to infer object type from: value_milestone',
  ]);
});

it('tells the history of a property, latest first, with who changed it by hand', async () => {
  const id = aCompany(emulator);
  emulator.clock.advance(1000);
  emulator.store.update('companies', id, { name: 'Acme Ltd' }, { userId: 77 });
  const { body } = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/companies/${id}?propertiesWithHistory=name`,
  );
  expect(body['propertiesWithHistory']).toEqual({
    name: [
      {
        value: 'Acme Ltd',
        timestamp: '2026-06-01T08:00:01Z',
        sourceType: 'CRM_UI',
        sourceId: 'userId:77',
        updatedByUserId: 77,
      },
      { value: 'Acme', timestamp: '2026-06-01T08:00:00Z', sourceType: 'INTEGRATION', sourceId: 'api' },
    ],
  });
});

it('fills what follows from a deal by itself', async () => {
  const [id] = emulator.store.create('deals', [
    { properties: { dealname: 'Renewal', dealstage: 'closedwon', amount: '900' } },
  ]);
  expect(emulator.store.values('deals', id ?? '')).toMatchObject({
    pipeline: 'default',
    deal_currency_code: 'MYR',
    hs_is_closed: 'true',
    hs_is_closed_won: 'true',
    amount_in_home_currency: '900',
  });
});
