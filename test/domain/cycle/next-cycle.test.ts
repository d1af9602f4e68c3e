import { summariseCycle } from '../../../src/domain/cycle/cycle.ts';
import { firstStepTowards, nextRenewalOn } from '../../../src/domain/cycle/next-cycle.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { aCompany, aCore, aDeal, aRenewalOutcome } from '../../builders/index.ts';

describe('the date of the next renewal', () => {
  it('is when the term ends', () => {
    expect(nextRenewalOn('2027-01-18', 12)).toBe('2028-01-18');
    expect(nextRenewalOn('2027-01-18', 36)).toBe('2030-01-18');
  });

  it('is a year later where no term is known', () => {
    expect(nextRenewalOn('2027-01-18', null)).toBe('2028-01-18');
  });

  it('keeps to the end of a shorter month', () => {
    expect(nextRenewalOn('2027-08-31', 6)).toBe('2028-02-29');
  });
});

describe('the first step towards the next renewal', () => {
  const steps = [
    { step: 'conversation', dueOn: '2026-09-20' },
    { step: 'prepare', dueOn: '2026-07-22' },
  ] as const;

  it('comes as many days before it as before the present one', () => {
    expect(firstStepTowards('2028-01-18', steps, '2027-01-18')).toEqual({
      step: 'prepare',
      dueOn: '2027-07-22',
    });
  });

  it('is none where the segment has no steps', () => {
    expect(firstStepTowards('2028-01-18', [], '2027-01-18')).toBeNull();
  });
});

describe('the annual cost after a renewal', () => {
  const outcome = (details: Parameters<typeof aRenewalOutcome>[0] = {}) =>
    aRenewalOutcome({
      on: '2026-05-01',
      renewalDate: '2026-06-30',
      nextRenewalDate: '2027-06-30',
      annualBeforeMinor: 10_000_000,
      amountMinor: 11_000_000,
      ...details,
    });
  it('is that of the latest renewal that has begun, whichever was recorded first', () => {
    const earlier = outcome({ renewalDate: '2026-03-30', amountMinor: 9_000_000 });
    const entries = [outcome({ on: '2026-04-01' }), { ...earlier, on: '2026-05-01' }];
    expect(costToSet('2026-07-01', entries)).toEqual({ annualMinor: 11_000_000, from: '2026-06-30' });
    expect(costToSet('2026-07-01', [...entries].reverse())).toEqual({
      annualMinor: 11_000_000,
      from: '2026-06-30',
    });
  });

  const costToSet = (
    today: string,
    entries: readonly LedgerEntry[],
    annualCostMinor: number | null = 10_000_000,
  ) =>
    summariseCycle(
      aCore(
        { company: aCompany({ annualCostMinor, renewalDate: '2027-06-30' }), entries, deals: [aDeal()] },
        today,
      ),
    ).costToSet;

  it('is to be set from the first day of the new contract on, while the company says the old one', () => {
    expect(costToSet('2026-06-29', [outcome()])).toBeNull();
    expect(costToSet('2026-06-30', [outcome()])).toEqual({ annualMinor: 11_000_000, from: '2026-06-30' });
  });

  it('is not, once the company says something else or leaves it to its deals', () => {
    expect(costToSet('2026-10-12', [outcome()], 11_000_000)).toBeNull();
    expect(costToSet('2026-10-12', [outcome()], 10_500_000)).toBeNull();
    expect(costToSet('2026-10-12', [outcome()], null)).toBeNull();
  });

  it('is not where nothing changed, nobody knows the amount or the customer left', () => {
    expect(costToSet('2026-10-12', [outcome({ amountMinor: 10_000_000 })])).toBeNull();
    expect(costToSet('2026-10-12', [outcome({ amountMinor: null })])).toBeNull();
    expect(costToSet('2026-10-12', [outcome({ outcome: 'churned', amountMinor: null })])).toBeNull();
    expect(costToSet('2026-10-12', [])).toBeNull();
  });

  it('is that of the last renewal that has begun', () => {
    const before = outcome({
      renewalDate: '2025-06-30',
      annualBeforeMinor: 9_000_000,
      amountMinor: 10_000_000,
    });
    expect(costToSet('2026-10-12', [before, outcome()])).toEqual({
      annualMinor: 11_000_000,
      from: '2026-06-30',
    });
  });
});

describe('an outcome', () => {
  it('is judged by what the customer paid as its line keeps it', () => {
    const line = aRenewalOutcome({
      on: '2026-05-01',
      renewalDate: '2026-06-30',
      nextRenewalDate: '2027-06-30',
      annualBeforeMinor: 8_000_000,
      amountMinor: 10_000_000,
    });
    const company = aCompany({ annualCostMinor: 10_000_000, renewalDate: '2027-06-30' });
    const { outcome, pastOutcomes } = summariseCycle(aCore({ company, entries: [line] }, '2026-10-12'));
    expect(outcome).toBeNull();
    expect(pastOutcomes).toMatchObject([
      { annualBeforeMinor: 8_000_000, retainedShare: 1.25, nextRenewalDate: '2027-06-30' },
    ]);
  });
});
