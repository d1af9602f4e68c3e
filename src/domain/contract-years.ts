import { addMonths, fromDayNumber, toDayNumber } from './calendar.ts';

/**
 * First days of the contract years that begin from `start` to `until`, both included. A day that a month does
 * not have becomes its last one, always counted from the start itself, so 29 February does not drift.
 */
export function contractYearStarts(start: number, until: number): readonly number[] {
  const days: number[] = [];
  const first = fromDayNumber(start);
  for (let day = start, year = 1; day <= until; year += 1) {
    days.push(day);
    day = toDayNumber(addMonths(first, 12 * year));
  }
  return days;
}
