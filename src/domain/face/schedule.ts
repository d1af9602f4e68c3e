import type { CalendarDate } from '../calendar.ts';
import type { Milestone, ScheduleOffset } from '../facts.ts';
import { forecastOf } from '../forecast.ts';
import { compareText } from '../order.ts';
import { expectedOn, paceOf } from '../pace.ts';
import { addOffset } from '../schedule.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Forecast } from '../summary.ts';
import type { Criterion, PaceBand } from '../vocabulary.ts';

/** A day, or a milestone whose achievement a plan hangs on; its `achievedOn` is `null` until then. */
export type Anchor =
  | CalendarDate
  | {
      readonly milestone: string;
      readonly target: CalendarDate;
      readonly achievedOn: CalendarDate | null;
    };

/**
 * Target date at an offset of months, weeks and days from an anchor; months clamp to the month's end. While an
 * anchor milestone is not achieved its own target date counts and the result is provisional. Whole numbers, negative
 * ones lie before the anchor. Never unknown.
 * Source: calendar arithmetic clamped to the month's end; docs/formulas.md, "Target date".
 */
export function schedule({ anchor, offset }: { readonly anchor: Anchor; readonly offset: ScheduleOffset }): {
  readonly target: CalendarDate;
  readonly provisional: boolean;
} {
  if (typeof anchor === 'string') return { target: addOffset(anchor, offset), provisional: false };
  const { achievedOn, target } = anchor;
  return { target: addOffset(achievedOn ?? target, offset), provisional: achievedOn === null };
}

/** A planned way and where it stands. Progress is a fraction: 1 is the target. */
export interface PaceQuestion {
  readonly start: CalendarDate | null;
  /** Target date. */
  readonly target: CalendarDate | null;
  readonly today: CalendarDate;
  /** Day of the latest measurement; left out: today. */
  readonly measuredOn?: CalendarDate;
  /** Progress on that day, 1 is the target; `null` when nothing was measured. */
  readonly progress: number | null;
  readonly criterion?: Criterion;
  readonly planSteps?: Milestone['planSteps'];
}

/**
 * Pace = progress / expected, both on the day of the latest measurement; on pace from 0.90, behind from 0.75, off
 * pace below. `expected` (0-1) rises in a line from start to target date, or in the plan's steps. Pace and band
 * are `null` before the start, without a measurement, while less than 0.20 is expected, and for yes or no;
 * `expected` is without a target date, or with neither a start nor steps. Fractions: a pace of 1 is as planned.
 * Source: achieved against planned on one day; docs/formulas.md, "Pace".
 */
export function pace(question: PaceQuestion): {
  readonly expected: number | null;
  readonly pace: number | null;
  readonly band: PaceBand | null;
} {
  const { start, target, today, measuredOn, progress, criterion = 'reach', planSteps = null } = question;
  const curve = { plannedStart: start, targetDate: target, planSteps };
  const expected = expectedOn(curve, measuredOn ?? today);
  return { expected, ...paceOf({ criterion, progress, expected }, DEFAULT_SETTINGS.milestones) };
}

/** A goal and its measurements, in any order and in the goal's unit. */
export interface ForecastQuestion {
  /** Value to reach. */
  readonly target: number;
  readonly direction: 'up' | 'down';
  readonly measurements: readonly { readonly on: CalendarDate; readonly value: number }[];
  readonly today: CalendarDate;
  readonly targetDate?: CalendarDate | null;
}

/**
 * Day on which a least-squares line through the measurements of the last 90 days reaches the target, rounded up
 * to a day and never before tomorrow. `null` with a reason: fewer than two days, less than 14 days apart, flat,
 * pointing away, more than five years off, or the target is met. Values in the goal's unit; `lateDays` is negative
 * when early and `null` without a target date.
 * Source: ordinary least squares; docs/formulas.md, "Forecast".
 */
export function forecast({
  target,
  direction,
  measurements,
  today,
  targetDate = null,
}: ForecastQuestion): Pick<Forecast, 'reason' | 'points' | 'lateDays' | 'valueAtTargetDate'> & {
  readonly forecast: CalendarDate | null;
} {
  const history = [...measurements]
    .sort((first, second) => compareText(first.on, second.on))
    .map((point) => ({ ...point, progress: null, entryKey: null }));
  const comparator = direction === 'down' ? '<=' : '>=';
  const goal = { criterion: 'reach', comparator, baseline: null, target } as const;
  const { on, ...rest } = forecastOf({ goal, history, targetDate, today }, DEFAULT_SETTINGS.milestones);
  return { forecast: on, ...rest };
}
