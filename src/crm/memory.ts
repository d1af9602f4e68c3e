import { searchStore } from './memory/search.ts';
import { addRecord, definitionsOf, findByUnique, toRecord } from './memory/store.ts';
import type { MemoryStore, StoredRecord } from './memory/store.ts';
import { createRecord, updateRecord, upsertRecord } from './memory/writes.ts';
import { definitionOf, type CustomObjectName, type ObjectName } from './objects.ts';
import { CrmError } from './repository.ts';
import type {
  AccountDetails,
  CompanyRecords,
  CompanyRequest,
  CrmRecord,
  CrmRepository,
  Owner,
  PropertyValues,
} from './repository.ts';

export interface MemoryRepository extends CrmRepository {
  /** Puts a record in without the port, as people do in the CRM, and gives back its id. */
  add(object: ObjectName, properties: PropertyValues, companyId?: string | null): string;
}

export interface MemoryOptions {
  readonly account?: AccountDetails;
  readonly owners?: readonly Owner[];
}

const DEFAULT_ACCOUNT: AccountDetails = { portalId: 1, timeZone: 'UTC', currency: 'USD' };

/** A CRM that lives as long as the process: for tests, and for trying use cases without an account. */
export function createMemoryRepository(options: MemoryOptions = {}): MemoryRepository {
  const store: MemoryStore = { records: new Map(), nextId: 1001 };
  return {
    add: (object, properties, companyId = null) => addRecord(store, object, properties, companyId).id,
    readAccount: async () => options.account ?? DEFAULT_ACCOUNT,
    readOwners: async () => options.owners ?? [],
    readCompany: async (request) => readCompany(store, request),
    readByKeys: async (object, keys) => readByKeys(store, object, keys),
    readByIds: async (object, ids, properties) =>
      [...new Set(ids)].flatMap((id) => {
        const record = store.records.get(id);
        return record?.object === object ? [toRecord(record, properties)] : [];
      }),
    readByUniqueProperty: async (object, property, values, properties) =>
      findAll(store, object, property, values).map((record) =>
        toRecord(record, [...new Set([...properties, property])]),
      ),
    search: async (query) => searchStore(store, query),
    create: async (object, records) => records.map((record) => createRecord(store, object, record)),
    update: async (object, changes) => changes.forEach((change) => updateRecord(store, object, change)),
    upsert: async (object, records) => records.map((record) => upsertRecord(store, object, record)),
    archive: async (object, ids) => {
      for (const id of ids) if (store.records.get(id)?.object === object) store.records.delete(id);
    },
  };
}

function findAll(
  store: MemoryStore,
  object: ObjectName,
  property: string,
  values: readonly string[],
): readonly StoredRecord[] {
  return [...new Set(values.flatMap((value) => findByUnique(store, object, property, value) ?? []))];
}

function readByKeys(
  store: MemoryStore,
  object: CustomObjectName,
  keys: readonly string[],
): readonly CrmRecord[] {
  const { keyProperty, properties } = definitionOf(object);
  const names = properties.map(({ name }) => name);
  return findAll(store, object, keyProperty, keys).map((record) => toRecord(record, names));
}

function readCompany(store: MemoryStore, request: CompanyRequest): CompanyRecords {
  const { companyId, companyProperties, settingsKeys, dealProperties } = request;
  const company = store.records.get(companyId);
  if (company?.object !== 'companies') throw new CrmError('not_found', 'HubSpot has no such record.');
  const settings = readByKeys(store, 'milestone_template', settingsKeys);
  const tied = (object: ObjectName) =>
    [...store.records.values()].filter(
      (record) => record.object === object && record.companyIds.has(companyId),
    );
  const namesOf = (object: ObjectName) => definitionsOf(object).map(({ name }) => name);
  const read = (object: ObjectName) => tied(object).map((record) => toRecord(record, namesOf(object)));
  const wanted = ['name', 'hubspot_owner_id', ...namesOf('companies'), ...companyProperties];
  return {
    company: toRecord(company, [...new Set(wanted)]),
    milestones: read('value_milestone'),
    metrics: read('value_metric'),
    entries: read('value_entry'),
    deals: tied('deals').map((deal) => ({
      ...toRecord(deal, dealProperties(settings)),
      isPrimary: deal.primaryCompanyId === companyId,
    })),
    contactIds: tied('contacts').map(({ id }) => id),
    settings,
  };
}
