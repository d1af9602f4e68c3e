import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const SCHEMAS = '/crm-object-schemas/2026-03/schemas';
const create = (changes: object = {}) => call(emulator, 'POST', SCHEMAS, { ...MILESTONE_SCHEMA, ...changes });

it('creates a custom object with ids of its own', async () => {
  const { status, body } = await create();
  expect(status).toBe(201);
  expect(body).toMatchObject({
    objectTypeId: '2-1',
    name: 'value_milestone',
    fullyQualifiedName: 'p48100220_value_milestone',
    primaryDisplayProperty: 'title',
    requiredProperties: ['title'],
    archived: false,
    associations: [
      { id: '1', fromObjectTypeId: '2-1', toObjectTypeId: '0-2', name: 'value_milestone_to_company' },
      { id: '2', fromObjectTypeId: '0-2', toObjectTypeId: '2-1', name: 'company_to_value_milestone' },
    ],
  });
  const names = (body['properties'] as unknown as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['title', 'milestone_key', 'hs_createdate', 'hs_object_id']));
});

it('answers on all three roots', async () => {
  await create();
  for (const root of [
    '/crm-object-schemas/2026-09/schemas',
    '/crm-object-schemas/v3/schemas',
    '/crm/v3/schemas',
  ]) {
    const { status, body } = await call(emulator, 'GET', `${root}/p_value_milestone`);
    expect({ root, status, name: body['name'] }).toEqual({ root, status: 200, name: 'value_milestone' });
  }
});

it('makes a property group that takes further properties', async () => {
  await create();
  const groups = await call(emulator, 'GET', '/crm/properties/2026-03/p_value_milestone/groups');
  expect(groups.body['results']).toMatchObject([{ name: 'value_milestone_information' }]);
  const added = await call(emulator, 'POST', '/crm/properties/2026-03/p_value_milestone', {
    name: 'note',
    label: 'Note',
    type: 'string',
    fieldType: 'text',
    groupName: 'value_milestone_information',
  });
  expect(added.status).toBe(201);
});

it('refuses a name or label that is taken and names that cannot be', async () => {
  await create();
  expect((await create({ name: 'Value_Milestone' })).status).toBe(409);
  expect((await create({ name: 'other' })).body['subCategory']).toContain('SINGULAR_LABEL_CONFLICT');
  const free = { labels: { singular: 'Other', plural: 'Others' } };
  expect((await create({ name: 'not-allowed', ...free })).status).toBe(400);
  expect((await create({ name: 'company', ...free })).status).toBe(409);
});

it('answers a creation of the very same name with the object that exists, whatever the body says', async () => {
  await create();
  const { status, body } = await create({ labels: { singular: 'Goal', plural: 'Goals' } });
  expect(status).toBe(201);
  expect(body).toMatchObject({ objectTypeId: '2-1', labels: { singular: 'Value Milestone' } });
});

it('takes no more than 20 properties to search', async () => {
  const names = Array.from({ length: 21 }, (_, position) => `text_${position}`);
  const properties = [
    ...MILESTONE_SCHEMA.properties,
    ...names.map((name) => ({ name, label: name, type: 'string', fieldType: 'text' })),
  ];
  expect((await create({ properties, searchableProperties: names })).status).toBe(400);
  expect((await create({ properties, searchableProperties: names.slice(1) })).status).toBe(201);
});

it('associates each object once, however often it is named', async () => {
  const { body } = await create({ associatedObjects: ['COMPANY', '0-2', 'companies'] });
  expect(body['associations']).toHaveLength(2);
});

it('refuses references to properties that are not there', async () => {
  const { status, body } = await create({ searchableProperties: ['nonsense'] });
  expect(status).toBe(400);
  expect(body['message']).toBe('Invalid searchableProperties: nonsense');
  expect(body['subCategory']).toBe('ObjectSchemasSandboxesSyncErrorType.INVALID_SEARCHABLE_PROPERTIES');
  expect((await call(emulator, 'GET', SCHEMAS)).body['results']).toEqual([]);
});

it('leaves nothing behind when a property is refused', async () => {
  const properties = [
    ...MILESTONE_SCHEMA.properties,
    { name: 'Bad', label: 'Bad', type: 'string', fieldType: 'text' },
  ];
  expect((await create({ properties })).status).toBe(400);
  expect((await create()).status).toBe(201);
});

