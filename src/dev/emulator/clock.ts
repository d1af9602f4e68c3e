/** The emulator's time in milliseconds since 1970; tests move it instead of waiting. */
export interface Clock {
  now(): number;
  /** Moves time forward by a number of milliseconds. */
  advance(byMs: number): void;
  /** Stops time at an instant; null lets it follow the underlying clock again. */
  set(atMs: number | null): void;
}

/** Makes a clock on top of another one, the machine's by default. */
export function createClock(base: () => number = Date.now): Clock {
  let offsetMs = 0;
  let stoppedAtMs: number | null = null;
  return {
    now: () => stoppedAtMs ?? base() + offsetMs,
    advance(byMs) {
      if (stoppedAtMs === null) offsetMs += byMs;
      else stoppedAtMs += byMs;
    },
    set(atMs) {
      stoppedAtMs = atMs;
      offsetMs = 0;
    },
  };
}
