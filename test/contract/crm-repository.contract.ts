import type { CompanyRequest, CrmRepository, NewRecord, PropertyValues } from '../../src/crm/repository.ts';

/** One way to run the port, with what people do in the CRM beside it. */
export interface CrmUnderTest {
  readonly repository: CrmRepository;
  addCompany(properties: PropertyValues): Promise<string>;
  addDeal(properties: PropertyValues, companyId: string): Promise<string>;
  addContact(properties: PropertyValues, companyId: string): Promise<string>;
}

const DEAL = { dealname: 'Renewal', dealstage: 'closedwon', pipeline: 'default' } as const;

const aRequest = (companyId: string, overrides: Partial<CompanyRequest> = {}): CompanyRequest => ({
  companyId,
  companyProperties: [],
  settingsKeys: [],
  dealProperties: () => ['dealname', 'amount'],
  ...overrides,
});

const anEntry = (key: string, companyId: string | null, properties: PropertyValues = {}): NewRecord => ({
  key,
  companyId,
  properties: { title: 'Measured', kind: 'measurement', entry_date: '2026-11-01', value: '6', ...properties },
});

const settingsRecord = (key: string, properties: PropertyValues = {}): NewRecord => ({
  key,
  companyId: null,
  properties: { name: 'Settings', kind: 'settings', ...properties },
});

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();

