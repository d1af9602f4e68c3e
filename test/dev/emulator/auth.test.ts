import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    tokens: {
      'pat-reader': ['crm.objects.companies.read', 'crm.objects.custom.read'],
    },
  });
});
afterAll(() => emulator.close());

const as = (token: string) => ({ url: emulator.url, token });
const COMPANIES = '/crm/objects/2026-03/companies';

it('refuses requests without a token', async () => {
  const response = await fetch(`${emulator.url}${COMPANIES}`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    status: 'error',
    category: 'INVALID_AUTHENTICATION',
    correlationId: expect.any(String),
  });
});

it('refuses a token it does not know, on every path', async () => {
  expect((await call(as('pat-unknown'), 'GET', COMPANIES)).status).toBe(401);
  expect((await call(as('pat-unknown'), 'GET', '/nowhere')).status).toBe(401);
});

it('names the scopes that a token lacks', async () => {
  const { status, body } = await call(as('pat-reader'), 'POST', COMPANIES, { properties: { name: 'Acme' } });
  expect(status).toBe(403);
  expect(body).toMatchObject({
    category: 'MISSING_SCOPES',
    errors: [{ context: { requiredGranularScopes: ['crm.objects.companies.write'] } }],
  });
});

it('lets a token do what it has scopes for', async () => {
  expect((await call(as('pat-reader'), 'GET', COMPANIES)).status).toBe(200);
});

it('wants the scopes of both objects for associations', async () => {
  const { body } = await call(
    as('pat-reader'),
    'POST',
    '/crm/associations/2026-03/companies/deals/batch/read',
    {
      inputs: [{ id: '1' }],
    },
  );
  expect(body).toMatchObject({
    errors: [{ context: { requiredGranularScopes: ['crm.objects.deals.read'] } }],
  });
});

it('can be granted further tokens while it runs', async () => {
  emulator.auth.grant('pat-late', ['crm.objects.owners.read']);
  expect((await call(as('pat-late'), 'GET', '/crm/owners/2026-03')).status).toBe(200);
});

it('wants the scopes of what is read together with a record', async () => {
  const { body: company } = await call(emulator, 'POST', COMPANIES, { properties: { name: 'Acme' } });
  const path = `${COMPANIES}/${String(company.id)}`;
  expect((await call(as('pat-reader'), 'GET', path)).status).toBe(200);
  const { status, body } = await call(as('pat-reader'), 'GET', `${path}?associations=contacts,companies`);
  expect(status).toBe(403);
  expect(body).toMatchObject({
    errors: [{ context: { requiredGranularScopes: ['crm.objects.contacts.read'] } }],
  });
});
