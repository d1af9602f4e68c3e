import { provedBefore } from '../../src/domain/proved-curve.ts';
import { realizedBetween } from '../../src/domain/realized.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { summariseValue } from '../../src/domain/value.ts';
import {
  aChangedAssumption,
  aCompany,
  aConfirmation,
  aMeasurement,
  aMetric,
  anEvidence,
  aReversal,
} from '../builders/index.ts';
import { aValueInput, WITHOUT_CARRY_LIMIT } from '../builders/value-input.ts';

const METRIC = 'metric-a';
const OLD_CUSTOMER = aCompany({ startDate: '2025-06-01' });

interface Case {
  readonly metric?: Partial<Metric>;
  readonly series: readonly (readonly [on: string, hours: number])[];
  readonly others?: readonly LedgerEntry[];
  readonly today: string;
  readonly settings?: Partial<Settings>;
}

/** The hours metric, evidenced from its first day, measured as the series says. */
function inputOf({ metric = {}, series, others = [], today, settings = WITHOUT_CARRY_LIMIT }: Case) {
  const entries = [
    anEvidence({ on: '2025-12-01', metricKey: METRIC }),
    ...series.map(([on, value]) => aMeasurement({ on, value, metricKey: METRIC })),
    ...others,
  ];
  const metrics = [aMetric({ effectiveDate: '2026-03-01', ...metric })];
  return aValueInput({ company: OLD_CUSTOMER, metrics, entries }, today, settings);
}

/** Value to date and run rate in dollars. */
function resultOf(example: Case) {
  const value = summariseValue(inputOf(example));
  const total = value.toDate.confirmed + value.toDate.evidenced + value.toDate.claimed;
  return { toDate: total / 100, runRate: (value.metrics[0]?.annualMinor ?? 0) / 100, value };
}

const FALLING = [
  ['2026-03-01', 25],
  ['2026-06-01', 12],
  ['2026-12-01', 8],
] as const;

describe('value of the days so far', () => {
  it('counts each measurement from its day to the next', () => {
    const { toDate, runRate } = resultOf({ series: FALLING, today: '2027-01-01' });
    expect(toDate).toBeCloseTo((92 * 13_500 + 183 * 25_200 + 31 * 28_800) / 365, 2);
    expect(toDate).toBe(18_483.29);
    expect(runRate).toBe(28_800);
  });

  it('gives the value of one quarter', () => {
    const input = inputOf({ series: FALLING, today: '2026-10-01' });
    expect(realizedBetween(input, '2026-07-01', '2026-10-01').amounts.evidenced).toBe(635_178);
  });

  it('counts nothing before the first measurement', () => {
    const { toDate } = resultOf({
      metric: { effectiveDate: '2026-01-01' },
      series: [['2026-03-01', 25]],
      today: '2026-04-01',
    });
    expect(toDate).toBe(1_146.58);
  });

  it('carries a measurement made before the effect into it, and counts from the effect', () => {
    const { toDate } = resultOf({
      metric: { effectiveDate: '2026-03-15' },
      series: [['2026-03-01', 25]],
      today: '2026-04-01',
    });
    expect(toDate).toBe(628.77);
  });

  it('does not count today, which is not over', () => {
    expect(resultOf({ series: [['2026-03-01', 25]], today: '2026-03-01' })).toMatchObject({
      toDate: 0,
      runRate: 13_500,
    });
  });

  it('ignores a measurement of a day to come', () => {
    const { toDate, runRate } = resultOf({
      series: [
        ['2026-03-01', 25],
        ['2026-05-01', 8],
      ],
      today: '2026-04-01',
    });
    expect([toDate, runRate]).toEqual([1_146.58, 13_500]);
  });

  it('takes lost value off what was gained', () => {
    const { toDate, runRate, value } = resultOf({
      series: [
        ['2026-03-01', 25],
        ['2026-06-01', 46],
      ],
      today: '2026-07-01',
    });
    expect([toDate, runRate]).toEqual([2_958.9, -5_400]);
    expect(value.metrics[0]?.proof.tier).toBe('loss');
    expect(value.reasons).toContainEqual({ code: 'value_lost', metricKey: METRIC, amountMinor: -540_000 });
  });

  it('counts 29 February and divides by 365 all the same', () => {
    const { toDate } = resultOf({
      metric: { effectiveDate: '2028-02-01' },
      series: [['2028-02-01', 25]],
      today: '2028-03-01',
    });
    expect(toDate).toBe(1_072.6);
  });

  it('forgets a reversed measurement on its earlier days, too', () => {
    const { toDate, runRate } = resultOf({
      metric: { effectiveDate: '2026-01-01' },
      series: [['2026-01-01', 25]],
      others: [
        aMeasurement({ key: 'typo', on: '2026-02-01', value: 2, metricKey: METRIC }),
        aReversal('typo', { on: '2026-03-01' }),
      ],
      today: '2026-04-01',
    });
    expect([toDate, runRate]).toEqual([3_328.77, 13_500]);
  });

  it('lets the line recorded last decide between two of one day', () => {
    const { runRate } = resultOf({
      series: [],
      others: [
        aMeasurement({
          on: '2026-03-01',
          value: 10,
          metricKey: METRIC,
          recordedAt: '2026-03-02T09:00:00.000Z',
        }),
        aMeasurement({
          on: '2026-03-01',
          value: 25,
          metricKey: METRIC,
          recordedAt: '2026-03-02T08:00:00.000Z',
        }),
      ],
      today: '2026-04-01',
    });
    expect(runRate).toBe(27_000);
  });

  it('counts nothing before the company started', () => {
    const input = inputOf({ series: [['2026-03-01', 25]], today: '2026-04-01' });
    const company = aCompany({ startDate: '2026-03-22' });
    const value = summariseValue({ ...input, facts: { ...input.facts, company } });
    expect(value.toDate.evidenced).toBe(36_986);
    expect(value.metrics[0]?.since).toBe('2026-03-22');
  });
});

