import assert from 'node:assert/strict';
import { aCompany, milestonesOf } from '../../dev/emulator/emulated-account.ts';
import { MILESTONE, operationsOf } from '../operation.ts';
import type { Operation } from '../operation.ts';

const operation = operationsOf('crm/objects');
const OBJECTS = '/crm/objects/{version}/{objectType}';
const BATCH = `${OBJECTS}/batch`;

const single: Operation[] = [
  operation(`GET ${OBJECTS}`, async ({ client, emulator }) => {
    const companyId = aCompany(emulator);
    milestonesOf(emulator, companyId, ['A', 'B', 'C']);
    const { basicApi } = client.crm.objects;
    const first = await basicApi.getPage(MILESTONE, 2, undefined, ['title'], [], ['companies']);
    assert.equal(first.results[0]?.associations?.['companies']?.results[0]?.id, companyId);
    const second = await basicApi.getPage(MILESTONE, 2, first.paging?.next?.after, ['title'], ['title']);
    assert.deepEqual(
      second.results.map(({ properties }) => properties['title']),
      ['C'],
    );
    return [first, second];
  }),
  operation(`POST ${OBJECTS}`, async ({ client, emulator }) => {
    const companyId = aCompany(emulator);
    const created = await client.crm.objects.basicApi.create(MILESTONE, {
      properties: { title: 'A', milestone_key: 'a', due_on: '2026-07-01', teams: 'sales;service' },
      associations: [
        {
          to: { id: companyId },
          types: [{ associationCategory: 'USER_DEFINED' as never, associationTypeId: 1 }],
        },
      ],
    });
    assert.equal(created.properties['teams'], 'sales;service');
    assert.deepEqual(created.createdAt, new Date('2026-06-01T08:00:00Z'));
    return created;
  }),
  operation(`GET ${OBJECTS}/{objectId}`, async ({ client, emulator }) => {
    const companyId = aCompany(emulator, { name: 'Acme', city: 'Ipoh' });
    const milestoneIds = milestonesOf(emulator, companyId, ['A', 'B']);
    const { basicApi } = client.crm.companies;
    const read = await basicApi.getById(companyId, ['city', 'country'], ['city'], [MILESTONE]);
    assert.equal(read.properties['country'], null);
    assert.equal(read.propertiesWithHistory?.['city']?.[0]?.value, 'Ipoh');
    const listed = Object.values(read.associations ?? {}).flatMap(({ results }) => results);
    assert.deepEqual(
      listed.map(({ id }) => id),
      milestoneIds,
    );
    const { getById } = client.crm.objects.basicApi;
    const byKey = await getById.bind(client.crm.objects.basicApi)(
      MILESTONE,
      'plan/B',
      ['title'],
      [],
      [],
      false,
      'milestone_key',
    );
    assert.equal(byKey.id, milestoneIds[1]);
    return [read, byKey];
  }),
  operation(`PATCH ${OBJECTS}/{objectId}`, async ({ client, emulator }) => {
    const [id = ''] = milestonesOf(emulator, aCompany(emulator), ['A']);
    const { basicApi } = client.crm.objects;
    const changed = await basicApi.update(MILESTONE, id, { properties: { target: '12.5' } });
    assert.equal(changed.properties['target'], '12.5');
    const byKey = await basicApi.update(MILESTONE, 'plan/A', { properties: { target: '' } }, 'milestone_key');
    assert.equal(byKey.id, id);
    return [changed, byKey];
  }),
  operation(`DELETE ${OBJECTS}/{objectId}`, async ({ client, emulator }) => {
    const companyId = aCompany(emulator);
    await client.crm.companies.basicApi.archive(companyId);
    await client.crm.companies.basicApi.archive(companyId);
    const archived = await client.crm.companies.basicApi.getById(companyId, ['name'], [], [], true);
    assert.equal(archived.archived, true);
    await assert.rejects(client.crm.companies.basicApi.getById(companyId), { code: 404 });
    const [milestoneId = ''] = milestonesOf(emulator, aCompany(emulator), ['A']);
    await client.crm.objects.basicApi.archive(MILESTONE, milestoneId);
    await assert.rejects(client.crm.objects.basicApi.getById(MILESTONE, milestoneId), { code: 404 });
    return archived;
  }),
  operation(`POST ${OBJECTS}/search`, async ({ client, emulator }) => {
    const companyId = aCompany(emulator);
    milestonesOf(emulator, companyId, ['A', 'B', 'C']);
    const found = await client.crm.objects.searchApi.doSearch(MILESTONE, {
      filterGroups: [
        { filters: [{ propertyName: 'title', operator: 'IN' as never, values: ['a', 'b'] }] },
        { filters: [{ propertyName: 'associations.companies', operator: 'EQ' as never, value: companyId }] },
      ],
      sorts: ['-title'],
      properties: ['title'],
      limit: 2,
    });
    assert.deepEqual(
      found.results.map(({ properties }) => properties['title']),
      ['C', 'B'],
    );
    assert.equal(found.total, 3);
    assert.equal(found.paging?.next?.after, '2');
    return found;
  }),
  operation(`POST ${OBJECTS}/merge`, async ({ client, emulator }) => {
    const [kept, merged] = [aCompany(emulator), aCompany(emulator, { name: 'Acme Ltd' })];
    const one = await client.crm.companies.basicApi.merge({ primaryObjectId: kept, objectIdToMerge: merged });
    const old = await client.crm.companies.basicApi.getById(merged, ['name']);
    assert.equal(old.id, one.id);
    return [one, old];
  }),
];

