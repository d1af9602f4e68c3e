import { contractYearStarts } from '../../src/domain/contract-years.ts';
import { toDayNumber } from '../../src/domain/calendar.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Deal } from '../../src/domain/facts.ts';
import { agreedShares, areSharesIncomplete, guardOverlap } from '../../src/domain/overlap.ts';
import { paybackOf } from '../../src/domain/payback.ts';
import { proofStates } from '../../src/domain/proof.ts';
import { losesFreshnessOn } from '../../src/domain/proof-freshness.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { sortedDays } from '../../src/domain/spans.ts';
import { scaleTiers } from '../../src/domain/tiers.ts';
import {
  aCompany,
  aConfirmation,
  aDeal,
  aDispute,
  aDisputeResolution,
  anEvidence,
  someFacts,
} from '../builders/index.ts';

const tiers = (confirmed: number, evidenced = 0, claimed = 0) => ({ confirmed, evidenced, claimed });

describe('agreed shares', () => {
  it('are used where every benefit has one and they make up the whole', () => {
    expect(agreedShares([0.6, 0.4])).toEqual([0.6, 0.4]);
    expect(agreedShares([1, 0])).toEqual([1, 0]);
    expect(agreedShares([0.6, 0.5])).toBeNull();
  });

  it('are not used where one is missing or below nothing', () => {
    expect(agreedShares([1, null])).toBeNull();
    expect(agreedShares([null, null])).toBeNull();
    expect(agreedShares([1.5, -0.5])).toBeNull();
    expect(agreedShares([-0.5, 1.5])).toBeNull();
  });

  it('are incomplete once somebody has given one that cannot be used', () => {
    expect(areSharesIncomplete([1, null])).toBe(true);
    expect(areSharesIncomplete([0.6, 0.5])).toBe(true);
    expect(areSharesIncomplete([null, null])).toBe(false);
    expect(areSharesIncomplete([0.6, 0.4])).toBe(false);
  });

  it('scale each tier', () => {
    expect(scaleTiers(tiers(10, 20, 40), 0.5)).toEqual(tiers(5, 10, 20));
  });
});

describe('a pool without shares', () => {
  it('counts a loss whole and takes no level of proof from it', () => {
    expect(guardOverlap([tiers(50, -80), tiers(0, 20)])).toEqual([tiers(50, -80), tiers(0, 20)]);
    expect(guardOverlap([tiers(-5), tiers(-7)])).toEqual([tiers(-5), tiers(-7)]);
  });

  it('counts the first of two that are alike', () => {
    expect(guardOverlap([tiers(5), tiers(5)])).toEqual([tiers(5), tiers(0)]);
    expect(guardOverlap([tiers(0, 5), tiers(0, 5)])).toEqual([tiers(0, 5), tiers(0)]);
  });

  it('counts a benefit that comes to nothing as nothing, and a benefit alone as it is', () => {
    expect(guardOverlap([tiers(10, -10), tiers(5)])).toEqual([tiers(10), tiers(0)]);
    expect(guardOverlap([tiers(10, -4, 3)])).toEqual([tiers(10, -4, 3)]);
    expect(guardOverlap([])).toEqual([]);
  });
});

describe('deals that renew each other', () => {
  const untilOf = (...deals: readonly Deal[]) => {
    const facts = someFacts({ company: aCompany({ annualCostMinor: null }), deals });
    return costOf(facts, DEFAULT_SETTINGS, '2026-07-01').deals.map(({ dealId, until }) => [dealId, until]);
  };

  it('do not end on the day they begin when one names itself', () => {
    expect(untilOf(aDeal({ renewsDealId: 'deal-a' }))).toEqual([['deal-a', '2027-01-01']]);
  });

  it('leave out one of which no day is known', () => {
    const undated = aDeal({ id: 'undated', startDate: null, closeDate: null });
    expect(untilOf(aDeal(), undated)).toEqual([['deal-a', '2027-01-01']]);
  });

  it('count by the year where the amount is one of a year, whatever their term', () => {
    const facts = someFacts({
      company: aCompany({ annualCostMinor: null }),
      deals: [aDeal({ termMonths: 36 })],
    });
    expect(costOf(facts, DEFAULT_SETTINGS, '2026-07-01').annualMinor).toBe(10_000_000);
  });

  it('are in no stage and no pipeline that settings name where they are in none', () => {
    const settings = (cost: Partial<typeof DEFAULT_SETTINGS.cost>) => ({
      ...DEFAULT_SETTINGS,
      cost: { ...DEFAULT_SETTINGS.cost, ...cost },
    });
    const facts = someFacts({
      company: aCompany({ annualCostMinor: null }),
      deals: [aDeal({ stage: null, pipeline: null })],
    });
    expect(costOf(facts, settings({ stages: ['signed'] }), '2026-07-01').annualMinor).toBeNull();
    expect(costOf(facts, settings({ pipelines: ['default'] }), '2026-07-01').annualMinor).toBeNull();
  });
});

