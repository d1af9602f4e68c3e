import { aRequest, anEntry, told, type Current } from './crm-under-test.ts';

const LONGEST_TEXT = 65_536;
const anInstant = '2026-03-01T11:30:00.000Z';

/** What the port promises of creating records of the app's own objects. */
export function creatingContract(crm: Current): void {
  const create = (...records: readonly ReturnType<typeof anEntry>[]) =>
    crm().repository.create('value_entry', records);
  const stored = async (...keys: readonly string[]) => crm().repository.readByKeys('value_entry', keys);

  it('answers created records in the order in which they were given', async () => {
    const [b, a] = ['b', 'a'].map(crm().own);
    const outcomes = await create(anEntry(b ?? '', null), anEntry(a ?? '', null));
    expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
      [b, 'created'],
      [a, 'created'],
    ]);
    expect(outcomes[0]?.properties).toMatchObject({ entry_key: b, value: '6' });
    expect(await crm().repository.create('value_entry', [])).toEqual([]);
  });

  it('answers a repeated create with the record that exists, unchanged', async () => {
    const [key, other] = [crm().own('e1'), crm().own('e2')];
    const [first] = await create(anEntry(key, null, { value: '6' }));
    const [again, created] = await create(anEntry(key, null, { value: '7' }), anEntry(other, null));
    expect(again).toMatchObject({
      id: first?.id,
      state: 'existing',
      properties: { value: '6', title: 'Measured', note: null },
    });
    expect(created?.state).toBe('created');
    expect(told(await stored(key), 'value')).toEqual(['6']);
  });

  it('takes keys that differ in case only for the same', async () => {
    const key = crm().own('e1');
    const [first] = await create(anEntry(key, null));
    const [again] = await create(anEntry(key.toUpperCase(), null));
    expect(again).toMatchObject({ key: key.toUpperCase(), id: first?.id, state: 'existing' });
  });

  it('creates one record of two with the same key, and answers the other with it', async () => {
    const key = crm().own('e1');
    const outcomes = await create(
      anEntry(key, null, { value: '6' }),
      anEntry(key, null, { value: '7' }),
      anEntry(key.toUpperCase(), null, { value: '8' }),
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['created', 'existing', 'existing']);
    expect(told(outcomes, 'value')).toEqual(['6', '6', '6']);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
  });

  it('lets one of several writers of one key win and shows its record to the others', async () => {
    const key = crm().own('p1/rev/2');
    const values = ['6', '7', '8'];
    const outcomes = (await Promise.all(values.map((value) => create(anEntry(key, null, { value }))))).flat();
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['created', 'existing', 'existing']);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(new Set(told(outcomes, 'value')).size).toBe(1);
  });

  it.each([
    ['kind', 'gossip'],
    ['value', 'a lot'],
    ['entry_date', '2026-02-30'],
    ['recorded_at', 'yesterday'],
    ['note', 'x'.repeat(LONGEST_TEXT + 1)],
  ])('refuses a value of %s that is not valid, and names it', async (name, value) => {
    const key = crm().own('e1');
    const creating = create(anEntry(key, null, { [name]: value }));
    await expect(creating).rejects.toMatchObject({ name: 'CrmError', code: 'invalid', subjects: [name] });
    expect(await stored(key)).toEqual([]);
  });

  it('refuses a record without what its object requires, and names it', async () => {
    const creating = create(anEntry(crm().own('e1'), null, { kind: null }));
    await expect(creating).rejects.toMatchObject({ code: 'invalid', subjects: ['kind'] });
  });

  it('creates the others when some are refused, and names all that was refused', async () => {
    const keys = ['good', 'bad', 'worse', 'fine'].map(crm().own);
    const [good = '', bad = '', worse = '', fine = ''] = keys;
    const creating = create(
      anEntry(good, null),
      anEntry(bad, null, { kind: 'gossip' }),
      anEntry(worse, null, { value: 'a lot' }),
      anEntry(fine, null),
    );
    const error: unknown = await creating.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'invalid' });
    expect([...(error as { subjects: readonly string[] }).subjects].sort()).toEqual(['kind', 'value']);
    expect(told(await stored(...keys), 'entry_key')).toEqual([good, fine]);
  });

  it('refuses a property that nobody defined, and names it', async () => {
    const creating = create(anEntry(crm().own('e1'), null, { titel: 'Measured' }));
    await expect(creating).rejects.toMatchObject({ code: 'invalid', subjects: ['titel'] });
  });

  it('says that the company of a new record does not exist', async () => {
    const [gone] = await create(anEntry(crm().own('gone'), null));
    await crm().repository.archive('value_entry', [gone?.id ?? '']);
    const creating = create(anEntry(crm().own('e1'), gone?.id ?? ''));
    await expect(creating).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored(crm().own('e1'))).toEqual([]);
  });

  it.each([
    ['a long text', 'note', `${'x'.repeat(LONGEST_TEXT - 8)} 😀 "é".`],
    ['lines', 'note', 'First line\nsecond; "line"'],
    ['a large number', 'value', '1000000000000000000000'],
    ['a small number', 'value', '0.0000001'],
    ['many digits', 'value', '0.30000000000000004'],
    ['a day', 'entry_date', '2028-02-29'],
    ['an instant', 'recorded_at', anInstant],
  ])('gives %s back as it was', async (_, name, value) => {
    const key = crm().own('e1');
    await create(anEntry(key, null, { [name]: value }));
    const [record] = await stored(key);
    const read = record?.properties[name] ?? '';
    if (name === 'value') expect(Number(read)).toBe(Number(value));
    else if (name === 'recorded_at') expect(Date.parse(read)).toBe(Date.parse(value));
    else expect(read).toBe(value);
  });

  it('gives yes and no, and several choices of one list, back as they were', async () => {
    const [key, companyId] = [crm().own('p1/m'), await crm().addCompany({ name: 'Northwind' })];
    const properties = { name: 'M', required: 'false', flags: 'stalled;blocked' };
    await crm().repository.create('value_milestone', [{ key, companyId, properties }]);
    const [record] = await crm().repository.readByKeys('value_milestone', [key]);
    expect(record?.properties.required).toBe('false');
    const flags = record?.properties.flags?.split(';').filter((flag) => flag !== '');
    expect(flags?.sort()).toEqual(['blocked', 'stalled']);
  });

  it('creates records together, or none of them when a key is taken', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const pair = async (first: string, second: string) =>
      (
        await repository.createTogether('value_entry', [
          anEntry(own(first), companyId),
          anEntry(own(second), companyId),
        ])
      ).map(({ key, state }) => [key, state]);
    expect(await pair('e1', 'e2')).toEqual([
      [own('e1'), 'created'],
      [own('e2'), 'created'],
    ]);
    expect(await pair('e2', 'e3')).toEqual([[own('e2'), 'existing']]);
    expect(await pair('e2', 'e1')).toEqual([
      [own('e2'), 'existing'],
      [own('e1'), 'existing'],
    ]);
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect([...told(entries, 'entry_key')].sort()).toEqual([own('e1'), own('e2')].sort());
  });

  it('creates none of the records that belong together when one is refused', async () => {
    const keys = ['e1', 'e2'].map(crm().own);
    const [first = '', second = ''] = keys;
    const together = (...records: readonly ReturnType<typeof anEntry>[]) =>
      crm().repository.createTogether('value_entry', records);
    const refused = together(anEntry(first, null), anEntry(second, null, { kind: 'gossip' }));
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    await expect(together(anEntry(first, null), anEntry(first, null))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await stored(...keys)).toEqual([]);
  });

  it('refuses to create more records together than a CRM can', async () => {
    const records = Array.from({ length: 101 }, (_, index) => anEntry(crm().own(`e${index}`), null));
    const creating = crm().repository.createTogether('value_entry', records);
    await expect(creating).rejects.toMatchObject({ name: 'CrmError', code: 'invalid' });
  });

  it('ties records to a company, also those that are tied to it already', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const outcomes = await repository.create('value_entry', [
      anEntry(own('e1'), null),
      anEntry(own('e2'), null),
      anEntry(own('e3'), companyId),
    ]);
    const ids = outcomes.map(({ id }) => id);
    await repository.associate('value_entry', ids, companyId);
    await repository.associate('value_entry', ids, companyId);
    await repository.associate('value_entry', [], companyId);
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  });

  it('ties the others when one record does not exist, and says so', async () => {
    const { repository, own } = crm();
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const [gone, kept] = await repository.create('value_entry', [
      anEntry(own('gone'), null),
      anEntry(own('kept'), null),
    ]);
    await repository.archive('value_entry', [gone?.id ?? '']);
    const tying = repository.associate('value_entry', [gone?.id ?? '', kept?.id ?? ''], companyId);
    await expect(tying).rejects.toMatchObject({ name: 'CrmError', code: 'not_found' });
    const { entries } = await repository.readCompany(aRequest(companyId));
    expect(entries.map(({ id }) => id)).toEqual([kept?.id]);
  });

  it('archives records, also those that are archived, and frees their keys', async () => {
    const key = crm().own('e1');
    const [created] = await create(anEntry(key, null));
    await crm().repository.archive('value_entry', [created?.id ?? '']);
    await crm().repository.archive('value_entry', [created?.id ?? '', created?.id ?? '']);
    await crm().repository.archive('value_entry', []);
    expect(await stored(key)).toEqual([]);
    const [again] = await create(anEntry(key, null, { value: '7' }));
    expect(again).toMatchObject({ state: 'created', properties: { value: '7' } });
    expect(again?.id).not.toBe(created?.id);
  });

  it('takes what is archived away from its company', async () => {
    const companyId = await crm().addCompany({ name: 'Northwind' });
    const [created] = await create(anEntry(crm().own('e1'), companyId), anEntry(crm().own('e2'), companyId));
    await crm().repository.archive('value_entry', [created?.id ?? '']);
    const { entries } = await crm().repository.readCompany(aRequest(companyId));
    expect(told(entries, 'entry_key')).toEqual([crm().own('e2')]);
  });
}
