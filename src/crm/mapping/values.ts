import { isCalendarDate } from '../../domain/calendar.ts';
import type { CalendarDate, Instant } from '../../domain/calendar.ts';
import type { PropertyValues } from '../repository.ts';

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

export function readNumber(values: PropertyValues, name: string): number | null {
  const value = readText(values, name);
  if (value === null) return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

export function readYesNo(values: PropertyValues, name: string): boolean | null {
  const value = readText(values, name);
  return value === 'true' ? true : value === 'false' ? false : null;
}

/** A date; HubSpot may return an unset date as 1970-01-01, and a datetime property with its time. */
export function readDate(values: PropertyValues, name: string): CalendarDate | null {
  const value = readText(values, name);
  if (value === null) return null;
  const day = /^\d+$/.test(value) ? dayOfEpoch(Number(value)) : value.slice(0, 10);
  return day === null || !isCalendarDate(day) || day === '1970-01-01' ? null : day;
}

export function readInstant(values: PropertyValues, name: string): Instant | null {
  const value = readText(values, name);
  if (value === null) return null;
  const milliseconds = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(milliseconds) && milliseconds !== 0 ? new Date(milliseconds).toISOString() : null;
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

/** Numbers without exponent and without binary noise beyond 12 significant digits. */
function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(12));
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

function dayOfEpoch(milliseconds: number): string | null {
  const day = new Date(milliseconds);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}
