import type { CompanyFacts } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aCompany, someFacts } from '../builders/index.ts';
import { halvorsenFacts, WORKED_EXAMPLE_TODAY } from '../builders/worked-example.ts';

const summariseOn = (facts: CompanyFacts) => summarise(facts, DEFAULT_SETTINGS, WORKED_EXAMPLE_TODAY);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('summarise', () => {
  it('leaves the facts and settings as they are', () => {
    const facts = deepFreeze(halvorsenFacts());
    const settings = deepFreeze(structuredClone(DEFAULT_SETTINGS));
    expect(() => summarise(facts, settings, WORKED_EXAMPLE_TODAY)).not.toThrow();
  });

  it('can be sent as JSON without loss', () => {
    const summary = summariseOn(halvorsenFacts());
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
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
