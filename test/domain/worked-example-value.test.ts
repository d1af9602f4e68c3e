import { readLedger } from '../../src/domain/active-ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { provedRunRateHistory, summariseValue } from '../../src/domain/value.ts';
import {
  ADD_ON_TOOLS,
  LATE_PAYMENTS,
  MONTH_END,
  QUOTE_WIN_RATE,
  WORKED_EXAMPLE_TODAY,
  workedExampleFacts,
} from '../builders/worked-example-value.ts';

const facts = workedExampleFacts();
const input = {
  facts,
  settings: DEFAULT_SETTINGS,
  today: WORKED_EXAMPLE_TODAY,
  ledger: readLedger(facts.entries, WORKED_EXAMPLE_TODAY),
};
const valueToday = () => summariseValue(input);

function metric(key: string) {
  const found = valueToday().metrics.find((summary) => summary.metric.key === key);
  if (!found) throw new Error(`The example has no metric ${key}.`);
  return found;
}

const wholeUnits = (minor: number) => Math.round(minor / 100);

describe('the value of the example customer', () => {
  it('confirms the month-end hours as they were and evidences what was gained since', () => {
    expect(metric(MONTH_END).tiers).toEqual({ confirmed: 15_840_000, evidenced: 1_080_000, claimed: 0 });
  });

  it('shows the month-end close as 94 % confirmed', () => {
    const { proof } = metric(MONTH_END);
    expect(proof).toMatchObject({ tier: 'confirmed', isOld: false, weaknesses: [] });
    expect(Math.round((proof.confirmedShare ?? 0) * 100)).toBe(94);
  });

  it('brings $92,300 from the month-end close since 1 March', () => {
    const { toDate, since } = metric(MONTH_END);
    expect(since).toBe('2026-03-01');
    expect(wholeUnits(toDate.confirmed + toDate.evidenced)).toBe(92_300);
  });

  it('names the hourly rate as an assumption of its day', () => {
    const rate = metric(MONTH_END).calculation?.inputs.find(({ name }) => name === 'hourlyRate');
    expect(rate).toEqual({
      name: 'hourlyRate',
      unit: 'money',
      value: 75,
      origin: 'assumption',
      on: '2026-01-18',
    });
  });

  it('has nine ledger lines about the month-end close', () => {
    expect(metric(MONTH_END).entryKeys).toHaveLength(9);
  });

  it('evidences the avoided payment errors', () => {
    expect(metric(LATE_PAYMENTS).tiers).toEqual({ confirmed: 0, evidenced: 11_880_000, claimed: 0 });
  });

  it('confirms the retired tools by a confirmation that is old', () => {
    const { tiers, proof } = metric(ADD_ON_TOOLS);
    expect(tiers).toEqual({ confirmed: 5_610_000, evidenced: 0, claimed: 0 });
    expect(proof).toMatchObject({ tier: 'confirmed', isOld: true, confirmation: { ageDays: 132 } });
  });

  it('only claims revenue whose baseline is an estimate', () => {
    const { tiers, proof } = metric(QUOTE_WIN_RATE);
    expect(tiers).toEqual({ confirmed: 0, evidenced: 0, claimed: 4_800_000 });
    expect(proof.weaknesses).toEqual(['baseline_estimate_not_agreed']);
  });

  it('adds up to $344,100 proved a year', () => {
    const value = valueToday();
    expect(value.runRate).toEqual({ confirmed: 21_450_000, evidenced: 12_960_000, claimed: 4_800_000 });
    expect(value.provedRunRate).toBe(34_410_000);
  });

  it('has proved $168,400 to date against $175,562 of cost', () => {
    const value = valueToday();
    expect(wholeUnits(value.provedToDate)).toBe(168_400);
    expect(wholeUnits(value.cost.toDateMinor ?? 0)).toBe(175_562);
  });

  it('returns 143 % gross and 43 % net at the rate of today, and is 4 % short to date', () => {
    const value = valueToday();
    expect(value.roi.gross).toBeCloseTo(1.43, 2);
    expect(value.roi.net).toBeCloseTo(0.43, 2);
    expect(value.roi.netToDate).toBeCloseTo(-0.04, 2);
  });

  it('pays back on 27 December', () => {
    const value = valueToday();
    expect(value.payback).toEqual({
      on: '2026-12-27',
      daysFromStart: 343,
      state: 'projected',
      reason: null,
    });
  });

  it('saves 2,256 hours a year', () => {
    const value = valueToday();
    expect(value.hoursPerYear).toBe(2_256);
  });

  it('is worth more than it costs', () => {
    const value = valueToday();
    expect(value.verdict).toBe('above_cost');
    expect(value.reasons).toEqual([
      { code: 'run_rate_above_cost', amountMinor: 34_410_000, value: 34_410_000 / 24_000_000 },
    ]);
  });

  it('lists nothing that would be wrong', () => {
    const value = valueToday();
    expect(value.problems).toEqual([]);
  });

  it('sorts the categories by size', () => {
    const value = valueToday();
    expect(value.byCategory.map(({ category }) => category)).toEqual([
      'time_savings',
      'process_efficiency',
      'cost_reduction',
      'revenue',
    ]);
  });

  it('draws the line from the start by month to today, the payback and the renewal', () => {
    const value = valueToday();
    expect(value.overTime.map(({ on }) => on)).toEqual([
      '2026-01-18',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-10-12',
      '2026-12-27',
      '2027-01-18',
    ]);
    expect(new Set(value.overTime.map(({ costCommitted }) => costCommitted))).toEqual(new Set([24_000_000]));
  });

  it('first covered the cost on 14 August, when the payment errors were evidenced', () => {
    const covering = provedRunRateHistory(input).filter(({ amountMinor }) => amountMinor >= 24_000_000);
    expect(covering[0]).toEqual({ on: '2026-08-14', amountMinor: 31_260_000 });
  });

  it('ends the history at the proved run rate of today', () => {
    const value = valueToday();
    expect(provedRunRateHistory(input).at(-1)?.amountMinor).toBe(value.provedRunRate);
  });
});
