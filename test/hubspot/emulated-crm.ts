import {
  CUSTOM_OBJECTS,
  COMPANY_PROPERTIES,
  DEAL_PROPERTIES,
  PROPERTY_GROUP,
} from '../../src/crm/objects.ts';
import type {
  CompanyRequest,
  CrmSchemaRepository,
  PropertyValues,
  SearchQuery,
} from '../../src/crm/repository.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/dev/emulator/server.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import type { TransportOptions } from '../../src/hubspot/transport-options.ts';
import type { ApiVersion } from '../../src/hubspot/version.ts';

type EmulatedCrmOptions = {
  readonly createTransport: (options: TransportOptions) => HttpPort;
  readonly version?: ApiVersion;
  readonly emulator?: EmulatorOptions;
};

const provision = async (schemas: CrmSchemaRepository): Promise<void> => {
  for (const { name } of CUSTOM_OBJECTS) await schemas.createSchema(name);
  await schemas.createPropertyGroup('companies', PROPERTY_GROUP);
  await schemas.createPropertyGroup('deals', PROPERTY_GROUP);
  await schemas.createProperties(
    'companies',
    COMPANY_PROPERTIES.map(({ name }) => name),
  );
  await schemas.createProperties(
    'deals',
    DEAL_PROPERTIES.map(({ name }) => name),
  );
};

const texts = (properties: PropertyValues): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']));

export const aCompanyRequest = (companyId: string, settingsKeys: readonly string[]): CompanyRequest => ({
  companyId,
  companyProperties: [],
  settingsKeys,
  dealProperties: () => ['dealname', 'amount'],
});

/** The adapter on a local stand-in for HubSpot, and what people do there beside it. */
export const startEmulatedCrm = async ({
  createTransport,
  version,
  emulator: options,
}: EmulatedCrmOptions) => {
  const emulator: Emulator = await startEmulator(options);
  const transport = createTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  const adapterOptions = { http: transport, ...(version === undefined ? {} : { version }) };
  const schemas = createHubSpotSchemaRepository(adapterOptions);
  const { store } = emulator;
  /** Setting up takes many requests: it is done once and then copied. */
  let setUpState: ReturnType<Emulator['exportState']> | null = null;
  const addTied = async (objectType: string, properties: PropertyValues, companyId: string) => {
    const associations = [{ to: { id: companyId }, toObjectType: 'companies' }];
    return store.create(objectType, [{ properties: texts(properties), associations }])[0] ?? '';
  };
  return {
    emulator,
    transport,
    schemas,
    close: () => emulator.close(),
    /** An empty account in which the app is set up, and a repository that knows nothing of it yet. */
    setUp: async () => {
      await emulator.reset();
      if (setUpState === null) {
        await provision(schemas);
        setUpState = emulator.exportState();
      } else emulator.importState(structuredClone(setUpState));
      emulator.requests.clear();
      const repository = createHubSpotRepository(adapterOptions);
      return {
        repository,
        own: (key: string) => key,
        stage: { pipeline: 'default', dealstage: 'closedwon' },
        find: (query: SearchQuery) => repository.search(query),
        addCompany: async (properties: PropertyValues) =>
          store.create('companies', [{ properties: texts(properties) }])[0] ?? '',
        addDeal: (properties: PropertyValues, companyId: string) => addTied('deals', properties, companyId),
        addContact: (properties: PropertyValues, companyId: string) =>
          addTied('contacts', properties, companyId),
      };
    },
  };
};

export type EmulatedCrm = Awaited<ReturnType<typeof startEmulatedCrm>>;
