import { addDays, isCalendarDate, toDayNumber } from '../../src/domain/calendar.ts';

describe('a calendar date', () => {
  it.each(['2026-10-12', '2028-02-29', '1900-01-01', '2199-12-31'])('exists: %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(addDays(text, 0)).toBe(text);
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '0050-01-01', '12.10.2026', '2026-10-12T00:00:00Z', ''])(
    'does not exist: "%s"',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  it.each(['12.10.2026', '2026-02-30'])(
    'is refused with the right form instead of being read as another day: %s',
    (text) => {
      expect(() => toDayNumber(text)).toThrow(
        new RangeError(`"${text}" is not a calendar date: write it as YYYY-MM-DD, for example 2026-10-12`),
      );
    },
  );
});
