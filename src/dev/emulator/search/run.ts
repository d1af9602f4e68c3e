import { liveProperty } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from '../records/store.ts';
import type { StoredRecord } from '../records/store.ts';
import { comparable, groupsPredicate } from './filters.ts';
import type { Searchable } from './filters.ts';
import type { SearchQuery, Sort } from './query.ts';
import { matchesQuery } from './tokens.ts';

interface Hit {
  record: StoredRecord;
  seen: Searchable;
}

/** The record as the search index knows it now, or null when it is not there. */
function seenBySearch(portal: Portal, record: StoredRecord): Searchable | null {
  if (portal.searchLagMs === 0 || !record.indexed) return record.archivedAt === null ? record : null;
  const horizon = portal.clock.now() - portal.searchLagMs;
  const version = record.indexed.findLast(({ at }) => at <= horizon);
  return version && !version.archived ? { id: record.id, properties: version.properties } : null;
}

function comparer(entry: ObjectTypeEntry, sort: Sort): (a: Hit, b: Hit) => number {
  const property = liveProperty(entry, sort.propertyName);
  if (!property) throw validationError(`Cannot sort by "${sort.propertyName}": the property does not exist.`);
  const direction = sort.isDescending ? -1 : 1;
  const keyOf = (hit: Hit) => {
    const value = hit.seen.properties[property.name];
    return value === undefined ? null : comparable(property, value);
  };
  // Records without a value come last, whatever the direction.
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === y) return Number(a.record.id) - Number(b.record.id);
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -direction : direction;
  };
}

/** Runs a search: all matches are counted, one page of them is given back. */
export function runSearch(
  portal: Portal,
  entry: ObjectTypeEntry,
  query: SearchQuery,
): { total: number; page: StoredRecord[]; after: string | null } {
  const matchesGroups = groupsPredicate(portal, entry, query.groups);
  const matchesText = matchesQuery(query.text);
  const searchable = entry.type.searchableProperties;
  const hits: Hit[] = [];
  for (const record of tableOf(portal, entry.type.objectTypeId).records.values()) {
    const seen = seenBySearch(portal, record);
    if (!seen || !matchesGroups(seen)) continue;
    if (query.text !== '' && !matchesText(searchable.map((name) => seen.properties[name] ?? ''))) continue;
    hits.push({ record, seen });
  }
  if (query.sort) hits.sort(comparer(entry, query.sort));
  const end = query.offset + query.limit;
  return {
    total: hits.length,
    page: hits
      .slice(query.offset, end)
      .map(({ record, seen }) => ({ ...record, properties: seen.properties })),
    after: end < hits.length ? String(end) : null,
  };
}