describe('how long a measurement carries', () => {
  const measuredAYearAgo: Case = {
    metric: { effectiveDate: '2026-01-01' },
    series: [['2026-01-01', 10]],
    today: '2027-01-01',
    settings: {},
  };

  it('proves 180 days and only claims the days after them', () => {
    const { value } = resultOf(measuredAYearAgo);
    expect(value.toDate).toEqual({ confirmed: 0, evidenced: 1_331_507, claimed: 1_368_493 });
  });

  it('takes the rate out of the proved run rate and says why', () => {
    const { value } = resultOf(measuredAYearAgo);
    expect(value.provedRunRate).toBe(0);
    expect(value.runRate.claimed).toBe(2_700_000);
    expect(value.metrics[0]?.proof.weaknesses).toEqual(['carried_too_long']);
    expect(value.verdict).toBe('nothing_proved');
  });

  it('still proves on day 179 and no longer on day 180', () => {
    const on = (today: string) => resultOf({ ...measuredAYearAgo, today }).value.provedRunRate;
    expect([on('2026-06-29'), on('2026-06-30')]).toEqual([2_700_000, 0]);
  });

  it('does not let a loss disappear because nobody measures it any more', () => {
    const { value } = resultOf({ ...measuredAYearAgo, series: [['2026-01-01', 42]] });
    expect(value.provedRunRate).toBe(-180_000);
  });

  it('does not age what is not measured', () => {
    const input = aValueInput(
      {
        metrics: [
          aMetric({
            calculator: 'stated',
            inputs: { amount: 1_000, basis: 'fees no longer paid' },
            measuredInputs: [],
          }),
        ],
        entries: [aConfirmation({ on: '2026-01-02', metricKey: METRIC })],
      },
      '2027-01-01',
    );
    expect(summariseValue(input).runRate).toEqual({ confirmed: 100_000, evidenced: 0, claimed: 0 });
  });
});

describe('hours', () => {
  it('totals hours a year and hours so far', () => {
    const { value } = resultOf({ series: FALLING, today: '2027-01-01' });
    expect(value.hoursPerYear).toBe(384);
    expect(value.hoursToDate).toBeCloseTo(246.44383561643835, 9);
  });

  it('has none where no metric saves time', () => {
    const value = summariseValue(aValueInput({}, '2026-04-01'));
    expect([value.hoursPerYear, value.hoursToDate]).toEqual([null, null]);
  });
});

