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

const read = (types: string) =>
  call(emulator, 'GET', `/crm/objects/2026-03/companies/${companyId}?associations=${types}`);
const aDeal = (primaryOf: string) =>
  emulator.store.create('deals', [
    {
      properties: { dealname: 'Renewal', dealstage: 'contractsent' },
      associations: [{ to: { id: primaryOf }, toObjectType: 'companies' }],
    },
  ])[0] ?? '';

it('lists a primary deal once per type of its tie', async () => {
  const dealId = aDeal(companyId);
  const { body } = await read('deals');
  expect(body['associations']).toEqual({
    deals: {
      results: [
        { id: dealId, type: 'company_to_deal_unlabeled' },
        { id: dealId, type: 'company_to_deal' },
      ],
    },
  });
});

it('lists custom objects under their qualified name, however they were asked for', async () => {
  const [milestoneId] = milestonesOf(emulator, companyId, ['A']);
  const { body } = await read('p_value_milestone,contacts');
  expect(body['associations']).toEqual({
    p48100220_value_milestone: { results: [{ id: milestoneId, type: 'company_to_value_milestone' }] },
  });
});

it('leaves associations out when there are none', async () => {
  expect((await read('deals')).body).not.toHaveProperty('associations');
});

it('lists 100 rows and points to the rest', async () => {
  const titles = Array.from({ length: 130 }, (_, position) => `Milestone ${position}`);
  const ids = milestonesOf(emulator, companyId, titles);
  const { body } = await read('2-1');
  const list = body['associations']?.['p48100220_value_milestone'];
  expect(list?.['results']).toHaveLength(100);
  const link = String(list?.['paging']?.['next']?.['link']);
  const rest = await call(emulator, 'GET', link.slice(emulator.url.length));
  expect(rest.status).toBe(200);
  expect(rest.body['results']).toHaveLength(30);
  expect(rest.body['results']).toMatchObject([{ toObjectId: Number(ids[100]) }, ...Array(29).fill({})]);
});

it('loses no deal when a page ends within its two rows', async () => {
  const other = aCompany(emulator, { name: 'Other' });
  const single = aDeal(other);
  emulator.store.associate('deals', single, 'companies', companyId);
  const dealIds = [single, ...Array.from({ length: 60 }, () => aDeal(companyId))];
  const { body } = await read('deals');
  const page = body['associations']?.['deals'];
  const seen = new Set((page?.['results'] as unknown as { id: string }[]).map(({ id }) => id));
  const path = `/crm/objects/2026-03/companies/${companyId}/associations/deals`;
  const rest = await call(emulator, 'GET', `${path}?after=${page?.['paging']?.['next']?.['after']}`);
  for (const row of rest.body['results'] as unknown as { toObjectId: number }[])
    seen.add(String(row.toObjectId));
  expect([...seen].sort()).toEqual(dealIds.sort());
});

it('refuses an object type that does not exist', async () => {
  expect((await read('planets')).status).toBe(400);
});
