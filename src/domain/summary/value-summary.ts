import type { CalendarDate } from '../calendar.ts';
import type { CalculatorInput, Metric } from '../facts.ts';
import type { CalculatorKey, MoneyKind, Tier, ValueCategory } from '../vocabulary.ts';
import type { MeasurementPoint } from './plan-summary.ts';
import type { Reason, ReasonCode } from './reason.ts';

export interface TierAmounts {
  readonly confirmed: number;
  readonly evidenced: number;
  readonly claimed: number;
}

export interface ValueSummary {
  /** Today's annual amounts after the overlap guard, minor units. */
  readonly runRate: TierAmounts;
  /** confirmed + evidenced. */
  readonly provedRunRate: number;
  readonly toDate: TierAmounts;
  readonly provedToDate: number;
  /** Additional annual amount at target, after overlap guard and haircut. */
  readonly projected: number;
  readonly projectionHaircut: number;
  readonly hoursPerYear: number | null;
  readonly hoursToDate: number | null;
  readonly cost: CostSummary;
  readonly roi: RoiSummary;
  readonly payback: PaybackSummary;
  /** Largest annual amount first, then by key. */
  readonly metrics: readonly MetricSummary[];
  readonly byCategory: readonly (TierAmounts & { readonly category: ValueCategory })[];
  /** `null` is the part of which no metric says what kind of money it is. */
  readonly byMoneyKind: readonly (TierAmounts & { readonly moneyKind: MoneyKind | null })[];
  /** Proved value and cost since the start on telling days: start, each month, today, and ahead to the payback or renewal. */
  readonly overTime: readonly ValuePoint[];
  readonly verdict: ValueVerdict;
  readonly reasons: readonly Reason[];
  readonly problems: readonly ValueProblem[];
}

export type ValueVerdict = 'above_cost' | 'below_cost' | 'nothing_proved' | 'roi_not_known' | 'too_early';

export interface ValuePoint {
  readonly on: CalendarDate;
  /** Proved value since start; null on days to come. */
  readonly proved: number | null;
  /** At today's proved run rate, from today on; null before. */
  readonly atTodaysRate: number | null;
  readonly costCommitted: number | null;
}

export interface CostSummary {
  readonly annualMinor: number | null;
  readonly source: 'company' | 'deals' | null;
  /** Deals that make it up. */
  readonly deals: readonly {
    readonly dealId: string;
    readonly name: string;
    readonly annualMinor: number;
    readonly from: CalendarDate | null;
    readonly until: CalendarDate | null;
  }[];
  /** Cost of the days since start, minor units. */
  readonly toDateMinor: number | null;
  readonly reason: ReasonCode | null;
}

export interface RoiSummary {
  /** (value - cost) / cost of the proved run rate. */
  readonly net: number | null;
  /** value / cost of the proved run rate. */
  readonly gross: number | null;
  readonly netToDate: number | null;
  readonly grossToDate: number | null;
  readonly reason: ReasonCode | null;
}

export interface PaybackSummary {
  readonly on: CalendarDate | null;
  readonly daysFromStart: number | null;
  readonly state: 'reached' | 'projected' | 'none';
  readonly reason: 'run_rate_below_cost' | 'cost_unknown' | 'start_unknown' | null;
}

export interface MetricSummary {
  readonly metric: Metric;
  /** Annual amount of the latest measurement, before the overlap guard; null when it has none or no money. */
  readonly annualMinor: number | null;
  /** After the overlap guard. */
  readonly counted: TierAmounts;
  /** Before it. */
  readonly tiers: TierAmounts;
  readonly toDate: TierAmounts;
  readonly since: CalendarDate | null;
  readonly oneOffMinor: number | null;
  readonly hoursPerYear: number | null;
  readonly latest: {
    readonly value: number | boolean;
    readonly on: CalendarDate;
    readonly entryKey: string;
  } | null;
  /** Proof of the largest part: what the tag says. */
  readonly proof: MetricProof;
  readonly calculation: Calculation | null;
  readonly entryKeys: readonly string[];
  readonly history: readonly MeasurementPoint[];
  readonly problems: readonly ValueProblem[];
}

export interface MetricProof {
  readonly tier: Tier | 'disputed' | 'loss';
  /** confirmed / annual, 0-1; null without an annual amount. */
  readonly confirmedShare: number | null;
  readonly confirmation: {
    readonly entryKey: string;
    readonly contactId: string | null;
    readonly on: CalendarDate;
    readonly channel: string | null;
    readonly share: number;
    readonly annualThenMinor: number | null;
    readonly ageDays: number;
  } | null;
  readonly evidenceKeys: readonly string[];
  readonly isOld: boolean;
  /** Why an amount is only claimed, or what weakens it. */
  readonly weaknesses: readonly ProofWeakness[];
}

export type ProofWeakness =
  | 'no_method'
  | 'no_evidence'
  | 'baseline_estimate_not_agreed'
  | 'baseline_benchmark_not_agreed'
  | 'confirmation_without_reference'
  | 'carried_too_long'
  | 'disputed';

/** How an annual amount comes about: inputs with units and origin, and the steps in order. */
export interface Calculation {
  readonly calculator: CalculatorKey;
  readonly inputs: readonly CalculationInput[];
  readonly steps: readonly CalculationStep[];
  /** Whole minor units a year; null when the calculator gives no money. */
  readonly annualMinor: number | null;
  readonly oneOffMinor: number | null;
  readonly hoursPerYear: number | null;
  /** Named further results, for example `gain` or `outputPerPersonAfter`. */
  readonly extra: Readonly<Record<string, number | null>>;
}

export type InputUnit = 'hours' | 'money' | 'rate' | 'count' | 'times' | 'number' | 'text' | 'date';

export interface CalculationInput {
  readonly name: string;
  readonly unit: InputUnit;
  readonly value: CalculatorInput;
  readonly origin: 'measured' | 'metric' | 'assumption' | 'default';
  /** Day of the measurement, or first day of the assumption. */
  readonly on: CalendarDate | null;
}

export interface CalculationStep {
  readonly name: string;
  readonly value: number;
  readonly unit: InputUnit;
}

export interface ValueProblem {
  readonly code:
    | 'rate_not_a_fraction'
    | 'negative_input'
    | 'number_too_large'
    | 'missing_input'
    | 'pool_shares_incomplete'
    | 'possible_overlap'
    | 'currency_rate_missing'
    | 'calculator_unknown';
  readonly metricKey: string;
  readonly input?: string;
  readonly otherMetricKey?: string;
}
