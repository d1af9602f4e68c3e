import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const COMPANIES = '/crm/properties/2026-03/companies';
const SEGMENT = {
  name: 'vrm_segment',
  label: 'Segment',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'companyinformation',
  options: [
    { label: 'Mid-market', value: 'mid_market', displayOrder: 0, hidden: false },
    { label: 'Enterprise', value: 'enterprise', displayOrder: 1, hidden: false },
  ],
};
const create = (changes: object = {}) => call(emulator, 'POST', COMPANIES, { ...SEGMENT, ...changes });
const text = (name: string) => ({
  name,
  label: name,
  type: 'string',
  fieldType: 'text',
  groupName: 'companyinformation',
});

it('has the industries of HubSpot as options', async () => {
  const { body } = await call(emulator, 'GET', `${COMPANIES}/industry`);
  expect(body).toMatchObject({
    type: 'enumeration',
    hubspotDefined: true,
    options: expect.arrayContaining([
      expect.objectContaining({ label: 'Logistics and Supply Chain', value: 'LOGISTICS_AND_SUPPLY_CHAIN' }),
    ]),
  });
});

it('creates a property that records take at once', async () => {
  const { status, body } = await create();
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: 'vrm_segment',
    hubspotDefined: false,
    archived: false,
    hasUniqueValue: false,
  });
  const id = aCompany(emulator, { name: 'Acme', vrm_segment: 'enterprise' });
  expect(emulator.store.values('companies', id)).toMatchObject({ vrm_segment: 'enterprise' });
});

it('refuses a property that exists, a name that cannot be and a group that is not there', async () => {
  await create();
  const again = await create();
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ category: 'OBJECT_ALREADY_EXISTS' });
  expect((await create({ name: 'Segment' })).status).toBe(400);
  expect((await create({ name: 'hs_segment' })).status).toBe(400);
  expect((await create({ name: 'other', groupName: 'nowhere' })).status).toBe(400);
});

it('refuses field types that do not go with the type, and options that do not fit', async () => {
  expect((await create({ fieldType: 'text' })).status).toBe(400);
  expect((await create({ options: [] })).status).toBe(400);
  expect((await create({ options: [SEGMENT.options[0], SEGMENT.options[0]] })).status).toBe(400);
  expect((await create({ type: 'number', fieldType: 'number' })).status).toBe(400);
});

it('allows ten unique properties per object', async () => {
  const unique = (position: number) => ({ ...text(`key_${position}`), hasUniqueValue: true });
  for (let position = 0; position < 10; position += 1) {
    expect((await call(emulator, 'POST', COMPANIES, unique(position))).status).toBe(201);
  }
  expect((await call(emulator, 'POST', COMPANIES, unique(10))).status).toBe(400);
});

it('changes label and options, but neither uniqueness nor what is HubSpot’s own', async () => {
  await create();
  const path = `${COMPANIES}/vrm_segment`;
  const changed = await call(emulator, 'PATCH', path, { label: 'Kind', options: [SEGMENT.options[0]] });
  expect(changed.body).toMatchObject({ label: 'Kind', options: [{ value: 'mid_market' }] });
  const unique = await call(emulator, 'PATCH', path, { hasUniqueValue: true });
  expect([unique.status, unique.body['hasUniqueValue']]).toEqual([200, false]);
  expect((await call(emulator, 'PATCH', `${COMPANIES}/name`, { label: 'Firm' })).status).toBe(400);
});

it('archives a property with its values, and restores both when its name is used again', async () => {
  await create();
  const id = aCompany(emulator, { name: 'Acme', vrm_segment: 'enterprise' });
  expect((await call(emulator, 'DELETE', `${COMPANIES}/vrm_segment`)).status).toBe(204);
  expect((await call(emulator, 'GET', `${COMPANIES}/vrm_segment`)).status).toBe(404);
  const archived = await call(emulator, 'GET', `${COMPANIES}?archived=true`);
  expect(archived.body['results']).toMatchObject([{ name: 'vrm_segment', archived: true }]);
  const read = async () =>
    (await call(emulator, 'GET', `/crm/objects/2026-03/companies/${id}?properties=vrm_segment`)).body[
      'properties'
    ];
  expect(await read()).not.toHaveProperty('vrm_segment');
  emulator.clock.advance(60_000);
  const restored = await create({ label: 'Segment again' });
  expect(restored.status).toBe(201);
  expect(restored.body).toMatchObject({ label: 'Segment again', createdAt: '2026-06-01T08:00:00Z' });
  expect(await read()).toMatchObject({ vrm_segment: 'enterprise' });
  expect((await call(emulator, 'DELETE', `${COMPANIES}/name`)).status).toBe(400);
});

