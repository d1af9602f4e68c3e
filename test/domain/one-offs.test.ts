import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { realizedBetween } from '../../src/domain/realized.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aCompany, aConfirmation, aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput, WITHOUT_CARRY_LIMIT } from '../builders/value-input.ts';

const oneOff = (key: string, amount: number, effectiveDate: string | null, overrides: Partial<Metric> = {}) =>
  aMetric({
    key,
    calculator: 'one_off',
    inputs: { amount },
    measuredInputs: [],
    effectiveDate,
    ...overrides,
  });
const evidenceFor = (metricKey: string) => anEvidence({ metricKey, on: '2026-01-01' });

function input(metrics: readonly Metric[], entries: readonly LedgerEntry[] = [], today = '2026-12-31') {
  return aValueInput(
    { company: aCompany({ startDate: '2026-01-01' }), metrics, entries },
    today,
    WITHOUT_CARRY_LIMIT,
  );
}

describe('amounts that come once', () => {
  const two = [oneOff('a', 100, '2026-03-01'), oneOff('b', 50, '2026-05-01')];
  const proved = two.map(({ key }) => evidenceFor(key));
  const between = (from: string, to: string, metrics = two, entries: readonly LedgerEntry[] = proved) =>
    realizedBetween(input(metrics, entries), from, to).amounts;

  it('count in the period of their day', () => {
    expect(between('2026-01-01', '2026-03-01').evidenced).toBe(0);
    expect(between('2026-01-01', '2026-03-02').evidenced).toBe(10_000);
    expect(between('2026-03-01', '2026-05-02').evidenced).toBe(15_000);
    expect(between('2026-03-02', '2026-05-02').evidenced).toBe(5_000);
    expect(between('2026-05-02', '2026-12-31').evidenced).toBe(0);
    expect(between('2026-04-01', '2026-02-01').evidenced).toBe(0);
  });

  it('count as far as each is proved', () => {
    const confirmed = aConfirmation({ metricKey: 'a', on: '2026-04-01', annualThenMinor: 10_000 });
    expect(between('2026-01-01', '2026-12-31', two, [confirmed])).toEqual({
      ...{ confirmed: 10_000, evidenced: 0, claimed: 5_000 },
    });
    expect(between('2026-04-01', '2026-12-31', two, [confirmed])).toEqual({
      ...{ confirmed: 0, evidenced: 0, claimed: 5_000 },
    });
    expect(between('2026-03-02', '2026-04-01', two, [])).toEqual({ confirmed: 0, evidenced: 0, claimed: 0 });
  });

  it('count nowhere without a day, and beside what comes every year', () => {
    expect(between('2026-01-01', '2026-12-31', [oneOff('a', 100, null)], [evidenceFor('a')]).evidenced).toBe(
      0,
    );
    const yearly = aMetric({ key: 'c', effectiveDate: '2026-01-01' });
    const lines = [
      ...proved,
      evidenceFor('c'),
      aMeasurement({ metricKey: 'c', on: '2026-01-01', value: 10 }),
    ];
    const both = between('2026-03-01', '2026-03-11', [...two, yearly], lines).evidenced;
    expect(both).toBe(10_000 + Math.round((2_700_000 * 10) / 365));
  });

  it('of one pool count once, with a benefit of the same pool that comes every year beside them', () => {
    const pooled = two.map((metric) => ({ ...metric, benefitPool: 'close' }));
    expect(between('2026-01-01', '2026-12-31', pooled).evidenced).toBe(10_000);
  });

  it('pay back on the day after their own, and not before', () => {
    const value = (today: string, day = '2026-03-01') =>
      summariseValue(
        aValueInput(
          {
            company: aCompany({ startDate: '2026-01-01', annualCostMinor: 10_000 }),
            metrics: [
              oneOff('a', 100, day),
              aMetric({
                key: 'z',
                calculator: 'stated',
                inputs: { amount: 0, basis: 'none' },
                measuredInputs: [],
              }),
            ],
            entries: [evidenceFor('a')],
          },
          today,
        ),
      ).payback;
    expect(value('2026-06-01')).toMatchObject({ on: '2026-03-02', state: 'reached' });
    expect(value('2026-03-01')).toMatchObject({ on: '2026-03-02' });
    expect(value('2026-02-01').on).toBeNull();
    expect(value('2026-06-01', '2025-12-01').on).toBeNull();
  });
});

describe('a period of value', () => {
  const metric = aMetric({ effectiveDate: '2026-01-01' });
  const lines = [
    evidenceFor('metric-a'),
    aMeasurement({ metricKey: 'metric-a', on: '2026-01-01', value: 10 }),
  ];
  const between = (from: string, to: string, today = '2026-03-01') =>
    realizedBetween(input([metric], lines, today), from, to);

  it('ends where today begins, and begins where the customer does', () => {
    expect(between('2026-02-01', '2026-12-31')).toEqual(between('2026-02-01', '2026-03-01'));
    expect(between('2025-01-01', '2026-02-01')).toEqual(between('2026-01-01', '2026-02-01'));
  });

  it('of no days has no value, and one that ends before it begins neither', () => {
    const nothing = { amounts: { confirmed: 0, evidenced: 0, claimed: 0 }, hoursSaved: 0 };
    expect(between('2026-02-01', '2026-02-01')).toEqual(nothing);
    expect(between('2026-02-01', '2026-01-15')).toEqual(nothing);
  });

  it('adds up the hours of all benefits', () => {
    const other = aMetric({ key: 'metric-b', effectiveDate: '2026-01-01' });
    const more = [...lines, aMeasurement({ metricKey: 'metric-b', on: '2026-01-01', value: 30 })];
    const { hoursSaved } = realizedBetween(input([metric, other], more), '2026-01-01', '2026-01-11');
    expect(hoursSaved).toBeCloseTo(((30 + 10) * 12 * 10) / 365, 9);
  });
});

describe('hours of one pool', () => {
  const entries = ['a', 'b'].flatMap((metricKey, index) => [
    aMeasurement({ metricKey, on: '2026-01-01', value: 10 + 10 * index }),
    evidenceFor(metricKey),
  ]);
  const hours = (shares: readonly (number | null)[]) =>
    summariseValue(
      input(
        ['a', 'b'].map((key, index) =>
          aMetric({ key, benefitPool: 'close', poolShare: shares[index] ?? null }),
        ),
        entries,
      ),
    ).hoursPerYear;

  it('count once, or by the shares agreed', () => {
    expect(hours([null, null])).toBe(360);
    expect(hours([0.5, 0.5])).toBe(180 + 120);
  });

  it('count by its share where a pool has one benefit alone', () => {
    const alone = summariseValue(input([aMetric({ key: 'a', benefitPool: 'close', poolShare: 1 })], entries));
    expect(alone.hoursPerYear).toBe(360);
  });
});
