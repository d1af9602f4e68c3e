import type { Company, Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aCompany, aConfirmation, aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const METRIC = 'metric-a';
const proved = (hoursAfter: number, on = '2026-03-01') => [
  aMeasurement({ on, value: hoursAfter, metricKey: METRIC }),
  anEvidence({ on, metricKey: METRIC }),
];

interface Example {
  readonly company?: Partial<Company>;
  readonly metric?: Partial<Metric>;
  readonly metrics?: readonly Metric[];
  readonly entries?: readonly LedgerEntry[];
  readonly today?: string;
  readonly haircut?: number;
}

function valueOf({ company, metric, metrics, entries = [], today = '2026-07-01', haircut = 0.2 }: Example) {
  const settings = { value: { ...DEFAULT_SETTINGS.value, projectionHaircut: haircut } };
  const facts = { company: aCompany(company), metrics: metrics ?? [aMetric(metric)], entries };
  return summariseValue(aValueInput(facts, today, settings));
}

describe('the verdict on value', () => {
  it('is too early in the first days, with the day from which it counts', () => {
    const { verdict, reasons } = valueOf({ metrics: [], today: '2026-03-31' });
    expect(verdict).toBe('too_early');
    expect(reasons).toEqual([{ code: 'value_too_early', on: '2026-04-01', days: 1 }, { code: 'no_metrics' }]);
  });

  it('finds that nothing is proved from the 90th day on', () => {
    expect(valueOf({ metrics: [], today: '2026-04-01' })).toMatchObject({
      verdict: 'nothing_proved',
      reasons: [{ code: 'no_metrics' }],
    });
  });

  it('waits 14 days for a product-led customer', () => {
    const company = { segment: 'product_led' } as const;
    expect(valueOf({ company, metrics: [], today: '2026-01-14' }).verdict).toBe('too_early');
    expect(valueOf({ company, metrics: [], today: '2026-01-15' }).verdict).toBe('nothing_proved');
  });

  it('tells what was never measured from what was never proved', () => {
    expect(valueOf({}).reasons).toEqual([{ code: 'nothing_measured' }]);
    const measured = [aMeasurement({ on: '2026-03-01', value: 10, metricKey: METRIC })];
    expect(valueOf({ entries: measured }).reasons).toEqual([{ code: 'nothing_proved' }]);
  });

  it('takes as measured what has an amount or a measurement of its own, whatever lies beside it', () => {
    const unmeasured = aMetric({ key: 'unmeasured' });
    const why = (metric: Partial<Metric>, entries: readonly LedgerEntry[] = []) =>
      valueOf({ metrics: [unmeasured, aMetric(metric)], entries }).reasons;
    const stated = { inputs: { amount: 100, basis: 'a letter' }, measuredInputs: [] } as const;
    expect(why({})).toEqual([{ code: 'nothing_measured' }]);
    expect(why({ calculator: 'stated', ...stated })).toEqual([{ code: 'nothing_proved' }]);
    expect(why({ calculator: 'one_off', ...stated })).toEqual([{ code: 'nothing_proved' }]);
    const rated = { calculator: 'qualitative', inputs: {}, measuredInputs: ['rating'] } as const;
    const rating = aMeasurement({ on: '2026-03-01', value: 7, metricKey: METRIC });
    expect(why(rated, [rating])).toEqual([{ code: 'nothing_proved' }]);
  });

  it('takes what comes once for proved from the day on which it counts', () => {
    const once = {
      calculator: 'one_off',
      inputs: { amount: 100_000 },
      measuredInputs: [],
      effectiveDate: '2026-06-01',
    } as const;
    const entries = [anEvidence({ on: '2026-03-01', metricKey: METRIC })];
    const verdict = (today: string) => valueOf({ metric: once, entries, today }).verdict;
    expect([verdict('2026-06-01'), verdict('2026-06-02')]).toEqual(['nothing_proved', 'below_cost']);
  });

  it('does not know a ROI without a cost', () => {
    const value = valueOf({ company: { annualCostMinor: null }, entries: proved(10) });
    expect(value).toMatchObject({
      verdict: 'roi_not_known',
      reasons: [{ code: 'cost_unknown' }],
      roi: { net: null, gross: null, netToDate: null, reason: 'cost_unknown' },
    });
  });

  it('compares the proved run rate with the cost', () => {
    expect(valueOf({ company: { annualCostMinor: 2_700_000 }, entries: proved(10) }).verdict).toBe(
      'above_cost',
    );
    const below = valueOf({ company: { annualCostMinor: 5_400_000 }, entries: proved(10) });
    expect(below.verdict).toBe('below_cost');
    expect(below.reasons).toEqual([{ code: 'run_rate_below_cost', amountMinor: 2_700_000, value: 0.5 }]);
  });
});

describe('the projection', () => {
  const projected = (targetValue: number, hoursAfter: number | null, haircut = 0) =>
    valueOf({
      metric: { targetValue },
      entries: hoursAfter === null ? [] : proved(hoursAfter),
      haircut,
    }).projected;

  it('is what the target adds to the run rate', () => {
    expect(projected(8, 20)).toBe(1_080_000);
  });

  it('is nothing beyond the target', () => {
    expect(projected(10, 8)).toBe(0);
  });

  it('wins back what is lost', () => {
    expect(projected(10, 42)).toBe(2_880_000);
  });

  it('counts in full what is not measured yet', () => {
    expect(projected(10, null)).toBe(2_700_000);
  });

  it('is reduced by the haircut', () => {
    expect(projected(8, 20, 0.2)).toBe(864_000);
  });

  it('counts a pool once', () => {
    const metrics = ['a', 'b'].map((key) => aMetric({ key, benefitPool: 'reporting', targetValue: 10 }));
    expect(valueOf({ metrics, haircut: 0 }).projected).toBe(2_700_000);
  });
});

describe('subtotals', () => {
  const cash = aMetric({
    key: 'cash',
    category: 'cost_reduction',
    moneyKind: 'cash',
    calculator: 'stated',
    inputs: { amount: 50_000, basis: 'fees' },
    measuredInputs: [],
  });
  const valueOfThree = () =>
    valueOf({
      metrics: [aMetric(), cash, aMetric({ key: 'unsaid', moneyKind: null, benefitPool: 'other' })],
      entries: [...proved(10), aConfirmation({ on: '2026-03-01', metricKey: 'cash' })],
    });

  it('by kind of money keep cash apart from capacity', () => {
    expect(valueOfThree().byMoneyKind).toEqual([
      { moneyKind: 'cash', confirmed: 5_000_000, evidenced: 0, claimed: 0 },
      { moneyKind: 'capacity', confirmed: 0, evidenced: 2_700_000, claimed: 0 },
    ]);
  });

  it('come largest first, however the benefits themselves are ordered', () => {
    const stated = (key: string, amount: number, category: Metric['category']) =>
      aMetric({ ...cash, key, category, inputs: { amount, basis: 'fees' } });
    const metrics = [stated('a', 100, 'revenue'), stated('b', 80, 'quality'), stated('c', 70, 'quality')];
    const { byCategory } = valueOf({ metrics });
    expect(byCategory.map(({ category, claimed }) => [category, claimed])).toEqual([
      ['quality', 15_000],
      ['revenue', 10_000],
    ]);
  });

  it('by category leave out what has no amount', () => {
    expect(valueOfThree().byCategory.map(({ category }) => category)).toEqual([
      'cost_reduction',
      'time_savings',
    ]);
  });
});

describe('the line over time', () => {
  it('steps up where a contract year begins, with two points of one day', () => {
    const { overTime } = valueOf({
      company: { annualCostMinor: 10_000_000, renewalDate: '2028-01-01' },
      entries: proved(10),
      today: '2027-02-15',
    });
    const atTheStep = overTime.filter(({ on }) => on === '2027-01-01');
    expect(atTheStep.map(({ costCommitted }) => costCommitted)).toEqual([10_000_000, 20_000_000]);
    expect(new Set(atTheStep.map(({ proved: amount }) => amount)).size).toBe(1);
  });

  it('ends at the renewal, before a contract year that nobody has signed', () => {
    const { overTime } = valueOf({ entries: proved(10) });
    expect(overTime.at(-1)).toMatchObject({ on: '2027-01-01', costCommitted: 10_000_000, proved: null });
  });

  it('knows proved value up to today and a rate from today on', () => {
    const value = valueOf({ entries: proved(10) });
    const today = value.overTime.filter(({ on }) => on === '2026-07-01');
    expect(today).toEqual([
      {
        on: '2026-07-01',
        proved: value.provedToDate,
        atTodaysRate: value.provedToDate,
        costCommitted: 10_000_000,
      },
    ]);
    const others = value.overTime.filter(({ on }) => on !== '2026-07-01');
    expect(others.every((point) => (point.proved === null) !== (point.atTodaysRate === null))).toBe(true);
  });

  it('shows the value without a cost, too', () => {
    const { overTime } = valueOf({ company: { annualCostMinor: null }, entries: proved(10) });
    expect(overTime.every(({ costCommitted }) => costCommitted === null)).toBe(true);
    expect(overTime.some(({ proved: amount }) => (amount ?? 0) > 0)).toBe(true);
  });

  it('begins with the first counted day where the start is unknown', () => {
    const { overTime } = valueOf({ company: { startDate: null }, entries: proved(10) });
    expect(overTime[0]?.on).toBe('2026-03-01');
    expect(overTime.every(({ costCommitted }) => costCommitted === null)).toBe(true);
    const once = aMetric({
      key: 'once',
      calculator: 'one_off',
      inputs: { amount: 500 },
      measuredInputs: [],
      effectiveDate: '2026-02-10',
    });
    const both = valueOf({ company: { startDate: null }, metrics: [aMetric(), once], entries: proved(10) });
    expect(both.overTime[0]?.on).toBe('2026-02-10');
  });

  it('is today alone where nothing ever counted and the start is unknown', () => {
    const { overTime } = valueOf({ company: { startDate: null, renewalDate: null }, metrics: [] });
    expect(overTime.map(({ on }) => on)).toEqual(['2026-07-01']);
  });

  it('is empty before the start', () => {
    expect(valueOf({ company: { startDate: '2026-08-01' } }).overTime).toEqual([]);
  });
});

describe('the metrics of a company', () => {
  const stated = (key: string, amount: number) =>
    aMetric({ key, calculator: 'stated', inputs: { amount, basis: 'fees' }, measuredInputs: [] });
  const once = (key: string, amount: number) =>
    aMetric({ ...stated(key, amount), calculator: 'one_off', effectiveDate: '2026-02-10' });
  const keysOf = (...metrics: readonly Metric[]) =>
    valueOf({ metrics }).metrics.map(({ metric }) => metric.key);

  it('come largest first, one-offs among them, and by key where they are alike', () => {
    expect(keysOf(stated('a', 10), stated('b', 30), once('c', 20), once('d', 40))).toEqual([
      'd',
      'b',
      'c',
      'a',
    ]);
    expect(keysOf(stated('b', 10), stated('a', 10))).toEqual(['a', 'b']);
  });

  it('share a pool whatever blanks are around its name, and none where that is blank', () => {
    const pooled = (first: string, second: string) =>
      valueOf({
        metrics: [
          aMetric({ ...stated('a', 30), benefitPool: first }),
          aMetric({ ...stated('b', 10), benefitPool: second }),
        ],
      }).runRate.claimed;
    expect(pooled('reporting', ' reporting ')).toBe(3_000);
    expect(pooled(' ', ' ')).toBe(4_000);
  });

  it('save hours or none, also where one measurement made no sense', () => {
    expect(valueOf({ metrics: [stated('a', 10)] })).toMatchObject({ hoursPerYear: null, hoursToDate: null });
    const lines = [aMeasurement({ on: '2026-02-01', value: -5, metricKey: METRIC }), ...proved(10)];
    expect(valueOf({ entries: lines }).hoursPerYear).toBe(360);
  });

  it('prove an amount a day', () => {
    expect(valueOf({ entries: proved(10) })).toMatchObject({
      provedRunRate: 2_700_000,
      provedPerDay: 2_700_000 / 365,
    });
  });
});

describe('a metric with an unknown calculator', () => {
  it('is listed and counts nothing', () => {
    const metric = { calculator: 'magic' as Metric['calculator'] };
    expect(valueOf({ metric, entries: proved(10) })).toMatchObject({
      provedRunRate: 0,
      problems: [{ code: 'calculator_unknown', metricKey: METRIC }],
    });
  });
});

describe('the measurements of a metric', () => {
  it('show the way from before to the target', () => {
    const entries = [
      aMeasurement({ key: 'm1', on: '2026-03-01', value: 25, metricKey: METRIC }),
      aMeasurement({ key: 'm2', on: '2026-06-01', value: 12, metricKey: METRIC }),
    ];
    const [metric] = valueOf({ metric: { targetValue: 10 }, entries }).metrics;
    expect(metric?.history).toEqual([
      { on: '2026-03-01', value: 25, progress: 0.5, entryKey: 'm1' },
      { on: '2026-06-01', value: 12, progress: 28 / 30, entryKey: 'm2' },
    ]);
    expect(metric?.latest).toEqual({ value: 12, on: '2026-06-01', entryKey: 'm2' });
    expect(metric?.entryKeys).toEqual(['m2', 'm1']);
  });
});

describe('a target that cannot be calculated', () => {
  it('adds nothing to the projection', () => {
    const refused = { targetValue: -5, inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 } };
    expect(valueOf({ metric: refused, entries: proved(10), haircut: 0 }).projected).toBe(0);
    const withoutMoney: Partial<Metric> = {
      calculator: 'productivity',
      inputs: { outputBefore: 100, periodsPerYear: 12 },
      measuredInputs: ['outputAfter'],
      targetValue: 150,
    };
    expect(valueOf({ metric: withoutMoney, entries: proved(120), haircut: 0 }).projected).toBe(0);
  });
});

describe('a one-off that cannot be right', () => {
  it('counts nothing, and what is wrong is listed', () => {
    const oneOff: Partial<Metric> = {
      calculator: 'one_off',
      inputs: {},
      measuredInputs: [],
      effectiveDate: '2026-03-01',
    };
    const value = valueOf({ metric: oneOff });
    expect(value.metrics[0]).toMatchObject({ oneOffMinor: null });
    expect(value.problems).toEqual([{ code: 'missing_input', metricKey: METRIC, input: 'amount' }]);
  });
});

describe('a one-off of a day to come', () => {
  it('counts since no day yet', () => {
    const oneOff: Partial<Metric> = {
      calculator: 'one_off',
      inputs: { amount: 5_000 },
      measuredInputs: [],
      effectiveDate: '2026-08-01',
    };
    expect(valueOf({ metric: oneOff }).metrics[0]).toMatchObject({ since: null, oneOffMinor: 500_000 });
    expect(valueOf({ metric: oneOff, today: '2026-08-02' }).metrics[0]).toMatchObject({
      since: '2026-08-01',
      calculation: { oneOffMinor: 500_000 },
    });
  });
});