it('keeps unique values apart again after a restore', async () => {
  const key = { ...text('vrm_key'), hasUniqueValue: true };
  await call(emulator, 'POST', COMPANIES, key);
  aCompany(emulator, { name: 'Acme', vrm_key: 'a' });
  await call(emulator, 'DELETE', `${COMPANIES}/vrm_key`);
  await call(emulator, 'POST', COMPANIES, key);
  const second = await call(emulator, 'POST', '/crm/objects/2026-03/companies', {
    properties: { name: 'Bolt', vrm_key: 'A' },
  });
  expect(second.status).toBe(400);
});

it('wants both options of a bool', async () => {
  const bool = { ...text('vrm_flag'), type: 'bool', fieldType: 'booleancheckbox' };
  const options = ['true', 'false'].map((value) => ({ label: value, value, displayOrder: 0, hidden: false }));
  expect((await call(emulator, 'POST', COMPANIES, bool)).body).toMatchObject({
    subCategory: 'PropertyValidationError.INVALID_BOOLEAN_OPTION',
  });
  expect((await call(emulator, 'POST', COMPANIES, { ...bool, options })).status).toBe(201);
});

it('keeps formulas without computing them, and what they read from being archived', async () => {
  const formula = (calculationFormula: string) =>
    call(emulator, 'POST', COMPANIES, {
      ...text('vrm_ratio'),
      type: 'number',
      fieldType: 'number',
      calculationFormula,
    });
  expect((await formula('annualrevenue / nobody')).status).toBe(404);
  expect((await formula('if(annualrevenue, 1, 2)')).status).toBe(400);
  await call(emulator, 'POST', COMPANIES, { ...text('vrm_cost'), type: 'number', fieldType: 'number' });
  const made = await formula('if vrm_cost > 0 then annualrevenue / vrm_cost else 0 endif');
  expect(made.body).toMatchObject({ calculated: true, fieldType: 'calculation_equation' });
  const written = await call(emulator, 'POST', '/crm/objects/2026-03/companies', {
    properties: { name: 'Acme', vrm_ratio: '1' },
  });
  expect(written.body['errors']).toMatchObject([{ code: 'READ_ONLY_VALUE' }]);
  expect((await call(emulator, 'DELETE', `${COMPANIES}/vrm_cost`)).body).toMatchObject({
    subCategory: 'PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE',
    errors: [{ context: { parentName: ['vrm_ratio'] } }],
  });
});

it('creates many properties and lists those that exist already', async () => {
  await create();
  const batch = (inputs: object[]) => call(emulator, 'POST', `${COMPANIES}/batch/create`, { inputs });
  const partly = await batch([text('vrm_a'), SEGMENT]);
  expect(partly.status).toBe(207);
  expect(partly.body).toMatchObject({
    results: [{ name: 'vrm_a' }],
    numErrors: 1,
    errors: [{ category: 'OBJECT_ALREADY_EXISTS', context: { name: ['vrm_segment'] } }],
  });
  expect((await batch([text('vrm_b'), text('vrm_c')])).status).toBe(201);
});

it('reads and archives many properties by name', async () => {
  await create();
  const read = await call(emulator, 'POST', `${COMPANIES}/batch/read`, {
    archived: false,
    inputs: [{ name: 'vrm_segment' }, { name: 'nonsense' }],
  });
  expect(read.status).toBe(207);
  expect(read.body).toMatchObject({ results: [{ name: 'vrm_segment' }], numErrors: 1 });
  const archive = await call(emulator, 'POST', `${COMPANIES}/batch/archive`, {
    inputs: [{ name: 'vrm_segment' }],
  });
  expect(archive.status).toBe(204);
  expect((await call(emulator, 'GET', `${COMPANIES}/vrm_segment`)).status).toBe(404);
});

it('keeps groups of properties', async () => {
  const groups = `${COMPANIES}/groups`;
  const group = { name: 'value_realization', label: 'Value realization' };
  expect((await call(emulator, 'POST', groups, group)).status).toBe(201);
  expect((await call(emulator, 'POST', groups, group)).status).toBe(409);
  const path = `${groups}/value_realization`;
  expect((await call(emulator, 'PATCH', path, { label: 'Value' })).body).toMatchObject({ label: 'Value' });
  await create({ groupName: 'value_realization' });
  const refused = await call(emulator, 'DELETE', path);
  expect([refused.status, String(refused.body['message'])]).toEqual([
    400,
    expect.stringContaining('GROUP_WITH_ACTIVE_PROPERTIES'),
  ]);
  await call(emulator, 'DELETE', `${COMPANIES}/vrm_segment`);
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'GET', path)).status).toBe(404);
});
