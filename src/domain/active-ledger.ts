import type { CalendarDate } from './calendar.ts';
import type { EntryOf, LedgerEntry } from './ledger.ts';
import { compareText } from './order.ts';
import type { EntryKind } from './vocabulary.ts';

/**
 * The ledger lines that count on one day: intact, not reversed and not in the future, oldest first (by the
 * day they are about, then the instant they were recorded, then their key). A reversed line counts as if it
 * had never been there, for earlier days too; a reversal that was itself reversed does not reverse.
 */
export interface ActiveLedger {
  readonly today: CalendarDate;
  readonly entries: readonly LedgerEntry[];
  readonly reversedKeys: readonly string[];
  readonly tamperedKeys: readonly string[];
  readonly futureKeys: readonly string[];
  /** Days of lines that do not count yet, reversals among them; one day may come several times. */
  readonly futureDays: readonly CalendarDate[];
}

export function readLedger(entries: readonly LedgerEntry[], today: CalendarDate): ActiveLedger {
  const intact = entries.filter((entry) => entry.intact);
  const reversed = reversedKeysOf(intact);
  const standing = intact.filter((entry) => !reversed.has(entry.key));
  return {
    today,
    entries: standing.filter((entry) => entry.on <= today && entry.kind !== 'reversal').sort(inOrder),
    reversedKeys: [...reversed],
    tamperedKeys: entries.filter((entry) => !entry.intact).map((entry) => entry.key),
    futureKeys: standing.filter((entry) => entry.on > today).map((entry) => entry.key),
    futureDays: standing.filter((entry) => entry.on > today).map((entry) => entry.on),
  };
}

/** Every milestone and metric asks for the same kinds, so a ledger is sorted into kinds once. */
const linesByKind = new WeakMap<ActiveLedger, ReadonlyMap<EntryKind, readonly LedgerEntry[]>>();

/** The lines of one kind, oldest first. */
export function entriesOfKind<Kind extends EntryKind>(
  ledger: ActiveLedger,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  const kinds = linesByKind.get(ledger) ?? sortIntoKinds(ledger.entries);
  linesByKind.set(ledger, kinds);
  return (kinds.get(kind) ?? []) as readonly EntryOf<Kind>[];
}

type Subject = 'milestoneKey' | 'metricKey';
type LinesBySubject = Readonly<Record<Subject, ReadonlyMap<string, readonly LedgerEntry[]>>>;

/** Likewise by what they are about: a large ledger is gone through once and not once for each milestone. */
const linesBySubject = new WeakMap<readonly LedgerEntry[], LinesBySubject>();

/** The lines among `entries` about one milestone or one metric, in the order given. */
export function linesAbout(
  entries: readonly LedgerEntry[],
  subject: Subject,
  key: string,
): readonly LedgerEntry[] {
  const lines = linesBySubject.get(entries) ?? {
    milestoneKey: sortBySubject(entries, 'milestoneKey'),
    metricKey: sortBySubject(entries, 'metricKey'),
  };
  linesBySubject.set(entries, lines);
  return lines[subject].get(key) ?? [];
}

function sortBySubject(
  entries: readonly LedgerEntry[],
  subject: Subject,
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const subjects = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = entry[subject];
    if (key === null) continue;
    const lines = subjects.get(key);
    if (lines) lines.push(entry);
    else subjects.set(key, [entry]);
  }
  return subjects;
}

function sortIntoKinds(entries: readonly LedgerEntry[]): ReadonlyMap<EntryKind, readonly LedgerEntry[]> {
  const kinds = new Map<EntryKind, LedgerEntry[]>();
  for (const entry of entries) {
    const lines = kinds.get(entry.kind);
    if (lines) lines.push(entry);
    else kinds.set(entry.kind, [entry]);
  }
  return kinds;
}

/** Order in which lines count: day, then instant of recording, then key; the last one wins. */
export function inOrder(first: LedgerEntry, second: LedgerEntry): number {
  return (
    compareText(first.on, second.on) ||
    compareText(first.recordedAt, second.recordedAt) ||
    compareText(first.key, second.key)
  );
}

/** Resolves chains of reversals from the newest on, so that a reversed reversal has no effect. */
function reversedKeysOf(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const reversals = entries
    .filter((entry): entry is EntryOf<'reversal'> => entry.kind === 'reversal')
    .sort(
      (first, second) =>
        compareText(second.recordedAt, first.recordedAt) || compareText(second.key, first.key),
    );
  const reversed = new Set<string>();
  for (const reversal of reversals) {
    if (!reversed.has(reversal.key)) reversed.add(reversal.reverses);
  }
  return reversed;
}
