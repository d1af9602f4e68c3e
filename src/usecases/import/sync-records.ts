import { changedProperties } from '../../crm/mapping/changes.ts';
import type { CrmRecord, CrmRepository, PropertyValues, UpsertRecord } from '../../crm/repository.ts';
import { IMPORT_KEY } from './import-key.ts';

/** A record as the import wants it. */
export interface WantedRecord {
  readonly line: number;
  readonly key: string;
  readonly properties: PropertyValues;
  /** Values for properties that the CRM has none for, given what it has. */
  readonly defaults?: (stored: PropertyValues) => PropertyValues;
  readonly companyId: string | null;
}

export interface RecordDifference {
  readonly wanted: WantedRecord;
  /** Null for a record that does not exist yet. */
  readonly existing: CrmRecord | null;
  /** What has to be written; empty for an unchanged record. */
  readonly change: PropertyValues;
}

/** Compares what is wanted with what the CRM holds under the same import keys. */
export async function compareRecords(
  repository: CrmRepository,
  object: 'companies' | 'deals',
  wanted: readonly WantedRecord[],
  alsoRead: readonly string[] = [],
): Promise<readonly RecordDifference[]> {
  const names = new Set(wanted.flatMap(({ properties }) => Object.keys(properties)));
  const existing = await repository.readByUniqueProperty(
    object,
    IMPORT_KEY,
    wanted.map(({ key }) => key),
    [...new Set([IMPORT_KEY, ...names, ...alsoRead])],
  );
  const byKey = new Map(existing.map((record) => [record.properties[IMPORT_KEY], record]));
  return wanted.map((record) => difference(record, byKey.get(record.key) ?? null));
}

function difference(wanted: WantedRecord, existing: CrmRecord | null): RecordDifference {
  const stored = existing?.properties ?? {};
  const defaults = wanted.defaults?.({ ...stored, ...wanted.properties }) ?? {};
  const open = Object.entries(defaults).filter(([name]) => (stored[name] ?? '') === '');
  const change = changedProperties({ ...wanted.properties, ...Object.fromEntries(open) }, stored);
  return { wanted, existing, change };
}

export function isNew({ existing }: RecordDifference): boolean {
  return existing === null;
}

export function isChanged({ existing, change }: RecordDifference): boolean {
  return existing !== null && Object.keys(change).length > 0;
}

/** Whether there is anything to write. */
export function isOpen(difference: RecordDifference): boolean {
  return isNew(difference) || isChanged(difference);
}

/** What `upsert` takes; the import key is part of a new record. */
export function toUpsert(
  { wanted, change, existing }: RecordDifference,
  marks: PropertyValues,
): UpsertRecord {
  const key: PropertyValues = existing === null ? { [IMPORT_KEY]: wanted.key } : {};
  return {
    keyProperty: IMPORT_KEY,
    key: wanted.key,
    properties: { ...change, ...marks, ...key },
    companyId: wanted.companyId,
  };
}
