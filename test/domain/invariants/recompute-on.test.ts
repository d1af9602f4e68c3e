import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../src/domain/calendar.ts';
import { summariseCore } from '../../../src/domain/core.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { recomputeOn } from '../../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { storedResults } from '../../../src/domain/stored-results.ts';
import { anyFacts } from '../../builders/random-facts.ts';
import { halvorsenFacts } from '../../builders/worked-example.ts';

const coreOn = (facts: CompanyFacts, day: CalendarDate) => summariseCore(facts, DEFAULT_SETTINGS, day);

/**
 * Goes through the days one by one. Returns the days on which stored results changed although nobody had
 * announced it, and the announced days on which nothing changed.
 */
function surprises(facts: CompanyFacts, from: CalendarDate, days: number) {
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

describe('day after day, the day on which results have to be computed again', () => {
  it('announces every change of the example customer, and besides only days of lines, from its start past its renewal', () => {
    const facts = halvorsenFacts();
    const { missed, needless } = surprises(facts, '2026-01-18', 400);
    const daysOfLines = facts.entries.map(({ on }) => on);
    expect(missed).toEqual([]);
    expect(needless.filter((day) => !daysOfLines.includes(day))).toEqual([]);
    expect(needless.length).toBeLessThanOrEqual(3);
  });

  it('never leaves out a change, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('2026-02-01', '2026-06-15', '2026-11-20'), (facts, from) => {
        expect(surprises(facts, from, 75).missed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
