import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    seed: (client) => {
      client.createSchema(MILESTONE_SCHEMA);
      client.create('value_milestone', [
        { properties: { title: 'Alpha launch', target: '5', due_on: '2026-01-10', phase: 'adopt' } },
        { properties: { title: 'Beta rollout', target: '10', due_on: '2026-02-10', phase: 'expand' } },
        { properties: { title: 'Gamma-ray training', target: '-3', due_on: '2026-03-10' } },
        { properties: { title: 'Delta' } },
      ]);
    },
  });
});
afterAll(() => emulator.close());

interface Filter {
  propertyName: string;
  operator: string;
  value?: string;
  values?: string[];
  highValue?: string;
}
const search = (body: object, type = 'p_value_milestone') =>
  call(emulator, 'POST', `/crm/objects/2026-03/${type}/search`, { properties: ['title'], ...body });
async function titles(body: object): Promise<string[]> {
  const answer = await search(body);
  expect(answer.status).toBe(200);
  const results = answer.body['results'] as unknown as { properties: { title: string } }[];
  return results.map(({ properties }) => properties.title.split(/[ -]/)[0] ?? '');
}
const by = (...filters: Filter[]) => titles({ filterGroups: [{ filters }] });

it('compares text without regard to case', async () => {
  expect(await by({ propertyName: 'title', operator: 'EQ', value: 'DELTA' })).toEqual(['Delta']);
});

it('compares numbers as numbers', async () => {
  const at = (operator: string) => by({ propertyName: 'target', operator, value: '5' });
  expect(await at('GT')).toEqual(['Beta']);
  expect(await at('GTE')).toEqual(['Alpha', 'Beta']);
  expect(await at('LT')).toEqual(['Gamma']);
  expect(await at('LTE')).toEqual(['Alpha', 'Gamma']);
});

it('matches no comparison for records without a value', async () => {
  expect(await by({ propertyName: 'target', operator: 'NEQ', value: '5' })).toEqual(['Beta', 'Gamma']);
  expect(await by({ propertyName: 'phase', operator: 'NOT_IN', values: ['adopt'] })).toEqual(['Beta']);
});

it('takes dates as days and as milliseconds, both ends of a range included', async () => {
  const between = { propertyName: 'due_on', operator: 'BETWEEN' };
  expect(await by({ ...between, value: '2026-01-10', highValue: '2026-02-10' })).toEqual(['Alpha', 'Beta']);
  const [value, highValue] = [String(Date.parse('2026-02-01')), String(Date.parse('2026-03-10'))];
  expect(await by({ ...between, value, highValue })).toEqual(['Beta', 'Gamma']);
});

it('finds records with one of several values', async () => {
  expect(await by({ propertyName: 'phase', operator: 'IN', values: ['adopt', 'expand'] })).toEqual([
    'Alpha',
    'Beta',
  ]);
});

it('never finds text by a list with capital letters', async () => {
  expect(await by({ propertyName: 'title', operator: 'IN', values: ['delta'] })).toEqual(['Delta']);
  expect(await by({ propertyName: 'title', operator: 'IN', values: ['Delta'] })).toEqual([]);
});

it('finds records with and without a value', async () => {
  expect(await by({ propertyName: 'phase', operator: 'HAS_PROPERTY' })).toEqual(['Alpha', 'Beta']);
  expect(await by({ propertyName: 'phase', operator: 'NOT_HAS_PROPERTY' })).toEqual(['Gamma', 'Delta']);
});

it('finds whole words and, with a star, their beginnings', async () => {
  const having = (value: string) => by({ propertyName: 'title', operator: 'CONTAINS_TOKEN', value });
  expect(await having('launch')).toEqual(['Alpha']);
  expect(await having('lau')).toEqual([]);
  expect(await having('lau*')).toEqual(['Alpha']);
  expect(await by({ propertyName: 'title', operator: 'NOT_CONTAINS_TOKEN', value: '*a' })).toEqual([]);
});

it('joins filters of a group by AND and groups by OR', async () => {
  const positive = { propertyName: 'target', operator: 'GT', value: '0' };
  const expanding = { propertyName: 'phase', operator: 'EQ', value: 'expand' };
  const delta = { propertyName: 'title', operator: 'EQ', value: 'delta' };
  expect(await by(positive, expanding)).toEqual(['Beta']);
  expect(await titles({ filterGroups: [{ filters: [positive, expanding] }, { filters: [delta] }] })).toEqual([
    'Beta',
    'Delta',
  ]);
});

