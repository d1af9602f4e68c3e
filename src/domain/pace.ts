import { daysBetween, type CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import { atLeast, below } from './nearly.ts';
import { finiteOrNull } from './progress.ts';
import type { MilestoneLimits } from './settings.ts';
import type { PaceBand } from './vocabulary.ts';

/** The planned way to the target: linear from start to target date, or in steps. */
export interface PlannedCurve {
  readonly plannedStart: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  readonly planSteps: Milestone['planSteps'];
}

export interface Pace {
  /** Progress divided by what was expected on the day it was measured; null when that says nothing. */
  readonly pace: number | null;
  readonly band: PaceBand | null;
}

/**
 * Where progress should be on a day, 0-1. A step counts from its own day and nothing counts between steps;
 * from the target date on everything is expected.
 * @returns null when the plan has no target date, or neither a start nor steps
 */
export function expectedOn(curve: PlannedCurve, day: CalendarDate): number | null {
  if (curve.targetDate === null) return null;
  if (day >= curve.targetDate) return 1;
  if (curve.planSteps !== null && curve.planSteps.length > 0) return lastStepOn(curve.planSteps, day);
  if (curve.plannedStart === null) return null;
  if (day <= curve.plannedStart) return 0;
  return daysBetween(curve.plannedStart, day) / daysBetween(curve.plannedStart, curve.targetDate);
}

/**
 * Pace of a milestone: progress and expected are both those of the day of the latest measurement, so that a
 * milestone measured once a month does not fall behind between two measurements.
 */
export function paceOf(
  input: {
    readonly criterion: Milestone['criterion'];
    readonly progress: number | null;
    readonly expected: number | null;
  },
  limits: MilestoneLimits,
): Pace {
  const { progress, expected } = input;
  const saysNothing =
    input.criterion === 'yes_no' ||
    progress === null ||
    expected === null ||
    below(expected, limits.paceNeedsExpectedFrom);
  if (saysNothing) return { pace: null, band: null };
  const pace = finiteOrNull(progress / expected);
  return pace === null ? { pace: null, band: null } : { pace, band: bandOf(pace, limits) };
}

function bandOf(pace: number, limits: MilestoneLimits): PaceBand {
  if (atLeast(pace, limits.onPaceFrom)) return 'on_pace';
  return atLeast(pace, limits.behindFrom) ? 'behind' : 'off_pace';
}

function lastStepOn(steps: NonNullable<Milestone['planSteps']>, day: CalendarDate): number {
  const reached = steps.filter((step) => step.on <= day).map((step) => step.progress);
  return Math.min(1, Math.max(0, ...reached));
}
