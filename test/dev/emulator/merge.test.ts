import type { Emulator } from '../../../src/dev/emulator/server.ts';
import {
  aCompany,
  call,
  MILESTONE_SCHEMA,
  milestonesOf,
  officialClient,
  startAccount,
} from './emulated-account.ts';

let emulator: Emulator;
let keptId: string;
let goneId: string;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(async () => {
  await emulator.reset();
  keptId = aCompany(emulator, { name: 'Acme', city: 'Ipoh' });
  goneId = aCompany(emulator, { name: 'Acme Ltd', domain: 'acme.example' });
});
afterAll(() => emulator.close());

const COMPANIES = '/crm/objects/2026-03/companies';
const merge = (primaryObjectId: string, objectIdToMerge: string) =>
  call(emulator, 'POST', `${COMPANIES}/merge`, { primaryObjectId, objectIdToMerge });
const mergedId = async () => String((await merge(keptId, goneId)).body['id']);

it('makes a third record with the values of the primary one, filled up from the other', async () => {
  const { status, body } = await merge(keptId, goneId);
  expect(status).toBe(200);
  expect([keptId, goneId]).not.toContain(body['id']);
  const read = await call(
    emulator,
    'GET',
    `${COMPANIES}/${String(body['id'])}?properties=name,city,domain,hs_merged_object_ids`,
  );
  expect(read.body['properties']).toMatchObject({
    name: 'Acme',
    city: 'Ipoh',
    domain: 'acme.example',
    hs_merged_object_ids: `${keptId};${goneId}`,
  });
});

it('goes on answering for the old ids, with the new record', async () => {
  const id = await mergedId();
  for (const old of [keptId, goneId]) {
    expect((await call(emulator, 'GET', `${COMPANIES}/${old}`)).body).toMatchObject({ id, archived: false });
  }
  const batch = await call(emulator, 'POST', `${COMPANIES}/batch/read`, {
    inputs: [{ id: keptId }, { id: goneId }, { id }],
  });
  expect(batch.status).toBe(200);
  expect(batch.body['results']).toMatchObject([{ id }]);
});

it('changes the new record when an old id is written to', async () => {
  const id = await mergedId();
  const { body } = await call(emulator, 'PATCH', `${COMPANIES}/${goneId}`, {
    properties: { city: 'Penang' },
  });
  expect(body['id']).toBe(id);
  expect(emulator.store.values('companies', id)).toMatchObject({ city: 'Penang' });
});

it('lists and finds the new record only, and nothing in the recycle bin', async () => {
  const id = await mergedId();
  expect((await call(emulator, 'GET', COMPANIES)).body['results']).toMatchObject([{ id }]);
  expect((await call(emulator, 'POST', `${COMPANIES}/search`, {})).body).toMatchObject({ results: [{ id }] });
  expect((await call(emulator, 'GET', `${COMPANIES}?archived=true`)).body['results']).toEqual([]);
  expect((await call(emulator, 'GET', `${COMPANIES}/${goneId}?archived=true`)).status).toBe(404);
});

