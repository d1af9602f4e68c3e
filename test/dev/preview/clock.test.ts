import { clockOffset, shiftClock, stopClock } from '../../../src/dev/preview/clock.ts';

const REAL_NOW = Date.parse('2026-11-21T08:30:00Z');

const shiftedScope = (offset: number) => {
  const FixedDate = class extends Date {
    static override now = () => REAL_NOW;
  };
  const scope = { Date: FixedDate as DateConstructor };
  shiftClock(scope, offset);
  return scope;
};

describe('the moved clock', () => {
  it('starts at noon UTC of the day that was asked for', () => {
    const { Date: Shifted } = shiftedScope(clockOffset('2026-10-12', REAL_NOW));
    expect(new Shifted().toISOString()).toBe('2026-10-12T12:00:00.000Z');
    expect(Shifted.now()).toBe(Date.parse('2026-10-12T12:00:00Z'));
  });

  it('leaves explicit dates alone', () => {
    const { Date: Shifted } = shiftedScope(1000);
    expect(new Shifted('2020-01-01T00:00:00Z').toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(new Shifted(0).getTime()).toBe(0);
    expect(Shifted.UTC(2020, 0, 1)).toBe(Date.UTC(2020, 0, 1));
  });

  it('makes dates that are still dates', () => {
    const { Date: Shifted } = shiftedScope(1000);
    expect(new Shifted()).toBeInstanceOf(Date);
    expect(new Shifted()).toBeInstanceOf(Shifted);
  });

  it('is the real clock without a day', () => {
    expect(clockOffset(undefined, REAL_NOW)).toBe(0);
  });

  it('refuses what is not a date', () => {
    expect(() => clockOffset('12.10.2026', REAL_NOW)).toThrow('Write it as YYYY-MM-DD');
    expect(() => clockOffset('2026-13-40', REAL_NOW)).toThrow('Write it as YYYY-MM-DD');
  });
});

describe('stopClock', () => {
  it('lets time stand still at an instant and leaves explicit dates alone', () => {
    const scope = { Date };
    stopClock(scope, Date.UTC(2026, 9, 12, 12));
    expect(new scope.Date().toISOString()).toBe('2026-10-12T12:00:00.000Z');
    expect(scope.Date.now()).toBe(Date.UTC(2026, 9, 12, 12));
    expect(new scope.Date(2026, 0, 1).getFullYear()).toBe(2026);
  });
});
