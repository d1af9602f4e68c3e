import type { PropertyDefinition } from '../definitions/types.ts';
import type { RecordTable, StoredRecord } from './store.ts';

/** A value in the form in which search compares it. */
export type SearchKey = number | string;

/**
 * Ids of the records that have, or once had, a value: search looks at those only and checks each of them, so ids
 * that no longer belong do no harm.
 */
export interface PropertyIndex {
  property: PropertyDefinition;
  keyOf: (value: string) => SearchKey;
  ids: Map<SearchKey, string[]>;
}

function add({ keyOf, ids }: PropertyIndex, recordId: string, value: string | undefined): void {
  if (value === undefined) return;
  const key = keyOf(value);
  const known = ids.get(key);
  if (known === undefined) ids.set(key, [recordId]);
  else if (known.at(-1) !== recordId) known.push(recordId);
}

/** Takes a record's values into the indexes that exist. */
export function indexValues(table: RecordTable, record: StoredRecord): void {
  for (const [name, index] of table.indexes) add(index, record.id, record.properties[name]);
}

/** The index of a property; built when first asked for, which looks at every record once. */
export function indexOfProperty(
  table: RecordTable,
  property: PropertyDefinition,
  keyOf: (value: string) => SearchKey,
): PropertyIndex {
  const existing = table.indexes.get(property.name);
  // An archived property's name may come back with another type.
  if (existing?.property === property) return existing;
  const index: PropertyIndex = { property, keyOf, ids: new Map() };
  for (const record of table.records.values()) {
    add(index, record.id, record.properties[property.name]);
    for (const version of record.indexed ?? []) add(index, record.id, version.properties[property.name]);
  }
  table.indexes.set(property.name, index);
  return index;
}
