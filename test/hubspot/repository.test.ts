import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { withRetry } from '../../src/hubspot/retry.ts';
import { aCompanyRequest, startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';
import { fakeClock } from './fake-clock.ts';

const LIMITED_TOKEN = 'pat-local-limited';
let crm: EmulatedCrm;
let account: Awaited<ReturnType<EmulatedCrm['setUp']>>;

beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createFetchTransport,
    emulator: {
      limits: false,
      tokens: { [LIMITED_TOKEN]: ['crm.objects.companies.read'] },
      portal: {
        conditionalRules: { companies: [{ when: 'type', is: ['PARTNER'], require: ['industry'] }] },
      },
    },
  });
});
beforeEach(async () => {
  account = await crm.setUp();
});
afterAll(() => crm.close());

const keys = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const entry = (key: string, companyId: string | null, value = '6') => ({
  key,
  companyId,
  properties: { title: 'Measured', kind: 'measurement', value },
});

/** Milestones, metrics, lines, a deal and settings. */
const fill = async (companyId: string, lines: number) => {
  const { repository } = account;
  await repository.create('value_milestone', [{ key: 'p/m', companyId, properties: { name: 'M' } }]);
  await repository.create('value_metric', [{ key: 'p/h', companyId, properties: { name: 'H' } }]);
  await repository.create(
    'value_entry',
    keys('e', lines).map((key) => entry(key, companyId)),
  );
  await repository.create('milestone_template', [
    { key: 'settings', companyId: null, properties: { name: 'Settings', kind: 'settings' } },
  ]);
  await account.addDeal({ dealname: 'D', dealstage: 'closedwon', pipeline: 'default' }, companyId);
  crm.emulator.requests.clear();
};

/** Slowly enough that requests of one trip overlap, as they do over the internet. */
const answerSlowly = () => crm.emulator.faults.add({ latencyMs: 40, times: 0 });

it('reads an ordinary company in six requests and two trips', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  await fill(companyId, 100);
  answerSlowly();
  const read = await account.repository.readCompany(aCompanyRequest(companyId, ['settings', 'directory']));
  expect(read.entries).toHaveLength(100);
  expect(crm.emulator.requests.stats()).toMatchObject({ total: 6, trips: 2 });
});

it('takes one trip more for a company with more than a hundred of a kind', async () => {
  const companyId = await account.addCompany({ name: 'Busy' });
  await fill(companyId, 450);
  answerSlowly();
  const read = await account.repository.readCompany(aCompanyRequest(companyId, ['settings']));
  expect(read.entries).toHaveLength(450);
  expect(crm.emulator.requests.count({ path: '/companies/p_value_entry/batch/read' })).toBe(1);
  expect(crm.emulator.requests.stats()).toMatchObject({ total: 6 + 1 + 4, trips: 3 });
});

it('sends no request for what a company does not have', async () => {
  const companyId = await account.addCompany({ name: 'Empty' });
  await account.repository.readCompany(aCompanyRequest(companyId, []));
  expect(crm.emulator.requests.stats().total).toBe(1);
});

it('tells the deals of which the company is the primary one, also among very many', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  const otherId = await account.addCompany({ name: 'Other' });
  const deal = { dealname: 'D', dealstage: 'closedwon', pipeline: 'default' };
  const sharedId = await account.addDeal(deal, otherId);
  crm.emulator.store.associate('deals', sharedId, 'companies', companyId);
  const few = await account.repository.readCompany(aCompanyRequest(companyId, []));
  expect(few.deals.map(({ id, isPrimary }) => [id, isPrimary])).toEqual([[sharedId, false]]);

  for (const name of keys('D', 120)) await account.addDeal({ ...deal, dealname: name }, companyId);
  const { deals } = await account.repository.readCompany(aCompanyRequest(companyId, []));
  expect(deals).toHaveLength(121);
  expect(deals.filter(({ isPrimary }) => !isPrimary).map(({ id }) => id)).toEqual([sharedId]);
});

it('writes a line once when the reply to the first attempt is lost', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  const http = withRetry(crm.transport, { clock: fakeClock(), budgetMilliseconds: 8000 });
  const repository = createHubSpotRepository({ http });
  crm.emulator.faults.add({ path: 'p_value_entry/batch/create', dropConnection: true, when: 'after' });
  const [outcome] = await repository.create('value_entry', [entry('e1', companyId)]);
  expect(outcome).toMatchObject({ state: 'existing', properties: { value: '6' } });
  expect(crm.emulator.store.ids('p_value_entry')).toHaveLength(1);
});

it('lets one of two writers of the same key win and shows its line to the other', async () => {
  const [first, second] = await Promise.all([
    account.repository.create('value_entry', [entry('p/m/rev/2', null, '6')]),
    account.repository.create('value_entry', [entry('p/m/rev/2', null, '7')]),
  ]);
  expect([first[0]?.state, second[0]?.state].sort()).toEqual(['created', 'existing']);
  expect(first[0]?.id).toBe(second[0]?.id);
  expect(first[0]?.properties.value).toBe(second[0]?.properties.value);
});

