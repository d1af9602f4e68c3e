import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';

/** The day on which every plausible company is looked at; nothing that is recorded of it lies ahead. */
export const PLAUSIBLE_TODAY: CalendarDate = '2026-10-12';

/** The day so many days before that one; days to come are negative. */
export const daysAgo = (days: number): CalendarDate => addDays(PLAUSIBLE_TODAY, -days);