describe('assumptions', () => {
  const measuredOnce: Case = {
    metric: { effectiveDate: '2026-01-01' },
    series: [['2026-01-01', 10]],
    today: '2027-01-01',
  };

  it('counts a changed hourly rate from its day on', () => {
    const { toDate, runRate } = resultOf({
      ...measuredOnce,
      others: [aChangedAssumption({ on: '2026-07-01', metricKey: METRIC, value: 60 })],
    });
    expect([toDate, runRate]).toEqual([24_277.81, 21_600]);
  });

  it('fills an input that the metric leaves out from the settings', () => {
    const inputs = { hoursBefore: 40, periodsPerYear: 12 };
    const { value } = resultOf({ ...measuredOnce, metric: { effectiveDate: '2026-01-01', inputs } });
    const rate = value.metrics[0]?.calculation?.inputs.find(({ name }) => name === 'hourlyRate');
    expect(rate).toMatchObject({ value: 75, origin: 'assumption', on: null });
  });

  it('puts what the customer agreed to above the settings and below the metric itself', () => {
    const agreed = aChangedAssumption({ on: '2026-01-01', value: 50 });
    const inputs = { hoursBefore: 40, periodsPerYear: 12 };
    const open = resultOf({
      ...measuredOnce,
      metric: { effectiveDate: '2026-01-01', inputs },
      others: [agreed],
    });
    expect(open.runRate).toBe(18_000);
    expect(resultOf({ ...measuredOnce, others: [agreed] }).runRate).toBe(27_000);
  });

  it('follows dated settings', () => {
    const settings: Partial<Settings> = {
      ...WITHOUT_CARRY_LIMIT,
      assumptions: [
        { input: 'hourlyRate', value: 80, from: '2026-07-01' },
        { input: 'hourlyRate', value: 75, from: null },
      ],
    };
    const inputs = { hoursBefore: 40, periodsPerYear: 12 };
    const example = { ...measuredOnce, metric: { effectiveDate: '2026-01-01', inputs }, settings };
    expect(resultOf({ ...example, today: '2026-06-30' }).runRate).toBe(27_000);
    expect(resultOf({ ...example, today: '2026-07-01' }).runRate).toBe(28_800);
  });

  it('turns a named period into its number', () => {
    const runRate = (period: string) =>
      resultOf({
        ...measuredOnce,
        metric: { effectiveDate: '2026-01-01', inputs: { hoursBefore: 40, hourlyRate: 1, period } },
      }).runRate;
    expect(['week', 'month', 'quarter', 'year'].map(runRate)).toEqual([1_560, 360, 120, 30]);
  });
});

describe('tools and one-off amounts', () => {
  const tools = (today: string) =>
    summariseValue(
      aValueInput(
        {
          metrics: [
            aMetric({
              calculator: 'tool_consolidation',
              inputs: {
                toolCosts: [
                  { name: 'Scanner', annualCost: 36_500, retiredOn: '2026-02-01' },
                  { name: 'Archive', annualCost: 7_300, retiredOn: '2026-03-01' },
                  { name: 'Portal', annualCost: 3_650, retiredOn: null },
                ],
              },
              measuredInputs: [],
              effectiveDate: null,
            }),
          ],
          entries: [anEvidence({ on: '2026-01-01', metricKey: METRIC })],
        },
        today,
      ),
    );

  it('counts each tool from the day it was retired', () => {
    expect(tools('2026-02-11').toDate.evidenced).toBe(100_000);
    expect(tools('2026-03-11').toDate.evidenced).toBe(280_000 + 100_000 + 20_000);
    expect(tools('2026-03-11').provedRunRate).toBe(4_380_000);
  });

  it('projects the tools that are still to go', () => {
    expect(tools('2026-03-11').projected).toBe(292_000);
  });

  const oneOff = (today: string, effectiveDate: string | null = '2026-03-01') =>
    summariseValue(
      aValueInput(
        {
          metrics: [
            aMetric({ calculator: 'one_off', inputs: { amount: 12_000 }, measuredInputs: [], effectiveDate }),
          ],
          entries: [anEvidence({ on: '2026-01-01', metricKey: METRIC })],
        },
        today,
      ),
    );

  it('counts a one-off whole from the day after and never in the run rate', () => {
    expect(oneOff('2026-03-01').toDate.evidenced).toBe(0);
    expect(oneOff('2026-03-02').toDate.evidenced).toBe(1_200_000);
    expect(oneOff('2026-09-01')).toMatchObject({ provedRunRate: 0, provedToDate: 1_200_000 });
  });

  it('does not count a one-off without a date, and lists it', () => {
    const value = oneOff('2026-09-01', null);
    expect(value.provedToDate).toBe(0);
    expect(value.problems).toEqual([{ code: 'missing_input', metricKey: METRIC, input: 'effectiveDate' }]);
  });
});

