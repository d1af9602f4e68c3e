import { dissociateAll } from '../associations/graph.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import type { PropertyValues } from './check-write.ts';
import { derivedValues, initialValues } from './derived.ts';
import { forgetUniqueValues, rememberValues, tableOf } from './store.ts';
import type { ChangeSource, PropertyChange, StoredRecord } from './store.ts';

/** HubSpot keeps the last 20 values of a property (45 on contacts; not told apart here). */
const HISTORY_LENGTH = 20;

/** Remembers what search may see while it lags behind. */
function noteForSearch(portal: Portal, record: StoredRecord, before: StoredRecord | null): void {
  if (portal.searchLagMs === 0) return;
  const now = portal.clock.now();
  const versions = record.indexed ?? (before ? [asIndexed(before, Number.MIN_SAFE_INTEGER)] : []);
  const visible = versions.findLastIndex((version) => version.at <= now - portal.searchLagMs);
  record.indexed = [...versions.slice(Math.max(visible, 0)), asIndexed(record, now)];
}

function asIndexed(record: StoredRecord, at: number) {
  return { at, properties: record.properties, archived: record.archivedAt !== null };
}

/** One set of values out of several, of which later ones win; an empty text clears. */
function joinValues(...parts: readonly PropertyValues[]): PropertyValues {
  const joined: PropertyValues = {};
  for (const part of parts) {
    for (const name in part) {
      const value = part[name] ?? '';
      if (value !== '') joined[name] = value;
      else if (name in joined) delete joined[name];
    }
  }
  return joined;
}

/** Stores a new record from checked values and gives it back. */
export function insertRecord(
  portal: Portal,
  entry: ObjectTypeEntry,
  values: PropertyValues,
  source: ChangeSource,
  at: number = portal.clock.now(),
): StoredRecord {
  const { type } = entry;
  const id = String(portal.counters.record++);
  const given = joinValues(values, initialValues(portal, entry, values));
  const timestamp = isoTime(at);
  const record: StoredRecord = {
    id,
    properties: joinValues(given, derivedValues(portal, entry, given), {
      hs_object_id: id,
      ...(entry.properties.has('hs_ticket_id') ? { hs_ticket_id: id } : {}),
      hs_object_source: source.sourceType,
      [type.createdDateProperty]: timestamp,
      [type.modifiedDateProperty]: timestamp,
    }),
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    createdBy: source,
    changes: {},
  };
  const table = tableOf(portal, type.objectTypeId);
  table.records.set(id, record);
  rememberValues(entry, table, record);
  noteForSearch(portal, record, null);
  return record;
}

function appendChange(record: StoredRecord, name: string, change: PropertyChange): void {
  const created = record.properties[name];
  const earlier =
    record.changes[name] ??
    (created === undefined ? [] : [{ value: created, at: record.createdAt, source: record.createdBy }]);
  record.changes[name] = [...earlier, change].slice(-HISTORY_LENGTH);
}

/** Writes checked values into a record. Writing the value it has already still counts as a modification. */
export function changeRecord(
  portal: Portal,
  entry: ObjectTypeEntry,
  record: StoredRecord,
  values: PropertyValues,
  source: ChangeSource,
): void {
  const table = tableOf(portal, entry.type.objectTypeId);
  const at = portal.clock.now();
  const before = { ...record };
  const merged = { ...record.properties, ...values };
  const written = { ...values, ...derivedValues(portal, entry, merged) };
  forgetUniqueValues(entry, table, record);
  for (const [name, value] of Object.entries(written)) {
    if ((record.properties[name] ?? '') !== value) appendChange(record, name, { value, at, source });
  }
  record.properties = joinValues(record.properties, written, {
    [entry.type.modifiedDateProperty]: isoTime(at),
  });
  record.updatedAt = at;
  rememberValues(entry, table, record);
  noteForSearch(portal, record, before);
}

/** Archives a record: it leaves reads, search, associations and the unique values. Repeating it changes nothing. */
export function archiveRecord(portal: Portal, entry: ObjectTypeEntry, record: StoredRecord): void {
  if (record.archivedAt !== null) return;
  const before = { ...record };
  const table = tableOf(portal, entry.type.objectTypeId);
  forgetUniqueValues(entry, table, record);
  dissociateAll(portal, { typeId: entry.type.objectTypeId, id: record.id });
  record.archivedAt = portal.clock.now();
  noteForSearch(portal, record, before);
}
