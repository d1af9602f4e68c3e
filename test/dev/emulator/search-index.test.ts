import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (seed) => void seed.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

async function found(body: object, objectType = 'companies'): Promise<string[]> {
  const answer = await call(emulator, 'POST', `/crm/objects/2026-03/${objectType}/search`, {
    limit: 200,
    ...body,
  });
  return (answer.body['results'] as unknown as { id: string }[]).map(({ id }) => id);
}

const having = (propertyName: string, value: string) => ({
  filters: [{ propertyName, operator: 'EQ', value }],
});

it('finds a record by a value it took after the first search for that property', async () => {
  const id = aCompany(emulator, { name: 'A', city: 'Ipoh' });
  expect(await found(having('city', 'Miri'))).toEqual([]);
  emulator.store.update('companies', id, { city: 'Miri' });
  const later = aCompany(emulator, { name: 'B', city: 'MIRI' });
  expect(await found(having('city', 'miri'))).toEqual([id, later]);
  expect(await found(having('city', 'Ipoh'))).toEqual([]);
});

it('finds a record once that had a value, lost it and has it again', async () => {
  const id = aCompany(emulator, { name: 'A', city: 'Ipoh' });
  await found(having('city', 'Ipoh'));
  emulator.store.update('companies', id, { city: 'Miri' });
  const other = aCompany(emulator, { name: 'B', city: 'Ipoh' });
  emulator.store.update('companies', id, { city: 'Ipoh' });
  expect(await found(having('city', 'Ipoh'))).toEqual([id, other]);
});

it('joins groups with and without a value to look up', async () => {
  const [a, b] = [
    aCompany(emulator, { name: 'A', city: 'Ipoh' }),
    aCompany(emulator, { name: 'B', city: 'Miri' }),
  ];
  const byCity = having('city', 'Miri');
  const byName = { filters: [{ propertyName: 'name', operator: 'HAS_PROPERTY' }] };
  expect(await found({ filterGroups: [byCity, byCity] })).toEqual([b]);
  expect(await found({ filterGroups: [byCity, byName] })).toEqual([a, b]);
});

it('looks up associated records and checks the other filters of the group', async () => {
  const companyId = aCompany(emulator);
  milestonesOf(emulator, aCompany(emulator), ['A']);
  const [, wanted] = milestonesOf(emulator, companyId, ['B', 'C']);
  const filters = [
    { propertyName: 'associations.companies', operator: 'EQ', value: companyId },
    { propertyName: 'title', operator: 'IN', values: ['c', 'a'] },
  ];
  expect(await found({ filters }, 'p_value_milestone')).toEqual([wanted]);
});

it('finds the value that a lagging search still sees, unique ones as well', async () => {
  const [id = ''] = milestonesOf(emulator, aCompany(emulator), ['A']);
  emulator.setSearchLag(1000);
  emulator.store.update('p_value_milestone', id, { milestone_key: 'plan/new', phase: 'adopt' });
  expect(await found(having('milestone_key', 'plan/A'), 'p_value_milestone')).toEqual([id]);
  expect(await found(having('milestone_key', 'plan/new'), 'p_value_milestone')).toEqual([]);
  emulator.clock.advance(1000);
  expect(await found(having('milestone_key', 'plan/A'), 'p_value_milestone')).toEqual([]);
  expect(await found(having('milestone_key', 'plan/new'), 'p_value_milestone')).toEqual([id]);
  emulator.setSearchLag(0);
});

it('finds the values of a property that came back with another type', async () => {
  const property = (type: string, fieldType: string) => ({
    name: 'vrm_size',
    label: 'Size',
    type,
    fieldType,
    groupName: 'companyinformation',
  });
  emulator.store.createProperties('companies', [property('string', 'text')]);
  const kept = aCompany(emulator, { name: 'A', vrm_size: '10' });
  expect(await found(having('vrm_size', '10'))).toEqual([kept]);
  await call(emulator, 'DELETE', '/crm/properties/2026-03/companies/vrm_size');
  emulator.store.createProperties('companies', [property('number', 'number')]);
  expect(await found(having('vrm_size', '10'))).toEqual([kept]);
  const id = aCompany(emulator, { name: 'B', vrm_size: '10.0' });
  expect(await found(having('vrm_size', '10'))).toEqual([kept, id]);
});

it('sorts the first few as it sorts all', async () => {
  for (let index = 0; index < 700; index += 1) {
    aCompany(emulator, { name: 'C', ...(index % 7 === 0 ? {} : { city: `City ${(index * 37) % 100}` }) });
  }
  for (const sorts of [['city'], ['-city']]) {
    const pages = [];
    for (const after of [0, 200, 400, 600]) pages.push(...(await found({ sorts, after })));
    const cityOf = (id: string) => emulator.store.values('companies', id)?.['city']?.toLowerCase() ?? null;
    const expected = [...emulator.store.ids('companies')].sort((a, b) => {
      const [x, y] = [cityOf(a), cityOf(b)];
      if (x === y) return Number(a) - Number(b);
      if (x === null || y === null) return x === null ? 1 : -1;
      return (x < y ? -1 : 1) * (sorts[0] === 'city' ? 1 : -1);
    });
    expect(pages).toEqual(expected);
  }
});