describe('a refused measurement', () => {
  it('counts for nothing and is listed', () => {
    const { value } = resultOf({ series: [['2026-03-01', -4]], today: '2026-04-01' });
    expect(value.metrics[0]?.annualMinor).toBeNull();
    expect(value.problems).toEqual([{ code: 'negative_input', metricKey: METRIC, input: 'hoursAfter' }]);
  });

  it('is expected to fail early: what people typed is checked before the first measurement', () => {
    const { value } = resultOf({
      metric: { inputs: { hoursBefore: -40, hourlyRate: 75 } },
      series: [],
      today: '2026-04-01',
    });
    expect(value.problems).toEqual([
      { code: 'negative_input', metricKey: METRIC, input: 'hoursBefore' },
      { code: 'missing_input', metricKey: METRIC, input: 'periodsPerYear' },
    ]);
  });
});

describe('currencies', () => {
  const inEuro = (exchangeRates: Record<string, number>) =>
    resultOf({
      metric: { currency: 'EUR' },
      series: [['2026-03-01', 25]],
      today: '2026-04-01',
      settings: { value: DEFAULT_SETTINGS.value, exchangeRates },
    });

  it('are converted into the currency of the company', () => {
    expect(inEuro({ EUR: 1.1 }).runRate).toBe(14_850);
  });

  it('are never added: without a rate the metric is left out and listed', () => {
    const { value } = inEuro({});
    expect(value.runRate).toEqual({ confirmed: 0, evidenced: 0, claimed: 0 });
    expect(value.problems).toEqual([{ code: 'currency_rate_missing', metricKey: METRIC }]);
  });
});

describe('a period of days', () => {
  it('is taken as it is where the start of the company is unknown', () => {
    const input = inputOf({ series: FALLING, today: '2026-10-01' });
    const company = { ...input.facts.company, startDate: null };
    const facts = { ...input.facts, company };
    expect(realizedBetween({ ...input, facts }, '2026-07-01', '2026-10-01').amounts.evidenced).toBe(635_178);
  });

  it('has proved nothing before its first day', () => {
    const pieces = [{ from: 20_500, valueMinor: 0, annualMinor: 36_500 }];
    expect(provedBefore({ pieces }, 20_499)).toBe(0);
    expect(provedBefore({ pieces }, 20_510)).toBe(1_000);
  });
});

describe('two measured inputs', () => {
  const METRIC_OF_TWO: Partial<Metric> = {
    calculator: 'reliability',
    category: 'risk_reduction',
    moneyKind: 'avoided_risk',
    inputs: { downtimeHoursBefore: 50, revenuePerHour: 1_000, arr: 1_000_000, churnBefore: 0.1 },
    measuredInputs: ['downtimeHoursAfter', 'churnAfter'],
  };
  const about = { metricKey: METRIC };

  it('count each from its own first measurement', () => {
    const others = [aMeasurement({ ...about, on: '2026-06-01', input: 'churnAfter', value: 0.08 })];
    const on = (today: string) =>
      resultOf({ metric: METRIC_OF_TWO, series: [['2026-03-01', 10]], others, today }).runRate;
    expect(on('2026-05-31')).toBe(40_000);
    expect(on('2026-06-01')).toBe(60_000);
  });

  it('show the history of the first one only', () => {
    const others = [
      aMeasurement({ ...about, on: '2026-04-01', input: 'churnAfter', value: 0.08 }),
      aMeasurement({ ...about, on: '2026-05-01', input: 'downtimeHoursAfter', value: 5 }),
    ];
    const { value } = resultOf({
      metric: METRIC_OF_TWO,
      series: [['2026-03-01', 10]],
      others,
      today: '2026-06-01',
    });
    expect(value.metrics[0]?.history.map((point) => point.value)).toEqual([10, 5]);
  });
});

describe('measurements that set nothing', () => {
  it('are those of a metric without a measured input, yes or no, and those of an input that it has not', () => {
    const about = { metricKey: METRIC };
    const tools: Partial<Metric> = {
      calculator: 'tool_consolidation',
      inputs: { toolCosts: [1_200] },
      measuredInputs: [],
    };
    expect(resultOf({ metric: tools, series: [['2026-03-01', 9]], today: '2026-06-01' }).runRate).toBe(1_200);
    const others = [
      aMeasurement({ ...about, on: '2026-04-01', value: true }),
      aMeasurement({ ...about, on: '2026-05-01', input: 'nothing', value: 3 }),
    ];
    expect(resultOf({ series: [['2026-03-01', 25]], others, today: '2026-06-01' }).runRate).toBe(13_500);
  });
});

