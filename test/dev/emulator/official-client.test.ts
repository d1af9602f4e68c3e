import type { Client } from '@hubspot/api-client';
import { AssociationSpecAssociationCategoryEnum } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import {
  aCompany,
  MILESTONE_SCHEMA,
  milestonesOf,
  officialClient,
  startAccount,
} from './emulated-account.ts';

// The client throws on every status that its own table does not list for an operation, so each of these calls also
// checks the status and the shape of the answer.
let emulator: Emulator;
let client: Client;
beforeAll(async () => {
  emulator = await startAccount({ seed: (seed) => void seed.createSchema(MILESTONE_SCHEMA) });
  client = officialClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

it('creates, reads, lists, changes and archives a record', async () => {
  const { basicApi } = client.crm.companies;
  const created = await basicApi.create({ properties: { name: 'Acme' }, associations: [] });
  expect(created.createdAt).toEqual(new Date('2026-06-01T08:00:00Z'));
  const changed = await basicApi.update(created.id, { properties: { city: 'Ipoh' } });
  expect(changed.properties).toMatchObject({ city: 'Ipoh' });
  const read = await basicApi.getById(created.id, ['name', 'city', 'country'], ['city']);
  expect(read.properties).toMatchObject({ name: 'Acme', city: 'Ipoh', country: null });
  expect(read.propertiesWithHistory?.['city']?.[0]?.timestamp).toEqual(new Date('2026-06-01T08:00:00Z'));
  expect((await basicApi.getPage(10)).results).toHaveLength(1);
  await basicApi.archive(created.id);
  await expect(basicApi.getById(created.id)).rejects.toMatchObject({ code: 404 });
});

it('reads the associations of a record', async () => {
  const companyId = aCompany(emulator);
  const ids = milestonesOf(emulator, companyId, ['A', 'B']);
  const company = await client.crm.companies.basicApi.getById(companyId, [], [], ['p_value_milestone']);
  const list = company.associations?.['p48100220_value_milestone'];
  expect(list?.results.map(({ id }) => id)).toEqual(ids);
});

it('writes batches of custom objects with trace ids and without', async () => {
  const { batchApi } = client.crm.objects;
  const key = (name: string) => ({ title: name, milestone_key: name });
  const created = await batchApi.create('p_value_milestone', {
    inputs: [{ properties: key('a'), associations: [] }],
  });
  const id = created.results[0]?.id ?? '';
  const partly = await batchApi.createWithHttpInfo('p_value_milestone', {
    inputs: [
      { properties: key('a'), associations: [], objectWriteTraceId: 't1' },
      { properties: key('b'), associations: [], objectWriteTraceId: 't2' },
    ],
  });
  expect(partly.httpStatusCode).toBe(207);
  expect(partly.data).toMatchObject({ numErrors: 1, errors: [{ context: { objectWriteTraceId: ['t1'] } }] });
  await batchApi.update('p_value_milestone', { inputs: [{ id, properties: { target: '5' } }] });
  const upserted = await batchApi.upsert('p_value_milestone', {
    inputs: [
      { id: 'a', idProperty: 'milestone_key', properties: { target: '6' } },
      { id: 'c', idProperty: 'milestone_key', properties: { title: 'C' } },
    ],
  });
  expect(upserted.results.map(({ _new }) => _new)).toEqual([false, true]);
  const read = await batchApi.read('p_value_milestone', {
    inputs: [{ id }],
    properties: ['target'],
    propertiesWithHistory: [],
  });
  expect(read.results[0]?.properties).toMatchObject({ target: '6' });
  await batchApi.archive('p_value_milestone', { inputs: [{ id }] });
  expect(emulator.store.ids('value_milestone')).not.toContain(id);
});

it('is told about a taken unique value', async () => {
  const create = () =>
    client.crm.objects.basicApi.create('p_value_milestone', {
      properties: { title: 'A', milestone_key: 'a' },
      associations: [],
    });
  await create();
  await expect(create()).rejects.toMatchObject({ code: 400, body: { category: 'VALIDATION_ERROR' } });
});

it('searches with filters, sorting and paging', async () => {
  emulator.store.create(
    'companies',
    ['A', 'B', 'C'].map((name, position) => ({ properties: { name, numberofemployees: String(position) } })),
  );
  const found = await client.crm.companies.searchApi.doSearch({
    filterGroups: [
      { filters: [{ propertyName: 'numberofemployees', operator: FilterOperatorEnum.Gte, value: '0' }] },
    ],
    sorts: ['-numberofemployees'],
    properties: ['name'],
    limit: 2,
  });
  expect(found.results.map(({ properties }) => properties['name'])).toEqual(['C', 'B']);
  expect(found).toMatchObject({ total: 3, paging: { next: { after: '2' } } });
});

it('ties records one by one and in batches', async () => {
  const companyId = aCompany(emulator);
  const [milestoneId = ''] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const { basicApi, batchApi } = client.crm.associations.v4;
  const types = [
    { associationCategory: AssociationSpecAssociationCategoryEnum.UserDefined, associationTypeId: 1 },
  ];
  await basicApi.create('p_value_milestone', milestoneId, 'companies', companyId, types);
  const page = await basicApi.getPage('companies', companyId, 'p_value_milestone');
  expect(page.results[0]?.associationTypes).toMatchObject([{ typeId: 2 }]);
  await basicApi.archive('companies', companyId, 'p_value_milestone', milestoneId);
  const pair = { _from: { id: milestoneId }, to: { id: companyId } };
  await batchApi.create('p_value_milestone', 'companies', { inputs: [{ ...pair, types }] });
  const read = await batchApi.getPage('companies', 'p_value_milestone', { inputs: [{ id: companyId }] });
  expect(read.results[0]?._from.id).toBe(companyId);
  await batchApi.archive('companies', 'p_value_milestone', {
    inputs: [{ _from: { id: companyId }, to: [{ id: milestoneId }] }],
  });
  await batchApi.createDefault('p_value_milestone', 'companies', { inputs: [pair] });
  await basicApi.createDefault('p_value_milestone', milestoneId, 'companies', companyId);
  const rest = await batchApi.getPageWithHttpInfo('companies', 'p_value_milestone', {
    inputs: [{ id: companyId }, { id: '1' }],
  });
  expect(rest.httpStatusCode).toBe(207);
});

it('defines objects, properties and groups', async () => {
  const schemas = await client.crm.schemas.coreApi.getAll();
  expect(schemas.results.map(({ fullyQualifiedName }) => fullyQualifiedName)).toEqual([
    'p48100220_value_milestone',
  ]);
  const group = await client.crm.properties.groupsApi.create('companies', { name: 'value', label: 'Value' });
  const created = await client.crm.properties.batchApi.create('companies', {
    inputs: [
      {
        name: 'vrm_note',
        label: 'Note',
        type: 'string' as never,
        fieldType: 'text' as never,
        groupName: group.name,
      },
    ],
  });
  expect(created.results[0]).toMatchObject({ name: 'vrm_note', groupName: 'value' });
  const read = await client.crm.properties.coreApi.getByName('companies', 'vrm_note');
  expect(read.modificationMetadata).toMatchObject({ archivable: true, readOnlyValue: false });
});

it('lists owners and pipelines', async () => {
  emulator.store.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });
  expect((await client.crm.owners.ownersApi.getPage()).results).toMatchObject([{ email: 'ana@example.com' }]);
  expect((await client.crm.pipelines.pipelinesApi.getAll('deals')).results).toMatchObject([
    { id: 'default' },
  ]);
});

it('reaches dated paths through apiRequest', async () => {
  const companyId = aCompany(emulator);
  const response = await client.apiRequest({ path: `/crm/objects/2026-03/companies/${companyId}` });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ id: companyId });
});