/** What every implementation of the port does. `setUp` gives an empty account in which the app is set up. */
export function crmRepositoryContract(setUp: () => Promise<CrmUnderTest>): void {
  let crm: CrmUnderTest;
  let repository: CrmRepository;

  beforeEach(async () => {
    crm = await setUp();
    repository = crm.repository;
  });

  it('reads a company with everything that belongs to it', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind', vrm_segment: 'enterprise' });
    const otherId = await crm.addCompany({ name: 'Other' });
    const dealId = await crm.addDeal({ ...DEAL, amount: '1200' }, companyId);
    const contactId = await crm.addContact({ email: 'ana@northwind.example' }, companyId);
    await repository.create('value_milestone', [
      { key: 'p1/first', companyId, properties: { name: 'First value', phase: 'early_wins' } },
    ]);
    await repository.create('value_metric', [{ key: 'p1/hours', companyId, properties: { name: 'Hours' } }]);
    await repository.create('value_entry', [anEntry('e1', companyId), anEntry('e2', otherId)]);
    await repository.create('milestone_template', [settingsRecord('settings')]);

    const read = await repository.readCompany(
      aRequest(companyId, { settingsKeys: ['settings', 'directory'] }),
    );
    expect(read.company.properties).toMatchObject({ name: 'Northwind', vrm_segment: 'enterprise' });
    expect(read.milestones.map(({ properties }) => properties.milestone_key)).toEqual(['p1/first']);
    expect(read.metrics.map(({ properties }) => properties.name)).toEqual(['Hours']);
    expect(read.entries.map(({ properties }) => properties.entry_key)).toEqual(['e1']);
    expect(read.deals).toMatchObject([{ id: dealId, isPrimary: true, properties: { amount: '1200' } }]);
    expect(read.contactIds).toEqual([contactId]);
    expect(read.settings.map(({ properties }) => properties.template_key)).toEqual(['settings']);
  });

  it('reads a company to which nothing belongs', async () => {
    const companyId = await crm.addCompany({ name: 'Empty' });
    const read = await repository.readCompany(aRequest(companyId));
    expect(read).toMatchObject({
      company: { id: companyId },
      milestones: [],
      metrics: [],
      entries: [],
      deals: [],
      contactIds: [],
      settings: [],
    });
  });

  it('answers null for a company property without a value', async () => {
    const companyId = await crm.addCompany({ name: 'Empty' });
    const { company } = await repository.readCompany(aRequest(companyId, { companyProperties: ['website'] }));
    expect(company.properties).toMatchObject({ vrm_renewal_date: null, website: null });
  });

  it('asks for the deal properties that the settings name', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    await crm.addDeal({ ...DEAL, amount: '5' }, companyId);
    await repository.create('milestone_template', [settingsRecord('settings', { body_1: 'amount' })]);
    const read = await repository.readCompany(
      aRequest(companyId, {
        settingsKeys: ['settings'],
        dealProperties: (settings) => settings.map(({ properties }) => properties.body_1 ?? ''),
      }),
    );
    expect(read.deals[0]?.properties.amount).toBe('5');
  });

  it('reads more records of a company than one request holds', async () => {
    const companyId = await crm.addCompany({ name: 'Busy' });
    const keys = Array.from({ length: 230 }, (_, index) => `e${index}`);
    await repository.create(
      'value_entry',
      keys.map((key) => anEntry(key, companyId)),
    );
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect(entries.map(({ properties }) => properties.entry_key).sort()).toEqual(keys.sort());
  });

  it('says that a company does not exist', async () => {
    await expect(repository.readCompany(aRequest('999999999'))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('answers created records in the order in which they were given', async () => {
    const outcomes = await repository.create('value_entry', [anEntry('b', null), anEntry('a', null)]);
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      ['b', 'created'],
      ['a', 'created'],
    ]);
    expect(outcomes[0]?.properties).toMatchObject({ entry_key: 'b', value: '6' });
  });

  it('answers a repeated create with the record that exists, unchanged', async () => {
    const [first] = await repository.create('value_entry', [anEntry('e1', null, { value: '6' })]);
    const [again, other] = await repository.create('value_entry', [
      anEntry('e1', null, { value: '7' }),
      anEntry('e2', null),
    ]);
    expect(again).toMatchObject({
      id: first?.id,
      state: 'existing',
      properties: { value: '6', title: 'Measured' },
    });
    expect(other?.state).toBe('created');
    const [stored] = await repository.readByKeys('value_entry', ['e1']);
    expect(stored?.properties.value).toBe('6');
  });

  it('creates nothing when nothing is given', async () => {
    expect(await repository.create('value_entry', [])).toEqual([]);
  });

  it('refuses a create whose value is not valid and names the property', async () => {
    const creating = repository.create('value_entry', [anEntry('e1', null, { kind: 'gossip' })]);
    await expect(creating).rejects.toMatchObject({ code: 'invalid', subjects: ['kind'] });
  });

  it('leaves keys out that do not exist', async () => {
    await repository.create('value_entry', [anEntry('e1', null)]);
    const records = await repository.readByKeys('value_entry', ['e1', 'nothing']);
    expect(records.map(({ properties }) => properties.entry_key)).toEqual(['e1']);
    expect(await repository.readByKeys('value_entry', [])).toEqual([]);
  });

  it('leaves ids out that do not exist', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const records = await repository.readByIds('companies', [companyId, '999999999', companyId], ['name']);
    expect(records).toMatchObject([{ id: companyId, properties: { name: 'Northwind' } }]);
  });

  it('changes the given properties only and clears with null', async () => {
    const companyId = await crm.addCompany({
      name: 'Northwind',
      vrm_segment: 'enterprise',
      vrm_renewal_date: '2027-01-31',
    });
    await repository.update('companies', [
      { id: companyId, properties: { vrm_segment: 'smb', vrm_renewal_date: null } },
    ]);
    const [read] = await repository.readByIds(
      'companies',
      [companyId],
      ['name', 'vrm_segment', 'vrm_renewal_date'],
    );
    expect(read?.properties).toMatchObject({ name: 'Northwind', vrm_segment: 'smb', vrm_renewal_date: null });
  });

  it('refuses an update whose value is not valid and names the property', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const updating = repository.update('companies', [
      { id: companyId, properties: { vrm_annual_cost: 'a lot' } },
    ]);
    await expect(updating).rejects.toMatchObject({ code: 'invalid', subjects: ['vrm_annual_cost'] });
  });

  it('says that a record to update does not exist', async () => {
    const updating = repository.update('companies', [{ id: '999999999', properties: { name: 'x' } }]);
    await expect(updating).rejects.toMatchObject({ code: 'not_found' });
  });

  it('archives records, also those that are archived', async () => {
    const [created] = await repository.create('value_entry', [anEntry('e1', null)]);
    await repository.archive('value_entry', [created?.id ?? '']);
    await repository.archive('value_entry', [created?.id ?? '']);
    expect(await repository.readByKeys('value_entry', ['e1'])).toEqual([]);
  });

  it('finds records by all filters, sorted, page by page', async () => {
    const companies: [string, string][] = [
      ['Alpha', '10'],
      ['Beta', '30'],
      ['Gamma', '20'],
      ['Delta', '5'],
    ];
    for (const [name, cost] of companies) {
      await crm.addCompany({
        name,
        vrm_segment: name === 'Delta' ? 'smb' : 'enterprise',
        vrm_annual_cost: cost,
      });
    }
    const query = {
      object: 'companies',
      filters: [
        { property: 'vrm_segment', operator: 'EQ', value: 'enterprise' },
        { property: 'vrm_annual_cost', operator: 'GTE', value: '10' },
      ],
      properties: ['name'],
      sort: { property: 'vrm_annual_cost', direction: 'descending' },
      limit: 2,
    } as const;
    const first = await repository.search(query);
    expect(first.records.map(({ properties }) => properties.name)).toEqual(['Beta', 'Gamma']);
    expect(first.total).toBe(3);
    const second = await repository.search({ ...query, after: first.after ?? '' });
    expect(second.records.map(({ properties }) => properties.name)).toEqual(['Alpha']);
    expect(second.after).toBeNull();
  });

  it('finds records with one of several values, and those without any', async () => {
    const withValue = await crm.addCompany({ name: 'With', vrm_template_key: 'Template/SMB/any/1' });
    const without = await crm.addCompany({ name: 'Without' });
    const search = (filter: Parameters<CrmRepository['search']>[0]['filters'][number]) =>
      repository.search({ object: 'companies', filters: [filter], properties: ['name'], limit: 10 });
    const listed = await search({
      property: 'vrm_template_key',
      operator: 'IN',
      values: ['Template/SMB/any/1', 'other'],
    });
    expect(ids(listed.records)).toEqual([withValue]);
    const lacking = await search({ property: 'vrm_template_key', operator: 'NOT_HAS_PROPERTY' });
    expect(ids(lacking.records)).toEqual([without]);
  });

  it('creates companies by their import key once and updates them after that', async () => {
    const record = (name: string) => ({
      keyProperty: 'vrm_import_key',
      key: 'acme-1',
      properties: { name, vrm_segment: 'smb' },
      companyId: null,
    });
    const [created] = await repository.upsert('companies', [record('Acme')]);
    const [updated] = await repository.upsert('companies', [record('Acme Inc')]);
    expect(created).toMatchObject({ key: 'acme-1', state: 'created' });
    expect(updated).toMatchObject({ key: 'acme-1', state: 'updated' });
    const found = await repository.readByUniqueProperty(
      'companies',
      'vrm_import_key',
      ['acme-1', 'x'],
      ['name'],
    );
    expect(found.map(({ properties }) => properties.name)).toEqual(['Acme Inc']);
  });

  it('associates new deals with their company and leaves the rest of existing ones alone', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const record = (key: string, properties: PropertyValues) => ({
      keyProperty: 'vrm_import_key',
      key,
      properties,
      companyId,
    });
    await repository.upsert('deals', [record('d1', { ...DEAL, amount: '10' })]);
    const outcomes = await repository.upsert('deals', [
      record('d2', { ...DEAL, amount: '20' }),
      record('d1', { amount: '11' }),
    ]);
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      ['d2', 'created'],
      ['d1', 'updated'],
    ]);
    const { deals } = await repository.readCompany(aRequest(companyId));
    expect(deals.map(({ properties }) => [properties.dealname, properties.amount]).sort()).toEqual([
      ['Renewal', '11'],
      ['Renewal', '20'],
    ]);
    expect(deals.every(({ isPrimary }) => isPrimary)).toBe(true);
  });

  it('refuses one record of many without holding up the others', async () => {
    const record = (key: string, segment: string) => ({
      keyProperty: 'vrm_import_key',
      key,
      properties: { name: key, vrm_segment: segment },
      companyId: null,
    });
    const outcomes = await repository.upsert('companies', [
      record('good', 'smb'),
      record('bad', 'gigantic'),
      record('fine', 'enterprise'),
    ]);
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      ['good', 'created'],
      ['bad', 'refused'],
      ['fine', 'created'],
    ]);
    expect(outcomes[1]).toMatchObject({ error: { code: 'invalid', subjects: ['vrm_segment'] } });
  });

  it('creates records together, or none of them when a key is taken', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const pair = (first: string, second: string) =>
      repository.createTogether('value_entry', [anEntry(first, companyId), anEntry(second, companyId)]);
    const statesOf = (outcomes: Awaited<ReturnType<typeof pair>>) =>
      outcomes.map(({ key, state }) => [key, state]).sort();
    expect(statesOf(await pair('e1', 'e2'))).toEqual([
      ['e1', 'created'],
      ['e2', 'created'],
    ]);
    const taken = await pair('e2', 'e3');
    expect(statesOf(taken)).toEqual([['e2', 'existing']]);
    expect(taken[0]?.properties).toMatchObject({ entry_key: 'e2', value: '6' });
    expect(statesOf(await pair('e1', 'e2'))).toEqual([
      ['e1', 'existing'],
      ['e2', 'existing'],
    ]);
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect(entries.map(({ properties }) => properties.entry_key).sort()).toEqual(['e1', 'e2']);
  });

  it('creates none of the records that belong together when one is refused', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const records = [anEntry('e1', companyId), anEntry('e2', companyId, { kind: 'nonsense' })];
    await expect(repository.createTogether('value_entry', records)).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await repository.readByKeys('value_entry', ['e1', 'e2'])).toEqual([]);
  });

  it('tells which records are associated with companies', async () => {
    const [first, second, none] = [
      await crm.addCompany({ name: 'First' }),
      await crm.addCompany({ name: 'Second' }),
      await crm.addCompany({ name: 'None' }),
    ];
    const outcomes = await repository.create('value_entry', [
      anEntry('e1', first),
      anEntry('e2', first),
      anEntry('e3', second),
    ]);
    const idOf = (key: string) => outcomes.find((outcome) => outcome.key === key)?.id ?? '';
    const found = await repository.associatedIds([first, second, none], 'value_entry');
    expect([...(found.get(first) ?? [])].sort()).toEqual([idOf('e1'), idOf('e2')].sort());
    expect(found.get(second)).toEqual([idOf('e3')]);
    expect(found.has(none)).toBe(false);
    expect(await repository.associatedIds([first], 'value_metric')).toEqual(new Map());
  });

  it('tells what a property was before, and that the app changed it', async () => {
    const companyId = await crm.addCompany({ name: 'Northwind' });
    const [created] = await repository.create('value_metric', [
      { key: 'p1/hours', companyId, properties: { name: 'Hours' } },
    ]);
    const id = created?.id ?? '';
    await repository.update('value_metric', [{ id, properties: { name: 'Hours saved', unit: 'h' } }]);
    const [history] = await repository.readHistory(
      'value_metric',
      [id, '999999'],
      ['name', 'unit', 'currency'],
    );
    expect(history?.id).toBe(id);
    const told = (name: string) => (history?.changes[name] ?? []).map(({ value, by }) => [value, by]);
    expect(told('name')).toEqual([
      ['Hours saved', 'app'],
      ['Hours', 'app'],
    ]);
    expect(told('unit')).toEqual([['h', 'app']]);
    expect(told('currency')).toEqual([]);
  });

  it('knows its account and owners', async () => {
    const account = await repository.readAccount();
    expect(account.currency).toMatch(/^[A-Z]{3}$/);
    expect(account.timeZone).not.toBe('');
    expect(Array.isArray(await repository.readOwners())).toBe(true);
  });
}
