import { ENTERPRISE_QUOTAS } from '../../../src/dev/emulator/quotas.ts';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    portal: {
      quotas: {
        ...ENTERPRISE_QUOTAS,
        customObjectTypes: 2,
        propertiesPerObject: 9,
        associationsPerRecord: 5,
      },
    },
    tokens: { 'pat-schemas': ['crm.schemas.custom.read'], 'pat-deals': ['crm.objects.deals.read'] },
    seed: (client) => void client.createSchema(MILESTONE_SCHEMA),
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const limits = async (name: string, token = emulator.token) =>
  call({ url: emulator.url, token }, 'GET', `/crm/limits/2026-03/${name}`);

it('counts records, of each standard object and of all custom ones together', async () => {
  milestonesOf(emulator, aCompany(emulator), ['A', 'B']);
  const { body } = await limits('records');
  expect(body['hubspotDefinedObjectTypes']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ objectTypeId: '0-2', pluralLabel: 'Companies', usage: 1 }),
    ]),
  );
  expect(body['customObjectTypes']).toMatchObject({
    overallUsage: 2,
    byObjectType: [{ objectTypeId: '2-1', singularLabel: 'Value Milestone', usage: 2 }],
  });
});

it('counts custom objects, properties, formulas and further pipelines', async () => {
  expect((await limits('custom-object-types')).body).toEqual({ limit: 2, usage: 1, percentage: 50 });
  expect((await limits('custom-properties')).body).toMatchObject({ overallLimit: 10_000, overallUsage: 8 });
  expect((await limits('calculated-properties')).body).toMatchObject({ overallUsage: 0 });
  expect((await limits('pipelines')).body['hubspotDefinedObjectTypes']).toEqual(
    expect.arrayContaining([expect.objectContaining({ objectTypeId: '0-3', usage: 0 })]),
  );
});

it('lists pairs of objects that have labels, per direction', async () => {
  expect((await limits('associations/labels')).body['results']).toEqual([]);
  await call(emulator, 'POST', '/crm/associations/2026-03/companies/p_value_milestone/labels', {
    name: 'lead',
    label: 'Lead',
  });
  expect((await limits('associations/labels?fromObjectTypeId=2-1')).body['results']).toMatchObject([
    { limit: 50, usage: 1, allLabels: ['Lead'], toObjectType: { objectTypeId: '0-2' } },
  ]);
});

it('finds records that are near or at the limit of their associations', async () => {
  const companyId = aCompany(emulator, { name: 'Crowded' });
  milestonesOf(emulator, companyId, ['A', 'B', 'C', 'D']);
  expect((await limits('associations/records/0-2/2-1')).body).toMatchObject({
    limit: 5,
    totalRecordsNearLimit: 1,
    nearLimitFromRecordSamples: [{ objectId: Number(companyId), label: 'Crowded', usage: 4, percentage: 80 }],
  });
  milestonesOf(emulator, companyId, ['E']);
  expect((await limits('associations/records/from')).body['results']).toMatchObject([
    { objectTypeId: '0-2', hasRecordsAtLimit: true, hasRecordsNearLimit: false },
  ]);
  expect((await limits('associations/records/0-2/to')).body['results']).toMatchObject([
    { objectTypeId: '2-1' },
  ]);
});

it('refuses what goes beyond the account', async () => {
  const property = (name: string) =>
    call(emulator, 'POST', '/crm/properties/2026-03/p_value_milestone', {
      name,
      label: name,
      type: 'string',
      fieldType: 'text',
      groupName: 'value_milestone_information',
    });
  expect((await property('ninth')).status).toBe(201);
  expect((await property('tenth')).body).toMatchObject({ category: 'VALIDATION_ERROR' });
  const schema = (name: string) =>
    call(emulator, 'POST', '/crm-object-schemas/2026-03/schemas', {
      ...MILESTONE_SCHEMA,
      name,
      labels: { singular: name, plural: `${name}s` },
    });
  expect((await schema('second')).status).toBe(201);
  expect((await schema('third')).status).toBe(400);
});

it('answers whoever may read any object, and no others', async () => {
  expect((await limits('records', 'pat-deals')).status).toBe(200);
  expect((await limits('records', 'pat-schemas')).body).toMatchObject({ category: 'MISSING_SCOPES' });
  expect((await limits('custom-object-types', 'pat-schemas')).status).toBe(200);
});
