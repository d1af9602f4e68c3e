import { moveTies } from '../associations/move-ties.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { ApiError, notFound, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { forgetUniqueValues, liveRecord, tableOf } from './store.ts';
import type { ChangeSource, PropertyChange, RecordTable, StoredRecord } from './store.ts';
import { changeRecord, insertRecord } from './write.ts';

/** A record with more than this many others in it cannot be merged any more. */
const MAX_IDENTITIES = 250;
const MERGED_IDS = 'hs_merged_object_ids';
const MERGE_SOURCE: ChangeSource = { sourceType: 'MERGE_OBJECTS', sourceId: 'api' };

function requireMergeable(table: RecordTable, id: string): StoredRecord {
  const record = liveRecord(table, id);
  if (record) return record;
  const successor = table.records.get(id)?.mergedInto;
  if (successor === undefined) throw notFound(`No record with id ${id} exists to merge.`, { id: [id] });
  throw validationError(`Record ${id} was merged into ${successor} and cannot be merged again.`);
}

function mergedIdsOf(record: StoredRecord): string[] {
  return record.properties[MERGED_IDS]?.split(';') ?? [];
}

function joinedIds(primary: StoredRecord, other: StoredRecord): string {
  const ids = [...mergedIdsOf(primary), primary.id, ...mergedIdsOf(other), other.id];
  if (ids.length > MAX_IDENTITIES) {
    throw new ApiError(414, { message: `Cannot have more than ${MAX_IDENTITIES} identities on a profile` });
  }
  return ids.join(';');
}

/** What is no property of the new record but of its predecessors only. */
function ownNames({ type }: ObjectTypeEntry): Set<string> {
  return new Set(['hs_object_id', 'hs_object_source', MERGED_IDS, type.modifiedDateProperty]);
}

/** The primary record's values win; what it lacks comes from the other one. */
function joinedValues(entry: ObjectTypeEntry, primary: StoredRecord, other: StoredRecord) {
  const own = ownNames(entry);
  const values = { ...other.properties, ...primary.properties };
  return Object.fromEntries(Object.entries(values).filter(([name]) => !own.has(name)));
}

function historyOf(record: StoredRecord, name: string): PropertyChange[] {
  const value = record.properties[name];
  const first = value === undefined ? [] : [{ value, at: record.createdAt, source: record.createdBy }];
  return record.changes[name] ?? first;
}

/** The histories of both in one, and at its end the value that was taken over. */
function joinHistory(record: StoredRecord, parts: StoredRecord[], at: number): void {
  const names = new Set(parts.flatMap((part) => Object.keys({ ...part.properties, ...part.changes })));
  for (const name of names) {
    const value = record.properties[name];
    const changes = parts.flatMap((part) => historyOf(part, name)).sort((a, b) => a.at - b.at);
    if (value !== undefined && changes.at(-1)?.value !== value) {
      changes.push({ value, at, source: MERGE_SOURCE });
    }
    if (value !== undefined) record.changes[name] = changes;
  }
}

function retire(entry: ObjectTypeEntry, table: RecordTable, record: StoredRecord, at: number): void {
  forgetUniqueValues(entry, table, record);
  record.archivedAt = at;
}

/**
 * Merges two records into a third, which has the values, histories and associations of both. The ids of the two go on
 * answering reads, with the new record.
 */
export function mergeRecords(
  portal: Portal,
  entry: ObjectTypeEntry,
  primaryId: string,
  otherId: string,
): StoredRecord {
  if (primaryId === otherId) throw validationError(`Record ${primaryId} cannot be merged with itself.`);
  const table = tableOf(portal, entry.type.objectTypeId);
  const primary = requireMergeable(table, primaryId);
  const other = requireMergeable(table, otherId);
  const merged = joinedIds(primary, other);
  const now = portal.clock.now();
  for (const record of [primary, other]) retire(entry, table, record, now);
  const createdAt = Math.min(primary.createdAt, other.createdAt);
  const values = joinedValues(entry, primary, other);
  const record = insertRecord(portal, entry, values, MERGE_SOURCE, createdAt);
  joinHistory(record, [primary, other], now);
  const typeId = entry.type.objectTypeId;
  for (const { id } of [primary, other]) moveTies(portal, { typeId, id }, { typeId, id: record.id });
  for (const part of [primary, other]) part.mergedInto = record.id;
  changeRecord(portal, entry, record, { [MERGED_IDS]: merged }, MERGE_SOURCE);
  return record;
}
