import { addMonths as addCalendarMonths } from 'date-fns';

/**
 * Calendar dates in the account's time zone, written `YYYY-MM-DD`. Arithmetic runs on whole day numbers
 * (days since 1970-01-01), so no clock, time zone or daylight saving ever enters a result.
 */
export type CalendarDate = string;

/** An instant in UTC, ISO 8601 with milliseconds. */
export type Instant = string;

const MILLISECONDS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date that exists: `2026-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  return dayNumberOf(text) !== null;
}

/** Day numbers already worked out: a company's facts name the same few hundred days again and again. */
const dayNumbers = new Map<CalendarDate, number>();

/**
 * Days since 1970-01-01.
 * @throws RangeError when the text is not a calendar date
 */
export function toDayNumber(date: CalendarDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const dayNumber = parseDayNumber(date);
  dayNumbers.set(date, dayNumber);
  return dayNumber;
}

function parseDayNumber(date: CalendarDate): number {
  const dayNumber = dayNumberOf(date);
  if (dayNumber !== null) return dayNumber;
  throw new RangeError(`"${date}" is not a calendar date: write it as YYYY-MM-DD, for example 2026-10-12`);
}

/** Null for a text of another form and for a day that its month does not have. */
function dayNumberOf(text: string): number | null {
  const parts = PATTERN.exec(text);
  if (!parts) return null;
  const dayNumber = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MILLISECONDS_PER_DAY;
  return fromDayNumber(dayNumber) === text ? dayNumber : null;
}

/** The calendar date of a whole day number. */
export function fromDayNumber(dayNumber: number): CalendarDate {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** `date` moved by whole days; negative moves back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** `date` moved by calendar months; a day that the month does not have becomes its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const moved = addCalendarMonths(new Date(year, month - 1, day, 12), months);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(moved.getFullYear()).padStart(4, '0')}-${pad(moved.getMonth() + 1)}-${pad(moved.getDate())}`;
}

/** The later of two dates. */
export function laterOf(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first >= second ? first : second;
}
