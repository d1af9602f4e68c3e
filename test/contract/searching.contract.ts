import type { SearchFilter, SearchPage, SearchQuery } from '../../src/crm/repository.ts';
import { told, type Current } from './crm-under-test.ts';

/** What the port promises of searching. Companies of one test carry a mark that no others have. */
export function searchingContract(crm: Current): void {
  const mark = () => crm().own('Mark');
  const marked: () => SearchFilter = () => ({
    property: 'vrm_template_key',
    operator: 'EQ',
    value: mark(),
  });
  const addCompanies = async (companies: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
    for (const [name, properties] of Object.entries(companies)) {
      await crm().addCompany({ name, vrm_template_key: mark(), ...properties });
    }
  };
  const query = (overrides: Partial<SearchQuery> = {}): SearchQuery => ({
    object: 'companies',
    properties: ['name'],
    limit: 10,
    ...overrides,
    filters: [marked(), ...(overrides.filters ?? [])],
  });
  const namesBy = async (filter: SearchFilter, total: number) =>
    [...told((await crm().find(query({ filters: [filter] }), total)).records, 'name')].sort();

  it('finds records by all filters, sorted, page by page', async () => {
    await addCompanies({
      Alpha: { vrm_segment: 'enterprise', vrm_annual_cost: '10' },
      Beta: { vrm_segment: 'enterprise', vrm_annual_cost: '200' },
      Gamma: { vrm_segment: 'enterprise', vrm_annual_cost: '30' },
      Delta: { vrm_segment: 'smb', vrm_annual_cost: '5' },
      Nameless: { vrm_segment: 'enterprise' },
    });
    const sorted = query({
      filters: [{ property: 'vrm_segment', operator: 'EQ', value: 'enterprise' }],
      sort: { property: 'vrm_annual_cost', direction: 'descending' },
      limit: 3,
    });
    const first = await crm().find(sorted, 4);
    expect(told(first.records, 'name')).toEqual(['Beta', 'Gamma', 'Alpha']);
    const second = await crm().repository.search({ ...sorted, after: first.after ?? '' });
    expect(told(second.records, 'name')).toEqual(['Nameless']);
    expect(second.after).toBeNull();
  });

  it('gives records in the order of their ids, every one once, when nothing else is asked', async () => {
    const names = ['C', 'A', 'B', 'E', 'D'];
    await addCompanies(Object.fromEntries(names.map((name) => [name, {}])));
    await crm().find(query(), names.length);
    const seen: { readonly id: string; readonly name: string }[] = [];
    let after: string | null = null;
    do {
      const page: SearchPage = await crm().repository.search(query({ limit: 2, ...(after && { after }) }));
      expect(page.total).toBe(names.length);
      seen.push(...page.records.map(({ id, properties }) => ({ id, name: properties.name ?? '' })));
      after = page.after;
    } while (after !== null);
    expect(seen.map(({ name }) => name).sort()).toEqual(names.toSorted());
    const inOrder = seen.toSorted((one, other) => Number(one.id) - Number(other.id));
    expect(seen).toEqual(inOrder);
  });

  it('answers null for a property without a value, and nothing where nothing matches', async () => {
    await addCompanies({ Alpha: {} });
    const { records } = await crm().find(query({ properties: ['name', 'city'] }), 1);
    expect(records[0]?.properties).toMatchObject({ name: 'Alpha', city: null });
    const none = query({ filters: [{ property: 'vrm_segment', operator: 'EQ', value: 'smb' }] });
    expect(await crm().repository.search(none)).toEqual({ records: [], total: 0, after: null });
  });

  it('compares texts without regard to case, numbers as numbers and days as days', async () => {
    await addCompanies({
      Old: { city: 'Oslo', vrm_annual_cost: '9', vrm_renewal_date: '2026-12-31' },
      New: { city: 'Bergen', vrm_annual_cost: '10', vrm_renewal_date: '2027-01-01' },
      Bare: {},
    });
    const by = (property: string, operator: SearchFilter['operator'], value: string, total: number) =>
      namesBy({ property, operator, value } as SearchFilter, total);
    expect(await by('city', 'EQ', 'OSLO', 1)).toEqual(['Old']);
    expect(await by('city', 'NEQ', 'oslo', 1)).toEqual(['New']);
    expect(await by('vrm_annual_cost', 'LT', '10', 1)).toEqual(['Old']);
    expect(await by('vrm_annual_cost', 'LTE', '10', 2)).toEqual(['New', 'Old']);
    expect(await by('vrm_annual_cost', 'GT', '9', 1)).toEqual(['New']);
    expect(await by('vrm_annual_cost', 'GTE', '9.0', 2)).toEqual(['New', 'Old']);
    expect(await by('vrm_renewal_date', 'GTE', '2027-01-01', 1)).toEqual(['New']);
    expect(await by('vrm_renewal_date', 'LT', '2027-01-01', 1)).toEqual(['Old']);
  });

  it('finds records with one of several values, with any, and with none', async () => {
    await addCompanies({ Oslo: { city: 'Oslo' }, Bergen: { city: 'Bergen' }, Nowhere: {} });
    expect(await namesBy({ property: 'city', operator: 'IN', values: ['Oslo', 'Paris'] }, 1)).toEqual([
      'Oslo',
    ]);
    expect(await namesBy({ property: 'city', operator: 'HAS_PROPERTY' }, 2)).toEqual(['Bergen', 'Oslo']);
    expect(await namesBy({ property: 'city', operator: 'NOT_HAS_PROPERTY' }, 1)).toEqual(['Nowhere']);
    const keyed: SearchFilter = { property: 'vrm_template_key', operator: 'IN', values: [mark(), 'other'] };
    expect(await namesBy(keyed, 3)).toEqual(['Bergen', 'Nowhere', 'Oslo']);
  });

  it.each([0, 201, 1.5])('refuses pages of %d records', async (limit) => {
    const searching = crm().repository.search(query({ limit }));
    await expect(searching).rejects.toMatchObject({ name: 'CrmError', code: 'invalid' });
  });

  it.each([
    ['a property that does not exist', [{ property: 'shoe_size', operator: 'EQ', value: '44' }]],
    ['a filter without its value', [{ property: 'city', operator: 'EQ' }]],
    ['an empty list', [{ property: 'city', operator: 'IN', values: [] }]],
    ['too many filters', Array.from({ length: 5 }, () => ({ property: 'city', operator: 'HAS_PROPERTY' }))],
  ] satisfies [string, SearchFilter[]][])('refuses a search with %s', async (_, filters) => {
    const searching = crm().repository.search(query({ filters }));
    await expect(searching).rejects.toMatchObject({ name: 'CrmError', code: 'invalid' });
  });

  it('refuses to sort by a property that does not exist', async () => {
    const sort = { property: 'shoe_size', direction: 'ascending' } as const;
    const searching = crm().repository.search(query({ sort }));
    await expect(searching).rejects.toMatchObject({ name: 'CrmError', code: 'invalid' });
  });
}
