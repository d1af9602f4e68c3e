import type { Clock } from '../../src/hubspot/clock.ts';

export type FakeClock = Clock & {
  /** Every wait asked for, in milliseconds. */
  readonly waits: number[];
  advance(milliseconds: number): void;
};

/** A clock on which waiting takes no time but is written down. */
export const fakeClock = ({ random = 0 } = {}): FakeClock => {
  let time = 1_000_000;
  const waits: number[] = [];
  return {
    waits,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    now: () => time,
    random: () => random,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
};
