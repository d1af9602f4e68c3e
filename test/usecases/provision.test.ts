import {
  COMPANY_PROPERTIES,
  CUSTOM_OBJECTS,
  DEAL_PROPERTIES,
  PROPERTY_GROUP,
} from '../../src/crm/objects.ts';
import { toDirectory } from '../../src/crm/mapping/directory.ts';
import { toSettings } from '../../src/crm/mapping/settings.ts';
import { JOURNEY_STAGES } from '../../src/domain/vocabulary.ts';
import { startEmulator, type Emulator } from '../../src/dev/emulator/server.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { templateKeyOf } from '../../src/templates/template.ts';
import { applyProvisioning, planProvisioning, type ProvisioningStep } from '../../src/usecases/provision.ts';

const NOW = '2026-10-12T09:00:00.000Z';
const templates = shippedTemplates();
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ limits: false, portal: { companyCurrency: 'MYR' } });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** Without retries, so that a fault is a failure. */
const connect = () => {
  const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  return { repository: createHubSpotRepository({ http }), schemas: createHubSpotSchemaRepository({ http }) };
};
const plan = () => {
  const { repository, schemas } = connect();
  return planProvisioning(schemas, repository, templates);
};
const provision = async (onStep: (step: ProvisioningStep) => void = () => undefined) => {
  const { repository, schemas } = connect();
  await applyProvisioning(schemas, repository, await plan(), { templates, now: NOW }, onStep);
};
const writes = () =>
  emulator.requests.list().filter(({ method, path }) => method !== 'GET' && !path.endsWith('/batch/read'))
    .length;
const schemaNames = async () => (await connect().schemas.readSchemas()).map(({ name }) => name).sort();
const allNames = CUSTOM_OBJECTS.map(({ name }) => name).sort();

it('plans everything for an empty account and changes nothing by planning', async () => {
  const { steps, problems } = await plan();
  expect(problems).toEqual([]);
  expect(steps.map(({ kind }) => kind)).toEqual([
    'create_object',
    'create_object',
    'create_object',
    'create_object',
    'create_group',
    'create_properties',
    'create_group',
    'create_properties',
    'create_records',
  ]);
  expect(writes()).toBe(0);
});

it('makes every object and property, the settings, the owners and the templates', async () => {
  emulator.store.createOwner({
    id: '61',
    userId: 41,
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'Lima',
  });
  const done: ProvisioningStep[] = [];
  await provision((step) => done.push(step));
  expect(done).toHaveLength(9);
  const { repository, schemas } = connect();
  for (const { name, properties } of CUSTOM_OBJECTS) {
    const found = (await schemas.readSchemas()).find((schema) => schema.name === name);
    const existing = found?.properties.map((property) => property.name);
    expect(existing).toEqual(expect.arrayContaining(properties.map((property) => property.name)));
  }
  const ofCompanies = (await schemas.readProperties('companies')).map(({ name }) => name);
  expect(ofCompanies).toEqual(expect.arrayContaining(COMPANY_PROPERTIES.map(({ name }) => name)));
  const ofDeals = await schemas.readProperties('deals');
  expect(ofDeals).toContainEqual(expect.objectContaining({ name: 'vrm_import_key', hasUniqueValue: true }));
  const read = (key: string) => repository.readByKeys('milestone_template', [key]);
  const [settings] = await read('settings/account/all/1');
  expect(toSettings(settings, null).accountCurrency).toBe('MYR');
  const [directory] = await read('directory/owners/all/1');
  expect(toDirectory(directory)).toEqual({ owners: { '61': 'Ana Lima' }, users: { '41': 'Ana Lima' } });
  const published = await repository.readByKeys('milestone_template', templates.map(templateKeyOf));
  expect(published.map(({ properties }) => properties['template_status'])).toEqual(
    templates.map(() => 'published'),
  );
});

it('plans nothing more once everything is there', async () => {
  await provision();
  emulator.requests.clear();
  expect(await plan()).toEqual({ steps: [], problems: [] });
  await provision();
  expect(writes()).toBe(0);
});

it('works beside the objects of other apps', async () => {
  emulator.store.createSchema({
    name: 'car',
    labels: { singular: 'Car', plural: 'Cars' },
    associatedObjects: [],
    primaryDisplayProperty: 'model',
    requiredProperties: ['model'],
    properties: [{ name: 'model', label: 'Model', type: 'string', fieldType: 'text' }],
  });
  await provision();
  expect(await schemaNames()).toEqual([...allNames, 'car'].sort());
});

it('makes what somebody removed, and leaves alone what somebody changed', async () => {
  await provision();
  const { repository } = connect();
  const [settings] = await repository.readByKeys('milestone_template', ['settings/account/all/1']);
  await repository.update('milestone_template', [{ id: settings?.id ?? '', properties: { name: 'Ours' } }]);
  const [smb] = await repository.readByKeys('milestone_template', ['template/smb/any/1']);
  await repository.archive('milestone_template', [smb?.id ?? '']);
  expect((await plan()).steps).toEqual([{ kind: 'create_records', keys: ['template/smb/any/1'] }]);
  await provision();
  const [kept] = await repository.readByKeys('milestone_template', ['settings/account/all/1']);
  expect(kept?.properties['name']).toBe('Ours');
});

