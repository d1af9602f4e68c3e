import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const properties = (key: string) => ({ title: `Milestone ${key}`, milestone_key: key });
const create = (key: string) =>
  call(emulator, 'POST', '/crm/objects/2026-03/p_value_milestone', { properties: properties(key) });

it('refuses a second record with the same unique value in the words of live accounts', async () => {
  const first = await create('plan/a');
  const second = await create('plan/a');
  const lost = Number(first.body['id']) + 1;
  expect(second.status).toBe(400);
  expect(second.body).toEqual({
    status: 'error',
    message:
      'Cannot set PropertyValueCoordinates{portalId=48100220, objectTypeId=ObjectTypeId{innerId=1, ' +
      `metaType=PORTAL_SPECIFIC}, propertyName=milestone_key, value=plan/a} on ${lost}. ` +
      `${first.body['id']} already has that value.`,
    correlationId: expect.any(String),
    category: 'VALIDATION_ERROR',
  });
  expect(emulator.store.ids('value_milestone')).toHaveLength(1);
});

it('answers the conflict with 409 where an account is set to do so', async () => {
  const other = await startAccount({
    seed: (client) => void client.createSchema(MILESTONE_SCHEMA),
    portal: { uniqueConflictStatus: 409 },
  });
  const send = () =>
    call(other, 'POST', '/crm/objects/2026-03/p_value_milestone', { properties: properties('plan/a') });
  await send();
  const { status, body } = await send();
  await other.close();
  expect(status).toBe(409);
  expect(body).toMatchObject({ category: 'CONFLICT', context: { propertyName: ['milestone_key'] } });
});

it('lets one of many simultaneous creates with the same value succeed', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => create('plan/a/rev/2')));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 400)]);
});

it('tells which contact has an e-mail address already', async () => {
  const send = () =>
    call(emulator, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'ana@example.com' } });
  const first = await send();
  const second = await send();
  expect(second.body).toMatchObject({
    message: `Contact already exists. Existing ID: ${first.body['id']}`,
    category: 'CONFLICT',
  });
});

it('frees a unique value when its record is archived or gets another one', async () => {
  const { body } = await create('plan/a');
  const path = `/crm/v3/objects/p_value_milestone/${body['id']}`;
  await call(emulator, 'PATCH', path, { properties: { milestone_key: 'plan/b' } });
  expect((await create('plan/a')).status).toBe(201);
  await call(emulator, 'DELETE', path);
  expect((await create('plan/b')).status).toBe(201);
});

it('reads and changes a record by a unique value', async () => {
  const { body } = await create('plan/a');
  const path = '/crm/objects/2026-03/p_value_milestone/plan%2Fa?idProperty=milestone_key';
  expect((await call(emulator, 'GET', path)).body['id']).toBe(body['id']);
  expect((await call(emulator, 'PATCH', path, { properties: { target: '3' } })).status).toBe(200);
  expect(emulator.store.values('value_milestone', String(body['id']))).toMatchObject({ target: '3' });
});

it('refuses to identify records by a property that is not unique', async () => {
  await create('plan/a');
  const { status, body } = await call(
    emulator,
    'GET',
    '/crm/v3/objects/p_value_milestone/x?idProperty=title',
  );
  expect(status).toBe(400);
  expect(body['message']).toBe(
    'Unable to perform update/upsert by non-unique 2-1 property title in portal ID 48100220',
  );
});
