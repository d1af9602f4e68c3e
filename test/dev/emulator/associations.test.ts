import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
let companyId: string;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(async () => {
  await emulator.reset();
  companyId = aCompany(emulator);
});
afterAll(() => emulator.close());

const PRIMARY = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 };
const aDeal = () =>
  emulator.store.create('deals', [{ properties: { dealname: 'Renewal', dealstage: 'contractsent' } }])[0] ??
  '';
const companiesOf = async (dealId: string) =>
  (await call(emulator, 'GET', `/crm/objects/2026-03/deals/${dealId}/associations/companies`)).body[
    'results'
  ];

it('ties two records with given types and answers the pair', async () => {
  const dealId = aDeal();
  const { status, body } = await call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/deals/${dealId}/associations/companies/${companyId}`,
    [PRIMARY],
  );
  expect(status).toBe(201);
  expect(body).toEqual({
    fromObjectTypeId: '0-3',
    fromObjectId: Number(dealId),
    toObjectTypeId: '0-2',
    toObjectId: Number(companyId),
    labels: ['Primary'],
  });
});

it('lists a tie with all its types, the record id as a number', async () => {
  const dealId = aDeal();
  await call(emulator, 'PUT', `/crm/v4/objects/deals/${dealId}/associations/companies/${companyId}`, [
    PRIMARY,
  ]);
  expect(await companiesOf(dealId)).toEqual([
    {
      toObjectId: Number(companyId),
      associationTypes: [
        { category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
        { category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Primary' },
      ],
    },
  ]);
});

it('makes the first company of a deal its primary one and moves that on request', async () => {
  const dealId = aDeal();
  const other = aCompany(emulator, { name: 'Other' });
  const typesById = async () =>
    Object.fromEntries(
      (
        (await companiesOf(dealId)) as unknown as {
          toObjectId: number;
          associationTypes: { typeId: number }[];
        }[]
      ).map(({ toObjectId, associationTypes }) => [toObjectId, associationTypes.map(({ typeId }) => typeId)]),
    );
  emulator.store.associate('deals', dealId, 'companies', companyId);
  emulator.store.associate('deals', dealId, 'companies', other);
  expect(await typesById()).toEqual({ [companyId]: [341, 5], [other]: [341] });
  await call(emulator, 'PUT', `/crm/objects/2026-03/deals/${dealId}/associations/companies/${other}`, [
    PRIMARY,
  ]);
  expect(await typesById()).toEqual({ [companyId]: [341], [other]: [341, 5] });
});

it('ties records in both directions without naming a type', async () => {
  const [milestoneId] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const { status, body } = await call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/p_value_milestone/${milestoneId}/associations/default/companies/${companyId}`,
  );
  expect(status).toBe(200);
  expect(body['results']).toEqual([
    {
      from: { id: milestoneId },
      to: { id: companyId },
      associationSpec: { associationCategory: 'USER_DEFINED', associationTypeId: 1 },
    },
    {
      from: { id: companyId },
      to: { id: milestoneId },
      associationSpec: { associationCategory: 'USER_DEFINED', associationTypeId: 2 },
    },
  ]);
});

it('removes a tie, also one that is not there', async () => {
  const [milestoneId] = milestonesOf(emulator, companyId, ['A']);
  const path = `/crm/objects/2026-03/companies/${companyId}/associations/p_value_milestone/${milestoneId}`;
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  const rest = await call(
    emulator,
    'GET',
    `/crm/v4/objects/p_value_milestone/${milestoneId}/associations/companies`,
  );
  expect(rest.body['results']).toEqual([]);
});

it('pages through a list by its cursor', async () => {
  const ids = milestonesOf(emulator, companyId, ['A', 'B', 'C']);
  const path = `/crm/objects/2026-03/companies/${companyId}/associations/p_value_milestone`;
  const first = await call(emulator, 'GET', `${path}?limit=2`);
  const next = first.body['paging']?.['next'];
  expect(first.body['results']).toMatchObject([
    { toObjectId: Number(ids[0]) },
    { toObjectId: Number(ids[1]) },
  ]);
  expect(next?.['link']).toBe(`${emulator.url}${path}?limit=2&after=${next?.['after']}`);
  const second = await call(emulator, 'GET', `${path}?limit=2&after=${next?.['after']}`);
  expect(second.body).toMatchObject({ results: [{ toObjectId: Number(ids[2]) }] });
  expect(second.body).not.toHaveProperty('paging');
});

it('looks for the records where a type belongs that does not exist between the two objects', async () => {
  const { status, body } = await call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/deals/${aDeal()}/associations/companies/${companyId}`,
    [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 6 }],
  );
  expect(status).toBe(400);
  expect(body['context']?.['objectType']).toEqual(['COMPANY']);
});

it('refuses to tie a record that does not exist', async () => {
  const { status, body } = await call(
    emulator,
    'PUT',
    `/crm/objects/2026-03/deals/${aDeal()}/associations/companies/1`,
    [PRIMARY],
  );
  expect(status).toBe(400);
  expect(body['context']?.['INVALID_OBJECT_IDS']).toEqual(['COMPANY=1 is not valid']);
});

it('refuses to tie objects that are not associated', async () => {
  const [milestoneId] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const { status, body } = await call(
    emulator,
    'PUT',
    `/crm/v4/objects/p_value_milestone/${milestoneId}/associations/default/deals/${aDeal()}`,
  );
  expect(status).toBe(400);
  expect(body['message']).toContain('2-1 to 0-3');
});

it('forgets the ties of an archived record', async () => {
  const [milestoneId] = milestonesOf(emulator, companyId, ['A']);
  emulator.store.archive('value_milestone', milestoneId ?? '');
  const rest = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/companies/${companyId}/associations/p_value_milestone`,
  );
  expect(rest.body['results']).toEqual([]);
});
