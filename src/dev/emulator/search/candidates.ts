import { liveProperty } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { holderOf, tableOf } from '../records/store.ts';
import type { StoredRecord } from '../records/store.ts';
import { indexOfProperty } from '../records/value-index.ts';
import { associatedIds, comparable, isAboutAssociations } from './filters.ts';
import type { Filter } from './query.ts';

/** The ids of all records that one filter can match, and perhaps more; null when it gives no short list. */
function idsFor(portal: Portal, entry: ObjectTypeEntry, filter: Filter): string[] | null {
  if (isAboutAssociations(filter)) return [...associatedIds(portal, entry, filter)];
  if (filter.operator !== 'EQ' && filter.operator !== 'IN') return null;
  const property = liveProperty(entry, filter.propertyName);
  if (!property) return null;
  const wanted = filter.operator === 'EQ' ? [filter.value ?? ''] : (filter.values ?? []);
  const table = tableOf(portal, entry.type.objectTypeId);
  // Unique values are indexed anyhow, but only as they are now, and search may lag behind.
  if (property.hasUniqueValue && portal.searchLagMs === 0) {
    return wanted.flatMap((value) => holderOf(table, property.name, value) ?? []);
  }
  const keyOf = (value: string) => comparable(property, value);
  const { ids } = indexOfProperty(table, property, keyOf);
  return wanted.flatMap((value) => ids.get(keyOf(value)) ?? []);
}

/** The shortest list that any filter of a group gives: all of them have to match. */
function idsForGroup(portal: Portal, entry: ObjectTypeEntry, filters: Filter[]): string[] | null {
  let shortest: string[] | null = null;
  for (const filter of filters) {
    const ids = idsFor(portal, entry, filter);
    if (ids && (shortest === null || ids.length < shortest.length)) shortest = ids;
  }
  return shortest;
}

/** The records that filter groups can match, by ascending id: a few where a value is asked for, else all. */
export function candidates(
  portal: Portal,
  entry: ObjectTypeEntry,
  groups: Filter[][],
): Iterable<StoredRecord> {
  const { records } = tableOf(portal, entry.type.objectTypeId);
  const lists = groups.map((filters) => idsForGroup(portal, entry, filters));
  if (lists.length === 0 || lists.includes(null)) return records.values();
  const ids = [...new Set(lists.flatMap((list) => list ?? []))].sort((a, b) => Number(a) - Number(b));
  return ids.flatMap((id) => records.get(id) ?? []);
}
