import assert from 'node:assert/strict';
import { aCompany, milestonesOf } from '../../dev/emulator/emulated-account.ts';
import { MILESTONE, operationsOf, send } from '../operation.ts';
import type { Operation, Subject } from '../operation.ts';

const operation = operationsOf('crm/associations/v4');
const labelOperation = operationsOf('crm/associations/v4/schema');
const OF_RECORD = '/crm/objects/{version}/{objectType}/{objectId}/associations';
const BETWEEN = '/crm/associations/{version}/{objectType}/{toObjectType}';

/** The type from a milestone to its company; 2 is the way back. */
const TYPES = [{ associationCategory: 'USER_DEFINED' as never, associationTypeId: 1 }];

/** A company and a milestone, tied or not. */
function aPair({ emulator }: Subject, isTied = false) {
  const companyId = aCompany(emulator);
  const own = isTied ? companyId : aCompany(emulator, { name: 'Other' });
  const [milestoneId = ''] = milestonesOf(emulator, own, ['A']);
  return { companyId, milestoneId, pair: { _from: { id: milestoneId }, to: { id: companyId } } };
}

const companiesOf = async ({ client }: Subject, milestoneId: string) => {
  const page = await client.crm.associations.v4.basicApi.getPage(MILESTONE, milestoneId, 'companies');
  return page.results.map(({ toObjectId }) => String(toObjectId));
};

const single: Operation[] = [
  operation(`GET ${OF_RECORD}/{toObjectType}`, async (subject) => {
    const { client, emulator } = subject;
    const companyId = aCompany(emulator);
    milestonesOf(emulator, companyId, ['A', 'B', 'C']);
    const { basicApi } = client.crm.associations.v4;
    const first = await basicApi.getPage('companies', companyId, MILESTONE, undefined, 2);
    const after = first.paging?.next?.after;
    const second = await basicApi.getPage('companies', companyId, MILESTONE, after, 2);
    assert.equal(first.results.length + second.results.length, 3);
    assert.equal(second.results[0]?.associationTypes[0]?.typeId, 2);
    return [first, second];
  }),
  operation(`PUT ${OF_RECORD}/{toObjectType}/{toObjectId}`, async (subject) => {
    const { companyId, milestoneId } = aPair(subject);
    const { basicApi } = subject.client.crm.associations.v4;
    const tied = await basicApi.create(MILESTONE, milestoneId, 'companies', companyId, TYPES);
    assert.ok((await companiesOf(subject, milestoneId)).includes(companyId));
    return tied;
  }),
  operation(`DELETE ${OF_RECORD}/{toObjectType}/{toObjectId}`, async (subject) => {
    const { companyId, milestoneId } = aPair(subject, true);
    const { basicApi } = subject.client.crm.associations.v4;
    await basicApi.archive(MILESTONE, milestoneId, 'companies', companyId);
    assert.deepEqual(await companiesOf(subject, milestoneId), []);
  }),
  operation(`PUT ${OF_RECORD}/default/{toObjectType}/{toObjectId}`, async (subject) => {
    const { companyId, milestoneId } = aPair(subject);
    const { basicApi } = subject.client.crm.associations.v4;
    const tied = await basicApi.createDefault(MILESTONE, milestoneId, 'companies', companyId);
    assert.ok((await companiesOf(subject, milestoneId)).includes(companyId));
    return tied;
  }),
];

const batches: Operation[] = [
  operation(`POST ${BETWEEN}/batch/read`, async (subject) => {
    const { companyId, milestoneId } = aPair(subject, true);
    const { batchApi } = subject.client.crm.associations.v4;
    const read = (ids: string[]) =>
      batchApi.getPageWithHttpInfo('companies', MILESTONE, { inputs: ids.map((id) => ({ id })) });
    const all = await read([companyId]);
    assert.equal(all.httpStatusCode, 200);
    assert.equal(String(all.data.results[0]?.to[0]?.toObjectId), milestoneId);
    const some = await read([companyId, aCompany(subject.emulator, { name: 'Without' })]);
    assert.equal(some.httpStatusCode, 207);
    return [all.data, some.data];
  }),
  operation(`POST ${BETWEEN}/batch/create`, async (subject) => {
    const { companyId, milestoneId, pair } = aPair(subject);
    const { batchApi } = subject.client.crm.associations.v4;
    const all = await batchApi.createWithHttpInfo(MILESTONE, 'companies', {
      inputs: [{ ...pair, types: TYPES }],
    });
    assert.equal(all.httpStatusCode, 201);
    assert.ok((await companiesOf(subject, milestoneId)).includes(companyId));
    return all.data;
  }),
  operation(`POST ${BETWEEN}/batch/associate/default`, async (subject) => {
    const { companyId, milestoneId, pair } = aPair(subject);
    const { batchApi } = subject.client.crm.associations.v4;
    const tied = await batchApi.createDefault(MILESTONE, 'companies', { inputs: [pair] });
    assert.ok((await companiesOf(subject, milestoneId)).includes(companyId));
    return tied;
  }),
  operation(`POST ${BETWEEN}/batch/archive`, async (subject) => {
    const { companyId, milestoneId } = aPair(subject, true);
    await subject.client.crm.associations.v4.batchApi.archive(MILESTONE, 'companies', {
      inputs: [{ _from: { id: milestoneId }, to: [{ id: companyId }] }],
    });
    assert.deepEqual(await companiesOf(subject, milestoneId), []);
  }),
  operation(`POST ${BETWEEN}/batch/labels/archive`, async (subject) => {
    const { companyId, milestoneId, pair } = aPair(subject, true);
    const types = [await aLabel(subject)];
    await subject.client.crm.associations.v4.batchApi.create(MILESTONE, 'companies', {
      inputs: [{ ...pair, types }],
    });
    await subject.client.crm.associations.v4.batchApi.archiveLabels(MILESTONE, 'companies', {
      inputs: [{ ...pair, types }],
    });
    assert.deepEqual(await companiesOf(subject, milestoneId), [companyId]);
  }),
];

