import type { Metric } from '../../src/domain/facts.ts';
import { lessHaircut } from '../../src/domain/projection.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aCompany, aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

/** What is projected on top of today, in dollars: 40 hours before, 25 now at $75, so $13,500 a year. */
function projected(metrics: readonly Metric[], exchangeRates: Record<string, number> = {}) {
  const entries = metrics.flatMap(({ key }) => [
    aMeasurement({ metricKey: key, on: '2026-03-01', value: 25 }),
    anEvidence({ metricKey: key, on: '2026-03-01' }),
  ]);
  const company = aCompany({ startDate: '2026-01-01' });
  const { projected: minor } = summariseValue(
    aValueInput({ company, metrics, entries }, '2026-04-01', { exchangeRates }),
  );
  return minor / 100;
}

describe('what is projected', () => {
  it('is what the target brings on top of today, less a fifth', () => {
    expect(projected([aMetric({ targetValue: 10 })])).toBe((27_000 - 13_500) * 0.8);
    expect(lessHaircut(1_001, 0.5)).toBe(501);
  });

  it('is nothing without a target, or where the target is reached', () => {
    expect(projected([aMetric({ targetValue: null })])).toBe(0);
    expect(projected([aMetric({ targetValue: 25 })])).toBe(0);
    expect(projected([aMetric({ targetValue: 30 })])).toBe(0);
  });

  it('is nothing for what comes once or brings no money', () => {
    const once = aMetric({
      calculator: 'one_off',
      inputs: { amount: 100 },
      measuredInputs: [],
      targetValue: 500,
    });
    expect(projected([once])).toBe(0);
    const output = aMetric({
      calculator: 'productivity',
      inputs: { outputBefore: 20 },
      measuredInputs: ['outputAfter'],
      targetValue: 50,
    });
    expect(projected([output])).toBe(0);
  });

  it('is nothing where inputs are refused, the calculator is unknown or a rate is missing', () => {
    expect(projected([aMetric({ targetValue: -5 })])).toBe(0);
    expect(projected([aMetric({ targetValue: 10, calculator: 'magic' as Metric['calculator'] })])).toBe(0);
    expect(projected([aMetric({ targetValue: 10, currency: 'EUR' })])).toBe(0);
    expect(projected([aMetric({ targetValue: 10, currency: 'EUR' })], { EUR: 2 })).toBe(27_000 * 0.8);
  });

  it('is nothing for a loss that has no target, and the whole way back for one that has', () => {
    const loss = { inputs: { hoursBefore: 20, hourlyRate: 75, periodsPerYear: 12 } };
    expect(projected([aMetric(loss)])).toBe(0);
    expect(projected([aMetric({ ...loss, targetValue: 20 })])).toBe(4_500 * 0.8);
  });

  it('is nothing for an amount without a target that begins later', () => {
    const later = aMetric({
      calculator: 'stated',
      inputs: { amount: 100, basis: 'a letter' },
      measuredInputs: [],
      effectiveDate: '2026-05-01',
    });
    expect(projected([later])).toBe(0);
  });

  it('counts a pool once', () => {
    const two = ['a', 'b'].map((key) => aMetric({ key, benefitPool: 'close', targetValue: 10 }));
    expect(projected(two)).toBe((27_000 - 13_500) * 0.8);
  });
});