describe('assumptions of one day', () => {
  it('give way to the one recorded last, whatever came before', () => {
    const about = { metricKey: METRIC, on: '2026-04-01' };
    const rate = (value: number, overrides: Parameters<typeof aChangedAssumption>[0] = {}) =>
      aChangedAssumption({ ...about, input: 'hourlyRate', value, ...overrides });
    const { runRate } = resultOf({
      series: [['2026-03-01', 30]],
      others: [rate(60), rate(90), rate(50, { on: '2026-03-15' })],
      today: '2026-06-01',
    });
    expect(runRate).toBe(10 * 12 * 90);
  });

  it('are unknown for a period that has no number', () => {
    const metric = { inputs: { hoursBefore: 40, hourlyRate: 75, period: 'fortnight' } };
    const { value } = resultOf({ metric, series: [['2026-03-01', 30]], today: '2026-06-01' });
    expect(value.metrics[0]).toMatchObject({
      annualMinor: null,
      problems: [{ code: 'missing_input', input: 'periodsPerYear' }],
    });
  });

  it('take effect in the order of their days in settings, too', () => {
    const settings: Partial<Settings> = {
      ...WITHOUT_CARRY_LIMIT,
      assumptions: [
        { input: 'hourlyRate', value: 90, from: '2026-05-01' },
        { input: 'hourlyRate', value: 60, from: null },
        { input: 'hourlyRate', value: 80, from: '2026-04-01' },
      ],
    };
    const on = (today: string) =>
      resultOf({
        metric: { inputs: { hoursBefore: 40, periodsPerYear: 12 } },
        series: [['2026-03-01', 30]],
        settings,
        today,
      }).runRate;
    expect([on('2026-03-31'), on('2026-04-30'), on('2026-05-01')]).toEqual([7_200, 9_600, 10_800]);
  });
});

describe('tools without a day of effect', () => {
  const tools = (costs: Metric['inputs'][string]): Partial<Metric> => ({
    calculator: 'tool_consolidation',
    inputs: { toolCosts: costs },
    measuredInputs: [],
    effectiveDate: null,
  });

  it('count from the day on which the first was retired', () => {
    const costs = [
      { name: 'Later', annualCost: 3_650, retiredOn: '2026-05-01' },
      { name: 'First', annualCost: 3_650, retiredOn: '2026-04-01' },
    ];
    const { toDate } = resultOf({ metric: tools(costs), series: [], today: '2026-05-11' });
    expect(toDate).toBe(30 * 10 + 10 * 20);
  });

  it('count from the start of the company where none has a day', () => {
    const { toDate } = resultOf({ metric: tools([3_650]), series: [], today: '2025-06-11' });
    expect(toDate).toBe(100);
  });

  it('count from the first line about them where even that is unknown, else from today', () => {
    const input = inputOf({ metric: tools([3_650]), series: [], today: '2026-05-11' });
    const company = { ...input.facts.company, startDate: null };
    const valueWith = (entries: readonly LedgerEntry[]) =>
      summariseValue({
        ...aValueInput({ ...input.facts, company, entries }, '2026-05-11'),
        settings: input.settings,
      });
    const evidenced = valueWith(input.facts.entries);
    expect(evidenced.metrics[0]?.annualMinor).toBe(365_000);
    expect(evidenced.provedToDate).toBe(161_000);
    const unspoken = valueWith([]);
    expect(unspoken.metrics[0]?.annualMinor).toBe(365_000);
    expect(unspoken.toDate.claimed).toBe(0);
  });
});

describe('a measurement before the effect', () => {
  it('is not counted since a day that is still to come', () => {
    const { value } = resultOf({
      metric: { effectiveDate: '2026-09-01' },
      series: [['2026-03-01', 25]],
      today: '2026-06-01',
    });
    expect(value.metrics[0]).toMatchObject({ since: null, annualMinor: null });
  });
});

describe('a measured benefit without a day of effect', () => {
  it('counts from its first measurement', () => {
    const example = { series: [['2026-03-01', 30]], today: '2026-03-11' } as const;
    const { toDate, value } = resultOf({ ...example, metric: { effectiveDate: null } });
    expect(toDate).toBeCloseTo((10 * 9_000) / 365, 2);
    expect(value.metrics[0]?.since).toBe('2026-03-01');
  });
});
