import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
let companyId: string;
beforeAll(async () => {
  emulator = await startAccount({
    seed(client) {
      client.createSchema(MILESTONE_SCHEMA);
      client.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim', userId: 7 });
    },
  });
});
beforeEach(async () => {
  await emulator.reset();
  companyId = aCompany(emulator);
});
afterAll(() => emulator.close());

const ROOT = '/crm/associations/2026-03/definitions/configurations';
const FROM_COMPANY = `${ROOT}/companies/p_value_milestone`;
const FROM_MILESTONE = `${ROOT}/p_value_milestone/companies`;
/** The tie seen from the company and from the milestone. */
const DOWN = { category: 'USER_DEFINED', typeId: 2 };
const UP = { category: 'USER_DEFINED', typeId: 1 };
const limit = (path: string, type: typeof DOWN, maxToObjectIds: number, action = 'create') =>
  call(emulator, 'POST', `${path}/batch/${action}`, { inputs: [{ ...type, maxToObjectIds }] });
const tie = (from: string, milestoneId: string) =>
  call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/companies/${from}/associations/default/p_value_milestone/${milestoneId}`,
  );

it('sets, changes, lists and removes the limit of a type', async () => {
  const created = await limit(FROM_COMPANY, DOWN, 3);
  expect(created.status).toBe(201);
  expect(created.body['results']).toEqual([{ ...DOWN, label: null, userEnforcedMaxToObjectIds: 3 }]);
  expect((await limit(FROM_COMPANY, DOWN, 2, 'update')).status).toBe(200);
  const listed = [{ ...DOWN, label: null, userEnforcedMaxToObjectIds: 2 }];
  expect((await call(emulator, 'GET', `${ROOT}/all`)).body['results']).toEqual(listed);
  expect((await call(emulator, 'GET', FROM_COMPANY)).body['results']).toEqual(listed);
  expect((await call(emulator, 'GET', FROM_MILESTONE)).body['results']).toEqual([]);
  const purge = () => call(emulator, 'POST', `${FROM_COMPANY}/batch/purge`, { inputs: [DOWN] });
  expect([(await purge()).status, (await purge()).status]).toEqual([204, 204]);
  expect((await call(emulator, 'GET', `${ROOT}/all`)).body['results']).toEqual([]);
});

it('refuses a tie beyond the limit of either record, and lets a tie be repeated', async () => {
  const [a = '', b = ''] = milestonesOf(emulator, companyId, ['A', 'B']);
  await limit(FROM_COMPANY, DOWN, 2);
  const [free = ''] = emulator.store.create('value_milestone', [{ properties: { title: 'C' } }]);
  const refused = await tie(companyId, free);
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    category: 'VALIDATION_ERROR',
    context: { objectId: [companyId], limit: ['2'] },
  });
  expect((await tie(companyId, b)).status).toBe(200);
  await limit(FROM_MILESTONE, UP, 1);
  expect((await tie(aCompany(emulator), a)).body).toMatchObject({ context: { objectId: [a] } });
});

it('holds the limit in batches and in inline associations as well', async () => {
  const [a] = milestonesOf(emulator, companyId, ['A']);
  await limit(FROM_COMPANY, DOWN, 1);
  const [free] = emulator.store.create('value_milestone', [{ properties: { title: 'C' } }]);
  const inputs = [a, free].map((id) => ({ from: { id: companyId }, to: { id } }));
  const path = '/crm/associations/2026-03/companies/p_value_milestone/batch/associate/default';
  expect((await call(emulator, 'POST', path, { inputs })).body).toMatchObject({
    numErrors: 1,
    errors: [{ context: { toObjectId: [free] } }],
  });
  const inline = await call(emulator, 'POST', '/crm/objects/2026-03/p_value_milestone', {
    properties: { title: 'D' },
    associations: [
      { to: { id: companyId }, types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }] },
    ],
  });
  expect(inline.status).toBe(400);
});

it('refuses limits that contradict each other, and types that do not exist', async () => {
  const labels = '/crm/associations/2026-03/companies/p_value_milestone/labels';
  const { body } = await call(emulator, 'POST', labels, { name: 'lead', label: 'Lead' });
  const label = { category: 'USER_DEFINED', typeId: Number(body['results']?.[0]?.['typeId']) };
  await limit(FROM_COMPANY, DOWN, 5);
  const tooMany = await limit(FROM_COMPANY, label, 6);
  expect(tooMany.status).toBe(207);
  expect(String(tooMany.body['errors']?.[0]?.['message'])).toContain('from 1 to 5');
  expect((await limit(FROM_COMPANY, label, 4)).status).toBe(201);
  expect(String((await limit(FROM_COMPANY, DOWN, 3)).body['errors']?.[0]?.['message'])).toContain('from 4');
  expect((await limit(FROM_COMPANY, { ...DOWN, typeId: 99 }, 3)).body).toMatchObject({
    errors: [{ context: { typeId: ['99'] } }],
  });
});

it('tells of limits in the schema', async () => {
  await limit(FROM_COMPANY, DOWN, 3);
  const { body } = await call(emulator, 'GET', '/crm-object-schemas/2026-03/schemas/p_value_milestone');
  expect(body['associations']).toMatchObject([
    { id: '1', maxFromObjectIds: 3, maxToObjectIds: 500_000, hasUserEnforcedMaxFromObjectIds: true },
    { id: '2', maxToObjectIds: 3, hasUserEnforcedMaxToObjectIds: true },
  ]);
});

it('takes the order for a report on crowded records, for users that exist', async () => {
  const order = (userId: number) =>
    call(emulator, 'POST', `/crm/associations/2026-03/usage/high-usage-report/${userId}`);
  expect((await order(7)).body).toMatchObject({
    userId: 7,
    userEmail: 'ana@example.com',
    enqueueTime: expect.stringMatching(/Z$/) as string,
  });
  expect((await order(8)).status).toBe(404);
});
