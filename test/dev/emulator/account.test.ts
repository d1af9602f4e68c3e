import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    portal: {
      portalId: 12_345,
      timeZone: 'America/New_York',
      companyCurrency: 'USD',
      additionalCurrencies: ['MYR'],
    },
    seed(client) {
      client.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });
      client.createOwner({ email: 'bo@example.com', firstName: 'Bo', lastName: 'Ng', userId: 77 });
    },
  });
});
afterAll(() => emulator.close());

it('tells time zone and currencies of the account', async () => {
  const { body } = await call(emulator, 'GET', '/account-info/2026-03/details');
  expect(body).toEqual({
    portalId: 12_345,
    accountType: 'STANDARD',
    timeZone: 'America/New_York',
    companyCurrency: 'USD',
    additionalCurrencies: ['MYR'],
    utcOffset: '-04:00',
    utcOffsetMilliseconds: -14_400_000,
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
});

it('lists owners page by page and by e-mail address', async () => {
  const first = await call(emulator, 'GET', '/crm/owners/2026-03?limit=1');
  expect(first.body['results']).toMatchObject([
    { email: 'ana@example.com', firstName: 'Ana', archived: false },
  ]);
  const after = first.body['paging']?.['next']?.['after'];
  const second = await call(emulator, 'GET', `/crm/owners/2026-03?limit=1&after=${after}`);
  expect(second.body['results']).toMatchObject([{ email: 'bo@example.com' }]);
  const byEmail = await call(emulator, 'GET', '/crm/v3/owners/?email=BO@example.com');
  expect(byEmail.body['results']).toMatchObject([{ userId: 77 }]);
});

it('finds an owner by owner id and by user id', async () => {
  const byUser = await call(emulator, 'GET', '/crm/v3/owners/77?idProperty=userId');
  const byId = await call(emulator, 'GET', `/crm/owners/2026-03/${byUser.body['id']}`);
  expect(byId.body).toEqual(byUser.body);
  expect((await call(emulator, 'GET', '/crm/owners/2026-03/1')).status).toBe(404);
});

it('has the default sales pipeline with its won and lost stages', async () => {
  const { body } = await call(emulator, 'GET', '/crm/pipelines/2026-03/deals');
  expect(body['results']).toMatchObject([{ id: 'default', label: 'Sales Pipeline' }]);
  const stage = (id: string) => call(emulator, 'GET', `/crm/v3/pipelines/deals/default/stages/${id}`);
  expect((await stage('closedwon')).body['metadata']).toEqual({ isClosed: 'true', probability: '1.0' });
  expect((await stage('closedlost')).body['metadata']).toEqual({ isClosed: 'true', probability: '0.0' });
  expect((await stage('contractsent')).body['metadata']).toEqual({ isClosed: 'false', probability: '0.9' });
  expect((await stage('nowhere')).status).toBe(404);
});

it('takes stages of an added pipeline on deals', async () => {
  const created = await call(emulator, 'POST', '/crm/pipelines/2026-03/deals', {
    label: 'Renewals',
    displayOrder: 1,
    stages: [{ label: 'Open', displayOrder: 0, metadata: { probability: '0.5' } }],
  });
  expect(created.status).toBe(201);
  const pipeline = String(created.body['id']);
  const stages = await call(emulator, 'GET', `/crm/pipelines/2026-03/deals/${pipeline}/stages`);
  const dealstage = String(stages.body['results']?.[0]?.['id']);
  const deal = await call(emulator, 'POST', '/crm/objects/2026-03/deals', {
    properties: { dealname: 'Renewal', pipeline, dealstage },
  });
  expect(deal.status).toBe(201);
  expect((await call(emulator, 'GET', `/crm/pipelines/2026-03/deals/${pipeline}`)).body['label']).toBe(
    'Renewals',
  );
});

it('refuses a deal pipeline whose stages have no probability', async () => {
  const { status } = await call(emulator, 'POST', '/crm/v3/pipelines/deals', {
    label: 'Broken',
    displayOrder: 2,
    stages: [{ label: 'Open', displayOrder: 0 }],
  });
  expect(status).toBe(400);
});
