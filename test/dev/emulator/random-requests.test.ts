import fc from 'fast-check';
import { ALL_ROUTES } from '../../../src/dev/emulator/routes/all.ts';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

// Whatever is sent, the emulator has to answer as HubSpot would: a 500 of its own tells of a mistake in it.

let emulator: Emulator;
let ids: string[];
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(async () => {
  await emulator.reset();
  const companyId = aCompany(emulator);
  ids = [companyId, ...milestonesOf(emulator, companyId, ['A', 'B'])];
});
afterAll(() => emulator.close());

const TYPES = ['companies', 'p_value_milestone', '2-1', 'deals', 'nope', '__proto__'];
const WORDS = [
  '',
  '0',
  '-1',
  '1e3',
  '9'.repeat(30),
  '2026-13-45',
  'default',
  'name',
  'title',
  'constructor',
  '💛',
];
const QUERIES = [
  'limit',
  'after',
  'properties',
  'associations',
  'archived',
  'idProperty',
  'propertiesWithHistory',
];
const OPERATORS = ['EQ', 'BETWEEN', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'CONTAINS_TOKEN', 'LT'];

const word = fc.constantFrom(...WORDS);
const junk = fc.oneof(
  word,
  fc.constantFrom(null, true, -1, 1e308, '\ud800'),
  fc.array(word, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('id', 'title', 'name', 'value', '__proto__'), word),
);
const list = fc.oneof(junk, fc.array(junk, { maxLength: 3 }));
const filter = fc.record(
  {
    propertyName: fc.constantFrom('title', 'target', 'due_on', 'phase', 'associations.companies', 'nope'),
    operator: fc.constantFrom(...OPERATORS),
    value: junk,
    values: list,
    highValue: junk,
  },
  { requiredKeys: ['propertyName', 'operator'] },
);
const specs = fc.array(fc.record({ associationCategory: junk, associationTypeId: junk }), { maxLength: 2 });
const input = fc.record(
  { id: junk, properties: junk, associations: list, from: junk, to: list, types: specs, idProperty: junk },
  { requiredKeys: [] },
);
const option = fc.record(
  { label: junk, value: junk, hidden: junk, displayOrder: junk },
  { requiredKeys: [] },
);
const body = fc.oneof(
  junk,
  fc.record(
    {
      inputs: fc.array(input, { maxLength: 3 }),
      properties: list,
      associations: list,
      filterGroups: fc.array(fc.record({ filters: fc.array(filter, { maxLength: 2 }) }), { maxLength: 2 }),
      sorts: list,
      limit: junk,
      after: junk,
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      name: junk,
      label: junk,
      labels: junk,
      type: fc.constantFrom('string', 'enumeration', 'number'),
      fieldType: fc.constantFrom('text', 'select', 'number'),
      groupName: fc.constant('companyinformation'),
      options: fc.array(option, { maxLength: 2 }),
      stages: list,
      metadata: junk,
      displayOrder: junk,
    },
    { requiredKeys: [] },
  ),
);

const request = fc.record({
  route: fc.constantFrom(...ALL_ROUTES),
  version: fc.constantFrom('2026-03', '2026-09'),
  types: fc.array(fc.constantFrom(...TYPES), { minLength: 2, maxLength: 2 }),
  word,
  hasRealId: fc.boolean(),
  query: fc.dictionary(fc.constantFrom(...QUERIES), word, { maxKeys: 2 }),
  body,
});

it('never fails by itself, whatever is sent', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ route, version, types, word: text, hasRealId, query, body: sent }) => {
      const [type = '', toType = ''] = types;
      const path = (route.paths[0] ?? '')
        .replace('{version}', version)
        .replace('{objectType}', type)
        .replace('{toObjectType}', toType)
        .replaceAll(/\{\w+\}/g, encodeURIComponent(hasRealId ? (ids[1] ?? '') : text || 'x'));
      const search = new URLSearchParams(query).toString();
      const answer = await call(
        emulator,
        route.method,
        `${path}?${search}`,
        route.method === 'GET' ? undefined : sent,
      );
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 600, seed: 20_261_122 },
  );
}, 60_000);
