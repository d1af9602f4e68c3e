import type { LedgerEntry } from './ledger.ts';
import { compareText } from './order.ts';

/** What a line is about, as far as it decides whether another line says something about the same matter. */
export interface Matter {
  readonly kind: LedgerEntry['kind'] | 'baseline' | 'company_facts';
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly input?: string | null;
  readonly blockerKey?: string;
  readonly disputeKey?: string | null;
  readonly objectionKey?: string;
  readonly objectionKind?: string;
  readonly renewalDate?: string | null;
  readonly reverses?: string;
  readonly step?: string;
  readonly track?: string;
}

/** The lines on one matter that somebody has seen: how many, and the key of the one recorded last. */
export interface KnownLines {
  readonly lines: number;
  readonly last: string | null;
}

/**
 * The matter of a line in one word: of two lines on one matter the later one takes the place of the earlier one,
 * follows on it, or says it once more, so that whoever writes the later one has to have seen the earlier one.
 * @returns null where lines only add up: a contact with the customer, a proof, a review
 */
export function matterOf(line: Matter): string | null {
  const { kind, milestoneKey, metricKey } = line;
  switch (kind) {
    case 'reset':
    case 'missed':
    case 'cancelled':
      return said('course', milestoneKey);
    case 'blocker_raised':
    case 'celebration':
      return said(kind, milestoneKey);
    case 'blocker_cleared':
      return said(kind, line.blockerKey);
    case 'measurement':
      return metricKey === null ? said(kind, milestoneKey) : said(kind, metricKey, line.input);
    case 'confirmation':
    case 'dispute':
      return said(kind, milestoneKey, metricKey);
    case 'dispute_resolved':
      return said(kind, line.disputeKey);
    case 'objection_opened':
      return said(kind, line.objectionKind);
    case 'objection_resolved':
      return said(kind, line.objectionKey);
    case 'sponsor':
    case 'champion':
      return kind;
    case 'runway_step':
      return said(kind, line.renewalDate, line.step);
    case 'renewal_call':
    case 'renewal_outcome':
      return said(kind, line.renewalDate);
    case 'stage':
      return said(kind, line.track?.trim());
    case 'reversal':
      return said(kind, line.reverses);
    default:
      return null;
  }
}

const said = (...parts: readonly (string | null | undefined)[]): string =>
  parts.map((part) => part ?? '').join(' ');

/**
 * The lines on the matter of a new line that count, as they were recorded: intact and not taken back.
 * @param without keys of lines that are the asker's own
 */
export function linesOnMatter(
  line: Matter,
  entries: readonly LedgerEntry[],
  reversedKeys: readonly string[],
  without: readonly string[] = [],
): readonly LedgerEntry[] {
  const matter = matterOf(line);
  if (matter === null) return [];
  return entries
    .filter(
      (entry) =>
        entry.intact &&
        matterOf(entry) === matter &&
        !reversedKeys.includes(entry.key) &&
        !without.includes(entry.key),
    )
    .sort(
      (first, second) =>
        compareText(first.recordedAt, second.recordedAt) || compareText(first.key, second.key),
    );
}

export const knownLinesOf = (lines: readonly LedgerEntry[]): KnownLines => ({
  lines: lines.length,
  last: lines.at(-1)?.key ?? null,
});

export const isAllKnown = (lines: readonly LedgerEntry[], known: KnownLines): boolean => {
  const now = knownLinesOf(lines);
  return now.lines === known.lines && now.last === known.last;
};