it('gives the associations of both to the new record, and none to the old ids', async () => {
  const milestones = [...milestonesOf(emulator, keptId, ['A']), ...milestonesOf(emulator, goneId, ['B'])];
  const [dealId = ''] = emulator.store.create('deals', [
    {
      properties: { dealname: 'Renewal', dealstage: 'contractsent' },
      associations: [{ to: { id: goneId }, toObjectType: 'companies' }],
    },
  ]);
  const id = await mergedId();
  const ties = (of: string, to: string) =>
    call(emulator, 'GET', `/crm/objects/2026-03/companies/${of}/associations/${to}`);
  expect((await ties(id, 'p_value_milestone')).body['results']).toMatchObject(
    milestones.map((milestone) => ({ toObjectId: Number(milestone) })),
  );
  expect((await ties(goneId, 'p_value_milestone')).body).toEqual({ results: [] });
  const ofDeal = await call(emulator, 'GET', `/crm/objects/2026-03/deals/${dealId}/associations/companies`);
  expect(ofDeal.body['results']).toMatchObject([
    { toObjectId: Number(id), associationTypes: [{ label: null }, { label: 'Primary' }] },
  ]);
  const batch = await call(
    emulator,
    'POST',
    '/crm/associations/2026-03/companies/p_value_milestone/batch/read',
    {
      inputs: [{ id: goneId }],
    },
  );
  expect(batch.body).toMatchObject({
    errors: [{ subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND' }],
  });
});

it('keeps one primary company when both had one', async () => {
  const deals = emulator.store.create(
    'deals',
    [keptId, goneId].map((id) => ({
      properties: { dealname: id, dealstage: 'contractsent' },
      associations: [{ to: { id }, toObjectType: 'companies' }],
    })),
  );
  const { body } = await call(emulator, 'POST', '/crm/objects/2026-03/deals/merge', {
    primaryObjectId: deals[0],
    objectIdToMerge: deals[1],
  });
  const ties = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/deals/${String(body['id'])}/associations/companies`,
  );
  expect(ties.body['results']).toMatchObject([
    { toObjectId: Number(keptId), associationTypes: [{ label: null }, { label: 'Primary' }] },
    { toObjectId: Number(goneId), associationTypes: [{ label: null }] },
  ]);
});

it('keeps the history of both and the values that must be unique', async () => {
  const [a, b] = milestonesOf(emulator, keptId, ['A', 'B']);
  const path = '/crm/objects/2026-03/p_value_milestone';
  const { body } = await call(emulator, 'POST', `${path}/merge`, { primaryObjectId: a, objectIdToMerge: b });
  const byKey = await call(
    emulator,
    'GET',
    `${path}/plan%2FA?idProperty=milestone_key&propertiesWithHistory=title`,
  );
  expect(byKey.body['id']).toBe(body['id']);
  expect(byKey.body['propertiesWithHistory']?.['title']).toMatchObject([
    { value: 'A', sourceType: 'MERGE_OBJECTS' },
    { value: 'B' },
    { value: 'A' },
  ]);
  expect((await call(emulator, 'GET', `${path}/plan%2FB?idProperty=milestone_key`)).status).toBe(404);
});

it('merges a merged record again, and knows every id that is in it', async () => {
  const first = await mergedId();
  const third = aCompany(emulator, { name: 'Acme Sdn Bhd' });
  const { body } = await merge(first, third);
  const id = String(body['id']);
  expect(emulator.store.values('companies', id)).toMatchObject({
    hs_merged_object_ids: [keptId, goneId, first, third].join(';'),
  });
  expect((await call(emulator, 'GET', `${COMPANIES}/${keptId}`)).body['id']).toBe(id);
});

it('refuses to merge a record with itself, with none, or a second time', async () => {
  expect((await merge(keptId, keptId)).status).toBe(400);
  expect((await merge(keptId, '999')).status).toBe(404);
  await merge(keptId, goneId);
  expect((await merge(keptId, aCompany(emulator))).status).toBe(400);
});

it('refuses a merge beyond 250 identities', async () => {
  let id = keptId;
  let status = 200;
  for (let round = 0; round < 126 && status === 200; round += 1) {
    const answer = await merge(id, aCompany(emulator));
    status = answer.status;
    id = String(answer.body['id'] ?? id);
    if (status !== 200)
      expect(answer.body['message']).toBe('Cannot have more than 250 identities on a profile');
  }
  expect(status).toBe(414);
});

it('answers the official client', async () => {
  const merged = await officialClient(emulator).crm.companies.basicApi.merge({
    primaryObjectId: keptId,
    objectIdToMerge: goneId,
  });
  expect(merged.id).toBeDefined();
});

it('deletes a contact for good', async () => {
  const contacts = '/crm/objects/2026-03/contacts';
  const { body } = await call(emulator, 'POST', contacts, { properties: { email: 'ana@example.com' } });
  const purge = { objectId: 'ana@example.com', idProperty: 'email' };
  expect((await call(emulator, 'POST', `${contacts}/gdpr-delete`, purge)).status).toBe(204);
  expect((await call(emulator, 'GET', `${contacts}/${String(body['id'])}?archived=true`)).status).toBe(404);
  expect((await call(emulator, 'POST', `${contacts}/gdpr-delete`, purge)).status).toBe(404);
  expect((await call(emulator, 'POST', `${COMPANIES}/gdpr-delete`, { objectId: keptId })).status).toBe(400);
});
