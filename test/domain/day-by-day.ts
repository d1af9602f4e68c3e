import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import { summariseCore } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { recomputeOn } from '../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { storedResults } from '../../src/domain/stored-results.ts';

const coreOn = (facts: CompanyFacts, day: CalendarDate) => summariseCore(facts, DEFAULT_SETTINGS, day);

/**
 * Goes through the days one by one. Returns the days on which stored results changed although nobody had
 * announced it, and the announced days on which nothing changed.
 */
export function surprises(facts: CompanyFacts, from: CalendarDate, days: number) {
  const missed: CalendarDate[] = [];
  const needless: CalendarDate[] = [];
  let base = coreOn(facts, from);
  let announced = recomputeOn(base);
  for (let day = addDays(from, 1); day < addDays(from, days); day = addDays(day, 1)) {
    const core = coreOn(facts, day);
    const isSame = storedResults(core) === storedResults(base);
    if (day === announced) {
      if (isSame) needless.push(day);
      base = core;
      announced = recomputeOn(core);
    } else if (!isSame) {
      missed.push(day);
    }
  }
  return { missed, needless };
}
