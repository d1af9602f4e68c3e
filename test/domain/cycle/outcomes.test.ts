import { summariseCycle } from '../../../src/domain/cycle/cycle.ts';
import { snapshotFigures, readinessSnapshots } from '../../../src/domain/cycle/snapshots.ts';
import { judgeOutcome } from '../../../src/domain/cycle/outcomes.ts';
import { DEFAULT_CYCLE_SETTINGS } from '../../../src/domain/cycle/cycle-settings.ts';
import { aCompany, aCore, aDeal, aRenewalOutcome, aSnapshot } from '../../builders/index.ts';
import { readLedger } from '../../../src/domain/active-ledger.ts';

type OutcomeDetails = Parameters<typeof aRenewalOutcome>[0];
const judge = (details: OutcomeDetails, before: number | null = 10_000_000) =>
  judgeOutcome(aRenewalOutcome({ on: '2026-12-02', ...details }), before, DEFAULT_CYCLE_SETTINGS);

const SNAPSHOT = {
  renewalDate: '2026-01-31',
  daysBefore: 90,
  score: 72,
  band: 'likely',
  critical: false,
  confidence: 0.9,
  annualCostMinor: 8_000_000,
} as const;

describe('a good outcome', () => {
  it('is confirmed 30 days before the end and keeps 95 % of the cost', () => {
    expect(judge({ amountMinor: 9_500_000 })).toMatchObject({
      good: true,
      confirmedDaysBefore: 30,
      retainedShare: 0.95,
      reasons: ['confirmed_in_time', 'revenue_kept'],
    });
  });

  it('is not one that is confirmed a day later or keeps less', () => {
    expect(judge({ on: '2026-12-03', amountMinor: 10_000_000 })).toMatchObject({
      good: false,
      reasons: ['confirmed_late', 'revenue_kept'],
    });
    expect(judge({ amountMinor: 9_499_999 })).toMatchObject({
      good: false,
      reasons: ['confirmed_in_time', 'revenue_lost'],
    });
  });

  it('counts from the signature where its day is known', () => {
    expect(judge({ on: '2026-12-20', signedOn: '2026-11-20' }).confirmedDaysBefore).toBe(42);
    expect(judge({ on: '2027-01-05' }).confirmedDaysBefore).toBe(-4);
  });

  it('is told by the word where no amount is known', () => {
    expect(judge({ outcome: 'renewed' })).toMatchObject({ retainedShare: 1, good: true });
    expect(judge({ outcome: 'expanded' }, null)).toMatchObject({ retainedShare: 1, good: true });
    expect(judge({ outcome: 'contracted' })).toMatchObject({
      retainedShare: null,
      good: null,
      reasons: ['confirmed_in_time', 'retained_share_unknown'],
    });
    expect(judge({ outcome: 'churned', amountMinor: 5 })).toMatchObject({
      retainedShare: 0,
      good: false,
      annualAfterMinor: 0,
    });
  });

  it('cannot be told without the cost before, unless it came too late anyway', () => {
    expect(judge({ amountMinor: 9_500_000 }, null)).toMatchObject({ good: null, retainedShare: null });
    expect(judge({ amountMinor: 9_500_000 }, 0).good).toBeNull();
    expect(judge({ on: '2026-12-31', amountMinor: 9_500_000 }, null).good).toBe(false);
  });
});

describe('the outcomes of a company', () => {
  const past = aRenewalOutcome({ on: '2025-12-15', renewalDate: '2026-01-31', amountMinor: 8_000_000 });
  const present = aRenewalOutcome({ on: '2026-11-01', amountMinor: 12_000_000, outcome: 'expanded' });

  it('are that of its renewal date and the earlier ones', () => {
    const cycle = summariseCycle(aCore({ entries: [past, present] }, '2026-12-01'));
    expect(cycle.outcome).toMatchObject({ outcome: 'expanded', retainedShare: 1.2, good: true });
    expect(cycle.pastOutcomes.map(({ renewalDate }) => renewalDate)).toEqual(['2026-01-31']);
  });

  it('take the last line of each renewal', () => {
    const corrected = aRenewalOutcome({ on: '2026-11-20', outcome: 'churned' });
    const cycle = summariseCycle(aCore({ entries: [present, corrected] }, '2026-12-01'));
    expect(cycle.outcome).toMatchObject({ outcome: 'churned', good: false });
    expect(cycle.pastOutcomes).toEqual([]);
  });

  it('know what was paid before from the snapshot, else from the deals, never from today’s figure', () => {
    const before = (
      entries: Parameters<typeof aCore>[0]['entries'] = [],
      deals = [] as ReturnType<typeof aDeal>[],
    ) =>
      summariseCycle(aCore({ entries: [past, ...entries], deals }, '2026-12-01')).pastOutcomes[0]
        ?.annualBeforeMinor;
    const snapshot = aSnapshot({ on: '2025-11-02', figures: snapshotFigures(SNAPSHOT) });
    expect(before([snapshot])).toBe(8_000_000);
    const withoutCost = aSnapshot({
      on: '2025-11-03',
      figures: snapshotFigures({ ...SNAPSHOT, annualCostMinor: null }),
    });
    expect(before([snapshot, withoutCost])).toBe(8_000_000);
    expect(before([withoutCost])).toBeNull();
    expect(before([], [aDeal({ startDate: '2025-02-01', amountMinor: 7_000_000 })])).toBe(7_000_000);
    expect(before()).toBeNull();
  });

  it('are none while nothing is recorded', () => {
    const cycle = summariseCycle(aCore({ company: aCompany({ renewalDate: null }) }, '2026-12-01'));
    expect(cycle).toMatchObject({ outcome: null, pastOutcomes: [] });
  });
});

describe('readiness snapshots', () => {
  const read = (figures: Readonly<Record<string, string | number | null>>) =>
    readinessSnapshots(readLedger([aSnapshot({ on: '2025-11-02', figures })], '2026-01-01'));

  it('come back as they were kept', () => {
    expect(read(snapshotFigures(SNAPSHOT))).toEqual([{ ...SNAPSHOT, takenOn: '2025-11-02' }]);
    const unknown = {
      ...SNAPSHOT,
      score: null,
      band: 'unknown',
      critical: true,
      annualCostMinor: null,
    } as const;
    expect(read(snapshotFigures(unknown))).toEqual([{ ...unknown, takenOn: '2025-11-02' }]);
  });

  it('leave out what is about something else or cannot be read', () => {
    const figures = snapshotFigures(SNAPSHOT);
    expect(read({ ...figures, kind: 'portfolio' })).toEqual([]);
    expect(read({ ...figures, band: 'good' })).toEqual([]);
    expect(read({ ...figures, renewalDate: 'soon' })).toEqual([]);
    expect(read({ ...figures, daysBefore: null })).toEqual([]);
    expect(read({ ...figures, confidence: null })).toMatchObject([{ confidence: 0 }]);
  });
});
