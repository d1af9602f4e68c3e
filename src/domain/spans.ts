import type { CalendarDate } from './calendar.ts';
import { toDayNumber } from './calendar.ts';

/**
 * Things that hold from one day number until the next one of their kind. Lists are sorted by `from`, so the
 * value work runs on periods and never day by day.
 */
export interface FromDay {
  readonly from: number;
}

/** From a day (included) to a day (excluded). */
export interface Span extends FromDay {
  readonly to: number;
}

/** Before every day: what has always held. */
export const FOREVER_AGO = Number.NEGATIVE_INFINITY;

/** Days over which an annual amount or cost is spread, in leap years too: one day is worth a 365th. */
export const DAYS_PER_YEAR = 365;

/** The last item that began on or before a day; null before the first one. */
export function inForceOn<Item extends FromDay>(items: readonly Item[], day: number): Item | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).from <= day) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? null;
}

/** Days in order, each once; days that are already are not copied. */
export function sortedDays(days: readonly number[]): readonly number[] {
  const isRising = days.every((day, index) => index === 0 || day > (days[index - 1] as number));
  if (isRising) return days;
  const sorted = [...days].sort((first, second) => first - second);
  return sorted.filter((day, index) => day !== sorted[index - 1]);
}

/** Spans between the days given, the last one open-ended. */
export function spansFrom(days: readonly number[]): readonly Span[] {
  return days.map((from, index) => ({ from, to: days[index + 1] ?? Number.POSITIVE_INFINITY }));
}

/** Whole days that a span shares with `from` (included) to `to` (excluded). */
export function daysShared(span: Span, from: number, to: number): number {
  return Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
}

/** The day number of a date, as `toDayNumber` counts them; null when the date is not known. */
export function dayNumberOrNull(date: CalendarDate | null): number | null {
  return date === null ? null : toDayNumber(date);
}