const batches: Operation[] = [
  operation(`POST ${BATCH}/read`, async ({ client, emulator }) => {
    milestonesOf(emulator, aCompany(emulator), ['A', 'B']);
    const body = (ids: string[]) => ({
      inputs: ids.map((id) => ({ id })),
      idProperty: 'milestone_key',
      properties: ['title'],
      propertiesWithHistory: ['title'],
    });
    const { batchApi } = client.crm.objects;
    const all = await batchApi.readWithHttpInfo(MILESTONE, body(['plan/A', 'plan/B']));
    assert.equal(all.httpStatusCode, 200);
    const some = await batchApi.readWithHttpInfo(MILESTONE, body(['plan/A', 'plan/Z']));
    assert.equal(some.httpStatusCode, 207);
    assert.equal(some.data.results.length, 1);
    return [all.data, some.data];
  }),
  operation(`POST ${BATCH}/create`, async ({ client }) => {
    const { batchApi } = client.crm.objects;
    const input = (key: string, trace?: string) => ({
      properties: { title: key, milestone_key: key },
      associations: [],
      ...(trace === undefined ? {} : { objectWriteTraceId: trace }),
    });
    const all = await batchApi.createWithHttpInfo(MILESTONE, { inputs: [input('a'), input('b')] });
    assert.equal(all.httpStatusCode, 201);
    await assert.rejects(batchApi.create(MILESTONE, { inputs: [input('c'), input('a')] }));
    const some = await batchApi.createWithHttpInfo(MILESTONE, {
      inputs: [input('a', 't1'), input('c', 't2')],
    });
    assert.equal(some.httpStatusCode, 207);
    assert.equal('numErrors' in some.data && some.data.numErrors, 1);
    return [all.data, some.data];
  }),
  operation(`POST ${BATCH}/update`, async ({ client, emulator }) => {
    const [id = ''] = milestonesOf(emulator, aCompany(emulator), ['A']);
    const updated = await client.crm.objects.batchApi.update(MILESTONE, {
      inputs: [{ id, properties: { phase: 'expand' } }],
    });
    assert.equal(updated.results[0]?.properties['phase'], 'expand');
    return updated;
  }),
  operation(`POST ${BATCH}/upsert`, async ({ client, emulator }) => {
    milestonesOf(emulator, aCompany(emulator), ['A']);
    const upserted = await client.crm.objects.batchApi.upsert(MILESTONE, {
      inputs: [
        { id: 'plan/A', idProperty: 'milestone_key', properties: { target: '6' } },
        { id: 'plan/B', idProperty: 'milestone_key', properties: { title: 'B' } },
      ],
    });
    assert.deepEqual(
      upserted.results.map(({ _new }) => _new),
      [false, true],
    );
    return upserted;
  }),
  operation(`POST ${BATCH}/archive`, async ({ client, emulator }) => {
    const [id = ''] = milestonesOf(emulator, aCompany(emulator), ['A', 'B']);
    await client.crm.objects.batchApi.archive(MILESTONE, { inputs: [{ id }] });
    assert.equal((await client.crm.objects.basicApi.getPage(MILESTONE)).results.length, 1);
  }),
];

export const RECORD_OPERATIONS: readonly Operation[] = [...single, ...batches];
