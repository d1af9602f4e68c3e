import assert from 'node:assert/strict';
import { operationsOf, send } from '../operation.ts';
import type { Operation, Subject } from '../operation.ts';

const operation = operationsOf('crm/properties');
const PROPERTIES = '/crm/properties/{version}/{objectType}';

const NOTE = {
  name: 'vrm_note',
  label: 'Note',
  type: 'string' as never,
  fieldType: 'text' as never,
  groupName: 'companyinformation',
};

const addNote = ({ client }: Subject) => client.crm.properties.coreApi.create('companies', NOTE);

const properties: Operation[] = [
  operation(`GET ${PROPERTIES}`, async ({ client }) => {
    const all = await client.crm.properties.coreApi.getAll('companies');
    assert.ok(all.results.some(({ name }) => name === 'domain'));
    return all;
  }),
  operation(`POST ${PROPERTIES}`, async ({ client }) => {
    const created = await client.crm.properties.coreApi.create('companies', {
      ...NOTE,
      name: 'vrm_phase',
      type: 'enumeration' as never,
      fieldType: 'select' as never,
      options: [{ label: 'Adopt', value: 'adopt', displayOrder: 0, hidden: false }],
    });
    assert.equal(created.options[0]?.value, 'adopt');
    return created;
  }),
  operation(`GET ${PROPERTIES}/{propertyName}`, async (subject) => {
    await addNote(subject);
    const read = await subject.client.crm.properties.coreApi.getByName('companies', 'vrm_note');
    assert.equal(read.modificationMetadata?.archivable, true);
    return read;
  }),
  operation(`PATCH ${PROPERTIES}/{propertyName}`, async (subject) => {
    await addNote(subject);
    const { coreApi } = subject.client.crm.properties;
    const changed = await coreApi.update('companies', 'vrm_note', { label: 'Remark' });
    assert.equal(changed.label, 'Remark');
    return changed;
  }),
  operation(`DELETE ${PROPERTIES}/{propertyName}`, async (subject) => {
    await addNote(subject);
    const { coreApi } = subject.client.crm.properties;
    await coreApi.archive('companies', 'vrm_note');
    await assert.rejects(coreApi.getByName('companies', 'vrm_note'), { code: 404 });
    await addNote(subject);
  }),
  operation(`POST ${PROPERTIES}/batch/create`, async ({ client }) => {
    const created = await client.crm.properties.batchApi.create('companies', { inputs: [NOTE] });
    assert.equal(created.results[0]?.name, 'vrm_note');
    return created;
  }),
  operation(`POST ${PROPERTIES}/batch/read`, async (subject) => {
    await addNote(subject);
    const read = await subject.client.crm.properties.batchApi.read('companies', {
      inputs: [{ name: 'vrm_note' }],
      archived: false,
    } as never);
    assert.equal(read.results[0]?.label, 'Note');
    return read;
  }),
  operation(`POST ${PROPERTIES}/batch/archive`, async (subject) => {
    await addNote(subject);
    await subject.client.crm.properties.batchApi.archive('companies', { inputs: [{ name: 'vrm_note' }] });
    await assert.rejects(subject.client.crm.properties.coreApi.getByName('companies', 'vrm_note'));
  }),
];

const addGroup = ({ client }: Subject) =>
  client.crm.properties.groupsApi.create('companies', { name: 'value', label: 'Value', displayOrder: 3 });

const groups: Operation[] = [
  operation(`GET ${PROPERTIES}/groups`, async ({ client }) => {
    const all = await client.crm.properties.groupsApi.getAll('companies');
    assert.ok(all.results.some(({ name }) => name === 'companyinformation'));
    return all;
  }),
  operation(`POST ${PROPERTIES}/groups`, async (subject) => {
    const created = await addGroup(subject);
    assert.equal(created.label, 'Value');
    return created;
  }),
  operation(`GET ${PROPERTIES}/groups/{groupName}`, async (subject) => {
    await addGroup(subject);
    return subject.client.crm.properties.groupsApi.getByName('companies', 'value');
  }),
  operation(`PATCH ${PROPERTIES}/groups/{groupName}`, async (subject) => {
    await addGroup(subject);
    const { groupsApi } = subject.client.crm.properties;
    const changed = await groupsApi.update('companies', 'value', { label: 'Worth' });
    assert.equal(changed.label, 'Worth');
    return changed;
  }),
  operation(`DELETE ${PROPERTIES}/groups/{groupName}`, async (subject) => {
    await addGroup(subject);
    const { groupsApi } = subject.client.crm.properties;
    await groupsApi.archive('companies', 'value');
    await assert.rejects(groupsApi.getByName('companies', 'value'), { code: 404 });
  }),
];

/** The client has no methods for the rules of values. */
const VALIDATIONS = '/crm/property-validations/{version}/{objectType}';
const RULE = `${VALIDATIONS}/{propertyName}/rule-type/{ruleType}`;
const OF_COMPANIES = '/crm/v3/property-validations/companies';
const setRule = (subject: Subject) =>
  send(subject, 'PUT', `${OF_COMPANIES}/name/rule-type/MIN_LENGTH`, { ruleArguments: ['2'] });

const rules: Operation[] = [
  operation(`PUT ${RULE}`, setRule),
  operation(`GET ${VALIDATIONS}`, async (subject) => {
    await setRule(subject);
    const { results } = await send(subject, 'GET', OF_COMPANIES);
    assert.equal(Array.isArray(results) && results.length, 1);
  }),
  operation(`GET ${VALIDATIONS}/{propertyName}`, (subject) => send(subject, 'GET', `${OF_COMPANIES}/name`)),
  operation(`GET ${RULE}`, async (subject) => {
    await setRule(subject);
    const rule = await send(subject, 'GET', `${OF_COMPANIES}/name/rule-type/MIN_LENGTH`);
    assert.equal(rule['ruleType'], 'MIN_LENGTH');
  }),
];

export const PROPERTY_OPERATIONS: readonly Operation[] = [...properties, ...groups, ...rules];
