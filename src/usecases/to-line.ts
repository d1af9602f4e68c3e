import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { readLedger } from '../domain/active-ledger.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { inCanonicalOrder, summariseCore } from '../domain/core.ts';
import { annualBefore } from '../domain/cycle/outcomes.ts';
import type { EntryOf, LedgerEntry } from '../domain/ledger.ts';
import { tidyNote } from './ledger-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry, NewLine } from './new-entry.ts';

/** The company as it is before the line. */
export type Before = Pick<LoadedCompany, 'facts' | 'settings'>;

/**
 * The line of an entry, with what only the server may say: the subject of a line that answers another one, and the
 * date that a milestone had before it was moved.
 */
export function toLine(
  entry: NewLine,
  before: Before,
  origin: EntryOrigin,
  today: CalendarDate,
): UnstoredEntry {
  const { entryKey, known, ...said } = entry;
  const line = { ...said, ...origin, ...subjectOf(entry, before), note: tidyNote(said.note), key: entryKey };
  switch (line.kind) {
    case 'confirmation':
    case 'dispute_resolved':
      return { ...line, annualThenMinor: null };
    case 'reset':
      return { ...line, previousTargetDate: previousTargetDate(entryKey, line.milestoneKey, before, today) };
    case 'renewal_outcome':
      return { ...line, annualBeforeMinor: annualBeforeOutcome(line, before, today) };
    default:
      return line;
  }
}

/** Key of the line that an entry answers or takes back; null for one that stands by itself. */
export function answeredKey(entry: NewEntry): string | null {
  switch (entry.kind) {
    case 'blocker_cleared':
      return entry.blockerKey;
    case 'objection_resolved':
      return entry.objectionKey;
    case 'dispute_resolved':
      return entry.disputeKey;
    case 'reversal':
      return entry.reverses;
    default:
      return null;
  }
}

type Subject = Pick<LedgerEntry, 'milestoneKey' | 'metricKey'>;

/**
 * A milestone that has a metric has no measurements of its own: what is measured, and what proves it, belongs to
 * the metric as well. A confirmation or a dispute of the milestone says nothing about the money, so it stays the
 * milestone's.
 */
function subjectOf(entry: NewLine, { facts }: Before): Subject {
  const { milestoneKey, metricKey } = facts.entries.find(({ key }) => key === answeredKey(entry)) ?? entry;
  if (entry.kind !== 'measurement' && entry.kind !== 'evidence') return { milestoneKey, metricKey };
  const milestone = facts.milestones.find(({ key }) => key === milestoneKey);
  return { milestoneKey, metricKey: metricKey ?? milestone?.metricKey ?? null };
}

/** What the customer paid until then; the company's own figure may say something else soon. */
function annualBeforeOutcome(
  { renewalDate }: Pick<EntryOf<'renewal_outcome'>, 'renewalDate'>,
  { facts, settings }: Before,
  today: CalendarDate,
): number | null {
  const ledger = readLedger(facts.entries, today);
  return annualBefore({ renewalDate, annualBeforeMinor: null }, { facts, settings, ledger });
}

/** The date before the move; asking again finds the one that was kept the first time. */
function previousTargetDate(
  entryKey: string,
  milestoneKey: string | null,
  { facts, settings }: Before,
  today: CalendarDate,
): CalendarDate | null {
  const stored = facts.entries.find(({ key }) => key === entryKey);
  if (stored?.kind === 'reset') return stored.previousTargetDate;
  const { plan } = summariseCore(inCanonicalOrder(facts), settings, today);
  return plan.milestones.find(({ milestone }) => milestone.key === milestoneKey)?.targetDate ?? null;
}
