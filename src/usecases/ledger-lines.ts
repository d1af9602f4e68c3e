import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { CompanyFacts } from '../domain/facts.ts';
import type { EntryBase, LedgerEntry } from '../domain/ledger.ts';
import { summarise } from '../domain/summarise.ts';
import type { LoadedCompany } from './load-company.ts';

/** When, by whom and through what a line comes. */
export type EntryOrigin = Pick<EntryBase, 'recordedAt' | 'claimedBy' | 'source'>;

/** As HubSpot gives it back: one kind of line end, no halves of characters, nothing for nothing. */
export function tidyNote(note: string | null): string | null {
  const text = (note ?? '').replaceAll('\r\n', '\n').replaceAll(HALF_A_CHARACTER, '\ufffd').trim();
  return text === '' ? null : text;
}

const HALF_A_CHARACTER = /\p{Surrogate}/gu;

/**
 * What accepts an amount of a metric, a confirmation or the end of a dispute, keeps its annual amount at that moment,
 * measurements of this request included.
 */
export function addAnnualAmounts(
  lines: readonly UnstoredEntry[],
  loaded: LoadedCompany,
): readonly UnstoredEntry[] {
  const added = lines.map((line): LedgerEntry => ({ ...line, intact: true }));
  const facts = { ...loaded.facts, entries: mergeEntries(loaded.facts.entries, added) };
  return lines.map((line) =>
    (line.kind === 'confirmation' || line.kind === 'dispute_resolved') && line.metricKey !== null
      ? { ...line, annualThenMinor: annualOn(line.on, line.metricKey, facts, loaded) }
      : line,
  );
}

function annualOn(
  day: CalendarDate,
  metricKey: string,
  facts: CompanyFacts,
  { settings }: LoadedCompany,
): number | null {
  const summary = summarise(facts, settings, day);
  return summary.value.metrics.find(({ metric }) => metric.key === metricKey)?.annualMinor ?? null;
}

/** The ledger with further lines; a line that it has already is replaced. */
export function mergeEntries(
  existing: readonly LedgerEntry[],
  added: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const keys = new Set(added.map(({ key }) => key));
  return [...existing.filter(({ key }) => !keys.has(key)), ...added];
}
