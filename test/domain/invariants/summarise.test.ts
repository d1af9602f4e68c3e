import fc from 'fast-check';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import { anyFacts } from '../../builders/random-facts.ts';
import { WORKED_EXAMPLE_TODAY } from '../../builders/worked-example.ts';

const summariseOn = (facts: CompanyFacts, today = WORKED_EXAMPLE_TODAY) =>
  summarise(facts, DEFAULT_SETTINGS, today);

/** The same facts with their lists in another order. */
function reordered<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const weights = items.map((item, index) => ({ item, weight: Math.sin((index + 1) * (seed + 1)) }));
  return weights.sort((first, second) => first.weight - second.weight).map(({ item }) => item);
}

describe('the summary of any facts', () => {
  it('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(1000), (facts, seed) => {
        const other: CompanyFacts = {
          ...facts,
          milestones: reordered(facts.milestones, seed),
          metrics: reordered(facts.metrics, seed),
          entries: reordered(facts.entries, seed),
          deals: reordered(facts.deals, seed),
        };
        expect(summariseOn(other)).toEqual(summariseOn(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('has a next action, and a score wherever it has a band, on any day', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('2025-06-01', '2026-01-01', '2026-08-15', '2027-05-01'),
        (facts, day) => {
          const { renewal, nextAction } = summariseOn(facts, day);
          const { score, band, path } = renewal.readiness;
          expect(score === null).toBe(band === 'unknown');
          if (path?.reachesBand) expect(path.to).toBeGreaterThanOrEqual(path.from);
          expect(nextAction.kind).toBeTruthy();
        },
      ),
      { numRuns: 100 },
    );
  });
});