describe('the day of payback', () => {
  const start = toDayNumber('2026-01-01');
  const paid = (annualMinor: number, annualCostMinor: number, today = start, limitYears = 10) =>
    paybackOf({
      curve: { pieces: [{ from: start, valueMinor: 0, annualMinor }] },
      ...{ annualCostMinor, start, today, limitYears },
    });

  it('is the first whole day on which the value has reached the cost', () => {
    expect(paid(365, 50)).toMatchObject({ daysFromStart: 50, state: 'projected' });
    expect(paid(365, 50.5)).toMatchObject({ daysFromStart: 51 });
    expect(paid(365, 50, start + 50)).toMatchObject({ daysFromStart: 50, state: 'reached' });
    expect(paid(365, 50, start + 49)).toMatchObject({ state: 'projected' });
  });

  it('is looked for as many years ahead as settings say, counted from today', () => {
    expect(paid(365, 365, start, 1)).toMatchObject({ reason: 'run_rate_below_cost' });
    const twoYears = paid(100, 50, start, 1);
    expect(twoYears).toMatchObject({ daysFromStart: 183 });
    expect(paid(50, 100, start, 10)).toMatchObject({
      on: null,
      state: 'none',
      reason: 'run_rate_below_cost',
    });
  });

  it('never comes where nothing is earned or value is lost', () => {
    expect(paid(0, 50)).toMatchObject({ on: null, reason: 'run_rate_below_cost' });
    expect(paid(-365, 50)).toMatchObject({ on: null, reason: 'run_rate_below_cost' });
  });

  it('comes with the year that the value catches up in', () => {
    const pieces = [
      { from: start, valueMinor: 0, annualMinor: 50 },
      { from: start + 365, valueMinor: 50, annualMinor: 400 },
    ];
    const answer = paybackOf({
      curve: { pieces },
      annualCostMinor: 100,
      start,
      today: start,
      limitYears: 10,
    });
    // 200 are due in the second year, 50 are there: 150 at 400 a year take 137 days.
    expect(answer).toMatchObject({ daysFromStart: 365 + 137 });
  });

  it('leaves pieces from before the start to what they have brought by then', () => {
    const pieces = [{ from: start - 100, valueMinor: -100, annualMinor: 365 }];
    const answer = paybackOf({ curve: { pieces }, annualCostMinor: 50, start, today: start, limitYears: 10 });
    expect(answer).toMatchObject({ daysFromStart: 50 });
  });
});

describe('contract years', () => {
  it('begin on the day of the start and up to the last day asked for', () => {
    const start = toDayNumber('2024-02-29');
    const starts = contractYearStarts(start, toDayNumber('2026-02-28'));
    expect(starts).toEqual([start, toDayNumber('2025-02-28'), toDayNumber('2026-02-28')]);
  });
});

describe('days in order', () => {
  it('come once each', () => {
    expect(sortedDays([3, 1, 2, 1, 3])).toEqual([1, 2, 3]);
    expect(sortedDays([1, 1, 2])).toEqual([1, 2]);
    const rising = [1, 2, 3];
    expect(sortedDays(rising)).toBe(rising);
    expect(sortedDays([])).toEqual([]);
  });
});

describe('proof that loses weight', () => {
  it('does so on the day after the last of a step', () => {
    const next = (on: string) => losesFreshnessOn(on, '2026-10-12', DEFAULT_SETTINGS.readiness);
    expect([next('2026-07-14'), next('2026-07-13')]).toEqual(['2026-10-13', '2027-01-10']);
  });
});

describe('the states of a proof', () => {
  it('are none of lines that change nothing', () => {
    expect(proofStates([])).toEqual([]);
    expect(proofStates([anEvidence({ on: '2026-03-01' }), anEvidence({ on: '2026-04-01' })])).toHaveLength(1);
  });

  it('stay disputed by a yes to nothing and by a no to a share', () => {
    const after = (resolution: Parameters<typeof aDisputeResolution>[0]) =>
      proofStates([
        aConfirmation({ on: '2026-03-01', annualThenMinor: 100 }),
        aDispute({ on: '2026-04-01' }),
        aDisputeResolution({ on: '2026-05-01', ...resolution }),
      ]).at(-1);
    expect(after({ accepted: true, acceptedShare: 0 })).toMatchObject({ isDisputed: true, acceptance: null });
    expect(after({ accepted: false, acceptedShare: 0.5 })).toMatchObject({
      isDisputed: true,
      acceptance: null,
    });
    expect(after({ accepted: true, acceptedShare: 0.5 })).toMatchObject({
      isDisputed: false,
      acceptance: { share: 0.5 },
    });
  });

  it('are complete again once a dispute is settled after an incomplete confirmation', () => {
    const incomplete = aConfirmation({ on: '2026-03-01', reference: null });
    expect(proofStates([incomplete]).at(-1)?.isConfirmationIncomplete).toBe(true);
    const settled = aDisputeResolution({ on: '2026-05-01' });
    expect(proofStates([incomplete, settled]).at(-1)?.isConfirmationIncomplete).toBe(false);
  });
});
