import { addMonths as addMonthsOfLibrary, format } from 'date-fns';
import fc from 'fast-check';
import { addDays, addMonths, fromDayNumber, isCalendarDate, toDayNumber } from '../../src/domain/calendar.ts';
import type { CalendarDate } from '../../src/domain/calendar.ts';

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

  it('is the day that the platform counts, for every day of 400 years', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    for (let day = first; day < first + 146_097; day += 1) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (fromDayNumber(day) !== date || toDayNumber(date) !== day) expect(fromDayNumber(day)).toBe(date);
    }
    expect(fromDayNumber(first + 146_097)).toBe('2300-01-01');
  });

  it('is read back as it was written', () => {
    const days = fc.integer({ min: toDayNumber('0100-01-01'), max: toDayNumber('9999-12-31') });
    fc.assert(fc.property(days, (day) => expect(toDayNumber(fromDayNumber(day))).toBe(day)));
  });

  it.each([
    ['9999-12-31', 1],
    ['9999-12-31', 1e15],
    ['0100-01-01', -1],
  ])('ends where four digits end: %s moved by %d days', (date, days) => {
    expect(addDays(date, days)).toBe(date);
  });

  it.each([
    '2026/10-12',
    '2026-10/12',
    '202a-10-12',
    '2026-1a-12',
    '2026-10-1a',
    '2026-10-00',
    '2026-00-10',
    '2026-04-31',
    '2100-02-29',
    '2026-1/-12',
    '2026-/1-12',
    '2026-1:-12',
    '2026-:1-12',
    '2026-0--12',
    '20-1-10-12',
    '2026-12-32',
    '2026-12-3/',
  ])('is refused: "%s"', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

const asDate = (instant: Date) => format(instant, 'yyyy-MM-dd');

function noonOf(date: CalendarDate): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day, 12);
}

/** The library counts in the time zone of the machine. In some a day never was: Kiritimati had no 31 December 1994. */
const existsHere = (date: CalendarDate) => asDate(noonOf(date)) === date;

describe('a date moved by months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['1999-07-31', -55, '1994-12-31'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', 1.9, '2026-04-30'],
    ['9999-06-30', 12, '9999-12-31'],
    ['0100-06-30', -12, '0100-01-01'],
    ['9998-07-15', 12, '9999-07-15'],
    ['0101-07-15', -12, '0100-07-15'],
  ])('%s by %d becomes %s', (date, months, moved) => {
    expect(addMonths(date, months)).toBe(moved);
  });

  it('is the day that date-fns names', () => {
    const days = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const date = fromDayNumber(day);
        const moved = addMonths(date, months);
        fc.pre([date, moved].every(existsHere));
        expect(moved).toBe(asDate(addMonthsOfLibrary(noonOf(date), months)));
      }),
      { numRuns: 500 },
    );
  });
});
