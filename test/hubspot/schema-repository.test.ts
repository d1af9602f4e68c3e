import { COMPANY_PROPERTIES, PROPERTY_GROUP, VALUE_ENTRY } from '../../src/crm/objects.ts';
import type { ExistingObject } from '../../src/crm/repository.ts';
import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { SUPPORTED_API_VERSIONS } from '../../src/hubspot/version.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

const namesOf = (schema: ExistingObject | undefined) => schema?.properties.map(({ name }) => name);
const WAYS = SUPPORTED_API_VERSIONS.flatMap((version) => [
  ['fetch', version, createFetchTransport] as const,
  ['the official client', version, createApiRequestTransport] as const,
]);

describe.each(WAYS)('through %s on %s', (_, version, createTransport) => {
  let crm: EmulatedCrm;

  beforeAll(async () => {
    crm = await startEmulatedCrm({ createTransport, version, emulator: { limits: false } });
  });
  beforeEach(() => crm.emulator.reset());
  afterAll(() => crm.close());

  it('creates an object with all its properties', async () => {
    await crm.schemas.createSchema('value_entry');
    const [schema] = await crm.schemas.readSchemas();
    expect(schema?.name).toBe('value_entry');
    expect(namesOf(schema)).toEqual(expect.arrayContaining(VALUE_ENTRY.properties.map(({ name }) => name)));
    expect(schema?.properties).toContainEqual({
      name: 'entry_key',
      type: 'string',
      fieldType: 'text',
      hasUniqueValue: true,
      optionValues: [],
    });
  });

  it('leaves an object that exists as it is', async () => {
    await crm.schemas.createSchema('value_entry');
    await crm.schemas.createSchema('value_entry');
    expect(await crm.schemas.readSchemas()).toHaveLength(1);
  });

  it('creates the properties of companies in their group, with options and unique keys', async () => {
    await crm.schemas.createPropertyGroup('companies', PROPERTY_GROUP);
    await crm.schemas.createProperties('companies', ['vrm_import_key', 'vrm_language']);
    const properties = await crm.schemas.readProperties('companies');
    const find = (name: string) => properties.find((property) => property.name === name);
    expect(find('vrm_import_key')).toMatchObject({ type: 'string', fieldType: 'text', hasUniqueValue: true });
    expect(find('vrm_language')?.optionValues).toEqual(['en', 'ms', 'ja', 'pt-BR']);
    expect(await crm.schemas.readPropertyGroups('companies')).toContain('value_realization');
  });

  it('can be repeated after it was cut short', async () => {
    const names = COMPANY_PROPERTIES.map(({ name }) => name);
    await crm.schemas.createPropertyGroup('companies', PROPERTY_GROUP);
    await crm.schemas.createProperties('companies', names.slice(0, 10));
    await crm.schemas.createPropertyGroup('companies', PROPERTY_GROUP);
    await crm.schemas.createProperties('companies', names);
    await crm.schemas.createProperties('companies', names);
    const existing = (await crm.schemas.readProperties('companies')).map(({ name }) => name);
    expect(existing).toEqual(expect.arrayContaining(names));
  });

  it('adds properties to an object of ours in the group that HubSpot gave it', async () => {
    const seeded = { name: 'value_entry', labels: { singular: 'Value Entry', plural: 'Value Entries' } };
    const [title, key] = ['title', 'entry_key'].map((name) => ({
      name,
      label: name,
      type: 'string',
      fieldType: 'text',
      ...(name === 'entry_key' ? { hasUniqueValue: true } : {}),
    }));
    crm.emulator.store.createSchema({
      ...seeded,
      primaryDisplayProperty: 'title',
      requiredProperties: ['title'],
      searchableProperties: [],
      secondaryDisplayProperties: [],
      associatedObjects: ['COMPANY'],
      properties: [title, key],
    });
    await crm.schemas.createProperties('value_entry', ['digest', 'kind']);
    const [schema] = await crm.schemas.readSchemas();
    expect(namesOf(schema)).toEqual(expect.arrayContaining(['title', 'entry_key', 'digest', 'kind']));
  });

  it('does not create a property that the app does not define', async () => {
    await expect(crm.schemas.createProperties('companies', ['vrm_nonsense'])).rejects.toThrow('vrm_nonsense');
  });

  it('says which scope provisioning lacks', async () => {
    crm.emulator.faults.add({
      status: 403,
      body: {
        category: 'MISSING_SCOPES',
        errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.schemas.custom.write'] } }],
      },
    });
    await expect(crm.schemas.createSchema('value_entry')).rejects.toMatchObject({
      code: 'missing_scopes',
      subjects: ['crm.schemas.custom.write'],
    });
  });
});
