import type { PropertyValues, UpsertRecord } from '../../src/crm/repository.ts';
import { aRequest, anEntry, told, type Current } from './crm-under-test.ts';

/** What the port promises of changing records, and of writing companies and deals by a key. */
export function changingContract(crm: Current): void {
  const addEntries = async (...names: readonly string[]) =>
    (
      await crm().repository.create(
        'value_entry',
        names.map((name) => anEntry(crm().own(name), null)),
      )
    ).map(({ id }) => id);
  const values = async (ids: readonly string[], name: string) =>
    told(await crm().repository.readByIds('value_entry', ids, [name]), name);

  it('changes the given properties only, and clears with null and with an empty text', async () => {
    const companyId = await crm().addCompany({
      name: 'Northwind',
      city: 'Oslo',
      vrm_segment: 'enterprise',
      vrm_renewal_date: '2027-01-31',
    });
    await crm().repository.update('companies', [
      { id: companyId, properties: { vrm_segment: 'smb', vrm_renewal_date: null, city: '' } },
    ]);
    const asked = ['name', 'vrm_segment', 'vrm_renewal_date', 'city'];
    const [read] = await crm().repository.readByIds('companies', [companyId], asked);
    expect(read?.properties).toMatchObject({
      name: 'Northwind',
      vrm_segment: 'smb',
      vrm_renewal_date: null,
      city: null,
    });
  });

  it('lets the later of two changes of one property count, and keeps the rest of the earlier', async () => {
    const [id = ''] = await addEntries('e1');
    await crm().repository.update('value_entry', [
      { id, properties: { value: '7', note: 'First' } },
      { id, properties: { value: '8' } },
    ]);
    expect(await values([id], 'value')).toEqual(['8']);
    expect(await values([id], 'note')).toEqual(['First']);
  });

  it('keeps both of two changes of different properties at once', async () => {
    const [id = ''] = await addEntries('e1');
    await Promise.all([
      crm().repository.update('value_entry', [{ id, properties: { value: '7' } }]),
      crm().repository.update('value_entry', [{ id, properties: { note: 'At once' } }]),
    ]);
    expect(await values([id], 'value')).toEqual(['7']);
    expect(await values([id], 'note')).toEqual(['At once']);
  });

  it('changes nothing when no property is given', async () => {
    const [id = ''] = await addEntries('e1');
    await crm().repository.update('value_entry', []);
    await crm().repository.update('value_entry', [{ id, properties: {} }]);
    expect(await values([id], 'value')).toEqual(['6']);
  });

  it('changes the others when some are refused, and names all that was refused', async () => {
    const [first = '', bad = '', worse = '', last = ''] = await addEntries('e1', 'e2', 'e3', 'e4');
    const updating = crm().repository.update('value_entry', [
      { id: first, properties: { value: '1' } },
      { id: bad, properties: { kind: 'gossip' } },
      { id: worse, properties: { value: 'a lot' } },
      { id: last, properties: { value: '4' } },
    ]);
    const error: unknown = await updating.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'CrmError', code: 'invalid' });
    expect([...(error as { subjects: readonly string[] }).subjects].sort()).toEqual(['kind', 'value']);
    expect(await values([first, bad, worse, last], 'value')).toEqual(['1', '6', '6', '4']);
  });

  it('refuses to clear what a record is shown by', async () => {
    const [id = ''] = await addEntries('e1');
    const updating = crm().repository.update('value_entry', [{ id, properties: { title: '' } }]);
    await expect(updating).rejects.toMatchObject({ code: 'invalid' });
  });

  it('says that a record to change does not exist, and changes the others', async () => {
    const [gone = '', id = ''] = await addEntries('gone', 'e1');
    await crm().repository.archive('value_entry', [gone]);
    const updating = crm().repository.update('value_entry', [
      { id: gone, properties: { note: 'x' } },
      { id, properties: { note: 'y' } },
    ]);
    await expect(updating).rejects.toMatchObject({ name: 'CrmError', code: 'not_found' });
    expect(await values([id], 'note')).toEqual(['y']);
  });

  it('does not give a record a unique value that another one has', async () => {
    const [first = '', second = ''] = await addEntries('e1', 'e2');
    const taking = crm().repository.update('value_entry', [
      { id: second, properties: { entry_key: crm().own('e1') } },
    ]);
    await expect(taking).rejects.toMatchObject({ code: 'conflict' });
    expect(await values([first, second], 'entry_key')).toEqual([crm().own('e1'), crm().own('e2')]);
  });

  const record = (
    name: string,
    properties: PropertyValues,
    companyId: string | null = null,
  ): UpsertRecord => ({ keyProperty: 'vrm_import_key', key: crm().own(name), properties, companyId });
  const upsert = async (object: 'companies' | 'deals', ...records: readonly UpsertRecord[]) =>
    crm().repository.upsert(object, records);
  const imported = (object: 'companies' | 'deals', names: readonly string[], property: string) =>
    crm().repository.readByUniqueProperty(object, 'vrm_import_key', names.map(crm().own), [property]);

  it('creates companies by their import key once and changes them after that', async () => {
    const [created] = await upsert('companies', record('acme', { name: 'Acme', city: 'Oslo' }));
    const [updated] = await upsert('companies', record('acme', { name: 'Acme Inc', vrm_segment: 'smb' }));
    expect(created).toMatchObject({ key: crm().own('acme'), state: 'created' });
    expect(updated).toMatchObject({
      key: crm().own('acme'),
      state: 'updated',
      id: (created as { id: string }).id,
    });
    expect(told(await imported('companies', ['acme'], 'name'), 'name')).toEqual(['Acme Inc']);
    expect(told(await imported('companies', ['acme'], 'city'), 'city')).toEqual(['Oslo']);
    expect(await upsert('companies')).toEqual([]);
  });

  it('writes one company for one key, of two with one key the first, in the order of the keys', async () => {
    const outcomes = await upsert(
      'companies',
      record('b', { name: 'B' }),
      record('a', { name: 'A' }),
      record('b', { name: 'Later' }),
    );
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      [crm().own('b'), 'created'],
      [crm().own('a'), 'created'],
    ]);
    expect(told(await imported('companies', ['a', 'b'], 'name'), 'name')).toEqual(['A', 'B']);
  });

  it('makes one company of two that are written under one key at once', async () => {
    const outcomes = (
      await Promise.all(['A', 'B'].map((name) => upsert('companies', record('acme', { name }))))
    ).flat();
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['created', 'updated']);
    expect(await imported('companies', ['acme'], 'name')).toHaveLength(1);
  });

  it('makes one deal of two that are written under one key at once', async () => {
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const deal = { ...crm().stage, dealname: 'D' };
    const outcomes = (
      await Promise.all(
        ['1', '2'].map((amount) => upsert('deals', record('d', { ...deal, amount }, companyId))),
      )
    ).flat();
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['created', 'updated']);
    const { deals } = await crm().repository.readCompany(aRequest(companyId));
    expect(deals).toHaveLength(1);
  });

  it('associates new deals with their company and leaves the rest of existing ones alone', async () => {
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const deal = { ...crm().stage, dealname: 'Renewal' };
    await upsert('deals', record('d1', { ...deal, amount: '10' }, companyId));
    const outcomes = await upsert(
      'deals',
      record('d2', { ...deal, amount: '20' }, companyId),
      record('d1', { amount: '11' }, companyId),
    );
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      [crm().own('d2'), 'created'],
      [crm().own('d1'), 'updated'],
    ]);
    const { deals } = await crm().repository.readCompany(aRequest(companyId));
    expect(deals.map(({ properties }) => [properties.dealname, properties.amount]).sort()).toEqual([
      ['Renewal', '11'],
      ['Renewal', '20'],
    ]);
    expect(deals.every(({ isPrimary }) => isPrimary)).toBe(true);
  });

  it('refuses one record of many without holding up the others', async () => {
    const outcomes = await upsert(
      'companies',
      record('good', { name: 'Good', vrm_segment: 'smb' }),
      record('bad', { name: 'Bad', vrm_segment: 'gigantic' }),
      record('unknown', { name: 'Unknown', shoe_size: '44' }),
      record('fine', { name: 'Fine', vrm_segment: 'enterprise' }),
    );
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      [crm().own('good'), 'created'],
      [crm().own('bad'), 'refused'],
      [crm().own('unknown'), 'refused'],
      [crm().own('fine'), 'created'],
    ]);
    expect(outcomes[1]).toMatchObject({ error: { code: 'invalid', subjects: ['vrm_segment'] } });
    expect(outcomes[2]).toMatchObject({ error: { code: 'invalid', subjects: ['shoe_size'] } });
  });

  it('refuses a new record without what it needs, and takes a change of one that has it', async () => {
    const [nameless] = await upsert('companies', record('acme', { vrm_segment: 'smb' }));
    expect(nameless).toMatchObject({ state: 'refused', error: { code: 'invalid' } });
    await upsert('companies', record('acme', { name: 'Acme' }));
    const [changed] = await upsert('companies', record('acme', { vrm_segment: 'smb' }));
    expect(changed).toMatchObject({ state: 'updated' });
  });

  it('refuses a deal whose company does not exist, and takes the others', async () => {
    const [gone = ''] = await addEntries('gone');
    await crm().repository.archive('value_entry', [gone]);
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const deal = { ...crm().stage, dealname: 'D' };
    const outcomes = await upsert('deals', record('d1', deal, gone), record('d2', deal, companyId));
    expect(outcomes).toMatchObject([
      { state: 'refused', error: { code: 'not_found' } },
      { state: 'created' },
    ]);
  });
}
