import fc from 'fast-check';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aCompany, someFacts } from '../builders/index.ts';
import { anyFacts } from '../builders/random-facts.ts';
import { halvorsenFacts, WORKED_EXAMPLE_TODAY } from '../builders/worked-example.ts';

const summariseOn = (facts: CompanyFacts, today = WORKED_EXAMPLE_TODAY) =>
  summarise(facts, DEFAULT_SETTINGS, today);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** The same facts with their lists in another order. */
function reordered<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const weights = items.map((item, index) => ({ item, weight: Math.sin((index + 1) * (seed + 1)) }));
  return weights.sort((first, second) => first.weight - second.weight).map(({ item }) => item);
}

describe('summarise', () => {
  it('gives the same summary whatever the order of the facts', () => {
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

  it('leaves the facts and settings as they are', () => {
    const facts = deepFreeze(halvorsenFacts());
    const settings = deepFreeze(structuredClone(DEFAULT_SETTINGS));
    expect(() => summarise(facts, settings, WORKED_EXAMPLE_TODAY)).not.toThrow();
  });

  it('can be sent as JSON without loss', () => {
    const summary = summariseOn(halvorsenFacts());
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('survives any facts on any day', () => {
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

  it('knows an empty company: nothing planned, nothing proved, no score', () => {
    const summary = summariseOn(
      someFacts({ company: aCompany({ startDate: null, renewalDate: null, annualCostMinor: null }) }),
    );
    expect(summary.plan.health).toBe('no_plan');
    expect(summary.renewal.readiness).toMatchObject({ score: null, band: 'unknown', confidence: 0 });
    expect(summary.nextAction.kind).toBe('make_plan');
    expect(summary.daysSinceStart).toBeNull();
    expect(summary.recomputeOn).toBeNull();
  });

  it('takes the currency of the account where the company names none', () => {
    const facts = someFacts({ company: aCompany({ currency: null }) });
    expect(summarise(facts, { ...DEFAULT_SETTINGS, accountCurrency: 'JPY' }, '2026-03-01').currency).toBe(
      'JPY',
    );
  });
});
