import type { CalendarDate, Instant } from '../../domain/calendar.ts';

const NOON = 12;
const MIDNIGHT = 0;

/** Making one takes longer than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar date on which an instant falls in a time zone.
 * @param milliseconds since 1970-01-01 UTC
 * @throws RangeError when the time zone has no such IANA name
 */
export function dateInZone(milliseconds: number, timeZone: string): CalendarDate {
  const parts = formatOf(timeZone).formatToParts(milliseconds);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** An instant that falls on the date in the time zone; in nearly all of them noon in Greenwich does. */
export function instantOfDate(date: CalendarDate, timeZone: string): Instant {
  const at = (hour: number) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return dateInZone(Date.parse(at(NOON)), timeZone) === date ? at(NOON) : at(MIDNIGHT);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
