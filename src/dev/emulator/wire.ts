import { liveProperty } from './definitions/resolve.ts';
import type { ObjectTypeEntry } from './definitions/types.ts';
import type { Portal } from './portal.ts';
import type { PropertyChange, StoredRecord } from './records/store.ts';

/** An instant as the API writes it: without a fraction when there are no milliseconds. */
export function isoTime(atMs: number): string {
  return new Date(atMs).toISOString().replace('.000Z', 'Z');
}

/** Which properties of a record an answer shows. */
export interface Shown {
  properties: readonly string[];
  propertiesWithHistory: readonly string[];
}

export const SHOW_DEFAULTS: Shown = { properties: [], propertiesWithHistory: [] };

function shownNames(entry: ObjectTypeEntry, shown: Shown): string[] {
  const { type } = entry;
  const asked = [...shown.properties, ...shown.propertiesWithHistory];
  const names = asked.length > 0 ? asked : type.defaultProperties;
  return [...new Set([...names, ...type.alwaysProperties])].filter(
    (name) => liveProperty(entry, name) !== null,
  );
}

function pickValues(record: StoredRecord, names: readonly string[]): Record<string, string | null> {
  return Object.fromEntries([...names].sort().map((name) => [name, record.properties[name] ?? null]));
}

function historyOf(record: StoredRecord, name: string): PropertyChange[] {
  const value = record.properties[name];
  const first = value === undefined ? [] : [{ value, at: record.createdAt, source: record.createdBy }];
  return [...(record.changes[name] ?? first)].reverse();
}

function formatHistory(record: StoredRecord, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      historyOf(record, name).map(({ value, at, source }) => ({ value, timestamp: isoTime(at), ...source })),
    ]),
  );
}

/** A record as every object endpoint answers it. Unknown property names are left out without a word. */
export function formatRecord(portal: Portal, entry: ObjectTypeEntry, record: StoredRecord, shown: Shown) {
  const { settings } = portal;
  const history = shown.propertiesWithHistory.filter((name) => liveProperty(entry, name) !== null);
  return {
    id: record.id,
    properties: pickValues(record, shownNames(entry, shown)),
    ...(history.length > 0 ? { propertiesWithHistory: formatHistory(record, history) } : {}),
    createdAt: isoTime(record.createdAt),
    updatedAt: isoTime(record.updatedAt),
    archived: record.archivedAt !== null,
    ...(record.archivedAt === null ? {} : { archivedAt: isoTime(record.archivedAt) }),
    url: `https://${settings.uiDomain}/contacts/${settings.portalId}/record/${entry.type.objectTypeId}/${record.id}`,
  };
}

/** The envelope of every batch answer. */
export function batchEnvelope<T>(portal: Portal, results: T[], errors: object[] = []) {
  const at = isoTime(portal.clock.now());
  return {
    status: 'COMPLETE',
    results,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
    startedAt: at,
    completedAt: at,
  };
}
