import type { CalendarDate } from './calendar.ts';
import { changeDays, readinessDays } from './change-days.ts';
import { type Core, summariseCore } from './core.ts';
import { readinessStanding } from './readiness.ts';
import { storedReadiness, storedResults } from './stored-results.ts';

/** So many days ahead are computed in full; after that the next possible day is named without looking. */
const MOST_DAYS_COMPUTED = 5;

/**
 * First day on which any stored result changes without a new fact; null when none will. Possible days are
 * looked at in order: those of plan and value are computed in full, those on which only readiness ages are
 * cheap. It is never too late; with very many possible days it may be early.
 */
export function recomputeOn(core: Core): CalendarDate | null {
  const stored = storedResults(core);
  let base = core;
  let computed = 0;
  for (;;) {
    const [nextDay = null] = changeDays(base);
    const agedDay = readinessChangeDay(base, nextDay);
    if (agedDay !== null) return agedDay;
    if (nextDay === null || computed >= MOST_DAYS_COMPUTED) return nextDay;
    base = summariseCore(core.facts, core.settings, nextDay);
    if (storedResults(base) !== stored) return nextDay;
    computed += 1;
  }
}

/** First day before `until` on which age alone changes readiness. */
function readinessChangeDay(core: Core, until: CalendarDate | null): CalendarDate | null {
  const { inputs, settings } = core;
  const readinessOn = (today: CalendarDate) =>
    storedReadiness(readinessStanding({ ...inputs, today }, settings));
  const now = readinessOn(core.today);
  const day = readinessDays(core).find((one) => {
    return (until === null || one < until) && readinessOn(one) !== now;
  });
  return day ?? null;
}
