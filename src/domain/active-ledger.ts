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
  /** Every line, whether it counts or not, in the same order. */
  readonly recorded: readonly LedgerEntry[];
  readonly reversedKeys: readonly string[];
  readonly tamperedKeys: readonly string[];
  readonly futureKeys: readonly string[];
  /** Days of lines that do not count yet, reversals among them; one day may come several times. */
  readonly futureDays: readonly CalendarDate[];
  /** The same lines by kind and by what they are about: a ledger is gone through once and not once a question. */
  readonly index: LedgerIndex;
}

interface LedgerIndex {
  readonly kinds: ReadonlyMap<EntryKind, readonly LedgerEntry[]>;
  /** By key; made when somebody asks, because hardly anybody does. */
  readonly byKey: () => ReadonlyMap<string, LedgerEntry>;
  readonly milestoneKey: ReadonlyMap<string, SubjectLines>;
  readonly metricKey: ReadonlyMap<string, SubjectLines>;
}

/** The lines about one milestone or metric, oldest first. */
interface SubjectLines {
  readonly standing: LedgerEntry[];
  /** Those that do not count as well: reversed, tampered with or of days to come. */
  readonly recorded: LedgerEntry[];
}

type Subject = 'milestoneKey' | 'metricKey';

/**
 * Reads a ledger as it stands at the end of a day: which lines count, and which do not and why. The order in which
 * they come does not matter. Source: append-only bookkeeping; docs/formulas.md, "Which ledger lines count".
 * @param today calendar date; lines about later days do not count yet
 */
export function readLedger(entries: readonly LedgerEntry[], today: CalendarDate): ActiveLedger {
  const ordered = inLedgerOrder(entries);
  const reversed = reversedKeysOf(ordered);
  const standing: LedgerEntry[] = [];
  const tamperedKeys: string[] = [];
  const future: LedgerEntry[] = [];
  const kinds = new Map<EntryKind, LedgerEntry[]>();
  const milestones = new Map<string, SubjectLines>();
  const metrics = new Map<string, SubjectLines>();
  for (const entry of ordered) {
    const isStanding = entry.intact && !reversed.has(entry.key);
    const counts = isStanding && entry.on <= today && entry.kind !== 'reversal';
    if (!entry.intact) tamperedKeys.push(entry.key);
    else if (isStanding && entry.on > today) future.push(entry);
    if (entry.milestoneKey !== null) fileUnder(milestones, entry.milestoneKey, entry, counts);
    if (entry.metricKey !== null) fileUnder(metrics, entry.metricKey, entry, counts);
    if (!counts) continue;
    standing.push(entry);
    const ofKind = kinds.get(entry.kind);
    if (ofKind) ofKind.push(entry);
    else kinds.set(entry.kind, [entry]);
  }
  return {
    today,
    entries: standing,
    recorded: ordered,
    reversedKeys: [...reversed],
    tamperedKeys,
    futureKeys: future.map((entry) => entry.key),
    futureDays: future.map((entry) => entry.on),
    index: { kinds, byKey: onceByKey(standing), milestoneKey: milestones, metricKey: metrics },
  };
}

function onceByKey(lines: readonly LedgerEntry[]): () => ReadonlyMap<string, LedgerEntry> {
  let found: Map<string, LedgerEntry> | null = null;
  return () => (found ??= new Map(lines.map((line) => [line.key, line])));
}

function fileUnder(
  subjects: Map<string, SubjectLines>,
  key: string,
  entry: LedgerEntry,
  counts: boolean,
): void {
  let lines = subjects.get(key);
  if (lines === undefined) {
    lines = { standing: [], recorded: [] };
    subjects.set(key, lines);
  }
  lines.recorded.push(entry);
  if (counts) lines.standing.push(entry);
}

const NO_LINES: readonly LedgerEntry[] = [];

/** The lines of one kind, oldest first. */
export function entriesOfKind<Kind extends EntryKind>(
  ledger: ActiveLedger,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return (ledger.index.kinds.get(kind) ?? NO_LINES) as readonly EntryOf<Kind>[];
}

/** The day that a line is about, by its key; undefined for one that does not count. */
export function dayOfLine(ledger: ActiveLedger, key: string): CalendarDate | undefined {
  return ledger.index.byKey().get(key)?.on;
}

/** The lines about one milestone or one metric, oldest first. */
export function linesAbout(ledger: ActiveLedger, subject: Subject, key: string): readonly LedgerEntry[] {
  return ledger.index[subject].get(key)?.standing ?? NO_LINES;
}

/** Those of one kind among them. */
export function linesOfKindAbout<Kind extends EntryKind>(
  ledger: ActiveLedger,
  kind: Kind,
  subject: Subject,
  key: string,
): readonly EntryOf<Kind>[] {
  // Most kinds have no line in a ledger, and most questions are about those.
  if (!ledger.index.kinds.has(kind)) return NO_LINES as readonly EntryOf<Kind>[];
  return linesAbout(ledger, subject, key).filter((line): line is EntryOf<Kind> => line.kind === kind);
}

/** Two lists of lines in their order as one, in order; a line of both stands in it once. */
export function mergedLines<Line extends LedgerEntry>(
  first: readonly Line[],
  second: readonly Line[],
): readonly Line[] {
  if (second.length === 0) return first;
  const merged: Line[] = [];
  let place = 0;
  for (const line of first) {
    let next = second[place];
    while (next !== undefined && next !== line && inOrder(next, line) < 0) {
      merged.push(next);
      place += 1;
      next = second[place];
    }
    if (next === line) place += 1;
    merged.push(line);
  }
  for (; place < second.length; place += 1) merged.push(second[place] as Line);
  return merged;
}

/** The last line of which something is true, as `findLast` would, in a fraction of its time. */
export function lastLine<Line extends LedgerEntry>(
  lines: readonly Line[],
  is: (line: Line) => boolean,
): Line | undefined {
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place] as Line;
    if (is(line)) return line;
  }
  return undefined;
}

/** Every line ever recorded about one milestone or one metric, whether it counts or not, oldest first. */
export function recordedLinesAbout(
  ledger: ActiveLedger,
  subject: Subject,
  key: string,
): readonly LedgerEntry[] {
  return ledger.index[subject].get(key)?.recorded ?? NO_LINES;
}

/** Lines in the order in which they count; a list that is in order already is not copied. */
export function inLedgerOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const isOrdered = entries.every((entry, index) => {
    const previous = entries[index - 1];
    return previous === undefined || inOrder(previous, entry) <= 0;
  });
  return isOrdered ? entries : [...entries].sort(inOrder);
}

/** Order in which lines count: day, then instant of recording, then key; the last one wins. */
export function inOrder(first: LedgerEntry, second: LedgerEntry): number {
  return (
    compareText(first.on, second.on) ||
    compareText(first.recordedAt, second.recordedAt) ||
    compareText(first.key, second.key)
  );
}

const NONE_REVERSED: ReadonlySet<string> = new Set();

/** Resolves chains of reversals from the newest on, so that a reversed reversal has no effect. */
function reversedKeysOf(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const reversals = entries.filter(
    (entry): entry is EntryOf<'reversal'> => entry.kind === 'reversal' && entry.intact,
  );
  if (reversals.length === 0) return NONE_REVERSED;
  reversals.sort(
    (first, second) => compareText(second.recordedAt, first.recordedAt) || compareText(second.key, first.key),
  );
  const reversed = new Set<string>();
  for (const reversal of reversals) {
    if (!reversed.has(reversal.key)) reversed.add(reversal.reverses);
  }
  return reversed;
}
