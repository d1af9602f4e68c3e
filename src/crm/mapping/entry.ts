import { createHash } from 'node:crypto';
import type { EntryBase, LedgerEntry } from '../../domain/ledger.ts';
import { ENTRY_KINDS } from '../../domain/vocabulary.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { readDetails } from './entry-details.ts';
import { NO_MONEY } from './measured-money.ts';
import type { MeasuredCurrency } from './measured-money.ts';
import { toMajor, toMinor } from './money.ts';
import { readDate, readInstant, readJson, readNumber, readText, readWord, writeValue } from './values.ts';

/** A ledger line before it is stored. */
export type UnstoredEntry = LedgerEntry extends infer Entry
  ? Entry extends LedgerEntry
    ? Omit<Entry, 'intact'>
    : never
  : never;

const BASE_FIELDS: ReadonlySet<string> = new Set([
  'key',
  'kind',
  'on',
  'recordedAt',
  'claimedBy',
  'source',
  'milestoneKey',
  'metricKey',
  'note',
  'intact',
]);

/**
 * A ledger line as the engine reads it; null for a record that is no line at all (no kind or no date), which
 * only happens to records made by hand. One whose details do not fit its kind is shown and counts for nothing.
 */
export function toLedgerEntry(
  record: CrmRecord,
  measuredCurrency: MeasuredCurrency = NO_MONEY,
): LedgerEntry | null {
  const values = record.properties;
  const kind = readWord(values, 'kind', ENTRY_KINDS);
  const on = readDate(values, 'entry_date');
  if (kind === null || on === null) return null;
  const milestoneKey = readText(values, 'milestone_key');
  const metricKey = readText(values, 'metric_key');
  const value = readMeasured(values, measuredCurrency({ milestoneKey, metricKey }));
  const { details, isWhole } = readDetails(kind, values, { on, value });
  const base: EntryBase = {
    key: readText(values, 'entry_key') ?? `record/${record.id}`,
    on,
    recordedAt: readInstant(values, 'recorded_at') ?? `${on}T00:00:00.000Z`,
    claimedBy: readText(values, 'claimed_by'),
    source: readText(values, 'entry_source') ?? 'hand',
    milestoneKey,
    metricKey,
    note: readText(values, 'note'),
    intact: isWhole && readText(values, 'digest') === digestOf(values),
  };
  return { ...details, ...base, kind } as unknown as LedgerEntry;
}

/**
 * The properties that store a ledger line, its digest included. Amounts are in major units where people and reports
 * see them; the details are the engine's own and hold minor ones.
 */
export function entryProperties(
  entry: UnstoredEntry,
  companyId: string,
  title: string,
  measuredCurrency: MeasuredCurrency,
): PropertyValues {
  const details = Object.fromEntries(Object.entries(entry).filter(([field]) => !BASE_FIELDS.has(field)));
  const values: PropertyValues = {
    title,
    entry_key: entry.key,
    company_id: companyId,
    kind: entry.kind,
    entry_date: entry.on,
    recorded_at: entry.recordedAt,
    claimed_by: writeValue(entry.claimedBy),
    entry_source: entry.source,
    milestone_key: writeValue(entry.milestoneKey),
    metric_key: writeValue(entry.metricKey),
    value: writeValue(entry.kind === 'measurement' ? measuredColumn(entry, measuredCurrency(entry)) : null),
    note: writeValue(entry.note),
    details: JSON.stringify(details),
  };
  return { ...values, digest: digestOf(values) };
}

/** A measured value as the record shows it; yes is 1. */
function measuredColumn(
  { value }: { readonly value: number | boolean },
  currency: string | null,
): number | null {
  return currency === null ? Number(value) : toMajor(Number(value), currency);
}

function readMeasured(values: PropertyValues, currency: string | null): number | null {
  const value = readNumber(values, 'value');
  return currency === null ? value : toMinor(value, currency);
}

/**
 * Fingerprint of what a line says. Company ids are left out because merging companies changes them; the title
 * is left out because it only repeats the rest. Values are read back through the readers first, so that
 * HubSpot's way of writing the same date or number gives the same fingerprint.
 */
export function digestOf(values: PropertyValues): string {
  const details = readJson(values, 'details');
  const content = [
    readText(values, 'entry_key'),
    readText(values, 'kind'),
    readDate(values, 'entry_date'),
    readInstant(values, 'recorded_at'),
    readText(values, 'claimed_by'),
    readText(values, 'entry_source'),
    readText(values, 'milestone_key'),
    readText(values, 'metric_key'),
    readNumber(values, 'value'),
    readText(values, 'note')?.replaceAll('\r\n', '\n') ?? null,
    sortedByName(details),
  ];
  return `v1:${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)}`;
}

/** Whether two lines say the same, whenever and by whom they were recorded. */
export function saysTheSame(
  first: LedgerEntry | UnstoredEntry,
  second: LedgerEntry | UnstoredEntry,
): boolean {
  return contentOf(first) === contentOf(second);
}

/** What a repeated request may have otherwise than the first one, or what two who want the same may. */
const MAY_DIFFER: ReadonlySet<string> = new Set([
  'recordedAt',
  'claimedBy',
  'source',
  'intact',
  'annualThenMinor',
  'annualBeforeMinor',
  'requestKey',
]);

function contentOf(entry: LedgerEntry | UnstoredEntry): string {
  const said = Object.entries(entry).filter(([field, value]) => !MAY_DIFFER.has(field) && value !== null);
  return JSON.stringify(sortedByName(Object.fromEntries(said)));
}

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, inner]) => [name, sortedByName(inner)]);
}
