import type { CrmError } from '../../src/crm/repository.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { SUPPORTED_API_VERSIONS, type ApiVersion } from '../../src/hubspot/version.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// From 2026-09 on HubSpot holds the API to what an administrator requires. The rules here are not ours: an account
// may have any, and they are met when a company breaks them that nobody touched since they were made.

let crm: EmulatedCrm;
let account: Awaited<ReturnType<EmulatedCrm['setUp']>>;

beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createFetchTransport,
    emulator: {
      limits: false,
      portal: {
        requiredByAdmin: { companies: ['country'], deals: ['amount'], value_entry: ['note'] },
        conditionalRules: { companies: [{ when: 'vrm_segment', is: ['enterprise'], require: ['city'] }] },
      },
    },
  });
});
beforeEach(async () => {
  account = await crm.setUp();
});
afterAll(() => crm.close());

const repositoryOn = (version: ApiVersion) => createHubSpotRepository({ http: crm.transport, version });
const valuesOf = (objectType: string, property: string) =>
  crm.emulator.store.ids(objectType).map((id) => crm.emulator.store.values(objectType, id)?.[property]);
const failureOf = (writing: Promise<unknown>): Promise<CrmError> =>
  writing.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => error as CrmError,
  );

describe('on 2026-09', () => {
  it('the refusal of one company of 150 names the property and holds up no other', async () => {
    const ids = crm.emulator.store.create(
      'companies',
      Array.from({ length: 150 }, (_, index) => ({
        properties: { name: `Company ${index}`, ...(index === 70 ? {} : { city: 'Oslo' }) },
      })),
    );
    const changes = ids.map((id) => ({ id, properties: { vrm_segment: 'enterprise' } }));
    const error = await failureOf(repositoryOn('2026-09').update('companies', changes));
    expect(error).toMatchObject({ name: 'CrmError', code: 'invalid', subjects: ['city'], retryable: false });
    expect(error.message).toBe('HubSpot refused the value of city (missing conditional required property).');
    const segments = valuesOf('companies', 'vrm_segment');
    expect(segments.filter((segment) => segment === 'enterprise')).toHaveLength(149);
    expect(segments[70]).toBeUndefined();
  });

  it('a new company or deal that lacks something is refused by itself', async () => {
    const companyId = await account.addCompany({ name: 'Northwind' });
    const record = (key: string, properties: Record<string, string>, tie: string | null = null) => ({
      keyProperty: 'vrm_import_key',
      key,
      properties,
      companyId: tie,
    });
    const repository = repositoryOn('2026-09');
    const companies = await repository.upsert('companies', [
      record('a', { name: 'A', country: 'Norway' }),
      record('b', { name: 'B' }),
      record('c', { name: 'C', country: 'Norway', vrm_segment: 'enterprise' }),
      record('d', { name: 'D', country: 'Norway' }),
    ]);
    expect(companies.map(({ state }) => state)).toEqual(['created', 'refused', 'refused', 'created']);
    expect(companies).toMatchObject([
      {},
      { error: { code: 'invalid', subjects: ['country'] } },
      { error: { code: 'invalid', subjects: ['city'] } },
      {},
    ]);
    const deal = { dealname: 'D', dealstage: 'closedwon', pipeline: 'default' };
    const deals = await repository.upsert('deals', [
      record('d1', deal, companyId),
      record('d2', { ...deal, amount: '5' }, companyId),
    ]);
    expect(deals).toMatchObject([
      { state: 'refused', error: { code: 'invalid', subjects: ['amount'] } },
      { state: 'created' },
    ]);
  });

  it('a ledger line that lacks something is refused and the others are written', async () => {
    const entry = (key: string, note?: string) => ({
      key,
      companyId: null,
      properties: { title: 'T', kind: 'measurement', ...(note === undefined ? {} : { note }) },
    });
    const creating = repositoryOn('2026-09').create('value_entry', [
      entry('e1', 'n'),
      entry('e2'),
      entry('e3', 'n'),
    ]);
    expect(await failureOf(creating)).toMatchObject({ code: 'invalid', subjects: ['note'] });
    expect(valuesOf('p_value_entry', 'entry_key')).toEqual(['e1', 'e3']);
  });
});

it('nobody is held to the rules on 2026-03', async () => {
  const companyId = await account.addCompany({ name: 'Northwind' });
  const repository = repositoryOn('2026-03');
  await repository.update('companies', [{ id: companyId, properties: { vrm_segment: 'enterprise' } }]);
  const [outcome] = await repository.upsert('companies', [
    { keyProperty: 'vrm_import_key', key: 'b', properties: { name: 'B' }, companyId: null },
  ]);
  expect(outcome?.state).toBe('created');
});

it.each(SUPPORTED_API_VERSIONS)(
  'a rule for the values of a property is kept on %s, and named',
  async (version) => {
    await crm.transport.request({
      method: 'PUT',
      path: `/crm/property-validations/${version}/companies/city/rule-type/MAX_LENGTH`,
      body: { ruleArguments: ['5'], shouldApplyNormalization: false },
      idempotent: true,
    });
    const [first, second] = [
      await account.addCompany({ name: 'A' }),
      await account.addCompany({ name: 'B' }),
    ];
    const updating = repositoryOn(version).update('companies', [
      { id: first, properties: { city: 'Kuala Lumpur' } },
      { id: second, properties: { city: 'Oslo' } },
    ]);
    expect(await failureOf(updating)).toMatchObject({ code: 'invalid', subjects: ['city'] });
    expect(valuesOf('companies', 'city')).toEqual([undefined, 'Oslo']);
  },
);
