import type { LedgerSummary } from '../../../../src/domain/summary.ts';
import { knownLinesOf, linesOnMatter, matterOf } from '../../../../src/domain/meanwhile.ts';
import type { AnswerError, NewEntry } from '../../../../src/functions/contract.ts';

/** What the person saw of what others recorded while the form was open, by key of the entry it concerns. */
export type Shown = ReadonlyMap<string, AnswerError>;

/**
 * Entries with what their form showed, so that the function can tell whether somebody else recorded meanwhile.
 * Whoever was shown what another recorded knows it from then on; what has become pointless by it is left out.
 */
export function withKnown(
  entries: readonly NewEntry[],
  ledger: LedgerSummary,
  shown: Shown,
): readonly NewEntry[] {
  return entries.flatMap((entry): readonly NewEntry[] => {
    const error = shown.get(entry.entryKey);
    if (error?.recorded?.settled) return [];
    if (entry.kind === 'baseline' || entry.kind === 'company_facts')
      return [error === undefined ? entry : { ...entry, seen: null }];
    if (matterOf(entry) === null) return [entry];
    const known =
      error?.recorded?.known ?? knownLinesOf(linesOnMatter(entry, ledger.entries, ledger.reversedKeys));
    return [{ ...entry, known }];
  });
}

/** Which of the entries a refusal is about: "entries[1].known". */
export function entryOf({ field }: AnswerError, entries: readonly NewEntry[]): NewEntry | null {
  const index = /^entries\[(\d+)\]/.exec(field ?? '')?.[1];
  return index === undefined ? null : (entries[Number(index)] ?? null);
}
