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

const batch = (types: string, action: string, inputs: object[], root = '/crm/associations/2026-03') =>
  call(emulator, 'POST', `${root}/${types}/batch/${action}`, { inputs });

it('reads the ties of many records and lists those without any as errors', async () => {
  const lonely = aCompany(emulator, { name: 'Lonely' });
  const [milestoneId] = milestonesOf(emulator, companyId, ['A']);
  const { status, body } = await batch('companies/p_value_milestone', 'read', [
    { id: lonely },
    { id: companyId },
  ]);
  expect(status).toBe(207);
  expect(body).toMatchObject({
    status: 'COMPLETE',
    results: [
      {
        from: { id: companyId },
        to: [
          {
            toObjectId: Number(milestoneId),
            associationTypes: [{ category: 'USER_DEFINED', typeId: 2, label: null }],
          },
        ],
      },
    ],
    numErrors: 1,
    errors: [
      {
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: `No value_milestone is associated with company ${lonely}.`,
        context: {
          fromObjectId: [lonely],
          fromObjectType: ['company'],
          toObjectType: ['value_milestone'],
        },
      },
    ],
  });
});

it('pages per record', async () => {
  const titles = Array.from({ length: 1001 }, (_, position) => `Milestone ${position}`);
  const ids = milestonesOf(emulator, companyId, titles);
  const first = await batch('companies/p_value_milestone', 'read', [{ id: companyId }]);
  expect(first.status).toBe(200);
  expect(first.body['results']?.[0]?.['to']).toHaveLength(1000);
  const after = first.body['results']?.[0]?.['paging']?.['next']?.['after'];
  const second = await batch('companies/p_value_milestone', 'read', [{ id: companyId, after }]);
  expect(second.body['results']?.[0]?.['to']).toMatchObject([{ toObjectId: Number(ids[1000]) }]);
});

it('ties pairs with given types and lists pairs whose records do not exist', async () => {
  const [milestoneId] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }];
  const { status, body } = await batch('p_value_milestone/companies', 'create', [
    { from: { id: milestoneId }, to: { id: companyId }, types },
    { from: { id: milestoneId }, to: { id: '1' }, types },
  ]);
  expect(status).toBe(207);
  expect(body).toMatchObject({
    results: [{ fromObjectId: Number(milestoneId), toObjectId: Number(companyId), labels: [] }],
    errors: [{ category: 'VALIDATION_ERROR', context: { toObjectId: ['1'], objectType: ['COMPANY'] } }],
  });
});

it('answers 201 when all pairs are tied, and refuses a wrong type altogether', async () => {
  const [milestoneId] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const pair = { from: { id: milestoneId }, to: { id: companyId } };
  const right = { ...pair, types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }] };
  const wrong = { ...pair, types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 2 }] };
  expect((await batch('p_value_milestone/companies', 'create', [right, wrong])).status).toBe(400);
  expect((await batch('p_value_milestone/companies', 'create', [right])).status).toBe(201);
});

it('ties pairs without naming a type and answers 200', async () => {
  const [milestoneId] = emulator.store.create('value_milestone', [{ properties: { title: 'A' } }]);
  const { status, body } = await batch('p_value_milestone/companies', 'associate/default', [
    { from: { id: milestoneId }, to: { id: companyId } },
  ]);
  expect(status).toBe(200);
  expect(body['results']).toHaveLength(2);
});

it('removes ties, with 204 on v4 and 200 on dated paths', async () => {
  const [a, b] = milestonesOf(emulator, companyId, ['A', 'B']);
  const inputs = [{ from: { id: companyId }, to: [{ id: a }, { id: b }] }];
  expect((await batch('companies/p_value_milestone', 'archive', inputs)).status).toBe(200);
  const legacy = await batch('companies/p_value_milestone', 'archive', inputs, '/crm/v4/associations');
  expect(legacy.status).toBe(204);
  const rest = await batch('companies/p_value_milestone', 'read', [{ id: companyId }]);
  expect(rest.body['results']).toEqual([]);
});

it('removes a label and keeps the tie', async () => {
  const [dealId] = emulator.store.create('deals', [
    {
      properties: { dealname: 'Renewal', dealstage: 'contractsent' },
      associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
    },
  ]);
  await batch('deals/companies', 'labels/archive', [
    {
      from: { id: dealId },
      to: { id: companyId },
      types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 }],
    },
  ]);
  const { body } = await batch('deals/companies', 'read', [{ id: dealId ?? '' }]);
  expect(body['results']?.[0]?.['to']?.[0]?.['associationTypes']).toMatchObject([{ typeId: 341 }]);
});

it('refuses more than 1000 records in one read', async () => {
  const inputs = Array.from({ length: 1001 }, (_, position) => ({ id: String(position) }));
  expect((await batch('companies/deals', 'read', inputs)).status).toBe(400);
});