it('sorts by one property, records without a value last', async () => {
  const sorted = (direction: string) => titles({ sorts: [{ propertyName: 'target', direction }] });
  expect(await sorted('ASCENDING')).toEqual(['Gamma', 'Alpha', 'Beta', 'Delta']);
  expect(await sorted('DESCENDING')).toEqual(['Beta', 'Alpha', 'Gamma', 'Delta']);
  expect(await titles({ sorts: ['-target'] })).toEqual(['Beta', 'Alpha', 'Gamma', 'Delta']);
});

it('finds words in the searchable properties', async () => {
  expect(await titles({ query: 'beta roll' })).toEqual(['Beta']);
});

it('counts all matches and pages through them', async () => {
  const first = await search({ limit: 3 });
  expect(first.body).toMatchObject({ total: 4, paging: { next: { after: '3' } } });
  const second = await search({ limit: 3, after: '3' });
  expect(second.body['results']).toHaveLength(1);
  expect(second.body).not.toHaveProperty('paging');
});

it('finds records by what they are associated with', async () => {
  const companyId = aCompany(emulator);
  const [id] = milestonesOf(emulator, companyId, ['Epsilon']);
  expect(await by({ propertyName: 'associations.company', operator: 'EQ', value: companyId })).toEqual([
    'Epsilon',
  ]);
  emulator.store.archive('value_milestone', id ?? '');
  expect(await by({ propertyName: 'associations.company', operator: 'EQ', value: companyId })).toEqual([]);
});

it('cannot be asked for what is associated with custom objects', async () => {
  const filter = { propertyName: 'associations.p_value_milestone', operator: 'EQ', value: '1' };
  expect((await search({ filterGroups: [{ filters: [filter] }] }, 'companies')).status).toBe(400);
});

it.each([
  ['contacts', { email: 'ana@example.com', mobilephone: '+60 12 555 0199' }, '0199'],
  ['companies', { name: 'Boulder', website: 'https://granite.example' }, 'granite'],
  ['deals', { dealname: 'Renewal', dealstage: 'contractsent', dealtype: 'existingbusiness' }, 'existingbus'],
  ['tickets', { subject: 'Help', hs_pipeline_stage: '1', hs_ticket_category: 'BILLING_ISSUE' }, 'billing'],
])('looks for a text in the default properties of %s', async (type, properties, query) => {
  const [id] = emulator.store.create(type, [{ properties }]);
  const { body } = await search({ query }, type);
  expect(body['results']).toMatchObject([{ id }]);
});

it('does not look for a text in other properties', async () => {
  emulator.store.create('companies', [{ properties: { name: 'Borneo Foods', city: 'Kuching' } }]);
  expect((await search({ query: 'Kuching' }, 'companies')).body['total']).toBe(0);
});

it('says which limit was broken', async () => {
  const filter = { propertyName: 'title', operator: 'HAS_PROPERTY' };
  const { body } = await search({ filterGroups: Array(6).fill({ filters: [filter] }) as unknown[] });
  expect(body).toMatchObject({
    message: 'too many filterGroups (count: 6, max allowed: 5)',
    category: 'VALIDATION_ERROR',
  });
});

it('refuses what is over a limit or unknown', async () => {
  const filter = { propertyName: 'title', operator: 'HAS_PROPERTY' };
  const group = (length: number) => ({ filters: Array(length).fill(filter) as unknown[] });
  const refused = [
    { limit: 201 },
    { limit: 200, after: '9900' },
    { filterGroups: Array(6).fill(group(1)) as unknown[] },
    { filterGroups: [group(7)] },
    { filterGroups: Array(5).fill(group(4)) as unknown[] },
    { sorts: ['title', 'target'] },
    { query: 'x'.repeat(3001) },
    { properties: Array(300).fill('a_property') as unknown[] },
    { filterGroups: [{ filters: [{ propertyName: 'nonsense', operator: 'HAS_PROPERTY' }] }] },
    { filterGroups: [{ filters: [{ propertyName: 'title', operator: 'LIKE', value: 'x' }] }] },
    { filterGroups: [{ filters: [{ propertyName: 'title', operator: 'EQ' }] }] },
    { filterGroups: [{ filters: [{ propertyName: 'target', operator: 'GT', value: 'many' }] }] },
  ];
  for (const body of refused) {
    const { status } = await search(body);
    expect({ body: JSON.stringify(body).slice(0, 80), status }).toMatchObject({ status: 400 });
  }
});
