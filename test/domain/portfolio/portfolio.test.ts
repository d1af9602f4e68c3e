import fc from 'fast-check';
import {
  portfolioFigures,
  renewingWithin,
  type PortfolioRow,
} from '../../../src/domain/portfolio/portfolio.ts';
import { cohortRetention, retentionRates, type RenewalRow } from '../../../src/domain/portfolio/retention.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { READINESS_BANDS, RENEWAL_OUTCOMES } from '../../../src/domain/vocabulary.ts';

function aRow(overrides: Partial<PortfolioRow> = {}): PortfolioRow {
  return {
    companyId: '1',
    currency: 'USD',
    renewalDate: '2026-12-31',
    annualCostMinor: 1_000_000,
    band: 'commit',
    critical: false,
    provedMinor: 1_500_000,
    confirmedMinor: 900_000,
    milestonesOverdue: 0,
    ...overrides,
  };
}

function aRenewal(overrides: Partial<RenewalRow> = {}): RenewalRow {
  return {
    companyId: '1',
    currency: 'USD',
    renewalDate: '2026-06-30',
    annualBeforeMinor: 100_000,
    outcome: 'renewed',
    annualAfterMinor: 100_000,
    ...overrides,
  };
}

const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;
const figures = (rows: readonly PortfolioRow[]) => portfolioFigures(rows, DEFAULT_SETTINGS);

describe('the figures of a portfolio', () => {
  it('sum up cost, risk and what is expected to stay', () => {
    const rows = [
      aRow(),
      aRow({ band: 'likely' }),
      aRow({ band: 'at_risk', milestonesOverdue: 2 }),
      aRow({ band: 'at_risk', critical: true, provedMinor: null, confirmedMinor: null }),
    ];
    expect(figures(rows)).toMatchObject([
      {
        currency: 'USD',
        companies: 4,
        costMinor: 4_000_000,
        atRiskMinor: 2_000_000,
        criticalMinor: 1_000_000,
        expectedMinor: 950_000 + 750_000 + 450_000 + 150_000,
        isExpectedAssumed: true,
        provedMinor: 4_500_000,
        confirmedMinor: 2_700_000,
        confirmedShare: 0.6,
        milestonesOverdue: 2,
      },
    ]);
  });

  it('never add currencies', () => {
    const rows = [aRow({ currency: 'USD' }), aRow({ currency: 'JPY', annualCostMinor: 500 })];
    expect(figures(rows).map(({ currency, costMinor }) => [currency, costMinor])).toEqual([
      ['JPY', 500],
      ['USD', 1_000_000],
    ]);
    expect(figures([])).toEqual([]);
  });

  it('name what they leave out', () => {
    const rows = [
      aRow({ companyId: 'a', annualCostMinor: null }),
      aRow({ companyId: 'b', band: 'unknown' }),
      aRow({ companyId: 'c', band: null, provedMinor: 0, confirmedMinor: 0 }),
    ];
    expect(figures(rows)).toMatchObject([
      { expectedMinor: 0, leftOut: { costUnknown: ['a'], bandUnknown: ['b', 'c'] } },
    ]);
    expect(figures(rows.slice(2))).toMatchObject([{ confirmedShare: null }]);
  });

  it('call the expected rates an assumption until there are enough renewals', () => {
    const calibrated = {
      ...DEFAULT_SETTINGS,
      calibration: { renewalsWithOutcome: 50, renewalsNeeded: 50 },
    };
    expect(portfolioFigures([aRow()], calibrated)[0]?.isExpectedAssumed).toBe(false);
  });

  it('add up to the cent, band by band', () => {
    const anyRow = fc
      .record({
        band: fc.constantFrom(...READINESS_BANDS, null),
        critical: fc.boolean(),
        annualCostMinor: fc.option(fc.nat(1e12)),
      })
      .map(aRow);
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), (rows) => {
        const [all] = figures(rows);
        const sum = (part: 'costMinor' | 'expectedMinor' | 'companies') =>
          all?.byBand.reduce((total, band) => total + band[part], 0);
        expect(sum('costMinor')).toBe(all?.costMinor);
        expect(sum('expectedMinor')).toBe(all?.expectedMinor);
        expect(sum('companies')).toBe(rows.length);
      }),
    );
  });

  it('can be those of the renewals to come', () => {
    const rows = ['2026-10-11', '2026-10-12', '2026-11-11', '2026-11-12', null].map((renewalDate) =>
      aRow({ renewalDate }),
    );
    expect(renewingWithin(rows, '2026-10-12', 30).map(({ renewalDate }) => renewalDate)).toEqual([
      '2026-10-12',
      '2026-11-11',
    ]);
  });
});

