import { definitionOf, type CustomObjectName, type ObjectName } from '../objects.ts';
import { CrmError } from '../repository.ts';
import type { CreateOutcome, NewRecord, RecordChange, UpsertOutcome, UpsertRecord } from '../repository.ts';
import {
  addRecord,
  applyValues,
  checkValues,
  definitionsOf,
  findByUnique,
  THE_APP,
  toRecord,
} from './store.ts';
import type { MemoryStore, StoredRecord } from './store.ts';

function allNames(object: ObjectName): readonly string[] {
  return definitionsOf(object).map(({ name }) => name);
}

function requireCompany(store: MemoryStore, companyId: string | null): void {
  if (companyId === null || store.records.get(companyId)?.object === 'companies') return;
  throw new CrmError('not_found', `There is no company ${companyId}.`);
}

/** Creates a record unless its key exists. */
export function createRecord(store: MemoryStore, object: CustomObjectName, record: NewRecord): CreateOutcome {
  const { keyProperty } = definitionOf(object);
  const { key } = record;
  const existing = findByUnique(store, object, keyProperty, key);
  if (existing !== undefined) {
    return { key, state: 'existing', ...toRecord(existing, allNames(object)) };
  }
  requireCompany(store, record.companyId);
  const created = addRecord(store, object, { ...record.properties, [keyProperty]: key }, record.companyId);
  return { key, state: 'created', ...toRecord(created, allNames(object)) };
}

/** Creates all records, or none when a key of theirs exists: then those that exist are answered. */
export function createAllOrNone(
  store: MemoryStore,
  object: CustomObjectName,
  records: readonly NewRecord[],
): readonly CreateOutcome[] {
  const { keyProperty } = definitionOf(object);
  const taken = records.filter(({ key }) => findByUnique(store, object, keyProperty, key) !== undefined);
  if (taken.length > 0) return taken.map((record) => createRecord(store, object, record));
  for (const { companyId, properties } of records) {
    requireCompany(store, companyId);
    checkValues(object, properties);
  }
  return records.map((record) => createRecord(store, object, record));
}

/** Writes values of an existing record. */
export function updateRecord(
  store: MemoryStore,
  object: ObjectName,
  change: RecordChange,
  writer = THE_APP,
): void {
  const record = store.records.get(change.id);
  if (record?.object !== object)
    throw new CrmError('not_found', `There is no record ${change.id} of ${object}.`);
  checkValues(object, change.properties);
  applyValues(store, record, change.properties, writer);
}

function writeUpsert(store: MemoryStore, object: 'companies' | 'deals', record: UpsertRecord): UpsertOutcome {
  const { key, keyProperty, properties, companyId } = record;
  const existing: StoredRecord | undefined = findByUnique(store, object, keyProperty, key);
  if (existing !== undefined) {
    updateRecord(store, object, { id: existing.id, properties });
    return { key, state: 'updated', id: existing.id };
  }
  requireCompany(store, companyId);
  const { id } = addRecord(store, object, { ...properties, [keyProperty]: key }, companyId);
  return { key, state: 'created', id };
}

/** Creates or updates one record; a refusal is an outcome of its own. */
export function upsertRecord(
  store: MemoryStore,
  object: 'companies' | 'deals',
  record: UpsertRecord,
): UpsertOutcome {
  try {
    return writeUpsert(store, object, record);
  } catch (error) {
    if (!(error instanceof CrmError) || error.code === 'not_provisioned') throw error;
    return { key: record.key, state: 'refused', error };
  }
}
