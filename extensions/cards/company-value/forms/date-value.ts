import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { isCalendarDate } from '../../../../src/domain/calendar.ts';

/** The value of HubSpot's date input, which counts months from 0. */
export interface DateValue {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function toDateValue(day: CalendarDate): DateValue {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

/** Null for a cleared or incomplete date. */
export function toCalendarDate(value: DateValue | null | undefined): CalendarDate | null {
  if (!value) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(value.year).padStart(4, '0')}-${two(value.month + 1)}-${two(value.date)}`;
  return isCalendarDate(day) ? day : null;
}
