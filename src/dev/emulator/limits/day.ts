import type { Clock } from '../clock.ts';

/** Requests of one calendar day in the account's time zone. */
export interface Day {
  isFull(): boolean;
  add(): void;
  used(): number;
  remaining(): number;
  /** When the count starts again, in milliseconds since 1970. */
  resetsAt(): number;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The first instant, to the minute, at which `dayOf` changes; days of 23 and 25 hours included. */
function endOfDay(now: number, dayOf: (at: number) => string): number {
  const today = dayOf(now);
  let at = Math.floor(now / HOUR_MS) * HOUR_MS;
  while (dayOf(at) === today) at += HOUR_MS;
  while (dayOf(at - MINUTE_MS) !== today) at -= MINUTE_MS;
  return at;
}

/** A count that starts again at every midnight of a time zone. */
export function createDay(clock: Clock, maximum: number, timeZone: string): Day {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone });
  const dayOf = (at: number) => format.format(at);
  let count = 0;
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  const used = () => {
    const now = clock.now();
    // Tests may turn the clock back as well.
    if (now < until && now >= from) return count;
    count = 0;
    from = now;
    until = endOfDay(now, dayOf);
    return count;
  };
  return {
    isFull: () => used() >= maximum,
    add() {
      count = used() + 1;
    },
    used,
    remaining: () => Math.max(0, maximum - used()),
    resetsAt() {
      used();
      return until;
    },
  };
}
