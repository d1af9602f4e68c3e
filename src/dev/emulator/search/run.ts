import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import type { StoredRecord } from '../records/store.ts';
import { candidates } from './candidates.ts';
import { groupsPredicate } from './filters.ts';
import type { Searchable } from './filters.ts';
import type { SearchQuery } from './query.ts';
import { sortHits } from './sort.ts';
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
  for (const record of candidates(portal, entry, query.groups)) {
    const seen = seenBySearch(portal, record);
    if (!seen || !matchesGroups(seen)) continue;
    if (query.text !== '' && !matchesText(searchable.map((name) => seen.properties[name] ?? ''))) continue;
    hits.push({ record, seen });
  }
  const end = query.offset + query.limit;
  const ordered = query.sort ? sortHits(entry, hits, query.sort, end) : hits;
  return {
    total: hits.length,
    page: ordered
      .slice(query.offset, end)
      .map(({ record, seen }) => ({ ...record, properties: seen.properties })),
    after: end < hits.length ? String(end) : null,
  };
}
