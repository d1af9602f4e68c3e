import type { CalendarDate } from './calendar.ts';
import { addDays } from './calendar.ts';

/**
 * The day on which the next measurement is due: an interval after the last one, and what was never measured at its
 * start. Null where nobody said how often, or when it begins.
 */
export function measurementDueOn(
  intervalDays: number | null,
  lastOn: CalendarDate | null,
  startOn: CalendarDate | null,
): CalendarDate | null {
  if (lastOn === null) return startOn;
  return intervalDays === null ? null : addDays(lastOn, intervalDays);
}
