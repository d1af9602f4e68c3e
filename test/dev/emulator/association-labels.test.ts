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
  const taken = await create('Label3');
  expect(taken.status).toBe(400);
  expect(taken.body['message']).toBe('Association definition named label3 already exists for portal');
  expect((await create('Label50')).status).toBe(437);
});

it('renames and removes own labels only', async () => {
  const { body } = await create('Owed');
  const associationTypeId = body['results']?.[0]?.['typeId'];
  expect((await call(emulator, 'PUT', LABELS, { associationTypeId, label: 'Due' })).status).toBe(204);
  expect((await call(emulator, 'DELETE', `${LABELS}/${associationTypeId}`)).status).toBe(204);
  const unknown = await call(emulator, 'DELETE', '/crm/v4/associations/deals/companies/labels/5');
  expect(unknown.status).toBe(400);
  expect(unknown.body['message']).toBe('Unable to find objectTypeIds');
  const renamed = await call(emulator, 'PUT', LABELS, { associationTypeId: 999, label: 'Due' });
  expect(renamed.body['message']).toBe('Unable to find association type 999');
});

it('refuses a label that the direction shows already under another name', async () => {
  await create('Owed');
  const { status, body } = await call(emulator, 'POST', LABELS, { name: 'owed_again', label: 'Owed' });
  expect(status).toBe(400);
  expect(body['message']).toBe('Association definition label Owed already exists on ObjectType pair');
});

it('makes the plain association together with the first label of a pair', async () => {
  const path = '/crm/associations/2026-03/p_value_milestone/contacts/labels';
  const { body } = await call(emulator, 'POST', path, { name: 'sponsor', label: 'Sponsor' });
  expect(body['results']).toMatchObject([
    { label: 'Sponsor' },
    { label: 'Sponsor' },
    { label: null },
    { label: null },
  ]);
});

it('makes the plain association alone for an empty label, once', async () => {
  const path = '/crm/associations/2026-03/p_value_milestone/contacts/labels';
  const { body } = await call(emulator, 'POST', path, { name: 'people', label: '' });
  expect(body['results']).toMatchObject([{ label: null }, { label: null }]);
  const again = await call(emulator, 'POST', path, { name: 'others', label: '' });
  expect(again.body['subCategory']).toBe('AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL');
});

it('removes the plain association after the last label only', async () => {
  const { body } = await create('Owed');
  const plain = await call(emulator, 'DELETE', `${LABELS}/1`);
  expect(plain.status).toBe(400);
  expect(plain.body['message']).toContain('Cannot delete unlabeled type with associationTypeId 1');
  await call(emulator, 'DELETE', `${LABELS}/${body['results']?.[0]?.['typeId']}`);
  expect((await call(emulator, 'DELETE', `${LABELS}/1`)).status).toBe(204);
});

it('wants two different labels between records of the same object', async () => {
  const path = '/crm/associations/2026-03/p_value_milestone/p_value_milestone/labels';
  const send = (body: object) => call(emulator, 'POST', path, body);
  expect((await send({ name: 'follows', label: 'Follows' })).status).toBe(400);
  const reserved = { name: 'value_milestone_to_value_milestone', label: 'A', inverseLabel: 'B' };
  expect((await send(reserved)).status).toBe(400);
  expect((await send({ name: 'follows', label: 'Follows', inverseLabel: 'Precedes' })).status).toBe(200);
});
