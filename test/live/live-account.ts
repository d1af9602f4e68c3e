import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PropertyValues, SearchPage } from '../../src/crm/repository.ts';
import { createHubSpotClient, type HubSpotClient } from '../../src/hubspot/client.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import type { ApiVersion } from '../../src/hubspot/version.ts';
import { planProvisioning } from '../../src/usecases/provision.ts';
import type { CrmUnderTest } from '../contract/crm-under-test.ts';
import { guardedRepository } from './guarded-repository.ts';
import { removeLeftovers, runPrefix } from './leftovers.ts';
import { createRunRecords, type RunRecords } from './run-records.ts';

export interface LiveAccountOptions {
  readonly http: HttpPort;
  readonly version: ApiVersion;
  readonly now?: () => number;
  /** Waits for the search index. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

export interface LiveAccount {
  /** Begins every key of this run, and of nothing else. */
  readonly prefix: string;
  /** A place of its own in the account for one test. */
  setUp(): Promise<CrmUnderTest>;
  /** Removes every record of this run, also those whose making was not answered. */
  close(): Promise<void>;
}

const INDEX_PAUSE_MILLISECONDS = 2_000;
const INDEX_ATTEMPTS = 30;

/**
 * A real account in which the contract may be tried: it only ever writes to records that it made itself, all of which
 * carry the prefix of the run. What earlier runs left behind when they were killed is removed first.
 * @throws Error when the app is not set up in the account
 */
export async function openLiveAccount(options: LiveAccountOptions): Promise<LiveAccount> {
  const { http, version, now = Date.now, pause = wait } = options;
  const client = createHubSpotClient(http, version);
  await requireSetUp(http, version);
  await removeLeftovers(client, now());
  const prefix = `${runPrefix(now())}-${randomBytes(4).toString('hex')}`;
  const awaitIndex = () => pause(INDEX_PAUSE_MILLISECONDS);
  const made = createRunRecords(client, createHubSpotRepository({ http, version }), awaitIndex);
  const stage = await firstStage(client);
  let tests = 0;
  return {
    prefix,
    close: () => made.removeAll(),
    setUp: async () => {
      tests += 1;
      const place = `${prefix}-${tests}`;
      const own = (key: string) => `${place}/${key}`;
      const repository = guardedRepository(createHubSpotRepository({ http, version }), made, prefix);
      return {
        repository,
        own,
        stage,
        find: (query, total) => findAfterIndexing(() => repository.search(query), total, awaitIndex),
        ...people({ client, made, own, upsert: repository.upsert }),
      };
    },
  };
}

async function requireSetUp(http: HttpPort, version: ApiVersion): Promise<void> {
  const repository = createHubSpotRepository({ http, version });
  const schemas = createHubSpotSchemaRepository({ http, version });
  const { portalId } = await repository.readAccount();
  const { steps, problems } = await planProvisioning(schemas, repository, []);
  const missing = steps.filter(({ kind }) => kind !== 'create_records');
  if (missing.length === 0 && problems.length === 0) return;
  throw new Error(
    `Value Milestones is not set up in account ${portalId}, or not as it has to be. Run "value-milestones provision" ` +
      `there first.${problems.map((problem) => `\n  ${problem}`).join('')}`,
  );
}

interface Pipelines {
  readonly results: readonly { readonly id: string; readonly stages: readonly { readonly id: string }[] }[];
}

async function firstStage(client: HubSpotClient): Promise<CrmUnderTest['stage']> {
  const path = client.paths.pipelines.collection('deals');
  const { results } = await client.send<Pipelines>({ method: 'GET', path, idempotent: true });
  const usable = results.filter(({ stages }) => stages.length > 0);
  // Other integrations keep pipelines of their own, in which nobody else may put deals.
  const pipeline = usable.find(({ id }) => id === 'default') ?? usable[0];
  const stage = pipeline?.stages[0];
  if (!pipeline || !stage) throw new Error('The account has no pipeline of deals: make one first.');
  return { pipeline: pipeline.id, dealstage: stage.id };
}

async function findAfterIndexing(
  search: () => Promise<SearchPage>,
  total: number,
  awaitIndex: () => Promise<unknown>,
): Promise<SearchPage> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await search();
    if (page.total === total || attempt === INDEX_ATTEMPTS) return page;
    await awaitIndex();
  }
}

interface Place {
  readonly client: HubSpotClient;
  readonly made: RunRecords;
  readonly own: (key: string) => string;
  readonly upsert: CrmUnderTest['repository']['upsert'];
}

/** What people do in the CRM beside the app, with records that can be found again by their keys. */
function people({
  client,
  made,
  own,
  upsert,
}: Place): Omit<CrmUnderTest, 'repository' | 'own' | 'stage' | 'find'> {
  let count = 0;
  let contactCount = 0;
  const add = async (object: 'companies' | 'deals', properties: PropertyValues, companyId: string | null) => {
    count += 1;
    const key = own(`people/${count}`);
    const [outcome] = await upsert(object, [{ keyProperty: 'vrm_import_key', key, properties, companyId }]);
    if (outcome === undefined || outcome.state === 'refused') throw outcome?.error ?? new Error('no outcome');
    return outcome.id;
  };
  return {
    addCompany: (properties) => add('companies', properties, null),
    addDeal: (properties, companyId) => add('deals', properties, companyId),
    addContact: async (properties, companyId) => {
      const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }];
      contactCount += 1;
      // The name is how it is found again, also by a later run, should this one be killed.
      const name = own(`contact/${contactCount}`);
      made.addContactName(name);
      const { id } = await client.send<{ id: string }>({
        method: 'POST',
        path: client.paths.objects.collection('contacts'),
        body: {
          properties: { ...properties, lastname: name },
          associations: [{ to: { id: companyId }, types }],
        },
        idempotent: false,
      });
      made.addContact(name, id);
      return id;
    },
  };
}
