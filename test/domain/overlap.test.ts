import type { Metric } from '../../src/domain/facts.ts';
import { guardOverlap } from '../../src/domain/overlap.ts';
import type { TierAmounts } from '../../src/domain/summary.ts';
import { sumTiers, totalOf } from '../../src/domain/tiers.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aConfirmation, aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const confirmed = (amount: number): TierAmounts => ({ confirmed: amount, evidenced: 0, claimed: 0 });
const evidenced = (amount: number): TierAmounts => ({ confirmed: 0, evidenced: amount, claimed: 0 });
const claimed = (amount: number): TierAmounts => ({ confirmed: 0, evidenced: 0, claimed: amount });

describe('the overlap guard', () => {
  it('counts the larger of two amounts of one pool', () => {
    const counted = guardOverlap([confirmed(27_000), evidenced(22_500)]);
    expect(counted.map(totalOf)).toEqual([27_000, 0]);
  });

  it('keeps the confirmed amount and adds only what a larger evidenced one has above it', () => {
    const counted = guardOverlap([confirmed(22_500), evidenced(27_000)]);
    expect(counted).toEqual([confirmed(22_500), evidenced(4_500)]);
  });

  it('counts levels of proof, not metrics', () => {
    const partly: TierAmounts = { confirmed: 18_000, evidenced: 12_000, claimed: 0 };
    const counted = guardOverlap([partly, confirmed(22_500)]);
    expect(counted).toEqual([evidenced(7_500), confirmed(22_500)]);
  });

  it('never counts less because something small was confirmed', () => {
    expect(guardOverlap([confirmed(100), evidenced(27_000)])).toEqual([confirmed(100), evidenced(26_900)]);
  });

  it('prefers the better proved one of equal amounts', () => {
    expect(guardOverlap([evidenced(5_000), confirmed(5_000)])).toEqual([evidenced(0), confirmed(5_000)]);
  });

  it('adds a claimed amount only as far as it goes beyond the proved ones', () => {
    expect(sumTiers(guardOverlap([evidenced(20_000), claimed(25_000)]))).toEqual({
      confirmed: 0,
      evidenced: 20_000,
      claimed: 5_000,
    });
  });

  it('counts a loss whole, beside the gain of the same pool', () => {
    const counted = guardOverlap([confirmed(-1_800), evidenced(27_000)]);
    expect(counted).toEqual([confirmed(-1_800), evidenced(27_000)]);
  });

  it('applies agreed shares to the amount of each metric', () => {
    const counted = guardOverlap([confirmed(27_000), evidenced(22_500)], [0.6, 0.4]);
    expect(sumTiers(counted)).toEqual({ confirmed: 16_200, evidenced: 9_000, claimed: 0 });
  });
});

/** Two metrics of one pool: a is confirmed at $27,000, b evidenced at $22,500. */
function twoMetrics(pools: readonly [string | null, string | null], shares: readonly (number | null)[] = []) {
  const metrics = pools.map((benefitPool, index) =>
    aMetric({ key: index === 0 ? 'a' : 'b', benefitPool, poolShare: shares[index] ?? null }),
  );
  const entries = [
    aMeasurement({ on: '2026-03-01', value: 10, metricKey: 'a' }),
    aConfirmation({ on: '2026-03-02', metricKey: 'a' }),
    aMeasurement({ on: '2026-03-01', value: 15, metricKey: 'b' }),
    anEvidence({ on: '2026-03-01', metricKey: 'b' }),
  ];
  return summariseValue(aValueInput({ metrics, entries }, '2026-05-13'));
}

