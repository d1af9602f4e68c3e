import type { CalendarDate } from '../../domain/calendar.ts';
import { todayIn } from '../../usecases/today.ts';

/** Today where this machine is. */
export function localToday(): CalendarDate {
  return todayIn(localTimeZone(), { now: Date.now });
}

export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
