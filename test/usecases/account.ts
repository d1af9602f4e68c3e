import { DIRECTORY_KEY, directoryProperties } from '../../src/crm/mapping/directory.ts';
import type { Directory } from '../../src/crm/mapping/directory.ts';
import { metricProperties } from '../../src/crm/mapping/metric.ts';
import { milestoneProperties } from '../../src/crm/mapping/milestone.ts';
import { settingsProperties, SETTINGS_KEY } from '../../src/crm/mapping/settings.ts';
import type { CrmRepository, PropertyValues } from '../../src/crm/repository.ts';
import { startEmulator } from '../../src/dev/emulator/server.ts';
import type { EmulatorOptions } from '../../src/dev/emulator/server.ts';
import type { Metric, Milestone } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createFunctionHttp } from '../../src/hubspot/layered-http.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { applyProvisioning, planProvisioning } from '../../src/usecases/provision.ts';
import { fakeClock } from '../hubspot/fake-clock.ts';

export const NOW = '2026-10-12T09:00:00.000Z';
export const TODAY = '2026-10-12';
export const clock = { now: () => Date.parse(NOW) };

/** What a company has from the start. */
export interface Contents {
  readonly properties?: PropertyValues;
  readonly milestones?: readonly Milestone[];
  readonly metrics?: readonly Metric[];
}

/** An account on the emulator in which the app is set up, seen through the real adapter over HTTP. */
export async function startAccount(options: EmulatorOptions = {}) {
  const emulator = await startEmulator({ limits: false, ...options });
  const connect = () => {
    const transport = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
    const http = createFunctionHttp(transport, { clock: fakeClock() });
    return {
      http,
      repository: createHubSpotRepository({ http, associationTypes: new Map() }),
      schemas: createHubSpotSchemaRepository({ http }),
    };
  };
  const add = (type: string, properties: PropertyValues, companyId: string) =>
    emulator.store.create(type, [
      {
        properties: texts(properties),
        associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
      },
    ])[0] ?? '';
  const changeRecord = async (key: string, properties: PropertyValues): Promise<void> => {
    const { repository } = connect();
    const [record] = await repository.readByKeys('milestone_template', [key]);
    await repository.update('milestone_template', [{ id: record?.id ?? '', properties }]);
    emulator.requests.clear();
  };
  return {
    emulator,
    connect,
    close: () => emulator.close(),
    /** Empties the account and sets the app up in it. */
    setUp: async (): Promise<CrmRepository> => {
      await emulator.reset();
      const { repository, schemas } = connect();
      const templates = shippedTemplates();
      const plan = await planProvisioning(schemas, repository, templates);
      await applyProvisioning(schemas, repository, plan, { templates, now: NOW }, () => undefined);
      emulator.requests.clear();
      return repository;
    },
    addContact: (companyId: string) => add('contacts', { firstname: 'Ana' }, companyId),
    addDeal: (companyId: string, properties: PropertyValues) =>
      add('deals', { dealname: 'D', dealstage: 'closedwon', pipeline: 'default', ...properties }, companyId),
    addCompany: ({ properties = {}, milestones = [], metrics = [] }: Contents = {}): string => {
      const [id = ''] = emulator.store.create('companies', [
        {
          properties: texts({
            name: 'Northwind',
            vrm_segment: 'enterprise',
            vrm_plan_key: 'p1',
            vrm_start_date: '2026-01-01',
            vrm_renewal_date: '2027-01-01',
            vrm_annual_cost: '100000',
            ...properties,
          }),
        },
      ]);
      for (const one of milestones) add('p_value_milestone', milestoneProperties(one, id, 'USD'), id);
      for (const one of metrics) add('p_value_metric', metricProperties(one, id), id);
      return id;
    },
    addMilestone: (companyId: string, milestone: Milestone): string =>
      add('p_value_milestone', milestoneProperties(milestone, companyId, 'USD'), companyId),
    changeSettings: (changes: Partial<Settings>): Promise<void> =>
      changeRecord(SETTINGS_KEY, settingsProperties({ ...DEFAULT_SETTINGS, ...changes })),
    changeDirectory: (directory: Directory): Promise<void> =>
      changeRecord(DIRECTORY_KEY, directoryProperties(directory)),
    companyValues: (companyId: string) => emulator.store.values('companies', companyId) ?? {},
    /** The requests since the last look, as "POST p_value_entry/batch/create". */
    requests: (): readonly string[] => {
      const list = emulator.requests
        .list()
        .map(({ method, path }) => `${method} ${path.replace(/^\/crm\/(objects\/)?[\d-]+\//, '')}`);
      emulator.requests.clear();
      return list;
    },
  };
}

export type Account = Awaited<ReturnType<typeof startAccount>>;

function texts(properties: PropertyValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).filter((pair): pair is [string, string] => (pair[1] ?? '') !== ''),
  );
}
