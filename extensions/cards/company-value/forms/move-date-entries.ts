import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { ConfidenceLevel } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import { missing } from './required.ts';

/** What people say when a target date moves. */
export interface MoveDateFields {
  readonly newDate: CalendarDate | null;
  readonly reason: string;
  /** Whether what held it up is out of the way; null where nothing does, or nobody has said. */
  readonly blockerResolved: boolean | null;
  readonly confidence: ConfidenceLevel | null;
}

export const emptyMove = (): MoveDateFields => ({
  newDate: null,
  reason: '',
  blockerResolved: null,
  confidence: null,
});

export interface MoveDateProblems {
  readonly newDate: string | null;
  readonly reason: string | null;
  readonly blockerResolved: string | null;
  readonly confidence: string | null;
}

export const moveDateProblems = (
  { newDate, reason, blockerResolved, confidence }: MoveDateFields,
  summary: MilestoneSummary,
  today: CalendarDate,
  words: Words,
): MoveDateProblems => ({
  newDate: newDateProblem(newDate, summary, today, words),
  reason: missing(reason, words.t),
  blockerResolved: summary.blocker !== null && blockerResolved === null ? missing(null, words.t) : null,
  confidence: missing(confidence, words.t),
});

/** A date moves to a day that is still to come, after the planned start. */
function newDateProblem(
  newDate: CalendarDate | null,
  { targetDate, plannedStart }: MilestoneSummary,
  today: CalendarDate,
  { t, format }: Words,
): string | null {
  if (newDate === null) return t('form.check.noDate');
  if (newDate === targetDate) return t('moveDate.check.same');
  if (newDate <= today) return t('moveDate.check.past');
  return plannedStart !== null && newDate <= plannedStart
    ? t('moveDate.check.beforeStart', { date: format.date(plannedStart) })
    : null;
}

/** The move, and the end of the blocker where it is out of the way. */
export function moveDateEntries(
  { newDate, reason, blockerResolved, confidence }: MoveDateFields,
  { milestone, blocker }: MilestoneSummary,
  formKey: string,
  on: CalendarDate,
): readonly NewEntry[] {
  if (newDate === null || confidence === null) return [];
  const base = { on, milestoneKey: milestone.key, metricKey: null, note: null };
  const move: NewEntry = {
    kind: 'reset',
    entryKey: formKey,
    ...base,
    newTargetDate: newDate,
    reason: reason.trim(),
    blockerResolved: blocker === null ? null : blockerResolved,
    confidence,
  };
  if (blocker === null || blockerResolved !== true) return [move];
  return [
    move,
    { kind: 'blocker_cleared', entryKey: `${formKey}/cleared`, ...base, blockerKey: blocker.entryKey },
  ];
}
