import type { CompanyRecords, CrmRecord } from '../../src/crm/repository.ts';
import { aRequest, anEntry, settingsRecord, told, type Current } from './crm-under-test.ts';

/** A company with its records in the order of their ids, which the port does not promise. */
const sorted = (records: CompanyRecords): CompanyRecords => {
  const byId = <Item extends CrmRecord>(list: readonly Item[]) =>
    list.toSorted((first, second) => Number(first.id) - Number(second.id));
  const { milestones, metrics, entries, deals, contactIds } = records;
  return {
    ...records,
    milestones: byId(milestones),
    metrics: byId(metrics),
    entries: byId(entries),
    deals: byId(deals),
    contactIds: contactIds.toSorted(),
  };
};

/** What the port promises of reading. */
export function readingContract(crm: Current): void {
  it('reads a company with everything that belongs to it', async () => {
    const { repository, own, stage } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind', vrm_segment: 'enterprise' });
    const otherId = await crm().addCompany({ name: 'Other' });
    const dealId = await crm().addDeal({ ...stage, dealname: 'Renewal', amount: '1200' }, companyId);
    const contactId = await crm().addContact({ lastname: 'Lima' }, companyId);
    await repository.create('value_milestone', [
      { key: own('p1/first'), companyId, properties: { name: 'First value', phase: 'early_wins' } },
    ]);
    await repository.create('value_metric', [
      { key: own('p1/hours'), companyId, properties: { name: 'Hours' } },
    ]);
    await repository.create('value_entry', [anEntry(own('e1'), companyId), anEntry(own('e2'), otherId)]);
    await repository.create('milestone_template', [settingsRecord(own('settings'))]);

    const settingsKeys = [own('settings'), own('directory')];
    const read = await repository.readCompany(aRequest(companyId, { settingsKeys }));
    expect(read.company.properties).toMatchObject({ name: 'Northwind', vrm_segment: 'enterprise' });
    expect(told(read.milestones, 'milestone_key')).toEqual([own('p1/first')]);
    expect(told(read.metrics, 'name')).toEqual(['Hours']);
    expect(told(read.entries, 'entry_key')).toEqual([own('e1')]);
    expect(read.deals).toMatchObject([{ id: dealId, isPrimary: true, properties: { amount: '1200' } }]);
    expect(read.contactIds).toEqual([contactId]);
    expect(told(read.settings, 'template_key')).toEqual([own('settings')]);
  });

  it('reads a company to which nothing belongs', async () => {
    const companyId = await crm().addCompany({ name: 'Empty' });
    const read = await crm().repository.readCompany(aRequest(companyId));
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

  it('answers null for every property without a value that was asked for', async () => {
    const { repository, own, stage } = crm();
    const companyId = await crm().addCompany({ name: 'Empty' });
    await crm().addDeal({ ...stage, dealname: 'D' }, companyId);
    await repository.create('value_entry', [anEntry(own('e1'), companyId)]);
    const read = await repository.readCompany(aRequest(companyId, { companyProperties: ['website'] }));
    expect(read.company.properties).toMatchObject({ vrm_renewal_date: null, website: null });
    expect(told(read.deals, 'amount')).toEqual([null]);
    expect(told(read.entries, 'note')).toEqual([null]);
    const [byId] = await repository.readByIds('companies', [companyId], ['name', 'city', 'vrm_currency']);
    expect(byId?.properties).toMatchObject({ name: 'Empty', city: null, vrm_currency: null });
    const [byKey] = await repository.readByKeys('value_entry', [own('e1')]);
    expect(byKey?.properties).toMatchObject({ note: null, metric_key: null, value: '6' });
  });

  it('asks for the deal properties that the settings name', async () => {
    const { repository, own, stage } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    await crm().addDeal({ ...stage, dealname: 'D', amount: '5' }, companyId);
    await repository.create('milestone_template', [settingsRecord(own('settings'), { body_1: 'amount' })]);
    const read = await repository.readCompany(
      aRequest(companyId, {
        settingsKeys: [own('settings')],
        dealProperties: (settings) => told(settings, 'body_1').map((name) => name ?? ''),
      }),
    );
    expect(told(read.deals, 'amount')).toEqual(['5']);
  });

  it('reads more records of a company than one request holds', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Busy' });
    const keys = Array.from({ length: 230 }, (_, index) => own(`e${index}`));
    await repository.create(
      'value_entry',
      keys.map((key) => anEntry(key, companyId)),
    );
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect([...told(entries, 'entry_key')].sort()).toEqual(keys.toSorted());
    const found = await repository.associatedIds([companyId], 'value_entry');
    expect(found.get(companyId)).toHaveLength(230);
    expect(told(await repository.readByKeys('value_entry', keys), 'entry_key')).toEqual(keys);
  });

  it('reads many companies as it reads each of them, and leaves out what does not exist', async () => {
    const { repository, own, stage } = crm();
    const busyId = await crm().addCompany({ name: 'Busy', vrm_segment: 'enterprise' });
    const quietId = await crm().addCompany({ name: 'Quiet' });
    const emptyId = await crm().addCompany({ name: 'Empty' });
    await crm().addDeal({ ...stage, dealname: 'Renewal', amount: '1200' }, busyId);
    await crm().addContact({ lastname: 'Lima' }, busyId);
    const keys = Array.from({ length: 120 }, (_, index) => own(`e${index}`));
    const [gone] = await repository.create('value_entry', [
      anEntry(own('gone'), null),
      ...keys.map((key) => anEntry(key, busyId)),
      anEntry(own('quiet'), quietId),
    ]);
    await repository.create('value_milestone', [
      { key: own('p1/first'), companyId: quietId, properties: { name: 'First value' } },
    ]);
    await repository.create('value_metric', [
      { key: own('p1/hours'), companyId: busyId, properties: { name: 'Hours' } },
    ]);
    await repository.archive('value_entry', [gone?.id ?? '']);

    const asked = { companyProperties: ['city'], dealProperties: ['amount'] };
    const read = [];
    const companyIds = [busyId, gone?.id ?? '', quietId, emptyId, busyId];
    for await (const portion of repository.readCompanies({ ...asked, companyIds })) read.push(...portion);
    const one = { companyProperties: ['city'], dealProperties: () => ['amount'] };
    const each = await Promise.all(
      [busyId, quietId, emptyId].map((id) => repository.readCompany(aRequest(id, one))),
    );
    expect(read.map(sorted)).toEqual(each.map(sorted));
    expect(each[0]?.entries).toHaveLength(120);
  });

  it('tells the companies of records, and leaves out records without any', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const [tied, free] = await repository.create('value_entry', [
      anEntry(own('tied'), companyId),
      anEntry(own('free'), null),
    ]);
    const ids = [tied?.id ?? '', free?.id ?? '', tied?.id ?? ''];
    const found = await repository.associatedCompanies('value_entry', ids);
    expect([...found]).toEqual([[tied?.id, [companyId]]]);
    expect(await repository.associatedCompanies('value_entry', [])).toEqual(new Map());
  });

  it('reads no companies where none is asked for', async () => {
    const asked = { companyIds: [], companyProperties: [], dealProperties: [] };
    const portions = [];
    for await (const portion of crm().repository.readCompanies(asked)) portions.push(portion);
    expect(portions).toEqual([]);
  });

  it('says that a company does not exist', async () => {
    const { repository, own } = crm();
    const [gone] = await repository.create('value_entry', [anEntry(own('gone'), null)]);
    await repository.archive('value_entry', [gone?.id ?? '']);
    const reading = repository.readCompany(aRequest(gone?.id ?? ''));
    await expect(reading).rejects.toMatchObject({ name: 'CrmError', code: 'not_found' });
  });

  it('reads records by key in the order of the keys, each once, and leaves out what does not exist', async () => {
    const { repository, own } = crm();
    const keys = ['c', 'a', 'b'].map(own);
    await repository.create(
      'value_entry',
      keys.toSorted().map((key) => anEntry(key, null)),
    );
    const asked = [keys[0] ?? '', own('nothing'), ...keys, (keys[1] ?? '').toUpperCase()];
    expect(told(await repository.readByKeys('value_entry', asked), 'entry_key')).toEqual(keys);
    expect(await repository.readByKeys('value_entry', [])).toEqual([]);
    expect(await repository.readByKeys('value_metric', keys)).toEqual([]);
  });

  it('reads records by id in the order of the ids, each once, and leaves out what does not exist', async () => {
    const { repository, own } = crm();
    const first = await crm().addCompany({ name: 'First' });
    const second = await crm().addCompany({ name: 'Second' });
    const [entry] = await repository.create('value_entry', [anEntry(own('e1'), null)]);
    await repository.archive('value_entry', [entry?.id ?? '']);
    const asked = [second, entry?.id ?? '', first, second];
    const records = await repository.readByIds('companies', asked, ['name']);
    expect(records.map(({ id }) => id)).toEqual([second, first]);
    expect(await repository.readByIds('value_entry', [entry?.id ?? ''], ['title'])).toEqual([]);
    expect(await repository.readByIds('companies', [], ['name'])).toEqual([]);
  });

  it('reads companies by a unique property in the order of its values, whatever their case', async () => {
    const { repository, own } = crm();
    const record = (key: string) => ({
      keyProperty: 'vrm_import_key',
      key,
      properties: { name: key },
      companyId: null,
    });
    await repository.upsert('companies', [record(own('a')), record(own('b'))]);
    const values = [own('b').toUpperCase(), own('x'), own('a'), own('b')];
    const found = await repository.readByUniqueProperty('companies', 'vrm_import_key', values, ['name']);
    expect(told(found, 'name')).toEqual([own('b'), own('a')]);
    expect(told(found, 'vrm_import_key')).toEqual([own('b'), own('a')]);
    expect(await repository.readByUniqueProperty('companies', 'vrm_import_key', [], ['name'])).toEqual([]);
  });

  it('refuses to read by a property whose values need not be unique', async () => {
    const reading = crm().repository.readByUniqueProperty('companies', 'city', ['Oslo'], ['name']);
    await expect(reading).rejects.toMatchObject({ name: 'CrmError', code: 'invalid' });
  });

  it('tells which records are associated with companies', async () => {
    const { repository, own } = crm();
    const [first, second, none] = [
      await crm().addCompany({ name: 'First' }),
      await crm().addCompany({ name: 'Second' }),
      await crm().addCompany({ name: 'None' }),
    ];
    const outcomes = await repository.create('value_entry', [
      anEntry(own('e1'), first),
      anEntry(own('e2'), first),
      anEntry(own('e3'), second),
    ]);
    const idOf = (key: string) => outcomes.find((outcome) => outcome.key === own(key))?.id ?? '';
    const found = await repository.associatedIds([first, second, none, first], 'value_entry');
    expect([...(found.get(first) ?? [])].sort()).toEqual([idOf('e1'), idOf('e2')].sort());
    expect(found.get(second)).toEqual([idOf('e3')]);
    expect(found.has(none)).toBe(false);
    expect(await repository.associatedIds([first], 'value_metric')).toEqual(new Map());
    expect(await repository.associatedIds([], 'value_metric')).toEqual(new Map());
  });

  it('tells what a property was before, and that the app changed it', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const [created] = await repository.create('value_metric', [
      { key: own('p1/hours'), companyId, properties: { name: 'Hours', unit: 'h' } },
    ]);
    const id = created?.id ?? '';
    await repository.update('value_metric', [{ id, properties: { name: 'Hours saved', unit: '' } }]);
    const asked = ['name', 'unit', 'currency'];
    const [history, ...others] = await repository.readHistory('value_metric', [id, companyId], asked);
    expect(others).toEqual([]);
    expect(history?.id).toBe(id);
    const changes = (name: string) => (history?.changes[name] ?? []).map(({ value, by }) => [value, by]);
    expect(changes('name')).toEqual([
      ['Hours saved', 'app'],
      ['Hours', 'app'],
    ]);
    expect(changes('unit')).toEqual([
      ['', 'app'],
      ['h', 'app'],
    ]);
    expect(changes('currency')).toEqual([]);
  });

  it('knows its account and owners', async () => {
    const { repository } = crm();
    const account = await repository.readAccount();
    expect(account.currency).toMatch(/^[A-Z]{3}$/);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: account.timeZone })).not.toThrow();
    const owners = await repository.readOwners();
    expect(new Set(owners.map(({ id }) => id)).size).toBe(owners.length);
  });
}