describe('retention', () => {
  it('of money is gross without growth and net with it', () => {
    expect(retentionRates({ start: 800_000, contraction: 24_000, churn: 40_000, expansion: 96_000 })).toEqual(
      { grr: 0.92, nrr: 1.04 },
    );
    expect(retentionRates({ start: 0, contraction: 0, churn: 0, expansion: 5 })).toEqual({
      grr: null,
      nrr: null,
    });
    expect(retentionRates({ start: 100, contraction: -10, churn: 0, expansion: 0 }).grr).toBe(1);
  });

  it('of a cohort looks at the renewals of the period that have an outcome', () => {
    const rows = [
      aRenewal({ annualAfterMinor: 80_000, outcome: 'contracted' }),
      aRenewal({ outcome: 'churned', annualAfterMinor: null }),
      aRenewal({ outcome: 'expanded', annualAfterMinor: 150_000 }),
      aRenewal({ annualAfterMinor: null }),
      aRenewal({ outcome: null }),
      aRenewal({ renewalDate: '2027-01-01', outcome: 'churned' }),
    ];
    expect(cohortRetention(rows, YEAR)).toEqual([
      {
        currency: 'USD',
        start: 400_000,
        contraction: 20_000,
        churn: 100_000,
        expansion: 50_000,
        grr: 0.7,
        nrr: 0.825,
        decided: 4,
        undecided: 1,
        leftOut: [],
      },
    ]);
  });

  it('leaves out and lists renewals whose amounts nobody knows', () => {
    const rows = [
      aRenewal({ companyId: 'a', annualBeforeMinor: null }),
      aRenewal({ companyId: 'b', outcome: 'contracted', annualAfterMinor: null }),
      aRenewal({ companyId: 'c', annualBeforeMinor: -1 }),
      aRenewal(),
    ];
    expect(cohortRetention(rows, YEAR)).toMatchObject([{ leftOut: ['a', 'b', 'c'], decided: 1, grr: 1 }]);
  });

  it('is told per currency', () => {
    const rows = [aRenewal(), aRenewal({ currency: 'EUR', outcome: 'churned' })];
    expect(cohortRetention(rows, YEAR).map(({ currency, grr }) => [currency, grr])).toEqual([
      ['EUR', 0],
      ['USD', 1],
    ]);
  });

  it('is never above 1 gross and never below it net of growth', () => {
    const anyRenewal = fc
      .record({
        outcome: fc.constantFrom(...RENEWAL_OUTCOMES, null),
        annualBeforeMinor: fc.option(fc.nat(1e9)),
        annualAfterMinor: fc.option(fc.nat(1e9)),
      })
      .map(aRenewal);
    fc.assert(
      fc.property(fc.array(anyRenewal, { maxLength: 20 }), (rows) => {
        for (const { grr, nrr } of cohortRetention(rows, YEAR)) {
          if (grr === null || nrr === null) continue;
          expect(grr).toBeGreaterThanOrEqual(0);
          expect(grr).toBeLessThanOrEqual(1);
          expect(nrr).toBeGreaterThanOrEqual(grr);
        }
      }),
    );
  });
});
