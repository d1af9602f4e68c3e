import { type CalendarDate, addDays } from './calendar.ts';

/** A day that may not be known. */
export type Day = CalendarDate | null | undefined;

/** `on` moved by days; unknown stays unknown. */
export function after(on: Day, days: number): Day {
  return on ? addDays(on, days) : null;
}

/** Each known day after today once, in order. */
export function comingDays(today: CalendarDate, days: readonly Day[]): readonly CalendarDate[] {
  const coming = days.filter((day): day is CalendarDate => typeof day === 'string' && day > today);
  return [...new Set(coming)].sort();
}

/** The first known day after today; null when none is to come. */
export function earliestAfter(today: CalendarDate, days: readonly Day[]): CalendarDate | null {
  let earliest: CalendarDate | null = null;
  for (const day of days) {
    if (day && day > today && (earliest === null || day < earliest)) earliest = day;
  }
  return earliest;
}
