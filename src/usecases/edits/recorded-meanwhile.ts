import { readLedger } from '../../domain/active-ledger.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { isAllKnown, knownLinesOf, linesOnMatter } from '../../domain/meanwhile.ts';
import type { KnownLines } from '../../domain/meanwhile.ts';
import type { NewEntry } from '../new-entry.ts';
import { RequestError } from '../request-error.ts';

/** What somebody else recorded about the matter of an entry after the form of that entry was opened. */
export interface RecordedMeanwhile {
  readonly entryKey: string;
  /** The line that the form did not show; or the one that took back what it showed. */
  readonly line: LedgerEntry;
  /** All lines on the matter, for whoever wants to record theirs after seeing this one. */
  readonly known: KnownLines;
  /** Nothing is left to record: the step is done, the blocker is cleared, the milestone is closed. */
  readonly settled: boolean;
}

/** Refuses an entry because of a line that its form did not show. Nothing is written. */
export class RecordedMeanwhileError extends RequestError {
  readonly recorded: RecordedMeanwhile;

  constructor(index: number, recorded: RecordedMeanwhile) {
    const { line } = recorded;
    const who = line.claimedBy === null ? 'Somebody' : `User ${line.claimedBy}`;
    super(
      'changed_meanwhile',
      `entries[${index}].known`,
      `${who} recorded a line of the kind "${line.kind}" on ${line.recordedAt.slice(0, 10)}, after you opened the form. ` +
        'Nothing was saved. Look at it, and record yours as well if it still holds.',
    );
    this.name = 'RecordedMeanwhileError';
    this.recorded = recorded;
  }
}

/**
 * What the asker does not know of the matter of an entry; null when nothing, or when the asker does not say.
 * @param ownKeys keys of the request's own entries: what an earlier try has written is known
 */
export function recordedMeanwhile(
  entry: NewEntry,
  entries: readonly LedgerEntry[],
  today: CalendarDate,
  ownKeys: readonly string[],
): Omit<RecordedMeanwhile, 'settled'> | null {
  const { entryKey, known } = entry;
  if (known === undefined || known === null) return null;
  const { reversedKeys } = readLedger(entries, today);
  const lines = linesOnMatter(entry, entries, reversedKeys, ownKeys);
  if (isAllKnown(lines, known)) return null;
  const line = takenBack(known, entries, reversedKeys) ?? lines.at(-1);
  return line === undefined ? null : { entryKey, line, known: knownLinesOf(lines) };
}

/** What came in between looking and writing, seen by looking again afterwards. */
export function recordedAlongside(
  asked: readonly NewEntry[],
  entries: readonly LedgerEntry[],
  today: CalendarDate,
): readonly LedgerEntry[] {
  const ownKeys = asked.map(({ entryKey }) => entryKey);
  const found = asked.flatMap((entry) => recordedMeanwhile(entry, entries, today, ownKeys)?.line ?? []);
  return [...new Set(found)];
}

function takenBack(
  { last }: KnownLines,
  entries: readonly LedgerEntry[],
  reversedKeys: readonly string[],
): LedgerEntry | undefined {
  if (last === null || !reversedKeys.includes(last)) return undefined;
  return entries.find((entry) => entry.kind === 'reversal' && entry.intact && entry.reverses === last);
}
