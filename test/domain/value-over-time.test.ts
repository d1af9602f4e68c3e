import { toDayNumber } from '../../src/domain/calendar.ts';
import { summariseValue } from '../../src/domain/value.ts';
import { valueOverTime, type ValueOverTime } from '../../src/domain/value-over-time.ts';
import { aConfirmation, aMetric } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const day = toDayNumber;
const START = day('2026-01-01');

/** A line that earns 3,650 a year from the first day on, beside a cost of 1,000 a year. */
function chart(overrides: Partial<ValueOverTime> = {}) {
  const today = overrides.today ?? day('2026-02-15');
  return valueOverTime({
    curve: { pieces: [{ from: START, valueMinor: 0, annualMinor: 3_650 }] },
    origin: START,
    today,
    provedToDate: 10 * (today - START),
    annualCostMinor: 1_000,
    paybackDay: null,
    renewalDay: null,
    ...overrides,
  }).map(({ on, proved, atTodaysRate, costCommitted }) => [on, proved, atTodaysRate, costCommitted]);
}

describe('the points of the line over time', () => {
  it('are the start, each month and today, with what was proved by then', () => {
    expect(chart()).toEqual([
      ['2026-01-01', 0, null, 1_000],
      ['2026-02-01', 310, null, 1_000],
      ['2026-02-15', 450, 450, 1_000],
    ]);
  });

  it('are one for a company that starts today', () => {
    expect(chart({ today: START })).toEqual([['2026-01-01', 0, 0, 1_000]]);
  });

  it('step up in each contract year on the way to a payback after the renewal', () => {
    const points = chart({ renewalDay: day('2027-01-01'), paybackDay: day('2028-06-01') });
    expect(points.slice(3)).toEqual([
      ['2027-01-01', null, 3_650, 1_000],
      ['2027-01-01', null, 3_650, 2_000],
      ['2028-01-01', null, 7_300, 2_000],
      ['2028-01-01', null, 7_300, 3_000],
      ['2028-06-01', null, 8_820, 3_000],
    ]);
  });

  it('end before the step of a renewal that is not signed, and with the step where that day is today', () => {
    const renewalDay = day('2027-01-01');
    expect(chart({ renewalDay }).slice(-1)).toEqual([['2027-01-01', null, 3_650, 1_000]]);
    expect(chart({ renewalDay, today: renewalDay }).slice(-2)).toEqual([
      ['2027-01-01', 3_650, 3_650, 1_000],
      ['2027-01-01', 3_650, 3_650, 2_000],
    ]);
  });

  it('end with the step on which the value has paid back', () => {
    const paybackDay = day('2027-01-01');
    expect(chart({ paybackDay }).slice(-2)).toEqual([
      ['2027-01-01', null, 3_650, 1_000],
      ['2027-01-01', null, 3_650, 2_000],
    ]);
  });

  it('step nowhere without a cost', () => {
    const points = chart({ annualCostMinor: null, renewalDay: day('2028-03-01') });
    expect(points.map(([on]) => on)).toEqual(['2026-01-01', '2026-02-01', '2026-02-15', '2028-03-01']);
  });

  it('show today to the cent what is proved to date elsewhere', () => {
    const stated = (key: string) =>
      aMetric({ key, calculator: 'stated', inputs: { amount: 100.03, basis: 'fees' }, measuredInputs: [] });
    const entries = ['a', 'b'].map((metricKey) => aConfirmation({ metricKey, on: '2026-01-01' }));
    const { provedToDate, overTime } = summariseValue(
      aValueInput({ metrics: [stated('a'), stated('b')], entries }, '2026-03-15'),
    );
    expect(provedToDate).toBe(4_002);
    expect(overTime.find(({ on }) => on === '2026-03-15')?.proved).toBe(4_002);
  });
});
