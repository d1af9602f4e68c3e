import {
  calculate,
  countOnce,
  payback,
  percentagePoints,
  proofTiers,
  roi,
} from '../../../src/domain/index.ts';
import { realizedAsked as realized } from './usual-questions.ts';

describe('the question of return on investment', () => {
  it('says why there is none', () => {
    const answer = (annualCost: number | null) => roi({ annualValue: 150, annualCost });
    expect(answer(null)).toMatchObject({ gross: null, net: null, reason: 'cost_unknown' });
    expect(answer(0)).toMatchObject({ gross: null, net: null, reason: 'cost_zero' });
    expect(answer(-100)).toMatchObject({ gross: null, net: null, reason: 'cost_zero' });
    expect(answer(100)).toMatchObject({ gross: 1.5, net: 0.5, reason: null });
  });

  it('takes the risk off the value and shows the return without it beside', () => {
    expect(roi({ annualValue: 150, annualCost: 100, riskAdjustment: 0.2 })).toMatchObject({
      adjustedValue: 120,
      gross: 1.2,
      unadjusted: { gross: 1.5, net: 0.5 },
    });
  });
});

describe('the question of payback', () => {
  const rate = (annual: number, from: string) => ({ annual, from });
  const paid = (question: Partial<Parameters<typeof payback>[0]>) =>
    payback({ start: '2026-01-01', annualCost: 50, value: [], ...question });

  it('is not answered without a cost or a start', () => {
    const value = [rate(1_000, '2026-01-01')];
    expect(paid({ value, annualCost: null })).toMatchObject({ payback: null, reason: 'cost_unknown' });
    expect(paid({ value, annualCost: 0 })).toMatchObject({ payback: null, reason: 'cost_unknown' });
    expect(paid({ value, start: null })).toEqual({
      payback: null,
      daysFromStart: null,
      state: 'none',
      reason: 'start_unknown',
    });
  });

  it('adds up amounts that begin on one day, and those from before the start', () => {
    const two = [rate(365, '2026-01-01'), rate(365, '2026-01-01')];
    expect(paid({ value: two })).toMatchObject({ payback: '2026-01-26', daysFromStart: 25 });
    expect(paid({ value: [rate(730, '2025-06-01')] })).toMatchObject({ payback: '2026-01-26' });
  });

  it('adds up amounts of several days whatever their order', () => {
    const value = [rate(365, '2026-01-11'), rate(365, '2026-01-31'), rate(365, '2026-01-01')];
    // 10 days at 1, 20 days at 2: 50 after thirty days.
    expect(paid({ value })).toMatchObject({ payback: '2026-01-31', daysFromStart: 30 });
    expect(paid({ value: [...value].reverse() })).toMatchObject({ payback: '2026-01-31' });
    // ... and from then on 3 a day: 80 ten days later.
    expect(paid({ value, annualCost: 80 })).toMatchObject({ payback: '2026-02-10', daysFromStart: 40 });
  });

  it('counts amounts in the minor units of their currency', () => {
    expect(paid({ value: [rate(730, '2026-01-01')], currency: 'JPY' })).toMatchObject({
      payback: '2026-01-26',
    });
  });
});

describe('the question of percentage points', () => {
  it('is about two numbers', () => {
    expect(percentagePoints({ baseline: 0.65, current: 0.88 })).toBeCloseTo(23, 9);
    expect(percentagePoints({ baseline: null, current: 0.88 })).toBeNull();
    expect(percentagePoints({ current: 0.88 })).toBeNull();
    expect(percentagePoints({ baseline: 0.65, current: null })).toBeNull();
    expect(percentagePoints({ baseline: 0.65, current: true })).toBeNull();
  });

  it('is nothing without a sign where nothing changed', () => {
    expect(percentagePoints({ baseline: 0, current: -0 })).toBe(0);
  });
});

describe('the question of a calculation', () => {
  it('gives nothing but the problems where an input is refused', () => {
    expect(calculate('stated', { amount: 5 })).toEqual({
      annual: null,
      annualMinor: null,
      oneOff: null,
      hoursPerYear: null,
      error: 'missing_input',
      problems: [{ code: 'missing_input', input: 'basis' }],
      inputs: [],
      steps: [],
    });
  });

  it('has no problems where it is answered', () => {
    expect(calculate('one_off', { amount: 5 })).toMatchObject({ oneOff: 5, error: null, problems: [] });
  });
});

