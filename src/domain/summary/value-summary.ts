import type { CalendarDate } from '../calendar.ts';
import type { CalculatorInput, Metric } from '../facts.ts';
import type { CalculatorKey, MoneyKind, Tier, ValueCategory } from '../vocabulary.ts';
import type { MeasurementPoint } from './plan-summary.ts';
import type { Reason, ReasonCode } from './reason.ts';

/**
 * An amount by how far it is proved, below 0 for a loss.
 * Source: docs/formulas.md, "Proof: confirmed, evidenced, claimed".
 */
export interface TierAmounts {
  readonly confirmed: number;
  readonly evidenced: number;
  readonly claimed: number;
}

/**
 * What the customer gets and what it pays, in whole minor units of the company's currency. Source: docs/formulas.md,
 * chapters "Value over time and its proof" and "Cost and return".
 */
export interface ValueSummary {
  /** Today's annual amounts after the overlap guard, minor units. */
  readonly runRate: TierAmounts;
  /** confirmed + evidenced. */
  readonly provedRunRate: number;
  /** What each day adds at that rate: a 365th, unrounded. */
  readonly provedPerDay: number;
  /** Value of the days up to yesterday. */
  readonly toDate: TierAmounts;
  /** confirmed + evidenced. */
  readonly provedToDate: number;
  /** Additional annual amount at target, after overlap guard and haircut. */
  readonly projected: number;
  /** Share left out of it for prudence, 0-1. */
  readonly projectionHaircut: number;
  /** Hours saved; null where no metric saves time. */
  readonly hoursPerYear: number | null;
  readonly hoursToDate: number | null;
  readonly cost: CostSummary;
  readonly roi: RoiSummary;
  readonly payback: PaybackSummary;
  /** Largest annual amount first, then by key. */
  readonly metrics: readonly MetricSummary[];
  /** What is assumed today for every metric that does not say otherwise; fractions, and major units of its currency. */
  readonly assumptions: readonly GeneralAssumptionSummary[];
  readonly byCategory: readonly (TierAmounts & { readonly category: ValueCategory })[];
  /** `null` is the part of which no metric says what kind of money it is. */
  readonly byMoneyKind: readonly (TierAmounts & { readonly moneyKind: MoneyKind | null })[];
  /** Proved value and cost since the start on telling days: start, each month, today, and ahead to the payback or renewal. */
  readonly overTime: readonly ValuePoint[];
  readonly verdict: ValueVerdict;
  readonly reasons: readonly Reason[];
  readonly problems: readonly ValueProblem[];
}

/** An assumption of the settings, or one that was agreed with the customer as a whole. */
export interface GeneralAssumptionSummary {
  /** Name of the calculator input that it fills. */
  readonly input: string;
  readonly value: number;
  /** First day it counts; null when it has always held. */
  readonly on: CalendarDate | null;
}

/** The one sentence about value and cost, as a code. */
export type ValueVerdict = 'above_cost' | 'below_cost' | 'nothing_proved' | 'roi_not_known' | 'too_early';

/** Value and cost since the start on one day, whole minor units. */
export interface ValuePoint {
  readonly on: CalendarDate;
  /** Proved value since start; null on days to come. */
  readonly proved: number | null;
  /** At today's proved run rate, from today on; null before. */
  readonly atTodaysRate: number | null;
  /** Contract years begun so far, each in full; null when the cost is unknown. */
  readonly costCommitted: number | null;
}

/** What the customer pays, in whole minor units of its currency. Source: docs/formulas.md, "Annual cost". */
export interface CostSummary {
  /** A year; null with a reason when it is not known, or not of every deal in force. */
  readonly annualMinor: number | null;
  /** Null when neither says anything. */
  readonly source: 'company' | 'deals' | null;
  /** Deals that make it up. */
  readonly deals: readonly {
    readonly dealId: string;
    readonly name: string;
    readonly annualMinor: number;
    readonly from: CalendarDate | null;
    readonly until: CalendarDate | null;
  }[];
  /** Cost of the days since start; null without an annual cost or a start. */
  readonly toDateMinor: number | null;
  /** Why there is no return: `cost_unknown` or `cost_zero`; null when there is one. */
  readonly reason: ReasonCode | null;
}