it.each(Array.from({ length: 12 }, (_, index) => [index + 1]))(
  'ends the same when write number %i failed and it is run again',
  async (failing) => {
    emulator.faults.add({ method: 'POST', path: /^(?!.*\/batch\/read)/, skip: failing - 1, status: 500 });
    const failed = await provision().catch((error: unknown) => error);
    emulator.faults.clear();
    if (failed !== undefined) expect(failed).toMatchObject({ name: 'CrmError' });
    await provision();
    expect(await plan()).toEqual({ steps: [], problems: [] });
    expect(await schemaNames()).toEqual(allNames);
    expect(emulator.store.ids('p_milestone_template')).toHaveLength(templates.length + 2);
  },
);

describe('a property that exists and is not as it has to be', () => {
  const existing = (object: string, property: object) => {
    emulator.store.createGroup(object, PROPERTY_GROUP);
    emulator.store.createProperties(object, [{ groupName: PROPERTY_GROUP.name, ...property }]);
  };

  it.each([
    [
      'companies',
      { name: 'vrm_annual_cost', label: 'Cost', type: 'string', fieldType: 'text' },
      'companies.vrm_annual_cost exists with type string; it has to be number',
    ],
    [
      'deals',
      { name: 'vrm_import_key', label: 'Key', type: 'string', fieldType: 'text' },
      'deals.vrm_import_key exists but does not require unique values',
    ],
    [
      'companies',
      {
        name: 'vrm_segment',
        label: 'Segment',
        type: 'enumeration',
        fieldType: 'select',
        options: [{ value: 'smb', label: 'SMB', hidden: false }],
      },
      'companies.vrm_segment exists without the options enterprise, mid_market, product_led',
    ],
  ])('of %s is a problem that says what to do', async (object, property, problem) => {
    existing(object, property);
    expect((await plan()).problems).toEqual([expect.stringContaining(problem)]);
  });

  const objectWith = (...properties: { name: string; [field: string]: unknown }[]) =>
    emulator.store.createSchema({
      name: 'value_entry',
      labels: { singular: 'Value Entry', plural: 'Value Entries' },
      primaryDisplayProperty: 'title',
      requiredProperties: ['title'],
      searchableProperties: [],
      secondaryDisplayProperties: [],
      associatedObjects: ['COMPANY'],
      properties: [
        { name: 'title', label: 'Entry', type: 'string', fieldType: 'text' },
        ...properties.map((property) => ({
          label: property.name,
          type: 'string',
          fieldType: 'text',
          ...property,
        })),
      ] as never,
    });

  it.each([
    [{ name: 'value' }, 'value_entry.value exists with type string; it has to be number.'],
    [
      { name: 'recorded_at', type: 'date', fieldType: 'date' },
      'value_entry.recorded_at exists with type date; it has to be datetime.',
    ],
    [{ name: 'entry_key' }, 'value_entry.entry_key exists but does not require unique values'],
  ])(
    'of an object of ours is a problem that says where and what would be right: %j',
    async (property, problem) => {
      objectWith(property);
      const { problems } = await plan();
      expect(problems).toEqual([expect.stringContaining(problem)]);
      expect(problems[0]).toContain('Archive the property in HubSpot (Settings > Properties)');
      expect(writes()).toBe(0);
    },
  );

  it('of an object of ours is no problem when it is as it has to be', async () => {
    objectWith(
      { name: 'entry_key', hasUniqueValue: true },
      { name: 'value', type: 'number', fieldType: 'number' },
    );
    const { problems, steps } = await plan();
    expect(problems).toEqual([]);
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'create_properties', object: 'value_entry' }),
    );
  });

  it('is a problem when it holds one choice and has to hold several', async () => {
    existing('companies', {
      name: 'vrm_journey_stages',
      label: 'Stages',
      type: 'enumeration',
      fieldType: 'select',
      options: JOURNEY_STAGES.map((value) => ({ value, label: value, hidden: false })),
    });
    expect((await plan()).problems).toEqual([
      expect.stringContaining('companies.vrm_journey_stages exists as select, which holds one choice'),
    ]);
  });

  it('is no problem when it only has another label or further options', async () => {
    existing('companies', { name: 'vrm_annual_cost', label: 'Price', type: 'number', fieldType: 'number' });
    const { problems, steps } = await plan();
    expect(problems).toEqual([]);
    const names = steps.flatMap((step) => (step.kind === 'create_properties' ? step.names : []));
    expect(names).toHaveLength(COMPANY_PROPERTIES.length - 1 + DEAL_PROPERTIES.length);
  });
});
