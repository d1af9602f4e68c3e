import { searchStore } from './memory/search.ts';
import { definitionsOf } from './memory/definitions.ts';
import { addRecord, findByUnique, toRecord } from './memory/store.ts';
import type { MemoryStore, StoredRecord, Writer } from './memory/store.ts';
import {
  createAllOrNone,
  createRecords,
  requireUnique,
  tieRecords,
  updateRecords,
  upsertRecords,
} from './memory/writes.ts';
import { definitionOf, type CustomObjectName, type ObjectName } from './objects.ts';
import { CrmError } from './repository.ts';
import type {
  AccountDetails,
  CompaniesRequest,
  CompanyRecords,
  CompanyRequest,
  CrmRecord,
  CrmRepository,
  Owner,
  PropertyValues,
  RecordChange,
  RecordHistory,
} from './repository.ts';

export interface MemoryRepository extends CrmRepository {
  /** Puts a record in without the port, as people do in the CRM, and gives back its id. */
  add(object: ObjectName, properties: PropertyValues, companyId?: string | null): string;
  /** Changes a record without the port, as a person does in the CRM. */
  editByHand(object: ObjectName, change: RecordChange, userId: string): void;
}

export interface MemoryOptions {
  readonly account?: AccountDetails;
  readonly owners?: readonly Owner[];
  /** For the history of values; the machine's clock by default. */
  readonly now?: () => number;
}

const SOMEBODY: Writer = { by: 'person', userId: null };

const DEFAULT_ACCOUNT: AccountDetails = { portalId: 1, timeZone: 'UTC', currency: 'USD' };

/** A CRM that lives as long as the process: for tests, and for trying use cases without an account. */
export function createMemoryRepository(options: MemoryOptions = {}): MemoryRepository {
  const store: MemoryStore = { records: new Map(), nextId: 1001, now: options.now ?? Date.now };
  return {
    add: (object, properties, companyId = null) =>
      addRecord(store, object, properties, companyId, SOMEBODY).id,
    editByHand: (object, change, userId) => updateRecords(store, object, [change], { by: 'person', userId }),
    readAccount: async () => options.account ?? DEFAULT_ACCOUNT,
    readOwners: async () => options.owners ?? [],
    readCompany: async (request) => readCompany(store, request),
    readCompanies: (request) => readCompanies(store, request),
    readByKeys: async (object, keys) => readByKeys(store, object, keys),
    readByIds: async (object, ids, properties) =>
      [...new Set(ids)].flatMap((id) => {
        const record = store.records.get(id);
        return record?.object === object ? [toRecord(record, properties)] : [];
      }),
    readByUniqueProperty: async (object, property, values, properties) => {
      if (values.length > 0) requireUnique(object, property);
      return findAll(store, object, property, values).map((record) =>
        toRecord(record, [...new Set([...properties, property])]),
      );
    },
    associatedIds: async (companyIds, object) => associatedIds(store, companyIds, object),
    associatedCompanies: async (object, ids) =>
      new Map(
        [...new Set(ids)].flatMap((id) => {
          const record = store.records.get(id);
          const isTied = record?.object === object && record.companyIds.size > 0;
          return isTied ? [[id, [...record.companyIds]] as const] : [];
        }),
      ),
    readHistory: async (object, ids, properties) =>
      [...new Set(ids)].flatMap((id) => {
        const record = store.records.get(id);
        return record?.object === object ? [{ id, changes: historyOf(record, properties) }] : [];
      }),
    createTogether: async (object, records) => createAllOrNone(store, object, records),
    search: async (query) => searchStore(store, query),
    create: async (object, records) => createRecords(store, object, records),
    update: async (object, changes) => updateRecords(store, object, changes),
    upsert: async (object, records) => upsertRecords(store, object, records),
    associate: async (object, ids, companyId) => tieRecords(store, object, ids, companyId),
    archive: async (object, ids) => {
      for (const id of ids) if (store.records.get(id)?.object === object) store.records.delete(id);
    },
  };
}

function historyOf(record: StoredRecord, properties: readonly string[]): RecordHistory['changes'] {
  return Object.fromEntries(properties.map((name) => [name, record.history.get(name) ?? []]));
}

function associatedIds(
  store: MemoryStore,
  companyIds: readonly string[],
  object: ObjectName,
): ReadonlyMap<string, readonly string[]> {
  const all = [...store.records.values()].filter((record) => record.object === object);
  const idsOf = (companyId: string) =>
    all.filter((record) => record.companyIds.has(companyId)).map(({ id }) => id);
  return new Map(
    companyIds.map((companyId) => [companyId, idsOf(companyId)] as const).filter(([, ids]) => ids.length > 0),
  );
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

async function* readCompanies(
  store: MemoryStore,
  { companyIds, companyProperties, dealProperties }: CompaniesRequest,
): AsyncGenerator<readonly CompanyRecords[]> {
  const existing = [...new Set(companyIds)].filter((id) => store.records.get(id)?.object === 'companies');
  for (const companyId of existing) {
    const reading = { companyId, companyProperties, settingsKeys: [], dealProperties: () => dealProperties };
    yield [readCompany(store, reading)];
  }
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
    listPages: '',
  };
}