describe('the question of proof with a currency', () => {
  it('rounds to the minor unit of the currency, cents where none is named', () => {
    const question = { annual: 100.55, method: true, evidence: 1 };
    expect(proofTiers(question).evidenced).toBe(100.55);
    expect(proofTiers({ ...question, currency: 'JPY' }).evidenced).toBe(101);
    expect(countOnce([{ key: 'a', pool: null, annual: 100.55 }]).total).toBe(100.55);
    expect(countOnce([{ key: 'a', pool: null, annual: 100.55 }], 'JPY').total).toBe(101);
  });

  it('takes a dispute after a confirmation as open, whichever was given first', () => {
    const dispute = { on: '2026-03-01' };
    const confirmation = { share: 1, annualThen: 1_000 };
    const tiers = (on: string) =>
      proofTiers({
        annual: 1_000,
        method: true,
        evidence: 1,
        dispute,
        confirmation: { ...confirmation, on },
      });
    expect(tiers('2026-02-01').claimed).toBe(1_000);
    const resolved = proofTiers({
      annual: 1_000,
      method: true,
      evidence: 0,
      dispute: { on: '2026-03-01', resolvedOn: '2026-03-10', acceptedShare: 0.4 },
      confirmation: { ...confirmation, on: '2026-04-01' },
    });
    expect(resolved.confirmed).toBe(1_000);
  });

  it('keeps a benefit of its own out of every pool, and a pool with agreed shares off the list', () => {
    const answer = countOnce([
      { key: 'alone', pool: null, annual: 50 },
      { key: 'a', pool: 'close', annual: 100, share: 0.6 },
      { key: 'b', pool: 'close', annual: 100, share: 0.4 },
    ]);
    expect(answer).toMatchObject({
      total: 150,
      counted: { alone: 50, a: 60, b: 40 },
      poolsWithoutShares: [],
    });
  });

  it('splits a benefit by its confirmed share', () => {
    const [whole, half] = [undefined, 0.5].map((confirmedShare) =>
      countOnce([
        { key: 'a', pool: null, annual: 100, ...(confirmedShare === undefined ? {} : { confirmedShare }) },
      ]),
    );
    expect(whole).toMatchObject({ confirmed: 0, evidenced: 100 });
    expect(half).toMatchObject({ confirmed: 50, evidenced: 50, proved: 100 });
  });
});

describe('the question of realized value, asked in other ways', () => {
  it('counts up to today though the period ends later, and up to its end where that is earlier', () => {
    expect(realized({ to: '2026-12-31' }).realized).toBe(250);
    expect(realized({ to: '2026-03-05' }).realized).toBe(100);
    expect(realized({ from: '2026-03-09' }).realized).toBe(50);
  });

  it('measures the input named', () => {
    const inputs = { hoursAfter: 30, hourlyRate: 73, periodsPerYear: 12.5 };
    const measurements = [{ on: '2026-03-01', value: 40 }];
    expect(realized({ inputs, measurements, measuredInput: 'hoursBefore' })).toMatchObject({
      runRate: 9_125,
    });
  });

  it('has no run rate where the inputs are refused, or where the calculator gives no money', () => {
    const refused = realized({ inputs: { hoursBefore: 40, hourlyRate: -1, periodsPerYear: 12.5 } });
    expect(refused).toMatchObject({ realized: 0, runRate: null });
    const inputs = { outputBefore: 20 };
    expect(realized({ calculator: 'productivity', inputs })).toMatchObject({ realized: 0, runRate: null });
  });

  it('takes back the measurement that a reversal names, and no other', () => {
    const measurements = [
      { on: '2026-03-01', value: 30, key: 'first' },
      { on: '2026-03-06', value: 20, key: 'second' },
    ];
    expect(realized({ measurements }).realized).toBe(375);
    expect(realized({ measurements, reversals: [{ reverses: 'second' }] }).realized).toBe(250);
    expect(realized({ measurements, reversals: [{ reverses: 'another' }] }).realized).toBe(375);
  });

  it('ignores what is about a day to come', () => {
    const measurements = [
      { on: '2026-03-01', value: 30 },
      { on: '2026-04-01', value: 0, key: 'to-come' },
    ];
    expect(realized({ measurements })).toMatchObject({ realized: 250, ignored: ['to-come'] });
  });

  it('stops carrying a measurement as proof after the days given', () => {
    expect(realized({ carryDays: 4 }).realizedProved).toBeLessThan(250);
  });
});
