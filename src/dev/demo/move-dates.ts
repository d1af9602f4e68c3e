import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';

/** The day that the stories are written for. */
export const STORY_DAY: CalendarDate = '2026-10-12';

const DATE_OR_INSTANT = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+Z)?$/;
const YEAR_OR_MONTH = /\{(year|month):(\d{4}-\d{2}-\d{2})\}/g;
const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/**
 * The same data with every date and instant in it moved by whole days, however deep, so that each figure that
 * depends on elapsed days stays the same. Years and months in texts, written `{year:2027-01-18}` and
 * `{month:2026-09-15}`, follow their date.
 */
export function moveDates<Value>(value: Value, days: number): Value {
  return moved(value, days) as Value;
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return movedText(value, days);
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, days)]));
}

function movedText(text: string, days: number): string {
  const date = DATE_OR_INSTANT.exec(text);
  if (date) return addDays(date[1] ?? text, days) + (date[2] ?? '');
  return text.replaceAll(YEAR_OR_MONTH, (_whole, part: string, day: string) => {
    const date = addDays(day, days);
    return part === 'year' ? date.slice(0, 4) : MONTHS.format(new Date(date));
  });
}