it('asks once for the number of an association type', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  await account.repository.create('value_entry', [entry('e1', companyId), entry('e2', companyId)]);
  await account.repository.create('value_entry', [entry('e3', companyId)]);
  expect(crm.emulator.requests.count({ path: '/labels' })).toBe(1);
});

it('asks again for an association type after an outage', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  crm.emulator.faults.add({ path: '/labels', status: 503 });
  const creating = account.repository.create('value_entry', [entry('e1', companyId)]);
  await expect(creating).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  const [outcome] = await account.repository.create('value_entry', [entry('e1', companyId)]);
  expect(outcome?.state).toBe('created');
});

it('says that the limit is reached and that asking again may help', async () => {
  crm.emulator.faults.add({
    status: 429,
    body: { policyName: 'TEN_SECONDLY_ROLLING', correlationId: 'c-7' },
  });
  await expect(account.repository.readAccount()).rejects.toMatchObject({
    name: 'CrmError',
    code: 'rate_limited',
    retryable: true,
    correlationId: 'c-7',
  });
});

it('says which scopes the app lacks', async () => {
  const http = createFetchTransport({ accessToken: LIMITED_TOKEN, baseUrl: crm.emulator.url });
  const error: unknown = await createHubSpotRepository({ http })
    .readByKeys('value_entry', ['e1'])
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'missing_scopes', retryable: false });
  expect((error as { subjects: readonly string[] }).subjects).toContain('crm.objects.custom.read');
});

it('says that the token is not accepted', async () => {
  const http = createFetchTransport({ accessToken: 'pat-wrong', baseUrl: crm.emulator.url });
  const reading = createHubSpotRepository({ http }).readAccount();
  await expect(reading).rejects.toMatchObject({ code: 'unauthenticated', retryable: false });
});

it('says that the app is not set up where its objects are missing', async () => {
  await crm.emulator.reset();
  const reading = account.repository.readByKeys('value_entry', ['e1']);
  await expect(reading).rejects.toMatchObject({ code: 'not_provisioned' });
  await expect(reading).rejects.toThrow('provision');
});

it('takes a property that an import names and nobody has for bad input, not for a missing set-up', async () => {
  const record = { keyProperty: 'vrm_import_key', key: 'a', companyId: null };
  const [outcome] = await account.repository.upsert('companies', [
    { ...record, properties: { name: 'A', shoe_size: '44' } },
  ]);
  expect(outcome).toMatchObject({ state: 'refused', error: { code: 'invalid', subjects: ['shoe_size'] } });
});

it('writes the other companies when the rules of an administrator refuse one', async () => {
  const good = await account.addCompany({ name: 'Good' });
  const bad = await account.addCompany({ name: 'Bad', type: 'PARTNER' });
  const repository = createHubSpotRepository({ http: crm.transport, version: '2026-09' });
  const updating = repository.update('companies', [
    { id: bad, properties: { vrm_segment: 'smb' } },
    { id: good, properties: { vrm_segment: 'smb' } },
  ]);
  await expect(updating).rejects.toMatchObject({ code: 'invalid', subjects: ['industry'] });
  expect(crm.emulator.store.values('companies', good)?.vrm_segment).toBe('smb');
});

it('fails an import as a whole in an outage, so that it is repeated', async () => {
  crm.emulator.faults.add({ path: '/batch/upsert', status: 503 });
  const record = { keyProperty: 'vrm_import_key', key: 'a', properties: { name: 'A' }, companyId: null };
  const importing = account.repository.upsert('companies', [record]);
  await expect(importing).rejects.toMatchObject({ code: 'unavailable' });
});

it('updates a deal that somebody else made in between', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  const properties = { dealname: 'D', dealstage: 'closedwon', pipeline: 'default', amount: '10' };
  const record = (amount: string) => ({
    keyProperty: 'vrm_import_key',
    key: 'd1',
    companyId,
    properties: { ...properties, amount },
  });
  const [first, second] = await Promise.all([
    account.repository.upsert('deals', [record('10')]),
    account.repository.upsert('deals', [record('10')]),
  ]);
  expect([first[0]?.state, second[0]?.state].sort()).toEqual(['created', 'updated']);
  expect(crm.emulator.store.ids('deals')).toHaveLength(1);
});

it('lists owners with the names that people know them by', async () => {
  crm.emulator.store.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima' });
  crm.emulator.store.createOwner({ email: 'bo@example.com', firstName: '', lastName: '' });
  const owners = await account.repository.readOwners();
  expect(owners.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ana Lima', 'bo@example.com']));
});
