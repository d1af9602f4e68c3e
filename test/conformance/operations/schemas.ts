import assert from 'node:assert/strict';
import { MILESTONE_SCHEMA } from '../../dev/emulator/emulated-account.ts';
import { MILESTONE, operationsOf, send } from '../operation.ts';
import type { Operation } from '../operation.ts';

const operation = operationsOf('crm/schemas');
const SCHEMAS = '/crm-object-schemas/{version}/schemas';

const METRIC_SCHEMA = {
  ...MILESTONE_SCHEMA,
  name: 'value_metric',
  labels: { singular: 'Value Metric', plural: 'Value Metrics' },
};

export const SCHEMA_OPERATIONS: readonly Operation[] = [
  operation(`GET ${SCHEMAS}`, async ({ client }) => {
    const all = await client.crm.schemas.coreApi.getAll();
    assert.deepEqual(
      all.results.map(({ fullyQualifiedName }) => fullyQualifiedName),
      ['p48100220_value_milestone'],
    );
    return all;
  }),
  operation(`POST ${SCHEMAS}`, async ({ client }) => {
    const created = await client.crm.schemas.coreApi.create(METRIC_SCHEMA as never);
    assert.equal(created.fullyQualifiedName, 'p48100220_value_metric');
    return created;
  }),
  operation(`GET ${SCHEMAS}/{objectType}`, async ({ client }) => {
    const read = await client.crm.schemas.coreApi.getById(MILESTONE);
    assert.equal(read.properties.find(({ name }) => name === 'milestone_key')?.hasUniqueValue, true);
    assert.ok(read.associations.length > 0);
    return read;
  }),
  operation(`PATCH ${SCHEMAS}/{objectType}`, async ({ client }) => {
    const changed = await client.crm.schemas.coreApi.update(MILESTONE, {
      secondaryDisplayProperties: ['phase'],
    } as never);
    assert.deepEqual(changed.secondaryDisplayProperties, ['phase']);
    return changed;
  }),
  operation(`DELETE ${SCHEMAS}/{objectType}`, async ({ client }) => {
    await client.crm.schemas.coreApi.archive(MILESTONE);
    assert.deepEqual((await client.crm.schemas.coreApi.getAll()).results, []);
  }),
  operation(`POST ${SCHEMAS}/{objectType}/associations`, async ({ client }) => {
    const created = await client.crm.schemas.coreApi.createAssociation(MILESTONE, {
      fromObjectTypeId: '2-1',
      toObjectTypeId: '0-3',
      name: 'milestone_to_deal',
    });
    assert.equal(created.toObjectTypeId, '0-3');
    return created;
  }),
  operation(`DELETE ${SCHEMAS}/{objectType}/associations/{associationIdentifier}`, async ({ client }) => {
    const { coreApi } = client.crm.schemas;
    const { id } = await coreApi.createAssociation(MILESTONE, {
      fromObjectTypeId: '2-1',
      toObjectTypeId: '0-3',
      name: 'milestone_to_deal',
    });
    await coreApi.archiveAssociation(MILESTONE, id);
    const { associations } = await coreApi.getById(MILESTONE);
    assert.ok(!associations.some((association) => association.id === id));
  }),
  operation(`POST ${SCHEMAS}/batch/read`, async (subject) => {
    const body = {
      inputs: ['2-1'],
      includeAssociationDefinitions: true,
      includeAuditMetadata: false,
      includePropertyDefinitions: true,
    };
    const read = await send(subject, 'POST', '/crm-object-schemas/v3/schemas/batch/read', body);
    assert.ok(Array.isArray(read['results']));
  }),
];
