import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { ConfidenceLevel } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { Line } from '../fields/use-entry-form.ts';

/** What people say when a target date moves. */
export interface MoveDateFields {
  readonly newDate: CalendarDate | null;
  readonly reason: string;
  /** Whether what held it up is out of the way; null where nothing does, or nobody has said. */
  readonly blockerResolved: boolean | null;
  readonly confidence: ConfidenceLevel | null;
}

export const EMPTY_MOVE: MoveDateFields = {
  newDate: null,
  reason: '',
  blockerResolved: null,
  confidence: null,
};

/** A date moves to a day that is still to come, after the planned start. */
export function newDateProblem(
  { newDate }: MoveDateFields,
  { targetDate, plannedStart }: MilestoneSummary,
  today: CalendarDate,
  { t, format }: Words,
): string | null {
  if (newDate === null) return null;
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
  line: Line,
): readonly NewEntry[] {
  if (newDate === null || confidence === null) return [];
  const base = { ...line, milestoneKey: milestone.key };
  const move: NewEntry = {
    ...base,
    kind: 'reset',
    newTargetDate: newDate,
    reason: reason.trim(),
    blockerResolved: blocker === null ? null : blockerResolved,
    confidence,
  };
  if (blocker === null || blockerResolved !== true) return [move];
  const { entryKey } = line;
  return [
    move,
    { ...base, kind: 'blocker_cleared', entryKey: `${entryKey}/cleared`, blockerKey: blocker.entryKey },
  ];
}
