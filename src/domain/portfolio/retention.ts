import type { CalendarDate } from '../calendar.ts';
import { gatherKnown } from '../gather.ts';
import type { RenewalOutcome } from '../vocabulary.ts';

/** Money of a cohort before its renewals and what they did to it, in any one unit. */
export interface RetentionAmounts {
  readonly start: number;
  readonly contraction: number;
  readonly churn: number;
  readonly expansion: number;
}

/** As fractions; both null for a cohort that paid nothing. */
export interface RetentionRates {
  /** (start - contraction - churn) / start: never above 1, since growth is no retention. */
  readonly grr: number | null;
  /** The same with expansion added. */
  readonly nrr: number | null;
}

/**
 * Gross and net revenue retention as fractions; both null for a cohort that paid nothing.
 * Source: GRR and NRR as reported for recurring revenue; docs/formulas.md, "Gross and net retention".
 */
export function retentionRates({ start, contraction, churn, expansion }: RetentionAmounts): RetentionRates {
  if (!(start > 0)) return { grr: null, nrr: null };
  const kept = start - contraction - churn;
  return { grr: Math.min(1, kept / start), nrr: (kept + expansion) / start };
}

/** One renewal of a period, from the company's stored properties and its outcome. Whole minor units a year. */
export interface RenewalRow {
  readonly companyId: string;
  readonly currency: string;
  readonly renewalDate: CalendarDate;
  readonly annualBeforeMinor: number | null;
  /** Null while no outcome is recorded. */
  readonly outcome: RenewalOutcome | null;
  /** Null where the outcome names no amount: the word then decides as far as it can. */
  readonly annualAfterMinor: number | null;
}

export interface CohortRetention extends RetentionAmounts, RetentionRates {
  readonly currency: string;
  /** Renewals that the rates are about. */
  readonly decided: number;
  /** Renewals without an outcome: in no rate. */
  readonly undecided: number;
  /** Ids of decided renewals left out because an amount is not known. */
  readonly leftOut: readonly string[];
}

/**
 * Retention of the cohort whose renewal lies in the period, one result per currency: currencies are never added.
 * Whole minor units a year; the rates are null when nothing decided was paid for.
 * Source: docs/formulas.md, "Gross and net retention".
 * @param period first and last day, both included
 */
export function cohortRetention(
  rows: readonly RenewalRow[],
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly CohortRetention[] {
  const cohort = rows.filter(({ renewalDate }) => renewalDate >= period.from && renewalDate <= period.to);
  const currencies = [...new Set(cohort.map(({ currency }) => currency))].sort();
  return currencies.map((currency) =>
    retentionOf(
      currency,
      cohort.filter((row) => row.currency === currency),
    ),
  );
}

function retentionOf(currency: string, rows: readonly RenewalRow[]): CohortRetention {
  const decided = rows.filter(({ outcome }) => outcome !== null);
  const counted = gatherKnown(decided, amountsOf);
  const sum = (part: keyof RetentionAmounts) => counted.reduce((total, amounts) => total + amounts[part], 0);
  const amounts = {
    start: sum('start'),
    contraction: sum('contraction'),
    churn: sum('churn'),
    expansion: sum('expansion'),
  };
  return {
    currency,
    ...amounts,
    ...retentionRates(amounts),
    decided: counted.length,
    undecided: rows.length - decided.length,
    leftOut: decided.filter((row) => amountsOf(row) === null).map(({ companyId }) => companyId),
  };
}

/** What one renewal did; null when an amount is missing that its outcome does not tell. */
function amountsOf({ annualBeforeMinor, annualAfterMinor, outcome }: RenewalRow): RetentionAmounts | null {
  if (annualBeforeMinor === null || annualBeforeMinor < 0) return null;
  const unchanged = { start: annualBeforeMinor, contraction: 0, churn: 0, expansion: 0 };
  if (outcome === 'churned') return { ...unchanged, churn: annualBeforeMinor };
  if (annualAfterMinor === null) return outcome === 'renewed' ? unchanged : null;
  const change = annualAfterMinor - annualBeforeMinor;
  return {
    ...unchanged,
    contraction: Math.min(annualBeforeMinor, Math.max(0, -change)),
    expansion: Math.max(0, change),
  };
}
