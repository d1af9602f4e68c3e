import { type CalendarDate, fromDayNumber, toDayNumber } from './calendar.ts';
import { certainChangeDays, readinessDays } from './change-days.ts';
import { earliestAfter } from './coming-days.ts';
import type { Core } from './core.ts';
import { milestoneChangeDay } from './milestone-change-day.ts';
import { readinessStanding } from './readiness.ts';
import { isSameStanding } from './stored-results.ts';

/**
 * First day on which any stored result changes without a new fact; null when none will. Three kinds of days
 * are looked at: those on which a date comes or a limit runs out, those on which a milestone is judged
 * differently (each judged for itself on that day), and those on which readiness alone grows old. It is never
 * too late; where amounts change by the calendar it may name a day on which they happen to stay the same.
 */
export function recomputeOn(core: Core): CalendarDate | null {
  const certain = earliestAfter(core.today, certainChangeDays(core));
  const judged = core.milestones.reduce(
    (until, milestone) => milestoneChangeDay(milestone, core, until) ?? until,
    certain,
  );
  return readinessChangeDay(core, judged) ?? judged;
}

/** First day before `until` on which age alone changes readiness. */
function readinessChangeDay(core: Core, until: CalendarDate | null): CalendarDate | null {
  const { inputs, settings } = core;
  const now = readinessStanding(inputs, settings);
  const last = until === null ? Number.POSITIVE_INFINITY : toDayNumber(until) - 1;
  for (const day of readinessDays(core, last)) {
    const today = fromDayNumber(day);
    if (!isSameStanding(readinessStanding({ ...inputs, today }, settings), now)) return today;
  }
  return null;
}
