import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { indexValues } from './value-index.ts';
import type { PropertyIndex } from './value-index.ts';

/** Who wrote a value, as property history tells it. */
export interface ChangeSource {
  sourceType: string;
  sourceId: string;
  updatedByUserId?: number;
}

export interface PropertyChange {
  value: string;
  at: number;
  source: ChangeSource;
}

/** What search knew about a record from an instant on; kept only while search lags. */
export interface IndexedVersion {
  at: number;
  properties: Record<string, string>;
  archived: boolean;
}

export interface StoredRecord {
  id: string;
  /** Values that are set; an absent one reads as null. */
  properties: Record<string, string>;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** The record this one was merged into; it is neither live nor archived then. */
  mergedInto?: string;
  createdBy: ChangeSource;
  /** Values after the first, oldest first. A property without an entry has the value it was created with. */
  changes: Record<string, PropertyChange[]>;
  indexed?: IndexedVersion[];
}

/** The records of one object type. */
export interface RecordTable {
  records: Map<string, StoredRecord>;
  /** Property name -> value in lower case -> id of the record that has it. */
  unique: Map<string, Map<string, string>>;
  /** Property name -> its values, for properties that were searched by value. */
  indexes: Map<string, PropertyIndex>;
}

const emptyTable = (): RecordTable => ({ records: new Map(), unique: new Map(), indexes: new Map() });

/** The table of an object type; made when first asked for. */
export function tableOf(portal: Portal, objectTypeId: string): RecordTable {
  let table = portal.tables.get(objectTypeId);
  if (!table) portal.tables.set(objectTypeId, (table = emptyTable()));
  return table;
}

/** Unique values are compared without regard to case: the stricter reading of HubSpot's documentation. */
export function uniqueKey(value: string): string {
  return value.trim().toLowerCase();
}

function indexOf(table: RecordTable, propertyName: string): Map<string, string> {
  let index = table.unique.get(propertyName);
  if (!index) table.unique.set(propertyName, (index = new Map()));
  return index;
}

/** The id of the record that holds a unique value, or null. */
export function holderOf(table: RecordTable, propertyName: string, value: string): string | null {
  return table.unique.get(propertyName)?.get(uniqueKey(value)) ?? null;
}

function uniqueNames(entry: ObjectTypeEntry): string[] {
  return [...entry.properties.values()]
    .filter((property) => property.hasUniqueValue && property.archivedAt === null)
    .map(({ name }) => name);
}

/** Takes a record's unique values out of the index. */
export function forgetUniqueValues(entry: ObjectTypeEntry, table: RecordTable, record: StoredRecord): void {
  for (const name of uniqueNames(entry)) {
    const value = record.properties[name];
    if (value !== undefined) indexOf(table, name).delete(uniqueKey(value));
  }
}

/** Puts a record's values into the indexes, once it has them: the unique ones, and those that search looks up. */
export function rememberValues(entry: ObjectTypeEntry, table: RecordTable, record: StoredRecord): void {
  for (const name of uniqueNames(entry)) {
    const value = record.properties[name];
    if (value !== undefined) indexOf(table, name).set(uniqueKey(value), record.id);
  }
  indexValues(table, record);
}

/** Finds the values of one property anew: after it was archived there are none to keep apart, after a restore there are. */
export function reindexUnique(entry: ObjectTypeEntry, table: RecordTable, name: string): void {
  table.unique.delete(name);
  const property = entry.properties.get(name);
  if (!property?.hasUniqueValue || property.archivedAt !== null) return;
  for (const { id, archivedAt, properties } of table.records.values()) {
    const value = properties[name];
    if (archivedAt === null && value !== undefined) indexOf(table, name).set(uniqueKey(value), id);
  }
}

/** Whether a record lies in the recycle bin. */
export function isArchived(record: StoredRecord): boolean {
  return record.archivedAt !== null && record.mergedInto === undefined;
}

/** A record that is not archived, or null. */
export function liveRecord(table: RecordTable, id: string): StoredRecord | null {
  const record = table.records.get(id);
  return record && record.archivedAt === null ? record : null;
}
