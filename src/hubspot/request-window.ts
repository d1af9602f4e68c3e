import type { Clock } from './clock.ts';

export type RequestWindow = {
  /** Resolves when one more request may start, in the order of asking, and counts it. */
  enter(): Promise<void>;
  /** Sets how many requests may start in any interval. At least one is always possible. */
  allow(requests: number, intervalMilliseconds: number): void;
  /** Lets nothing start before this instant of the clock. */
  closeUntil(instant: number): void;
  /** Somebody else spends the same allowance: only so many of its places are left for now. */
  leave(places: number): void;
};

/**
 * A sliding window: at most so many starts in any stretch of the interval, which is how HubSpot counts. A fixed
 * pace would be simpler, but would slow down the small bursts that most work consists of.
 */
export const createRequestWindow = (
  clock: Pick<Clock, 'now' | 'sleep'>,
  initial: { readonly requests: number; readonly intervalMilliseconds: number },
): RequestWindow => {
  let limit = initial;
  let closedUntil = -Infinity;
  let starts: number[] = [];
  let turn: Promise<void> = Promise.resolve();

  const nextOpening = (): number => (starts[0] ?? clock.now()) + limit.intervalMilliseconds;

  const waitForPlace = async (): Promise<void> => {
    for (;;) {
      const now = clock.now();
      starts = starts.filter((start) => now - start < limit.intervalMilliseconds);
      const opening = Math.max(closedUntil, starts.length < limit.requests ? now : nextOpening());
      if (opening <= now) break;
      await clock.sleep(opening - now);
    }
    starts.push(clock.now());
  };

  return {
    enter: () => {
      turn = turn.then(waitForPlace);
      return turn;
    },
    allow: (requests, intervalMilliseconds) => {
      limit = { requests: Math.max(1, Math.floor(requests)), intervalMilliseconds };
    },
    closeUntil: (instant) => {
      closedUntil = Math.max(closedUntil, instant);
    },
    leave: (places) => {
      const now = clock.now();
      starts = starts.filter((start) => now - start < limit.intervalMilliseconds);
      const takenByOthers = limit.requests - starts.length - Math.max(0, places);
      for (let count = 0; count < takenByOthers; count += 1) starts.push(now);
    },
  };
};
