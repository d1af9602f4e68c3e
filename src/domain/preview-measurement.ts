import type { CalendarDate } from './calendar.ts';
import { expectedOn, paceOf } from './pace.ts';
import { progressOf, remainingOf, targetMet, type MeasuredValue } from './progress.ts';
import { DEFAULT_SETTINGS, type MilestoneLimits } from './settings.ts';
import type { MilestoneSummary } from './summary.ts';
import type { PaceBand } from './vocabulary.ts';

/** What a measurement would say if it were saved. */
export interface MeasurementPreview {
  /** Un-clamped; null when the goal says too little. */
  readonly progress: number | null;
  /** Against the last measurement up to that day, in the milestone's unit; null when there is none. */
  readonly change: number | null;
  /** Day of the measurement that `change` compares with. */
  readonly changeSince: CalendarDate | null;
  /** Where progress should be on that day, 0-1. */
  readonly expected: number | null;
  readonly pace: number | null;
  readonly paceBand: PaceBand | null;
  readonly targetMet: boolean;
  /** What is still to go, 0 or more, in the milestone's unit. */
  readonly remaining: number | null;
}

/**
 * Progress, plan and pace of a value that somebody is typing, by the rules of a saved measurement.
 * @param value in the milestone's unit (percentages as fractions, money in minor units)
 * @param on the day the value is about
 */
export function previewMeasurement(
  summary: MilestoneSummary,
  value: MeasuredValue,
  on: CalendarDate,
  limits: MilestoneLimits = DEFAULT_SETTINGS.milestones,
): MeasurementPreview {
  const { milestone, plannedStart, targetDate, history } = summary;
  const progress = progressOf(milestone, value);
  const expected = expectedOn({ plannedStart, targetDate, planSteps: milestone.planSteps }, on);
  const { pace, band } = paceOf({ criterion: milestone.criterion, progress, expected }, limits);
  const last = history.filter((point) => point.on <= on).at(-1) ?? null;
  const isComparable = typeof value === 'number' && typeof last?.value === 'number';
  return {
    progress,
    change: isComparable ? value - (last.value as number) : null,
    changeSince: isComparable ? last.on : null,
    expected,
    pace,
    paceBand: band,
    targetMet: targetMet(milestone, value),
    remaining: remainingOf(milestone, value),
  };
}
