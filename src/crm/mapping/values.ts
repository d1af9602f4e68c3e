import { isCalendarDate } from '../../domain/calendar.ts';
import type { CalendarDate, Instant } from '../../domain/calendar.ts';
import type { PropertyValues } from '../repository.ts';
import { dateInZone } from './time-zone.ts';

/**
 * Property values as HubSpot sends them: strings or null, "" for cleared. Readers give `null` for what is
 * unset or not of the type; a value that people typed by hand must never bring a page down.
 */

export function readText(values: PropertyValues, name: string): string | null {
  const value = values[name];
  if (value === null || value === undefined) return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** HubSpot may write a number with an exponent, `1.0E21`; the value is the nearest one that a double holds. */
export function readNumber(values: PropertyValues, name: string): number | null {
  const value = readText(values, name);
  if (value === null || !NUMBER.test(value)) return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed + 0 : null;
}

/** A number of days, above 0: an interval that is none is not known. */
export function readDays(values: PropertyValues, name: string): number | null {
  const days = readNumber(values, name);
  return days !== null && days > 0 && days <= MOST_DAYS ? days : null;
}

export function readYesNo(values: PropertyValues, name: string): boolean | null {
  const value = readText(values, name);
  return value === 'true' ? true : value === 'false' ? false : null;
}

/**
 * The day of a date property. HubSpot may return an unset one as 1970-01-01. People write 9999-12-31 for
 * "never" and mistype years: days that no plan can be about are unknown.
 */
export function readDate(values: PropertyValues, name: string): CalendarDate | null {
  const value = readText(values, name);
  if (value === null) return null;
  return plausibleDay(MILLISECONDS.test(value) ? dayOf(Number(value), 'UTC') : value.slice(0, 10));
}

/**
 * The day of a property that may hold an instant: the account's day, not the one in Greenwich. A plain date
 * (also as midnight UTC in milliseconds, HubSpot's older way) is that date everywhere.
 */
export function readDay(values: PropertyValues, name: string, timeZone: string): CalendarDate | null {
  const value = readText(values, name);
  if (value === null) return null;
  const isPlainDate = MILLISECONDS.test(value)
    ? Number(value) % MILLISECONDS_PER_DAY === 0
    : !value.includes('T');
  if (isPlainDate) return readDate(values, name);
  return plausibleDay(dayOf(MILLISECONDS.test(value) ? Number(value) : Date.parse(value), timeZone));
}

export function readInstant(values: PropertyValues, name: string): Instant | null {
  const value = readText(values, name);
  if (value === null) return null;
  const milliseconds = MILLISECONDS.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(new Date(milliseconds).getTime())) return null;
  const instant = new Date(milliseconds).toISOString();
  // A year of more than four digits is written with a sign, and no longer compares with other days.
  return plausibleDay(instant.slice(0, 10)) === null ? null : instant;
}

/**
 * An ISO 4217 code. Anything else that somebody typed becomes XXX, ISO's own code for "no currency": its amounts
 * are shown without one and are never added to others.
 */
export function readCurrency(values: PropertyValues, name: string): string | null {
  const value = readText(values, name)?.toUpperCase() ?? null;
  return value === null || /^[A-Z]{3}$/.test(value) ? value : 'XXX';
}

/** A word of a closed list; anything else is unknown. */
export function readWord<const Word extends string>(
  values: PropertyValues,
  name: string,
  words: readonly Word[],
): Word | null {
  const value = readText(values, name);
  return value === null ? null : (words.find((word) => word === value) ?? null);
}

export function readList(values: PropertyValues, name: string, separator: string): readonly string[] {
  const value = readText(values, name);
  return value === null
    ? []
    : value
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

/** JSON in a property; null when it is unset or not JSON. */
export function readJson(values: PropertyValues, name: string): unknown {
  const value = readText(values, name);
  if (value === null) return null;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The text that clears or sets a property. HubSpot clears on "", and answers null afterwards. */
export function writeValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? writeNumber(value) : String(value);
}

/** A text that fits into a property of HubSpot's; what is too long ends with an ellipsis. */
export function fitText(text: string, mostCharacters = PROPERTY_CHARACTERS): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, endOfCharacter(text, mostCharacters - 1))}…`;
}

/** Where to cut at the latest so that no character made of two code units is cut in half. */
export function endOfCharacter(text: string, position: number): number {
  const code = text.charCodeAt(position - 1);
  const isFirstHalf = code >= 0xd800 && code <= 0xdbff && position < text.length;
  return isFirstHalf ? position - 1 : position;
}

/** HubSpot keeps at most this many characters in one property. */
export const PROPERTY_CHARACTERS = 65_536;

/** A double holds so many decimal digits for sure; what comes after them is binary noise. */
const SIGNIFICANT_DIGITS = 15;

/** A computed number without binary noise: 0.1 + 0.2 is 0.3. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/**
 * The shortest text that reads back as the same number, without exponent, which people would not read. What is no
 * finite number is not known.
 */
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return String(value);
  const digits = mantissa.replace('.', '');
  const pointAt = 1 + Number(exponent);
  const text = pointAt > 0 ? digits.padEnd(pointAt, '0') : `0.${'0'.repeat(-pointAt)}${digits}`;
  return value < 0 ? `-${text}` : text;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MILLISECONDS = /^-?\d+$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const MOST_DAYS = 36_525;
const EARLIEST_DAY = '1900-01-01';
const LATEST_DAY = '2199-12-31';
const UNSET_DAY = '1970-01-01';

function plausibleDay(day: string | null): CalendarDate | null {
  if (day === null || !isCalendarDate(day) || day === UNSET_DAY) return null;
  return day >= EARLIEST_DAY && day <= LATEST_DAY ? day : null;
}

function dayOf(milliseconds: number, timeZone: string): string | null {
  return Number.isNaN(new Date(milliseconds).getTime()) ? null : dateInZone(milliseconds, timeZone);
}
