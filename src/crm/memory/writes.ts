import { definitionOf, type CustomObjectName, type ObjectName } from '../objects.ts';
import { CREATED_TOGETHER, CrmError, joinErrors } from '../repository.ts';
import type { CreateOutcome, NewRecord, RecordChange, UpsertOutcome, UpsertRecord } from '../repository.ts';
import { definitionsOf } from './definitions.ts';
import {
  addRecord,
  changeRecord,
  checkNewRecord,
  findByUnique,
  THE_APP,
  toRecord,
  uniqueNames,
} from './store.ts';
import type { MemoryStore } from './store.ts';

function allNames(object: ObjectName): readonly string[] {
  return definitionsOf(object).map(({ name }) => name);
}

function withKey(object: CustomObjectName, { key, properties }: NewRecord) {
  return { ...properties, [definitionOf(object).keyProperty]: key };
}

/** Tries all, and fails afterwards when one of them failed. */
function tryAll<Item, Result>(items: readonly Item[], task: (item: Item) => Result): readonly Result[] {
  const results: Result[] = [];
  const errors: CrmError[] = [];
  for (const item of items) {
    try {
      results.push(task(item));
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
      errors.push(error);
    }
  }
  const error = joinErrors(errors);
  if (error !== null) throw error;
  return results;
}

function createRecord(store: MemoryStore, object: CustomObjectName, record: NewRecord): CreateOutcome {
  const { key, companyId } = record;
  const existing = findByUnique(store, object, definitionOf(object).keyProperty, key);
  if (existing !== undefined) {
    return { key, state: 'existing', ...toRecord(existing, allNames(object)) };
  }
  const created = addRecord(store, object, withKey(object, record), companyId);
  return { key, state: 'created', ...toRecord(created, allNames(object)) };
}

/** Creates records unless their keys exist. */
export function createRecords(
  store: MemoryStore,
  object: CustomObjectName,
  records: readonly NewRecord[],
): readonly CreateOutcome[] {
  return tryAll(records, (record) => createRecord(store, object, record));
}

/** Creates all records, or none when a key of theirs exists: then those that exist are answered. */
export function createAllOrNone(
  store: MemoryStore,
  object: CustomObjectName,
  records: readonly NewRecord[],
): readonly CreateOutcome[] {
  if (records.length > CREATED_TOGETHER) {
    throw new CrmError('invalid', `At most ${CREATED_TOGETHER} records can be created together.`);
  }
  const { keyProperty } = definitionOf(object);
  const keys = records.map(({ key }) => key.toLowerCase());
  const taken = records.filter(({ key }) => findByUnique(store, object, keyProperty, key) !== undefined);
  if (taken.length > 0) return taken.map((record) => createRecord(store, object, record));
  if (new Set(keys).size < keys.length) {
    throw new CrmError('conflict', `Two records of ${object} have the same key.`, {
      subjects: [keyProperty],
    });
  }
  for (const record of records) checkNewRecord(store, object, withKey(object, record), record.companyId);
  return records.map((record) => createRecord(store, object, record));
}

/** Writes values of existing records. */
export function updateRecords(
  store: MemoryStore,
  object: ObjectName,
  changes: readonly RecordChange[],
  writer = THE_APP,
): void {
  tryAll(
    changes.filter(({ properties }) => Object.keys(properties).length > 0),
    ({ id, properties }) => {
      const record = store.records.get(id);
      if (record?.object !== object)
        throw new CrmError('not_found', `There is no record ${id} of ${object}.`);
      changeRecord(store, record, properties, writer);
    },
  );
}

/** Ties records to a company. */
export function tieRecords(
  store: MemoryStore,
  object: ObjectName,
  ids: readonly string[],
  companyId: string,
): void {
  if (ids.length > 0 && store.records.get(companyId)?.object !== 'companies') {
    throw new CrmError('not_found', `There is no company ${companyId}.`);
  }
  tryAll(ids, (id) => {
    const record = store.records.get(id);
    if (record?.object !== object) throw new CrmError('not_found', `There is no record ${id} of ${object}.`);
    record.companyIds.add(companyId);
  });
}

type UpsertObject = 'companies' | 'deals';

function writeUpsert(store: MemoryStore, object: UpsertObject, record: UpsertRecord): UpsertOutcome {
  const { key, keyProperty, properties, companyId } = record;
  requireUnique(object, keyProperty);
  const existing = findByUnique(store, object, keyProperty, key);
  if (existing !== undefined) {
    changeRecord(store, existing, properties, THE_APP);
    return { key, state: 'updated', id: existing.id };
  }
  const { id } = addRecord(store, object, { ...properties, [keyProperty]: key }, companyId);
  return { key, state: 'created', id };
}

/** @throws CrmError `invalid` for a property whose values several records may have */
export function requireUnique(object: ObjectName, property: string): void {
  if (uniqueNames(object).includes(property)) return;
  throw new CrmError('invalid', `${property} does not tell one record of ${object} from another.`, {
    subjects: [property],
  });
}

/** Creates or updates records, of two with one key the first; a refusal is an outcome of its own. */
export function upsertRecords(
  store: MemoryStore,
  object: UpsertObject,
  records: readonly UpsertRecord[],
): readonly UpsertOutcome[] {
  const unique = new Map<string, UpsertRecord>();
  for (const record of records) {
    const name = `${record.keyProperty} ${record.key.toLowerCase()}`;
    if (!unique.has(name)) unique.set(name, record);
  }
  return [...unique.values()].map((record) => {
    try {
      return writeUpsert(store, object, record);
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
      return { key: record.key, state: 'refused', error };
    }
  });
}
