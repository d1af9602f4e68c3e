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
      client.createOwner({
        email: 'ana@example.com',
        firstName: 'Ana',
        lastName: 'Lim',
        teams: [{ id: '9', name: 'Success', primary: true }],
      });
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
    { email: 'ana@example.com', firstName: 'Ana', archived: false, teams: [{ name: 'Success' }] },
  ]);
  const after = first.body['paging']?.['next']?.['after'];
  const second = await call(emulator, 'GET', `/crm/owners/2026-03?limit=1&after=${after}`);
  expect(second.body['results']).toMatchObject([{ email: 'bo@example.com' }]);
  expect(second.body['results']?.[0]).not.toHaveProperty('teams');
  const byEmail = await call(emulator, 'GET', '/crm/v3/owners/?email=BO@example.com');
  expect(byEmail.body['results']).toMatchObject([{ userId: 77 }]);
});

it('finds an owner by owner id and by user id', async () => {
  const byUser = await call(emulator, 'GET', '/crm/v3/owners/77?idProperty=userId');
  const byId = await call(emulator, 'GET', `/crm/owners/2026-03/${byUser.body['id']}`);
  expect(byId.body).toEqual(byUser.body);
  expect((await call(emulator, 'GET', '/crm/owners/2026-03/1')).status).toBe(404);
});

it('tells what the account has asked today and when the count starts again', async () => {
  const counted = await startAccount({ limits: true, portal: { timeZone: 'America/New_York' } });
  await call(counted, 'GET', '/crm/owners/2026-03');
  const { body } = await call(counted, 'GET', '/account-info/2026-03/api-usage/daily/private-apps');
  await counted.close();
  expect(body['results']).toEqual([
    {
      name: 'private-apps-api-calls-daily',
      usageLimit: 1_000_000,
      currentUsage: 2,
      collectedAt: '2026-06-01T08:00:00Z',
      fetchStatus: 'SUCCESS',
      resetsAt: '2026-06-02T04:00:00Z',
    },
  ]);
});

it('tells whose a token is and what it may do', async () => {
  emulator.auth.grant('pat-reader', ['crm.objects.companies.read']);
  const ask = (token: string) =>
    call({ url: emulator.url, token }, 'POST', '/oauth/v2/private-apps/get/access-token-info', {
      tokenKey: token,
    });
  expect((await ask('pat-reader')).body).toMatchObject({
    hubId: 12_345,
    scopes: ['oauth', 'crm.objects.companies.read'],
  });
  expect((await ask(emulator.token)).body['scopes']).toContain('crm.schemas.custom.write');
});
