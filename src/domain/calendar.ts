/**
 * Calendar dates in the account's time zone, written `YYYY-MM-DD`. Arithmetic runs on whole day numbers
 * (days since 1970-01-01), so no clock, time zone or daylight saving ever enters a result.
 */
export type CalendarDate = string;

/** An instant in UTC, ISO 8601 with milliseconds. */
export type Instant = string;

/** Years are written with four digits; those below 100 are somebody's two-digit years. */
const FIRST_YEAR = 100;
const LAST_YEAR = 9999;

const ZERO = 48;
const DASH = 45;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The calendar repeats every 400 years; counted from 1 March of the year 0, leap days come last. */
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1_461;
const FROM_MARCH_OF_YEAR_0_TO_1970 = 719_468;

/** `00` to `99`. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, number) =>
  String(number).padStart(2, '0'),
);

const FIRST_DAY = countDays(FIRST_YEAR, 1, 1);
const LAST_DAY = countDays(LAST_YEAR, 12, 31);

/** Whether a text is a date that exists: `2026-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  return dayNumberOf(text) !== null;
}

/**
 * Days since 1970-01-01.
 * @throws RangeError when the text is not a calendar date
 */
export function toDayNumber(date: CalendarDate): number {
  const dayNumber = dayNumberOf(date);
  if (dayNumber !== null) return dayNumber;
  throw new RangeError(`"${date}" is not a calendar date: write it as YYYY-MM-DD, for example 2026-10-12`);
}

/**
 * Null for a text of another form and for a day that its month does not have. Every date of a company comes
 * through here, so the characters are read without a pattern or a `Date` between.
 */
function dayNumberOf(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const exists =
    year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? countDays(year, month, day) : null;
}

/** No number that two digits make, and so low that no date is left with it. */
const NO_DIGITS = -1_000_000;

/** The number that two digits of a text make; far below zero when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return DAYS_IN_MONTH[month - 1] as number;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days from 1970-01-01, by years that begin in March. */
function countDays(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    century +
    Math.floor(century / 4) +
    daysBeforeMonth(month > 2 ? month - 3 : month + 9) +
    (day - 1) -
    FROM_MARCH_OF_YEAR_0_TO_1970
  );
}

/** Days of the months before one, counted from March (0): 31, 30, 31, 30, 31 and again. */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

/** The calendar date of a whole day number; beyond the first and the last year the first or the last day. */
export function fromDayNumber(dayNumber: number): CalendarDate {
  const days = Math.min(LAST_DAY, Math.max(FIRST_DAY, dayNumber)) + FROM_MARCH_OF_YEAR_0_TO_1970;
  const cycle = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / (DAYS_IN_4_YEARS - 1)) +
      Math.floor(dayOfCycle / DAYS_IN_100_YEARS) -
      Math.floor(dayOfCycle / (DAYS_IN_400_YEARS - 1))) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1);
  return write(year, month, dayOfYear - daysBeforeMonth(monthFromMarch) + 1);
}

function write(year: number, month: number, day: number): CalendarDate {
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  return `${TWO_DIGITS[century]}${TWO_DIGITS[ofCentury]}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}

/** `date` moved by whole days; negative moves back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** `date` moved by whole calendar months; a day that the month does not have becomes its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const monthsFromYear0 =
    (twoDigits(date, 0) * 100 + twoDigits(date, 2)) * 12 + twoDigits(date, 5) - 1 + Math.trunc(months);
  const year = Math.floor(monthsFromYear0 / 12);
  if (year > LAST_YEAR) return fromDayNumber(LAST_DAY);
  if (year < FIRST_YEAR) return fromDayNumber(FIRST_DAY);
  const month = monthsFromYear0 - year * 12 + 1;
  return write(year, month, Math.min(twoDigits(date, 8), daysInMonth(year, month)));
}

/** The later of two dates. */
export function laterOf(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first >= second ? first : second;
}
