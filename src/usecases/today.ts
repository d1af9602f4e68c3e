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
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(clock.now());
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function instantNow(clock: Clock): Instant {
  return new Date(clock.now()).toISOString();
}