describe('metrics of one benefit pool', () => {
  const twoPooled = () => twoMetrics(['reporting', 'reporting']);

  it('count once a year, once to date and once in hours', () => {
    const pooled = twoPooled();
    expect(pooled.runRate).toEqual({ confirmed: 2_700_000, evidenced: 0, claimed: 0 });
    expect(pooled.provedToDate).toBe(540_000);
    expect(pooled.hoursPerYear).toBe(360);
    expect(pooled.hoursToDate).toBeCloseTo(72, 9);
  });

  it('keep their own amounts beside what is counted', () => {
    expect(twoPooled().metrics.map(({ tiers, counted }) => [totalOf(tiers), totalOf(counted)])).toEqual([
      [2_700_000, 2_700_000],
      [2_250_000, 0],
    ]);
  });

  it('share as agreed', () => {
    const { runRate, problems } = twoMetrics(['reporting', 'reporting'], [0.6, 0.4]);
    expect(runRate).toEqual({ confirmed: 1_620_000, evidenced: 900_000, claimed: 0 });
    expect(problems).toEqual([]);
  });

  it('fall back to the largest amount when a share is missing, and list it', () => {
    const { runRate, problems } = twoMetrics(['reporting', 'reporting'], [0.6, null]);
    expect(runRate.confirmed).toBe(2_700_000);
    const problem = { code: 'pool_shares_incomplete', input: 'poolShare' };
    expect(problems).toEqual([
      { ...problem, metricKey: 'a' },
      { ...problem, metricKey: 'b' },
    ]);
  });

  it('fall back to the largest amount when shares do not add up', () => {
    const { runRate, problems } = twoMetrics(['reporting', 'reporting'], [0.6, 0.5]);
    expect(runRate.confirmed).toBe(2_700_000);
    expect(problems).toHaveLength(2);
  });

  it('count apart in different pools', () => {
    expect(twoMetrics(['reporting', 'tickets']).provedRunRate).toBe(4_950_000);
  });
});

describe('metrics outside every pool', () => {
  it('count apart, with a warning where they look alike', () => {
    const { provedRunRate, problems } = twoMetrics([null, 'reporting']);
    expect(provedRunRate).toBe(4_950_000);
    expect(problems).toEqual([{ code: 'possible_overlap', metricKey: 'a', otherMetricKey: 'b' }]);
  });

  it('look alike only with the same calculator and the same category', () => {
    const problemsOfA = (other: Partial<Metric>) =>
      summariseValue(
        aValueInput({ metrics: [aMetric({ key: 'a' }), aMetric({ key: 'b', ...other })] }, '2026-05-13'),
      ).metrics.find(({ metric }) => metric.key === 'a')?.problems;
    expect(problemsOfA({})).toHaveLength(1);
    expect(problemsOfA({ category: 'revenue' })).toEqual([]);
    const stated = {
      calculator: 'stated',
      inputs: { amount: 5, basis: 'fees' },
      measuredInputs: [],
    } as const;
    expect(problemsOfA(stated)).toEqual([]);
  });

  it('need no share, whatever is wrong in a pool beside them', () => {
    expect(twoMetrics([null, 'reporting'], [0.5, 0.5]).problems.map(({ code }) => code)).toEqual([
      'possible_overlap',
      'pool_shares_incomplete',
    ]);
  });
});

describe('a metric that was not measured yet', () => {
  it('is told what people typed wrong, and nothing of what is to be measured', () => {
    const problems = (metric: Partial<Metric>) =>
      summariseValue(aValueInput({ metrics: [aMetric(metric)] }, '2026-05-13')).problems;
    expect(problems({ calculator: 'qualitative', inputs: {}, measuredInputs: ['rating'] })).toEqual([]);
    expect(problems({ inputs: { hoursBefore: -1, hourlyRate: 75, periodsPerYear: 12 } })).toEqual([
      { code: 'negative_input', metricKey: 'metric-a', input: 'hoursBefore' },
    ]);
  });
});

describe('one-off amounts of one pool', () => {
  it('count once', () => {
    const oneOff = (key: string, amount: number, effectiveDate: string) =>
      aMetric({
        key,
        calculator: 'one_off',
        inputs: { amount },
        measuredInputs: [],
        effectiveDate,
        benefitPool: 'migration',
      });
    const value = summariseValue(
      aValueInput(
        {
          metrics: [oneOff('a', 1_000, '2026-02-01'), oneOff('b', 1_500, '2026-03-01')],
          entries: ['a', 'b'].map((metricKey) => anEvidence({ on: '2026-03-01', metricKey })),
        },
        '2026-05-01',
      ),
    );
    expect(value.provedToDate).toBe(150_000);
  });
});

describe('a pool of losses only', () => {
  it('counts each of them', () => {
    const loss = (claimed: number) => ({ confirmed: 0, evidenced: 0, claimed });
    expect(guardOverlap([loss(-5), loss(-7)])).toEqual([loss(-5), loss(-7)]);
  });
});
