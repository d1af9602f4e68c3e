import { entryProperties, saysTheSame, toLedgerEntry } from '../crm/mapping/entry.ts';
import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { measuredCurrencyOf } from '../crm/mapping/measured-money.ts';
import type { MeasuredCurrency } from '../crm/mapping/measured-money.ts';
import type { CreateOutcome, CrmRepository } from '../crm/repository.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { currencyOf } from '../domain/money.ts';
import { entryTitle } from './entry-title.ts';
import type { LoadedCompany } from './load-company.ts';
import { RequestError } from './request-error.ts';

export interface StoredLine {
  readonly line: LedgerEntry;
  readonly state: CreateOutcome['state'];
}

/**
 * Writes lines that the ledger lacks. What is in it already is not asked for again: the repetition of a request
 * that a slow CRM did not answer in time is then short enough to be answered.
 * @throws RequestError `entry_differs` when a key was taken by something else meanwhile
 */
export async function storeLines(
  repository: CrmRepository,
  lines: readonly UnstoredEntry[],
  { records, facts, settings }: LoadedCompany,
): Promise<readonly StoredLine[]> {
  const measuredCurrency = measuredCurrencyOf(facts.milestones, currencyOf(facts.company, settings));
  const known = new Map(facts.entries.map((line) => [line.key, line]));
  const missing = lines.filter(({ key }) => !known.has(key));
  const companyId = records.company.id;
  const created = missing.map((line) => ({
    key: line.key,
    companyId,
    properties: entryProperties(line, companyId, entryTitle(line, facts), measuredCurrency),
  }));
  const outcomes = created.length === 0 ? [] : await repository.create('value_entry', created);
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  return lines.map((asked, index) => {
    const line = known.get(asked.key);
    if (line !== undefined) return { line, state: 'existing' };
    const outcome = byKey.get(asked.key);
    return { line: storedLine(outcome, asked, index, measuredCurrency), state: outcome?.state ?? 'existing' };
  });
}

/** Refuses what is known to be taken before anything is written, so that no part of the request stays behind. */
export function refuseOtherContent(lines: readonly UnstoredEntry[], existing: readonly LedgerEntry[]): void {
  lines.forEach((line, index) => {
    const stored = existing.find(({ key }) => key === line.key);
    if (stored !== undefined && !saysTheSame(stored, line)) throw entryDiffers(index);
  });
}

function storedLine(
  outcome: CreateOutcome | undefined,
  asked: UnstoredEntry,
  index: number,
  measuredCurrency: MeasuredCurrency,
): LedgerEntry {
  const stored = outcome === undefined ? null : toLedgerEntry(outcome, measuredCurrency);
  if (stored === null || !saysTheSame(stored, asked)) throw entryDiffers(index);
  return stored;
}

function entryDiffers(index: number): RequestError {
  return new RequestError(
    'entry_differs',
    `entries[${index}].entryKey`,
    'Another line was saved under this key before. Open the form again to record this one as well.',
  );
}
