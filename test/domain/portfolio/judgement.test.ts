import { readLedger } from '../../../src/domain/active-ledger.ts';
import { snapshotFigures } from '../../../src/domain/cycle/snapshots.ts';
import { backTest, renewalRecords, type RenewalRecord } from '../../../src/domain/portfolio/back-test.ts';
import { portfolioFigures, type PortfolioRow } from '../../../src/domain/portfolio/portfolio.ts';
import { cohortRetention, type RenewalRow } from '../../../src/domain/portfolio/retention.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { aRenewalOutcome, aSnapshot } from '../../builders/index.ts';

type Band = NonNullable<RenewalRecord['snapshot']>['band'];
const record = (band: Band, outcome: RenewalRecord['outcome'], critical = false): RenewalRecord => ({
  outcome,
  snapshot: { band, critical, score: 50 },
});

describe('the judgement of a back-test', () => {
  const accuracyOf = (...records: readonly RenewalRecord[]) => backTest(records, DEFAULT_SETTINGS).accuracy;

  it('is right where commit and likely are kept, and at risk and critical are lost', () => {
    expect(accuracyOf(record('commit', 'renewed'), record('likely', 'contracted'))).toBe(1);
    expect(accuracyOf(record('at_risk', 'churned'), record('at_risk', 'churned', true))).toBe(1);
    expect(accuracyOf(record('commit', 'churned'), record('likely', 'churned'))).toBe(0);
    expect(accuracyOf(record('at_risk', 'renewed'), record('at_risk', 'expanded', true))).toBe(0);
  });

  it('knows no rate of a band without a renewal', () => {
    const { bands } = backTest([record('commit', 'renewed')], DEFAULT_SETTINGS);
    expect(bands.map(({ band, keptRate }) => [band, keptRate])).toEqual([
      ['commit', 1],
      ['likely', null],
      ['at_risk', null],
      ['critical', null],
    ]);
  });

  it('calls critical only what is at risk', () => {
    const { bands } = backTest([record('likely', 'renewed', true)], DEFAULT_SETTINGS);
    expect(bands.find(({ band }) => band === 'likely')?.renewals).toBe(1);
  });

  it('compares each renewal with the snapshot towards it', () => {
    const towards = (renewalDate: string, on: string, band: Band) =>
      aSnapshot({
        on,
        figures: snapshotFigures({
          ...{
            renewalDate,
            band,
            daysBefore: 90,
            score: 50,
            critical: false,
            confidence: 1,
            annualCostMinor: 1,
          },
        }),
      });
    const entries = [
      towards('2026-01-01', '2025-10-03', 'at_risk'),
      towards('2027-01-01', '2026-10-03', 'commit'),
      aRenewalOutcome({ on: '2025-12-01', renewalDate: '2026-01-01', outcome: 'churned' }),
      aRenewalOutcome({ on: '2026-12-01', renewalDate: '2027-01-01' }),
    ];
    expect(renewalRecords(readLedger(entries, '2027-02-01'))).toMatchObject([
      { outcome: 'renewed', snapshot: { band: 'commit' } },
      { outcome: 'churned', snapshot: { band: 'at_risk' } },
    ]);
  });
});

describe('what a portfolio expects to stay', () => {
  it('is the rate for critical customers only of those at risk', () => {
    const row: PortfolioRow = {
      ...{ companyId: '1', currency: 'USD', renewalDate: '2026-12-31', annualCostMinor: 1_000 },
      ...{ band: 'likely', critical: true, provedMinor: 0, confirmedMinor: 0, milestonesOverdue: 0 },
    };
    expect(portfolioFigures([row], DEFAULT_SETTINGS)).toMatchObject([{ expectedMinor: 750 }]);
  });
});

describe('the cohort of a period', () => {
  const renewal = (renewalDate: string, overrides: Partial<RenewalRow> = {}): RenewalRow => ({
    ...{ companyId: '1', currency: 'USD', renewalDate, annualBeforeMinor: 1_000 },
    ...{ outcome: 'renewed', annualAfterMinor: 1_000, ...overrides },
  });
  const period = { from: '2026-01-01', to: '2026-12-31' } as const;

  it('begins with its first day and ends with its last', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(
      cohortRetention(
        days.map((day) => renewal(day)),
        period,
      ),
    ).toMatchObject([{ decided: 2, start: 2_000 }]);
  });

  it('counts a customer who paid nothing before, and leaves it out of no list', () => {
    const free = renewal('2026-06-30', { annualBeforeMinor: 0, annualAfterMinor: 500, outcome: 'expanded' });
    expect(cohortRetention([free], period)).toMatchObject([
      { decided: 1, start: 0, expansion: 500, leftOut: [] },
    ]);
  });
});
