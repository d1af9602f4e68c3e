import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { ALL_ROUTES } from '../../../src/dev/emulator/routes/all.ts';
import type { Route } from '../../../src/dev/emulator/http/routing.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    tokens: {
      'pat-none': [],
      'pat-tickets': ['tickets'],
      'pat-limits': ['crm.objects.deals.read'],
      'pat-schemas': ['crm.schemas.companies.read'],
    },
    seed: (client) => void client.createSchema(MILESTONE_SCHEMA),
  });
});
afterAll(() => emulator.close());

const VALUES: Record<string, string> = {
  version: '2026-03',
  objectType: 'companies',
  toObjectType: 'p_value_milestone',
  fromObjectTypeId: '0-2',
  toObjectTypeId: '2-1',
};
const pathOf = ({ paths }: Route) =>
  (paths[0] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? '1');
const nameOf = (route: Route) => `${route.method} ${route.paths[0]}`;

/** What every token may ask: HubSpot asks for the scope `oauth` only, which all have. */
const OPEN = [
  'GET /account-info/{version}/details',
  'GET /account-info/{version}/api-usage/daily',
  'GET /account-info/{version}/api-usage/daily/private-apps',
  'POST /oauth/v2/private-apps/get/access-token-info',
  'GET /crm/associations/{version}/definitions/configurations/all',
  'POST /crm/associations/{version}/usage/high-usage-report/{userId}',
];
const guarded = ALL_ROUTES.filter((route) => !OPEN.includes(nameOf(route)));
const isReading = ({ method, paths }: Route) =>
  method === 'GET' || /\/(search|batch\/read)$/.test(paths[0] ?? '');

const refusalOf = async (token: string, method: string, path: string) => {
  const { status, body } = await call({ url: emulator.url, token }, method, path);
  return {
    status,
    category: body['category'],
    scopes: body['errors']?.[0]?.['context']?.['requiredGranularScopes'],
  };
};

it.each(guarded.map((route) => [nameOf(route), route] as const))(
  'names the scopes that %s needs',
  async (_, route) => {
    const { status, category, scopes } = await refusalOf('pat-none', route.method, pathOf(route));
    expect({ status, category }).toEqual({ status: 403, category: 'MISSING_SCOPES' });
    const ending = isReading(route) ? '.read' : '.write';
    const named = scopes as unknown as string[];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((scope) => !scope.endsWith(ending))).toEqual([]);
  },
);

it.each(OPEN)('lets every token ask %s', async (name) => {
  const route = ALL_ROUTES.find((candidate) => nameOf(candidate) === name);
  expect((await refusalOf('pat-none', route?.method ?? '', route ? pathOf(route) : '')).status).not.toBe(403);
});

it('knows one scope for everything about tickets', async () => {
  const statuses = await Promise.all(
    ['/crm/objects/2026-03/tickets', '/crm/properties/2026-03/tickets', '/crm/pipelines/2026-03/tickets'].map(
      async (path) => (await refusalOf('pat-tickets', 'GET', path)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 200]);
});

it('lets whoever may read one object read the limits of all, but not who may see its properties only', async () => {
  const path = '/crm/limits/2026-03/custom-properties';
  expect((await refusalOf('pat-limits', 'GET', path)).status).toBe(200);
  expect((await refusalOf('pat-schemas', 'GET', path)).status).toBe(403);
});

it('tells the scopes of the token that asks, and of no other', async () => {
  const path = '/oauth/v2/private-apps/get/access-token-info';
  const ask = (tokenKey: string) =>
    call({ url: emulator.url, token: 'pat-limits' }, 'POST', path, { tokenKey });
  const { body } = await ask('pat-limits');
  expect(body).toMatchObject({ scopes: ['oauth', 'crm.objects.deals.read'], isUserToken: false });
  expect((await ask('pat-tickets')).status).toBe(400);
});