/** Defines a label between milestones and companies. */
async function aLabel({ client }: Subject) {
  const { results } = await client.crm.associations.v4.schema.definitionsApi.create(MILESTONE, 'companies', {
    label: 'Pilot',
    name: 'pilot',
  });
  const typeId = results.find(({ label }) => label === 'Pilot')?.typeId ?? 0;
  return { associationCategory: 'USER_DEFINED' as never, associationTypeId: typeId };
}

const labels: Operation[] = [
  labelOperation(`GET ${BETWEEN}/labels`, async ({ client }) => {
    const { definitionsApi } = client.crm.associations.v4.schema;
    const defined = await definitionsApi.getAll('deals', 'companies');
    assert.ok(defined.results.some(({ typeId, label }) => typeId === 341 && !label));
    return defined;
  }),
  labelOperation(`POST ${BETWEEN}/labels`, async ({ client }) => {
    const { definitionsApi } = client.crm.associations.v4.schema;
    const created = await definitionsApi.create('contacts', 'companies', {
      label: 'Champion of',
      name: 'champion',
      inverseLabel: 'Champion',
    });
    assert.equal(created.results.length, 2);
    return created;
  }),
  labelOperation(`PUT ${BETWEEN}/labels`, async (subject) => {
    const { associationTypeId } = await aLabel(subject);
    const { definitionsApi } = subject.client.crm.associations.v4.schema;
    await definitionsApi.update(MILESTONE, 'companies', { associationTypeId, label: 'Pilots' });
    const defined = await definitionsApi.getAll(MILESTONE, 'companies');
    assert.equal(defined.results.find(({ typeId }) => typeId === associationTypeId)?.label, 'Pilots');
    return defined;
  }),
  labelOperation(`DELETE ${BETWEEN}/labels/{associationTypeId}`, async (subject) => {
    const { associationTypeId } = await aLabel(subject);
    const { definitionsApi } = subject.client.crm.associations.v4.schema;
    await definitionsApi.remove(MILESTONE, 'companies', associationTypeId);
    const defined = await definitionsApi.getAll(MILESTONE, 'companies');
    assert.ok(!defined.results.some(({ typeId }) => typeId === associationTypeId));
  }),
];

/** The client does not offer its generated methods for these, so they go through `apiRequest`. */
const CONFIGURATIONS = '/crm/associations/{version}/definitions/configurations';
const OF_PAIR = '/crm/v4/associations/definitions/configurations/p_value_milestone/companies';
const AT_MOST_THREE = { category: 'USER_DEFINED', typeId: 1, maxToObjectIds: 3 };

const limitTo = (subject: Subject, inputs: readonly object[]) =>
  send(subject, 'POST', `${OF_PAIR}/batch/create`, { inputs });

const limits: Operation[] = [
  labelOperation(`GET ${CONFIGURATIONS}/all`, (subject) =>
    send(subject, 'GET', '/crm/v4/associations/definitions/configurations/all'),
  ),
  labelOperation(`GET ${CONFIGURATIONS}/{objectType}/{toObjectType}`, async (subject) => {
    await limitTo(subject, [AT_MOST_THREE]);
    const { results } = await send(subject, 'GET', OF_PAIR);
    assert.equal(Array.isArray(results) && results.length, 1);
  }),
  labelOperation(`POST ${CONFIGURATIONS}/{objectType}/{toObjectType}/batch/create`, (subject) =>
    limitTo(subject, [AT_MOST_THREE]),
  ),
  labelOperation(`POST ${CONFIGURATIONS}/{objectType}/{toObjectType}/batch/update`, async (subject) => {
    await limitTo(subject, [AT_MOST_THREE]);
    const inputs = [{ ...AT_MOST_THREE, maxToObjectIds: 4 }];
    return send(subject, 'POST', `${OF_PAIR}/batch/update`, { inputs });
  }),
  labelOperation(`POST ${CONFIGURATIONS}/{objectType}/{toObjectType}/batch/purge`, async (subject) => {
    await limitTo(subject, [AT_MOST_THREE]);
    const inputs = [{ category: 'USER_DEFINED', typeId: 1 }];
    return send(subject, 'POST', `${OF_PAIR}/batch/purge`, { inputs });
  }),
  operation('POST /crm/associations/{version}/usage/high-usage-report/{userId}', (subject) => {
    subject.emulator.store.createOwner({
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Lim',
      userId: 41,
    });
    return subject.client.crm.associations.v4.reportApi.request(41);
  }),
];

export const ASSOCIATION_OPERATIONS: readonly Operation[] = [...single, ...batches, ...labels, ...limits];
