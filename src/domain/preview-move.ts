import { daysBetween, type CalendarDate } from './calendar.ts';
import { FAULTS_OF_DATES } from './faults-of-dates.ts';
import { RESETS_THAT_SHOW } from './milestone-flags.ts';
import { expectedOn, paceOf } from './pace.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { MilestoneSummary, Reason } from './summary.ts';
import type { PaceBand } from './vocabulary.ts';

/** What the plan would say if a milestone were moved today. */
export interface MovePreview {
  /** Why it is late or behind now; it stays at fault until something measured after the move is on pace. */
  readonly keptFaults: readonly Reason[];
  /** The day that stays visible beside the new one; null when there was none. */
  readonly originalDate: CalendarDate | null;
  /** Whole days from the original to the new date; negative when it comes forward. */
  readonly movedDays: number;
  /** That many days are a fault by themselves. */
  readonly isMovedFar: boolean;
  /** It has been moved before, which is a fault by itself. */
  readonly isMovedAgain: boolean;
  /** Where progress should have been for the new date on the day of the last measurement, 0-1. */
  readonly expected: number | null;
  readonly paceBand: PaceBand | null;
  /** Days that the forecast ends after the new date; null without a forecast, negative when it ends before. */
  readonly forecastLateDays: number | null;
}

/** Health and pace of a milestone with another target date, by the rules of a saved move. */
export function previewMove(
  summary: MilestoneSummary,
  newDate: CalendarDate,
  { milestones, health }: Pick<Settings, 'milestones' | 'health'> = DEFAULT_SETTINGS,
): MovePreview {
  const { milestone, plannedStart, originalTargetDate: originalDate, current, progress, forecast } = summary;
  const movedDays = originalDate === null ? 0 : daysBetween(originalDate, newDate);
  const curve = { plannedStart, targetDate: newDate, planSteps: milestone.planSteps };
  const expected = current === null ? null : expectedOn(curve, current.on);
  return {
    keptFaults: summary.reasons.filter(({ code }) => FAULTS_OF_DATES.includes(code)),
    originalDate,
    movedDays,
    isMovedFar: movedDays > health.movedDays,
    isMovedAgain: summary.resets + 1 >= RESETS_THAT_SHOW,
    expected,
    paceBand: paceOf({ criterion: milestone.criterion, progress, expected }, milestones).band,
    forecastLateDays: forecast.on === null ? null : daysBetween(newDate, forecast.on),
  };
}

/**
 * Whether cancelling it now counts like missing it: what is said against a milestone that the plan needs stays, until
 * another takes its place.
 */
export const wouldCancelAtFault = ({ milestone, reasons }: MilestoneSummary): boolean =>
  milestone.required && reasons.length > 0;
