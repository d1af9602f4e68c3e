import { type CalendarDate, addDays } from '../calendar.ts';
import { roundHalfUp } from '../money.ts';
import type { Settings } from '../settings.ts';
import { READINESS_BANDS, type ReadinessBand } from '../vocabulary.ts';

/** What the portfolio knows of a company: its stored properties, no more. Whole minor units a year. */
export interface PortfolioRow {
  readonly companyId: string;
  readonly currency: string;
  readonly renewalDate: CalendarDate | null;
  readonly annualCostMinor: number | null;
  /** Null where no result was ever stored. */
  readonly band: ReadinessBand | null;
  readonly critical: boolean;
  readonly provedMinor: number | null;
  readonly confirmedMinor: number | null;
  readonly milestonesOverdue: number | null;
}

export interface BandFigures {
  readonly band: ReadinessBand;
  readonly companies: number;
  readonly costMinor: number;
  /** Cost x the rate of the band, rounded per company; 0 for a band that has no rate. */
  readonly expectedMinor: number;
}

/** Figures of the companies of one currency; currencies are never added. */
export interface PortfolioFigures {
  readonly currency: string;
  readonly companies: number;
  readonly costMinor: number;
  /** Annual cost of the companies at risk, critical ones included. */
  readonly atRiskMinor: number;
  readonly criticalMinor: number;
  /** What is expected to stay of the costs of companies with a band. */
  readonly expectedMinor: number;
  /** True until enough renewals with an outcome exist: the rates are then an assumption. */
  readonly isExpectedAssumed: boolean;
  readonly byBand: readonly BandFigures[];
  readonly provedMinor: number;
  readonly confirmedMinor: number;
  /** Confirmed / proved, 0-1; null while nothing is proved. */
  readonly confirmedShare: number | null;
  readonly milestonesOverdue: number;
  /** Companies that amounts leave out, by what is missing. */
  readonly leftOut: { readonly costUnknown: readonly string[]; readonly bandUnknown: readonly string[] };
}

/** Rows whose renewal lies within so many days from today, today included. */
export function renewingWithin(
  rows: readonly PortfolioRow[],
  today: CalendarDate,
  days: number,
): readonly PortfolioRow[] {
  const until = addDays(today, days);
  return rows.filter(
    ({ renewalDate }) => renewalDate !== null && renewalDate >= today && renewalDate <= until,
  );
}

/**
 * Money at risk, what is expected to stay, and proved value of a set of companies, per currency by its code. Whole
 * minor units a year. A cost or band that is not known adds nothing and is listed; `confirmedShare` is null while
 * nothing is proved.
 * Source: probability-weighted forecast; docs/formulas.md, "Money at risk and expected to stay".
 */
export function portfolioFigures(
  rows: readonly PortfolioRow[],
  settings: Pick<Settings, 'readiness' | 'calibration'>,
): readonly PortfolioFigures[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return currencies.map((currency) =>
    figuresOf(
      currency,
      rows.filter((row) => row.currency === currency),
      settings,
    ),
  );
}

type RetentionRatesByBand = Settings['readiness']['retentionRates'];

function figuresOf(
  currency: string,
  rows: readonly PortfolioRow[],
  settings: Pick<Settings, 'readiness' | 'calibration'>,
): PortfolioFigures {
  const { renewalsWithOutcome, renewalsNeeded } = settings.calibration;
  const byBand = READINESS_BANDS.map((band) =>
    bandFigures(band, rows.filter(isIn(band)), settings.readiness.retentionRates),
  );
  const atRisk = rows.filter(isIn('at_risk'));
  const provedMinor = sum(rows.map((row) => row.provedMinor));
  const confirmedMinor = sum(rows.map((row) => row.confirmedMinor));
  return {
    currency,
    companies: rows.length,
    costMinor: costOf(rows),
    atRiskMinor: costOf(atRisk),
    criticalMinor: costOf(atRisk.filter(({ critical }) => critical)),
    expectedMinor: sum(byBand.map(({ expectedMinor }) => expectedMinor)),
    isExpectedAssumed: renewalsWithOutcome < renewalsNeeded,
    byBand,
    provedMinor,
    confirmedMinor,
    confirmedShare: provedMinor > 0 ? confirmedMinor / provedMinor : null,
    milestonesOverdue: sum(rows.map((row) => row.milestonesOverdue)),
    leftOut: {
      costUnknown: rows.filter((row) => row.annualCostMinor === null).map(({ companyId }) => companyId),
      bandUnknown: rows.filter(isIn('unknown')).map(({ companyId }) => companyId),
    },
  };
}

/** A company without a stored band is as unknown as one whose band is. */
function isIn(band: ReadinessBand): (row: PortfolioRow) => boolean {
  return (row) => (row.band ?? 'unknown') === band;
}

function bandFigures(
  band: ReadinessBand,
  rows: readonly PortfolioRow[],
  rates: RetentionRatesByBand,
): BandFigures {
  const expected = rows.map(({ annualCostMinor, critical }) => {
    const rate = band === 'unknown' ? 0 : rates[band === 'at_risk' && critical ? 'critical' : band];
    return roundHalfUp((annualCostMinor ?? 0) * rate);
  });
  return { band, companies: rows.length, costMinor: costOf(rows), expectedMinor: sum(expected) };
}

function costOf(rows: readonly PortfolioRow[]): number {
  return sum(rows.map(({ annualCostMinor }) => annualCostMinor));
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}
