import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aCompany, aConfirmation, aDispute, aDisputeResolution } from '../builders/index.ts';
import { aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const about = { metricKey: 'metric-a' };
const measured = (value: number | boolean, on = '2026-03-01', input: string | null = null) =>
  aMeasurement({ ...about, on, value, input });
const evidence = (on = '2026-03-01') => anEvidence({ ...about, on });

function summaryOf(
  metric: Partial<Metric>,
  entries: readonly LedgerEntry[] = [],
  today = '2026-07-01',
  settings: Partial<Settings> = {},
) {
  const facts = { company: aCompany(), metrics: [aMetric(metric)], entries };
  return summariseValue(aValueInput(facts, today, settings)).metrics[0]!;
}

const STATED = { calculator: 'stated', inputs: { amount: 100, basis: 'fees' }, measuredInputs: [] } as const;
const RATED = { calculator: 'qualitative', inputs: {}, measuredInputs: ['rating'] } as const;
const ONCE = {
  calculator: 'one_off',
  inputs: { amount: 100 },
  measuredInputs: [],
  effectiveDate: '2026-03-01',
} as const;

describe('a benefit as it is shown', () => {
  it('has its inputs with their units, and nothing below nothing', () => {
    const inputs = { hoursBefore: -0, hourlyRate: 75, periodsPerYear: 12 };
    expect(summaryOf({ inputs }, [measured(10)]).inputs).toEqual([
      { name: 'hoursBefore', unit: 'hours', value: 0, origin: 'metric', on: null },
      { name: 'hoursAfter', unit: 'hours', value: 10, origin: 'measured', on: '2026-03-01' },
      { name: 'hourlyRate', unit: 'money', value: 75, origin: 'metric', on: null },
      { name: 'periodsPerYear', unit: 'times', value: 12, origin: 'metric', on: null },
    ]);
    const tool = { name: 'Old', annualCost: -0, retiredOn: '2026-02-01' };
    const tools = { toolCosts: [tool], otherAnnualSavings: [-0, 5] };
    const shown = summaryOf({ calculator: 'tool_consolidation', inputs: tools, measuredInputs: [] }).inputs;
    expect(shown.map(({ value }) => value)).toEqual([[{ ...tool, annualCost: 0 }], [0, 5]]);
    expect(summaryOf(STATED).inputs.map(({ value }) => value)).toEqual([100, 'fees']);
  });

  it('has no inputs and no calculation where its calculator is unknown', () => {
    const unknown = { calculator: 'magic' as Metric['calculator'] };
    expect(summaryOf(unknown)).toMatchObject({ inputs: [], calculation: null });
    const two = ['a', 'b'].map((key) => aMetric({ ...unknown, key }));
    const { problems } = summariseValue(aValueInput({ metrics: two }, '2026-07-01'));
    expect(problems.map(({ code }) => code)).toEqual(['calculator_unknown', 'calculator_unknown']);
  });

  it('has hours, a first day and a calculation as soon as it counts', () => {
    expect(summaryOf({}, [measured(10)], '2026-03-01')).toMatchObject({
      hoursPerYear: 360,
      since: '2026-03-01',
      calculation: { annualMinor: 2_700_000 },
    });
    expect(summaryOf({ effectiveDate: '2026-08-01' }, [measured(10)])).toMatchObject({
      hoursPerYear: null,
      since: null,
      calculation: null,
    });
  });

  it('has only measurements in its history, also where no input is measured', () => {
    const values = (metric: Partial<Metric>, ...lines: readonly LedgerEntry[]) =>
      summaryOf(metric, lines).history.map(({ value }) => value);
    expect(values({}, measured(10), evidence())).toEqual([10]);
    expect(values(STATED, evidence())).toEqual([]);
    expect(values(STATED, measured(90, '2026-03-01', 'amount'))).toEqual([90]);
  });

  it('has no progress without a number, a value before or a target', () => {
    const progress = (metric: Partial<Metric>, value: number | boolean = 25) =>
      summaryOf(metric, [measured(value)]).history[0]?.progress;
    expect(progress({ targetValue: 10 })).toBe(0.5);
    expect(progress({ targetValue: 10 }, true)).toBeNull();
    expect(progress({ targetValue: null })).toBeNull();
    expect(progress({ targetValue: 40 })).toBeNull();
    expect(progress({ targetValue: 10, inputs: {} })).toBeNull();
  });

  it('goes from the value before of the input that is measured', () => {
    const churn = {
      calculator: 'reliability',
      inputs: { downtimeHoursBefore: 50, revenuePerHour: 1_000, arr: 1_000_000, churnBefore: 0.1 },
      measuredInputs: ['churnAfter'],
      targetValue: 0.05,
    } as const;
    expect(summaryOf(churn, [measured(0.075)]).history[0]?.progress).toBeCloseTo(0.5, 9);
  });
});

describe('the proof of a benefit as it is shown', () => {
  it('is as old as its newest piece of evidence, and has the newest first', () => {
    const lines = [evidence('2026-01-10'), evidence('2026-02-01'), evidence('2026-06-25')];
    const { proof } = summaryOf({}, [measured(10), ...lines]);
    expect(proof.isOld).toBe(false);
    expect(proof.evidenceKeys).toEqual(lines.map(({ key }) => key).reverse());
    expect(summaryOf({}, [measured(10), ...lines.slice(0, 2)]).proof.isOld).toBe(true);
  });

  it('names the channel of a confirmation, and none where a dispute was settled', () => {
    const confirmed = aConfirmation({ ...about, on: '2026-03-02', channel: 'call' });
    const dispute = aDispute({ ...about, on: '2026-03-03' });
    const settled = aDisputeResolution({ ...about, on: '2026-03-04', disputeKey: dispute.key });
    const lines = [measured(10), evidence(), confirmed];
    expect(summaryOf({}, lines).proof.confirmation).toMatchObject({ channel: 'call' });
    expect(summaryOf({}, [...lines, dispute, settled]).proof.confirmation).toMatchObject({ channel: null });
  });

  it('confirms no share of a loss that nobody confirmed', () => {
    expect(summaryOf({}, [measured(50), evidence()]).proof.confirmedShare).toBe(0);
  });

  it('of a rating is its evidence, also beside a confirmation that lacks its reference', () => {
    const incomplete = aConfirmation({ ...about, on: '2026-03-02', reference: null });
    expect(summaryOf(RATED, [measured(7), evidence(), incomplete]).proof.tier).toBe('evidenced');
  });

  it('of a benefit without money has no amounts', () => {
    const units = { calculator: 'productivity', measuredInputs: ['outputAfter'] } as const;
    const inputs = { outputBefore: 100, periodsPerYear: 12 };
    const summary = summaryOf({ ...units, inputs }, [measured(120), evidence()]);
    expect(summary.tiers).toEqual({ confirmed: 0, evidenced: 0, claimed: 0 });
    const exchangeRates = { EUR: 1.1 };
    const foreign = summaryOf({ ...units, inputs, currency: 'EUR' }, [measured(120)], undefined, {
      exchangeRates,
    });
    expect(foreign.annualMinor).toBeNull();
  });
});

describe('the proof of an amount that comes once', () => {
  const tiers = (metric: Partial<Metric>, ...lines: readonly LedgerEntry[]) => {
    const { tier, confirmedShare } = summaryOf({ ...ONCE, ...metric }, lines).proof;
    return [tier, confirmedShare];
  };
  const confirmed = aConfirmation({ ...about, on: '2026-03-02' });

  it('needs a method, as any other', () => {
    expect(tiers({}, evidence())).toEqual(['evidenced', 0]);
    expect(tiers({ measurementMethod: null }, evidence())).toEqual(['claimed', 0]);
  });

  it('is as much as was confirmed', () => {
    expect(tiers({}, confirmed)).toEqual(['confirmed', 1]);
    const less = aConfirmation({ ...about, on: '2026-03-02', annualThenMinor: 8_000 });
    expect(tiers({}, less)).toEqual(['confirmed', 0.8]);
  });

  it('is none without its day, or without an exchange rate', () => {
    expect(tiers({ effectiveDate: null }, confirmed)).toEqual(['claimed', null]);
    expect(tiers({ currency: 'EUR' }, confirmed)).toEqual(['claimed', null]);
  });
});

describe('a benefit in units that have a value', () => {
  it('is money, so that two of them may well be one', () => {
    const problems = (inputs: Metric['inputs']) => {
      const units = { calculator: 'productivity', measuredInputs: ['outputAfter'], inputs } as const;
      const metrics = ['a', 'b'].map((key) => aMetric({ ...units, key }));
      const found = summariseValue(aValueInput({ metrics }, '2026-07-01')).problems;
      return found.map(({ code }) => code);
    };
    const inputs = { outputBefore: 100, periodsPerYear: 12 };
    expect(problems({ ...inputs, valuePerUnit: 5 })).toEqual(['possible_overlap', 'possible_overlap']);
    expect(problems(inputs)).toEqual([]);
  });
});
