import type { ObjectName } from '../objects.ts';
import { CrmError, type CrmRecord, type PropertyChange, type PropertyValues } from '../repository.ts';
import { checkDisplayProperty, checkedValues, checkRequired, knownProperties } from './check-values.ts';

export interface StoredRecord {
  readonly id: string;
  readonly object: ObjectName;
  /** Set values only; what is cleared is taken out. */
  readonly properties: Map<string, string>;
  /** Every value that a property ever had, newest first. */
  readonly history: Map<string, PropertyChange[]>;
  readonly companyIds: Set<string>;
  primaryCompanyId: string | null;
}

/** Records by id. Ids are unique over all objects, as in a HubSpot account. */
export interface MemoryStore {
  readonly records: Map<string, StoredRecord>;
  nextId: number;
  /** Milliseconds since 1970-01-01 UTC, for the history of values. */
  readonly now: () => number;
}

/** Who writes: the app through the port, or a person in the CRM. */
export type Writer = Pick<PropertyChange, 'by' | 'userId'>;

export const THE_APP: Writer = { by: 'app', userId: null };

/** Sets checked values; an empty text clears a property. */
function applyValues(
  store: MemoryStore,
  { properties, history }: StoredRecord,
  values: Readonly<Record<string, string>>,
  writer: Writer,
): void {
  const at = new Date(store.now()).toISOString();
  for (const [name, value] of Object.entries(values)) {
    if (value === (properties.get(name) ?? '')) continue;
    if (value === '') properties.delete(name);
    else properties.set(name, value);
    history.set(name, [{ value, at, ...writer }, ...(history.get(name) ?? [])]);
  }
}

/** @throws CrmError `conflict` when another record has one of the values that have to be unique */
function checkUnique(
  store: MemoryStore,
  object: ObjectName,
  values: Readonly<Record<string, string>>,
  ownId: string | null,
): void {
  const taken = uniqueNames(object).filter((name) => {
    const holder = values[name] ? findByUnique(store, object, name, values[name]) : undefined;
    return holder !== undefined && holder.id !== ownId;
  });
  if (taken.length === 0) return;
  throw new CrmError('conflict', `Another record of ${object} has this ${taken.join(', ')}.`, {
    subjects: taken,
  });
}

/** The properties that tell one record of an object from another. */
export function uniqueNames(object: ObjectName): readonly string[] {
  return knownProperties(object)
    .filter(({ hasUniqueValue }) => hasUniqueValue === true)
    .map(({ name }) => name);
}

/** The record with this value of a unique property; case does not matter, as in HubSpot. */
export function findByUnique(
  store: MemoryStore,
  object: ObjectName,
  property: string,
  value: string,
): StoredRecord | undefined {
  const wanted = value.trim().toLowerCase();
  return [...store.records.values()].find(
    (record) => record.object === object && record.properties.get(property)?.toLowerCase() === wanted,
  );
}

/**
 * Everything about a new record that HubSpot would look at before it stores it.
 * @throws CrmError
 */
export function checkNewRecord(
  store: MemoryStore,
  object: ObjectName,
  values: PropertyValues,
  companyId: string | null,
): Readonly<Record<string, string>> {
  const checked = checkedValues(object, values);
  checkRequired(object, checked);
  if (companyId !== null && store.records.get(companyId)?.object !== 'companies') {
    throw new CrmError('not_found', `There is no company ${companyId}.`);
  }
  checkUnique(store, object, checked, null);
  return checked;
}

/** Stores a new record; the first company of a deal becomes its primary one. */
export function addRecord(
  store: MemoryStore,
  object: ObjectName,
  values: PropertyValues,
  companyId: string | null,
  writer = THE_APP,
): StoredRecord {
  const checked = checkNewRecord(store, object, values, companyId);
  const id = String(store.nextId);
  store.nextId += 1;
  const record: StoredRecord = {
    id,
    object,
    properties: new Map(),
    history: new Map(),
    companyIds: new Set(companyId === null ? [] : [companyId]),
    primaryCompanyId: companyId,
  };
  applyValues(store, record, checked, writer);
  store.records.set(id, record);
  return record;
}

/**
 * Changes the given properties of a record.
 * @throws CrmError
 */
export function changeRecord(
  store: MemoryStore,
  record: StoredRecord,
  values: PropertyValues,
  writer: Writer,
): void {
  const checked = checkedValues(record.object, values);
  checkDisplayProperty(record.object, checked);
  checkUnique(store, record.object, checked, record.id);
  applyValues(store, record, checked, writer);
}

/** A record with the asked properties; null where one has no value. */
export function toRecord(record: StoredRecord, properties: readonly string[]): CrmRecord {
  return {
    id: record.id,
    properties: Object.fromEntries(properties.map((name) => [name, valueOf(record, name) ?? null])),
  };
}

export function valueOf(record: StoredRecord, property: string): string | undefined {
  return property === 'hs_object_id' ? record.id : record.properties.get(property);
}
