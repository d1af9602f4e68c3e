import { carryForwardDaysOf } from '../../src/domain/metric-track.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aMeasurement, anEvidence, aMetric } from '../builders/index.ts';
import { someFacts } from '../builders/facts.ts';

const { carryForwardDays } = DEFAULT_SETTINGS.value;

describe('how long a measurement stays proof', () => {
  it('is what the settings allow, or less where the benefit says so', () => {
    expect(carryForwardDaysOf(aMetric(), DEFAULT_SETTINGS)).toBe(carryForwardDays);
    expect(carryForwardDaysOf(aMetric({ carryForwardDays: 60 }), DEFAULT_SETTINGS)).toBe(60);
  });

  it('is never more than the settings allow', () => {
    expect(carryForwardDaysOf(aMetric({ carryForwardDays: 900 }), DEFAULT_SETTINGS)).toBe(carryForwardDays);
  });

  it.each([
    [60, 0],
    [null, 30_000],
  ])('takes an amount out of what is proved after its days: limit %s', (limit, proved) => {
    const metric = aMetric({ key: 'p1/closing', carryForwardDays: limit, effectiveDate: '2026-01-01' });
    const about = { metricKey: 'p1/closing' };
    const facts = someFacts({
      metrics: [metric],
      entries: [
        aMeasurement({ ...about, on: '2026-02-01', value: 40 - 30_000 / 75 / 12 }),
        anEvidence({ ...about, on: '2026-02-01' }),
      ],
    });
    const { value } = summarise(facts, DEFAULT_SETTINGS, '2026-05-01');
    expect(Math.round(value.provedRunRate / 100)).toBe(proved);
  });
});
