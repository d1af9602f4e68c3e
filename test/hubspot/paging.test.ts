import type { CrmRepository } from '../../src/crm/repository.ts';
import { createMemoryRepository } from '../../src/crm/memory.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { SUPPORTED_API_VERSIONS } from '../../src/hubspot/version.ts';
import { aCompanyRequest, startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';
import { answeringHttp } from './fake-http.ts';

// Lists longer than any page, over real connections: every record once, none left out.

jest.setTimeout(60_000);

let crm: EmulatedCrm;
let account: Awaited<ReturnType<EmulatedCrm['setUp']>>;

beforeAll(async () => {
  crm = await startEmulatedCrm({ createTransport: createFetchTransport, emulator: { limits: false } });
});
beforeEach(async () => {
  account = await crm.setUp();
});
afterAll(() => crm.close());

const to = (id: string) => [{ to: { id }, toObjectType: 'companies' }];
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe.each(SUPPORTED_API_VERSIONS)('on %s', (version) => {
  const repository = () => createHubSpotRepository({ http: crm.transport, version });

  it('a company has all of its lines, metrics, deals and contacts, each once', async () => {
    const companyId = await account.addCompany({ name: 'Busy' });
    const { store } = crm.emulator;
    const associations = to(companyId);
    const lines = numbers(1250).map((index) => ({
      properties: { entry_key: `e${index}`, kind: 'evidence', title: 'T' },
      associations,
    }));
    const metrics = numbers(320).map((index) => ({
      properties: { metric_key: `m${index}`, name: 'M' },
      associations,
    }));
    const deals = numbers(230).map((index) => ({
      properties: { dealname: `D${index}`, dealstage: 'closedwon', pipeline: 'default' },
      associations,
    }));
    const contacts = numbers(150).map((index) => ({ properties: { lastname: `C${index}` }, associations }));
    const ids = {
      entries: store.create('value_entry', lines),
      metrics: store.create('value_metric', metrics),
      deals: store.create('deals', deals),
      contacts: store.create('contacts', contacts),
    };
    const read = await repository().readCompany(aCompanyRequest(companyId, []));
    const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();
    expect(idsOf(read.entries)).toEqual(ids.entries.toSorted());
    expect(idsOf(read.metrics)).toEqual(ids.metrics.toSorted());
    expect(idsOf(read.deals)).toEqual(ids.deals.toSorted());
    expect(read.deals.every(({ isPrimary }) => isPrimary)).toBe(true);
    expect([...read.contactIds].sort()).toEqual(ids.contacts.toSorted());
    const associated = await repository().associatedIds([companyId], 'value_entry');
    expect([...(associated.get(companyId) ?? [])].sort()).toEqual(ids.entries.toSorted());
    for (const pages of [read.listPages, '{"value_entry":["gone"]}']) {
      const again = await repository().associatedIds([companyId], 'value_entry', pages);
      expect(again).toEqual(associated);
    }
    const none = await account.addCompany({ name: 'Quiet' });
    expect(await repository().associatedIds([none], 'value_entry', read.listPages)).toEqual(new Map());
  });

  it('what belongs to more companies than one request takes is told for each', async () => {
    const { store } = crm.emulator;
    const companies = store.create(
      'companies',
      numbers(1100).map((index) => ({ properties: { name: `Company ${index}` } })),
    );
    const entries = store.create(
      'value_entry',
      companies.map((id, index) => ({
        properties: { entry_key: `e${index}`, kind: 'evidence', title: 'T' },
        associations: to(id),
      })),
    );
    const found = await repository().associatedIds(companies, 'value_entry');
    expect(found.size).toBe(1100);
    companies.forEach((id, index) => expect(found.get(id)).toEqual([entries[index]]));
    const read = await repository().readByIds('companies', companies, ['name']);
    expect(read.map(({ id }) => id)).toEqual(companies);
  });
});

/** Every page of a search until there is no further one. */
const searchAll = async (repository: CrmRepository, isSorted: boolean) => {
  const names: (string | null | undefined)[] = [];
  const totals = new Set<number>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<CrmRepository['search']>> = await repository.search({
      object: 'companies',
      filters: [],
      properties: ['name'],
      limit: 200,
      ...(isSorted ? { sort: { property: 'name', direction: 'descending' } } : {}),
      ...(after === null ? {} : { after }),
    });
    names.push(...page.records.map(({ properties }) => properties.name));
    totals.add(page.total);
    after = page.after;
  } while (after !== null);
  return { names, totals: [...totals] };
};

describe('a search with more than 10,000 results', () => {
  const names = numbers(10_250).map((index) => `Company ${String(index).padStart(5, '0')}`);
  const onMemory = () => {
    const memory = createMemoryRepository();
    for (const name of names) memory.add('companies', { name });
    return memory;
  };
  const onHubSpot = () => {
    crm.emulator.store.create(
      'companies',
      names.map((name) => ({ properties: { name } })),
    );
    return account.repository;
  };

  it.each([
    ['HubSpot', onHubSpot],
    ['memory', onMemory],
  ])('gives every record once, in the order of ids, on %s', async (_, fill) => {
    expect(await searchAll(fill(), false)).toEqual({ names, totals: [10_250] });
  });

  it.each([
    ['HubSpot', onHubSpot],
    ['memory', onMemory],
  ])('ends at 10,000 where it is sorted, and says how many there are, on %s', async (_, fill) => {
    const found = await searchAll(fill(), true);
    expect(found.names).toEqual(names.toReversed().slice(0, 10_000));
    expect(found.totals).toEqual([10_250]);
  });
});

it('a company that was merged into another one is read as that one, under any of their ids', async () => {
  const [kept, gone] = [
    await account.addCompany({ name: 'Acme' }),
    await account.addCompany({ name: 'Acme Ltd' }),
  ];
  const reply = await crm.transport.request({
    method: 'POST',
    path: '/crm/objects/2026-03/companies/merge',
    body: { primaryObjectId: kept, objectIdToMerge: gone },
    idempotent: false,
  });
  const { id: merged } = reply.body as { id: string };
  for (const id of [kept, gone, merged]) {
    const { company } = await account.repository.readCompany(aCompanyRequest(id, []));
    expect(company).toMatchObject({ id: merged, properties: { name: 'Acme' } });
  }
  const read = await account.repository.readByIds('companies', [gone, kept, merged], ['name']);
  expect(read).toMatchObject([{ id: merged, properties: { name: 'Acme' } }]);
});

it('an id too large to have arrived whole is not taken for another record’s', async () => {
  const http = answeringHttp(() => ({
    body: { results: [{ from: { id: '7' }, to: [{ toObjectId: 2 ** 53 + 2, associationTypes: [] }] }] },
  }));
  const reading = createHubSpotRepository({ http }).associatedIds(['7'], 'value_entry');
  await expect(reading).rejects.toMatchObject({ name: 'CrmError' });
});