it('wants every list the published schema requires from 2026-09 on', async () => {
  const incomplete = { ...MILESTONE_SCHEMA, searchableProperties: undefined };
  expect((await call(emulator, 'POST', '/crm-object-schemas/2026-09/schemas', incomplete)).status).toBe(400);
  expect((await call(emulator, 'POST', SCHEMAS, incomplete)).status).toBe(201);
});

it('changes labels and lists but not the name', async () => {
  await create();
  const path = `${SCHEMAS}/p_value_milestone`;
  const changed = await call(emulator, 'PATCH', path, {
    labels: { singular: 'Goal step', plural: 'Goal steps' },
  });
  expect(changed.body).toMatchObject({ labels: { singular: 'Goal step' }, objectTypeId: '2-1' });
  expect((await call(emulator, 'PATCH', path, { name: 'other' })).body).toMatchObject({
    name: 'value_milestone',
  });
  expect((await call(emulator, 'PATCH', `${SCHEMAS}/companies`, { labels: undefined })).status).toBe(400);
});

it('deletes an empty object only, and frees the name only for good', async () => {
  await create();
  const path = `${SCHEMAS}/p_value_milestone`;
  const [id] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  expect((await call(emulator, 'DELETE', `${path}?archived=true`)).body['message']).toBe(
    "Couldn't find soft-deleted object type(s)",
  );
  expect((await call(emulator, 'DELETE', path)).body['subCategory']).toBe(
    'ObjectSchemaError.EXISTING_OBJECT_RECORDS',
  );
  emulator.store.archive('value_milestone', id ?? '');
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'GET', path)).status).toBe(400);
  expect((await create()).status).toBe(409);
  expect((await call(emulator, 'DELETE', `${path}?archived=true`)).status).toBe(204);
  expect((await create()).body['objectTypeId']).toBe('2-2');
});

it('associates an existing object with another one', async () => {
  await create();
  const path = `${SCHEMAS}/p_value_milestone/associations`;
  const { status, body } = await call(emulator, 'POST', path, {
    fromObjectTypeId: '2-1',
    toObjectTypeId: '0-3',
    name: 'milestone_of_deal',
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ fromObjectTypeId: '2-1', toObjectTypeId: '0-3', name: 'milestone_of_deal' });
  expect(
    (await call(emulator, 'POST', path, { fromObjectTypeId: '0-3', toObjectTypeId: '2-1' })).status,
  ).toBe(409);
  expect((await call(emulator, 'DELETE', `${path}/${body['id']}`)).status).toBe(204);
  expect((await call(emulator, 'DELETE', `${path}/${body['id']}`)).status).toBe(404);
  const self = { fromObjectTypeId: '2-1', toObjectTypeId: '2-1' };
  expect((await call(emulator, 'POST', path, self)).status).toBe(400);
});

it('reads many schemas at once, as much of each as is asked for', async () => {
  await create();
  const read = (more: object) =>
    call(emulator, 'POST', `${SCHEMAS}/batch/read`, { inputs: ['2-1', 'p_value_milestone'], ...more });
  const whole = await read({});
  expect(whole.status).toBe(200);
  expect(whole.body['results']).toHaveLength(2);
  const bare = { includePropertyDefinitions: false, includeAssociationDefinitions: false };
  expect((await read(bare)).body['results']).toMatchObject([
    { name: 'value_milestone', properties: [], associations: [] },
    {},
  ]);
  const partly = await read({ inputs: ['2-1', '2-9'] });
  expect(partly.status).toBe(207);
  expect(partly.body).toMatchObject({ numErrors: 1, errors: [{ context: { id: ['2-9'] } }] });
});

it('wants a property to show records by, and at most two more', async () => {
  expect((await create({ primaryDisplayProperty: undefined })).body).toMatchObject({
    subCategory: 'ObjectSchemaError.PRIMARY_DISPLAY_PROPERTY_REQUIRED',
  });
  expect((await create({ secondaryDisplayProperties: ['due_on', 'target', 'phase'] })).status).toBe(400);
  expect((await create({ secondaryDisplayProperties: ['due_on', 'due_on'] })).status).toBe(400);
});

it('lists archived objects beside the others when it is asked to', async () => {
  await create();
  await call(emulator, 'DELETE', `${SCHEMAS}/2-1`);
  await create({ name: 'other', labels: { singular: 'Other', plural: 'Others' } });
  const { body } = await call(emulator, 'GET', `${SCHEMAS}?archived=true`);
  expect(body['results']).toMatchObject([{ archived: true }, { name: 'other', archived: false }]);
});
