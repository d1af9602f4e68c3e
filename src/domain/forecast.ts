import { addDays, daysBetween, fromDayNumber, toDayNumber, type CalendarDate } from './calendar.ts';
import { nearlyEqual } from './nearly.ts';
import { directionOf, targetMet, type Goal } from './progress.ts';
import type { MilestoneLimits } from './settings.ts';
import type { Forecast, ForecastReason, MeasurementPoint } from './summary.ts';

/** A straight line through points, in values per day. */
interface Line {
  readonly meanDay: number;
  readonly meanValue: number;
  readonly slope: number;
}

interface NumericPoint {
  readonly on: CalendarDate;
  readonly value: number;
}

export interface ForecastInput {
  readonly goal: Goal;
  /** One measurement a day, oldest first. */
  readonly history: readonly MeasurementPoint[];
  readonly targetDate: CalendarDate | null;
  readonly today: CalendarDate;
  /** Day from which it is told what is recent and what is too far; left out: today. */
  readonly seenFrom?: CalendarDate;
}

/**
 * The day on which the target will be reached if things go on as in the last weeks: a least-squares line
 * through the recent measurements, rounded up to a whole day and never before tomorrow. When no day can be
 * given, `reason` says why.
 */
export function forecastOf(input: ForecastInput, limits: MilestoneLimits): Forecast {
  const { goal, today, targetDate } = input;
  const recent = recentPoints(input, limits);
  const without = (reason: ForecastReason): Forecast => ({
    on: null,
    lateDays: null,
    points: recent.length,
    valueAtTargetDate: null,
    reason,
  });
  if (goal.criterion !== 'reach' || goal.target === null) return without('not_applicable');
  const latest = input.history.at(-1) ?? null;
  if (latest !== null && targetMet(goal, latest.value)) return without('target_met');
  const [first] = recent;
  const last = recent.at(-1);
  if (!first || !last || recent.length < 2) return without('too_few');
  if (daysBetween(first.on, last.on) < limits.forecastMinimumSpanDays) return without('span_too_short');
  const line = fitLine(recent);
  if (isFlat(line, first, last)) return without('flat');
  if (!isTowards(line, last, goal, goal.target)) return without('away_from_target');
  const reached = dayReached(line, goal.target);
  if (reached > toDayNumber(input.seenFrom ?? today) + limits.forecastLimitDays) return without('too_far');
  const on = fromDayNumber(Math.max(reached, toDayNumber(today) + 1));
  return {
    on,
    lateDays: targetDate === null ? null : daysBetween(targetDate, on),
    points: recent.length,
    valueAtTargetDate: targetDate === null ? null : valueOn(line, toDayNumber(targetDate)),
    reason: null,
  };
}

function recentPoints(input: ForecastInput, limits: MilestoneLimits): readonly NumericPoint[] {
  const from = addDays(input.seenFrom ?? input.today, -limits.forecastWindowDays);
  const points: NumericPoint[] = [];
  for (const { on, value } of input.history) {
    if (on >= from && on <= input.today && typeof value === 'number') points.push({ on, value });
  }
  return points;
}

function isFlat(line: Line, first: NumericPoint, last: NumericPoint): boolean {
  return nearlyEqual(valueOn(line, toDayNumber(first.on)), valueOn(line, toDayNumber(last.on)));
}

/**
 * From where it stands now, not from the baseline: a value past an "=" target has to come back. A value exactly
 * on a strict target ("under 2 %" at 2 %) has to go on in the goal's own direction.
 */
function isTowards(line: Line, last: NumericPoint, goal: Goal, target: number): boolean {
  const needed = nearlyEqual(last.value, target) ? directionOf(goal) : Math.sign(target - last.value);
  return Math.sign(line.slope) === needed;
}

function fitLine(points: readonly NumericPoint[]): Line {
  const days = points.map((point) => toDayNumber(point.on));
  const meanDay = mean(days);
  const meanValue = mean(points.map((point) => point.value));
  const covariance = sum(
    points.map((point) => (toDayNumber(point.on) - meanDay) * (point.value - meanValue)),
  );
  const variance = sum(days.map((day) => (day - meanDay) ** 2));
  return { meanDay, meanValue, slope: covariance / variance };
}

/** First whole day number on which the line has reached the target. */
function dayReached(line: Line, target: number): number {
  const day = line.meanDay + (target - line.meanValue) / line.slope;
  return nearlyEqual(day, Math.round(day)) ? Math.round(day) : Math.ceil(day);
}

function valueOn(line: Line, day: number): number {
  return line.meanValue + line.slope * (day - line.meanDay);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
