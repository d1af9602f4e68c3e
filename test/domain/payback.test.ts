import { toDayNumber } from '../../src/domain/calendar.ts';
import { contractYearStarts } from '../../src/domain/contract-years.ts';
import { payback } from '../../src/domain/index.ts';
import type { Company } from '../../src/domain/facts.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { aCompany, aConfirmation, aMetric } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

/** A confirmed amount a year from a day on. */
function paybackOf(company: Partial<Company>, value: { annual: number; from: string }, today: string) {
  const metric = aMetric({
    calculator: 'stated',
    inputs: { amount: value.annual, basis: 'stated by the customer' },
    measuredInputs: [],
    effectiveDate: value.from,
  });
  const entries = [aConfirmation({ on: value.from, metricKey: metric.key })];
  return summariseValue(aValueInput({ company: aCompany(company), metrics: [metric], entries }, today))
    .payback;
}

const FIRST_YEAR = { annual: 93_000, from: '2026-02-01' };

describe('payback', () => {
  it('is the first day on which the proved value covers the contract year that began', () => {
    expect(paybackOf({ annualCostMinor: 5_000_000 }, FIRST_YEAR, '2026-03-01')).toEqual({
      on: '2026-08-17',
      daysFromStart: 228,
      state: 'projected',
      reason: null,
    });
  });

  it('is reached on its day and stays reached', () => {
    const stateOn = (today: string) => paybackOf({ annualCostMinor: 5_000_000 }, FIRST_YEAR, today);
    expect(stateOn('2026-08-16')).toMatchObject({ on: '2026-08-17', state: 'projected' });
    expect(stateOn('2026-08-17')).toMatchObject({ on: '2026-08-17', state: 'reached' });
    expect(stateOn('2027-06-01')).toMatchObject({ on: '2026-08-17', state: 'reached' });
  });

  it('adds the cost of each contract year that begins', () => {
    const value = { annual: 66_000, from: '2026-04-01' };
    expect(paybackOf({ annualCostMinor: 6_000_000 }, value, '2026-05-01')).toMatchObject({
      on: '2028-12-22',
      daysFromStart: 1_086,
    });
  });

  it('is never reached at a rate below the cost', () => {
    const value = { annual: 40_000, from: '2026-01-01' };
    expect(paybackOf({ annualCostMinor: 5_000_000 }, value, '2026-05-01')).toEqual({
      on: null,
      daysFromStart: null,
      state: 'none',
      reason: 'run_rate_below_cost',
    });
  });

  it('looks no further than ten years ahead', () => {
    const value = { annual: 51_000, from: '2026-12-01' };
    expect(paybackOf({ annualCostMinor: 5_000_000 }, value, '2026-12-02').reason).toBe('run_rate_below_cost');
  });

  it('looks ten years ahead of today and not of the start, the last day included', () => {
    const value = [{ annual: 60_000, from: '2016-01-01' }];
    const old = { start: '2003-01-01', annualCost: 20_000, value, today: '2020-01-01' };
    expect(payback(old)).toMatchObject({ payback: '2022-08-31', state: 'projected' });
    const onTheLastDay = {
      start: '2026-01-01',
      annualCost: 17_270,
      value: [{ annual: 36_500, from: '2031-04-19' }],
      today: '2026-07-01',
    };
    expect(payback(onTheLastDay).payback).toBe('2036-07-01');
    expect(payback({ ...onTheLastDay, today: '2026-06-30' }).payback).toBeNull();
  });

  it('is no day late for a value that binary fractions cannot hold', () => {
    const value = [
      { annual: 10, from: '2026-01-01' },
      { annual: 60, from: '2026-01-03' },
    ];
    expect(payback({ start: '2026-01-01', annualCost: 6, value })).toMatchObject({
      payback: '2026-02-03',
      daysFromStart: 33,
    });
  });

  it('is unknown without a cost or a start', () => {
    expect(paybackOf({ annualCostMinor: null }, FIRST_YEAR, '2026-05-01').reason).toBe('cost_unknown');
    expect(paybackOf({ startDate: null }, FIRST_YEAR, '2026-05-01').reason).toBe('start_unknown');
  });

  it('is the day after the start at the earliest', () => {
    const value = { annual: 36_500_000, from: '2026-01-01' };
    expect(paybackOf({ annualCostMinor: 5_000_000 }, value, '2026-02-01').on).toBe('2026-01-02');
  });

  it('takes one-off amounts in', () => {
    const metric = aMetric({
      calculator: 'one_off',
      inputs: { amount: 120_000 },
      measuredInputs: [],
      effectiveDate: '2026-04-30',
    });
    const entries = [aConfirmation({ on: '2026-05-02', metricKey: metric.key })];
    const input = aValueInput({ metrics: [metric], entries }, '2026-06-01');
    expect(summariseValue(input).payback).toMatchObject({ on: '2026-05-01', state: 'reached' });
  });
});

describe('contract years', () => {
  it('begin on the same date each year and do not drift from 29 February', () => {
    const days = contractYearStarts(toDayNumber('2024-02-29'), toDayNumber('2028-03-01'));
    expect(days).toEqual(
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'].map(toDayNumber),
    );
  });
});