/**
 * Returns as fractions (0.43 is 43 %), each null when its cost is unknown, 0 or negative. Source: docs/formulas.md,
 * "Gross return and net ROI" and "Return to date".
 */
export interface RoiSummary {
  /** (value - cost) / cost of the proved run rate. */
  readonly net: number | null;
  /** value / cost of the proved run rate. */
  readonly gross: number | null;
  /** The same of the value so far and the cost of those days. */
  readonly netToDate: number | null;
  readonly grossToDate: number | null;
  readonly reason: ReasonCode | null;
}

/** When the proved value has paid for the cost committed. Source: docs/formulas.md, "Payback". */
export interface PaybackSummary {
  /** Null with a reason. */
  readonly on: CalendarDate | null;
  /** Whole days from the start to that day. */
  readonly daysFromStart: number | null;
  /** `projected` is a day to come at today's rate. */
  readonly state: 'reached' | 'projected' | 'none';
  readonly reason: 'run_rate_below_cost' | 'cost_unknown' | 'start_unknown' | null;
}

/** A metric on one day; amounts in whole minor units of the company's currency. */
export interface MetricSummary {
  readonly metric: Metric;
  /** Annual amount of the latest measurement, before the overlap guard; null when it has none or no money. */
  readonly annualMinor: number | null;
  /** After the overlap guard. */
  readonly counted: TierAmounts;
  /** Before it. */
  readonly tiers: TierAmounts;
  /** Value of the days up to yesterday, after the overlap guard. */
  readonly toDate: TierAmounts;
  /** First day that counts; null while none does. */
  readonly since: CalendarDate | null;
  /** An amount that comes once; null for a metric with an annual one. */
  readonly oneOffMinor: number | null;
  /** Null when it saves no time. */
  readonly hoursPerYear: number | null;
  /** The latest measurement; null before the first. */
  readonly latest: {
    readonly value: number | boolean;
    readonly on: CalendarDate;
    readonly entryKey: string;
  } | null;
  /** Proof of the largest part: what the tag says. */
  readonly proof: MetricProof;
  /** How the amount comes about; null when nothing gives one. */
  readonly calculation: Calculation | null;
  /** Its inputs as of today, also those of a calculation that is not complete yet: what a form begins from. */
  readonly inputs: readonly CalculationInput[];
  /** Keys of its ledger lines, newest first. */
  readonly entryKeys: readonly string[];
  readonly history: readonly MeasurementPoint[];
  readonly problems: readonly ValueProblem[];
}

/** What proves a metric. Source: docs/formulas.md, "Proof: confirmed, evidenced, claimed". */
export interface MetricProof {
  readonly tier: Tier | 'disputed' | 'loss';
  /** confirmed / annual, 0-1; null without an annual amount. */
  readonly confirmedShare: number | null;
  /** The one in force: the share (0-1) of at most the amount of its day; null without one. */
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

/** What keeps an amount from being proved, or weakens its proof. */
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
  /** Whole minor units that come once; null for every other calculator. */
  readonly oneOffMinor: number | null;
  /** Null when the calculator saves no time. */
  readonly hoursPerYear: number | null;
  /** Named further results, for example `gain` or `outputPerPersonAfter`. */
  readonly extra: Readonly<Record<string, number | null>>;
}

/** Money is in major units of the metric's currency, a rate a fraction, `times` a multiple. */
export type InputUnit = 'hours' | 'money' | 'rate' | 'count' | 'times' | 'number' | 'text' | 'date';

/** One input with where it comes from. */
export interface CalculationInput {
  readonly name: string;
  readonly unit: InputUnit;
  readonly value: CalculatorInput;
  readonly origin: 'measured' | 'metric' | 'assumption' | 'default';
  /** Day of the measurement, or first day of the assumption; null for what has always held. */
  readonly on: CalendarDate | null;
}

/** One step of a formula with its result, unrounded; the steps come in the order of the arithmetic. */
export interface CalculationStep {
  readonly name: string;
  readonly value: number;
  readonly unit: InputUnit;
}

/** What is wrong with a metric or leaves it out of the totals. */
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
