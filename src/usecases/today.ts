import { dateInZone } from '../crm/mapping/time-zone.ts';
import type { CalendarDate, Instant } from '../domain/calendar.ts';

/** The clock that a use case is given. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

/**
 * Today's date in the account's time zone.
 * @throws RangeError when the time zone has no such IANA name
 */
export function todayIn(timeZone: string, clock: Clock): CalendarDate {
  return dateInZone(clock.now(), timeZone);
}

export function instantNow(clock: Clock): Instant {
  return new Date(clock.now()).toISOString();
}

/** An instant, and the day it falls on in the account: near midnight they differ from those in Greenwich. */
export interface Moment {
  readonly today: CalendarDate;
  readonly now: Instant;
}

export function momentIn(timeZone: string, clock: Clock): Moment {
  return { today: todayIn(timeZone, clock), now: instantNow(clock) };
}
