import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { isCalendarDate } from '../../../../src/domain/calendar.ts';

/** Property values are texts; an empty one is not known. */
export function numberOf(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** HubSpot gives dates as a day, as an instant or as milliseconds, and may give the first day of 1970 for none. */
export function dateOf(value: string | null): CalendarDate | null {
  if (value === null || value === '') return null;
  const day = /^\d{6,}$/.test(value)
    ? new Date(Number(value)).toISOString().slice(0, 10)
    : value.slice(0, 10);
  return isCalendarDate(day) && day !== '1970-01-01' ? day : null;
}
