import fc from 'fast-check';
import { milestoneResults } from '../../../src/crm/mapping/milestone.ts';
import { companyResults } from '../../../src/crm/mapping/roll-up.ts';
import { addDays, daysBetween, type CalendarDate } from '../../../src/domain/calendar.ts';
import { inCanonicalOrder, summariseCore } from '../../../src/domain/core.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { recomputeOn } from '../../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { storedResults } from '../../../src/domain/stored-results.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import { hostileFacts } from '../../builders/hostile-facts.ts';
import { PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';

const FAR_AHEAD_DAYS = 3_000;

/** All that is written on the company and its milestones; only the day of the next change is left out. */
function written(facts: CompanyFacts, today: CalendarDate) {
  const summary = summarise(facts, DEFAULT_SETTINGS, today);
  const { vrm_recompute_on: announced, ...results } = companyResults(summary, DEFAULT_SETTINGS);
  const milestones = summary.plan.milestones.map((milestone) =>
    milestoneResults(milestone, summary.currency),
  );
  return { announced, results, milestones };
}

const coreOn = (facts: CompanyFacts, today: CalendarDate) =>
  summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, today);

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('until the day that is announced for the next change', () => {
  it('nothing that is written on the company and its milestones changes', () => {
    fc.assert(
      fc.property(fc.oneof(plausibleFacts, hostileFacts), anyShare, (facts, share) => {
        const now = written(facts, PLAUSIBLE_TODAY);
        const until = now.announced ? now.announced : addDays(PLAUSIBLE_TODAY, FAR_AHEAD_DAYS);
        const days = daysBetween(PLAUSIBLE_TODAY, until) - 1;
        const later = written(facts, addDays(PLAUSIBLE_TODAY, Math.round(share * days)));
        expect([later.results, later.milestones]).toEqual([now.results, now.milestones]);
      }),
      { numRuns: 150 },
    );
  });

  it('the last day before it is still as today', () => {
    fc.assert(
      fc.property(fc.oneof(plausibleFacts, hostileFacts), (facts) => {
        const core = coreOn(facts, PLAUSIBLE_TODAY);
        const day = recomputeOn(core);
        fc.pre(day !== null);
        expect(storedResults(coreOn(facts, addDays(day, -1)))).toBe(storedResults(core));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the day that is announced for the next change', () => {
  it('is the very day of a change for nine plausible companies of ten, and close before one for the others', () => {
    const early = fc
      .sample(plausibleFacts, { numRuns: 150, seed: 1 })
      .map((facts) => daysEarly(facts))
      .filter((days) => days > 0);
    expect(early.length).toBeLessThanOrEqual(15);
    expect(early.filter((days) => days >= 45)).toEqual([]);
  });
});

/** Days from the announced one to that of a change; at the most those that are looked at. */
function daysEarly(facts: CompanyFacts): number {
  const core = coreOn(facts, PLAUSIBLE_TODAY);
  const day = recomputeOn(core);
  if (day === null) return 0;
  const now = storedResults(core);
  let days = 0;
  while (days < 60 && storedResults(coreOn(facts, addDays(day, days))) === now) days += 1;
  return days;
}
