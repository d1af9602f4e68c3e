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
