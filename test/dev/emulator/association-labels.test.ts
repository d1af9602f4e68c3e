import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const LABELS = '/crm/associations/2026-03/p_value_milestone/companies/labels';
const create = (label: string) => call(emulator, 'POST', LABELS, { name: label.toLowerCase(), label });

it('lists the types between two objects, the one without a label first', async () => {
  const { body } = await call(emulator, 'GET', '/crm/v4/associations/deals/companies/labels');
  expect(body['results']).toEqual([
    { category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
    { category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Primary' },
  ]);
});

it('adds a label that can be used at once', async () => {
  const created = await call(emulator, 'POST', LABELS, {
    name: 'owed',
    label: 'Owed to',
    inverseLabel: 'Is owed',
  });
  expect(created.status).toBe(200);
  expect(created.body['results']).toMatchObject([{ label: 'Owed to' }, { label: 'Is owed' }]);
  const companyId = aCompany(emulator);
  const [milestoneId] = milestonesOf(emulator, companyId, ['A']);
  const put = await call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/p_value_milestone/${milestoneId}/associations/companies/${companyId}`,
    [{ associationCategory: 'USER_DEFINED', associationTypeId: created.body['results']?.[0]?.['typeId'] }],
  );
  expect(put.body['labels']).toEqual(['Owed to']);
});

it('refuses a label that exists and one beyond what the account may have', async () => {
  for (let position = 0; position < 50; position += 1) await create(`Label${position}`);
  expect((await create('Label3')).status).toBe(409);
  expect((await create('Label50')).status).toBe(437);
});

it('renames and removes own labels only', async () => {
  const { body } = await create('Owed');
  const associationTypeId = body['results']?.[0]?.['typeId'];
  expect((await call(emulator, 'PUT', LABELS, { associationTypeId, label: 'Due' })).status).toBe(204);
  expect((await call(emulator, 'DELETE', `${LABELS}/${associationTypeId}`)).status).toBe(204);
  expect((await call(emulator, 'DELETE', '/crm/v4/associations/deals/companies/labels/5')).status).toBe(404);
});

it('wants two different labels between records of the same object', async () => {
  const path = '/crm/associations/2026-03/p_value_milestone/p_value_milestone/labels';
  const send = (body: object) => call(emulator, 'POST', path, body);
  expect((await send({ name: 'follows', label: 'Follows' })).status).toBe(400);
  const reserved = { name: 'value_milestone_to_value_milestone', label: 'A', inverseLabel: 'B' };
  expect((await send(reserved)).status).toBe(400);
  expect((await send({ name: 'follows', label: 'Follows', inverseLabel: 'Precedes' })).status).toBe(200);
});
