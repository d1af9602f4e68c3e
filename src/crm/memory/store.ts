import {
  COMPANY_PROPERTIES,
  CUSTOM_OBJECTS,
  DEAL_PROPERTIES,
  type CustomObjectName,
  type ObjectName,
} from '../objects.ts';
import type { PropertyDefinition } from '../objects/property.ts';
import { CrmError, type CrmRecord, type PropertyChange, type PropertyValues } from '../repository.ts';

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

/** The properties that the app defines on an object. */
export function definitionsOf(object: ObjectName): readonly PropertyDefinition[] {
  if (object === 'companies') return COMPANY_PROPERTIES;
  if (object === 'deals') return DEAL_PROPERTIES;
  return CUSTOM_OBJECTS.find(({ name }) => name === object)?.properties ?? [];
}

export function isCustomObject(object: ObjectName): object is CustomObjectName {
  return CUSTOM_OBJECTS.some(({ name }) => name === object);
}

function problemOf(definition: PropertyDefinition, value: string): boolean {
  switch (definition.type) {
    case 'number':
      return !Number.isFinite(Number(value));
    case 'date':
      return !/^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'datetime':
      return Number.isNaN(Date.parse(value));
    case 'bool':
      return value !== 'true' && value !== 'false';
    case 'enumeration': {
      const values = definition.fieldType === 'checkbox' ? value.split(';') : [value];
      return values.some((one) => !definition.options?.some((option) => option.value === one));
    }
    case 'string':
      return false;
  }
}

/** Refuses what an account with our definitions would refuse. Other properties of standard objects are free. */
export function checkValues(object: ObjectName, values: PropertyValues): void {
  const definitions = definitionsOf(object);
  const names = Object.keys(values);
  const unknown = names.filter((name) => !definitions.some((definition) => definition.name === name));
  const missing = unknown.filter((name) => isCustomObject(object) || name.startsWith('vrm_'));
  if (missing.length > 0) {
    throw new CrmError('not_provisioned', `${object} has no property ${missing.join(', ')}.`, {
      subjects: missing,
    });
  }
  const refused = definitions.filter((definition) => {
    const value = values[definition.name];
    return value !== undefined && value !== null && value !== '' && problemOf(definition, value);
  });
  if (refused.length === 0) return;
  const subjects = refused.map(({ name }) => name);
  throw new CrmError('invalid', `The value of ${subjects.join(', ')} is not valid.`, { subjects });
}

/** Sets values; null and an empty text clear a property. */
export function applyValues(
  store: MemoryStore,
  { properties, history }: StoredRecord,
  values: PropertyValues,
  writer: Writer,
): void {
  const at = new Date(store.now()).toISOString();
  for (const [name, given] of Object.entries(values)) {
    const value = given ?? '';
    if (value === (properties.get(name) ?? '')) continue;
    if (value === '') properties.delete(name);
    else properties.set(name, value);
    history.set(name, [{ value, at, ...writer }, ...(history.get(name) ?? [])]);
  }
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

/** Stores a new record; the first company of a deal becomes its primary one. */
export function addRecord(
  store: MemoryStore,
  object: ObjectName,
  values: PropertyValues,
  companyId: string | null,
  writer = THE_APP,
): StoredRecord {
  checkValues(object, values);
  const id = String(store.nextId);
  store.nextId += 1;
  const companyIds = new Set(companyId === null ? [] : [companyId]);
  const record: StoredRecord = {
    id,
    object,
    properties: new Map(),
    history: new Map(),
    companyIds,
    primaryCompanyId: companyId,
  };
  applyValues(store, record, values, writer);
  store.records.set(id, record);
  return record;
}

/** A record with the asked properties; null where one has no value. */
export function toRecord(record: StoredRecord, properties: readonly string[]): CrmRecord {
  return {
    id: record.id,
    properties: Object.fromEntries(properties.map((name) => [name, record.properties.get(name) ?? null])),
  };
}
