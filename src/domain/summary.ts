import type { CalendarDate, Instant } from './calendar.ts';
import type { CalculatorInput, CompanyFacts, Metric, Milestone, TemplateReference } from './facts.ts';
import type { CycleSummary } from './cycle/cycle-summary.ts';
import type { GrowthSummary } from './growth/growth-summary.ts';
import type { GuidanceSummary } from './guidance/guidance-summary.ts';
import type { JourneySummary } from './journey/journey-summary.ts';
import type { LedgerEntry } from './ledger.ts';
import type {
  BlockerType,
  CalculatorKey,
  EngagementState,
  MilestoneFlag,
  MilestoneHealth,
  MilestoneStatus,
  MoneyKind,
  PaceBand,
  Phase,
  ReadinessBand,
  ReadinessItemKey,
  RunwayStepKey,
  Tier,
  ValueCategory,
} from './vocabulary.ts';

/**
 * Everything a screen or report shows about one company on one day. It is made by `summarise` and nowhere
 * else; screens lay it out and put it into words. Reasons are codes with their numbers, never sentences, so
 * that each language says them its own way. Money is in whole minor units of `currency`.
 */
export interface Summary {
  readonly asOf: CalendarDate;
  readonly company: CompanyFacts['company'];
  readonly currency: string;
  readonly template: TemplateReference | null;
  /** Days since the company's start date; null when it is unknown, negative before it. */
  readonly daysSinceStart: number | null;
  readonly plan: PlanSummary;
  readonly value: ValueSummary;
  readonly renewal: RenewalSummary;
  readonly nextAction: NextAction;
  /** Escalations, corrections, accelerations and reviews. */
  readonly guidance: GuidanceSummary;
  /** Whether the customer is ready to grow and to speak for us. */
  readonly growth: GrowthSummary;
  /** Where each track stands and what moved it. */
  readonly journey: JourneySummary;
  /** Reports that are due and how renewals ended. */
  readonly cycle: CycleSummary;
  readonly ledger: LedgerSummary;
  /** First day on which any stored result changes without a new fact; null when none will. */
  readonly recomputeOn: CalendarDate | null;
}

/** Why a result is what it is: a code and the facts behind it. Codes are listed in `ReasonCode`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly milestoneKey?: string;
  readonly metricKey?: string;
  readonly entryKey?: string;
  readonly contactId?: string;
  readonly on?: CalendarDate;
  readonly days?: number;
  readonly count?: number;
  readonly of?: number;
  /** A fraction, a score or a multiple, as the code says. */
  readonly value?: number;
  readonly amountMinor?: number;
  /** A word from a closed list: severity, state, step, band, ... */
  readonly word?: string;
}

export const REASON_CODES = [
  // milestone health
  'no_plan',
  'nothing_achieved_since_start', // days
  'nothing_achieved_and_one_late', // milestoneKey, days
  'far_past_target', // milestoneKey, days
  'overdue', // milestoneKey, days
  'off_pace', // milestoneKey, value = pace
  'at_risk', // milestoneKey, days until target
  'blocked', // milestoneKey, days
  'regressed', // milestoneKey
  'moved_twice', // milestoneKey, count
  'moved_far', // milestoneKey, days
  'many_cancelled', // count, of
  'confirmation_missing', // milestoneKey, days
  'missed_not_replaced', // milestoneKey, days
  'missed_replacement_open', // milestoneKey
  'nothing_due_yet', // on = first target date
  'all_on_plan', // count = achieved, of
  // value and ROI
  'cost_unknown',
  'cost_zero',
  'no_metrics',
  'nothing_measured',
  'nothing_proved',
  'value_too_early', // on = day from which it counts, days left
  'run_rate_below_cost', // value = gross return
  'run_rate_above_cost', // value = gross return
  'value_lost', // amountMinor
  // readiness items
  'value_multiple', // value = multiple of cost, amountMinor = proved run rate
  'outcomes_share', // count, of
  'health_green',
  'health_yellow',
  'health_red',
  'health_too_early',
  'proof_fresh', // value = confirmed share, days = age of the oldest confirmation that counts less than full
  'no_proof',
  'sponsor_state', // word = engaged | passive | vacant, contactId, days since
  'sponsor_not_contacted', // contactId, days
  'sponsor_unknown',
  'customer_contact', // contactId, days, on
  'no_customer_contact',
  'objections_open', // count, word = worst severity, on = oldest
  'no_objections',
  'objections_not_asked',
  'runway_done', // count, of
  'runway_not_due', // on = first step
  'renewal_date_unknown',
  // caps
  'cap_health_red',
  'cap_blocking_objection',
  'cap_renewal_overdue',
  'cap_sponsor_vacant',
  'cap_champion_vacant',
  'cap_major_objection',
  'cap_nothing_proved',
  'cap_silent_customer', // days
  'cap_confidence', // value = confidence
  'score_not_shown', // value = confidence
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

// ---------------------------------------------------------------------------------------------- plan

export interface PlanSummary {
  readonly health: MilestoneHealth;
  readonly reasons: readonly Reason[];
  readonly counts: PlanCounts;
  readonly phases: readonly PhaseSummary[];
  /** The first phase that is not complete, else the last one; null without a plan. */
  readonly currentPhase: Phase | null;
  /** Nearest target date among open milestones. */
  readonly nextMilestone: { readonly key: string; readonly on: CalendarDate } | null;
  /** In phase order, then by the first agreed target date, then by name. */
  readonly milestones: readonly MilestoneSummary[];
}

export interface PlanCounts {
  /** Without the cancelled ones. */
  readonly total: number;
  readonly achieved: number;
  readonly running: number;
  readonly awaitingConfirmation: number;
  readonly notStarted: number;
  readonly overdue: number;
  readonly due: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly baselinesMissing: number;
}

export interface PhaseSummary {
  readonly phase: Phase;
  readonly total: number;
  readonly achieved: number;
  readonly overAchieved: number;
  readonly milestoneKeys: readonly string[];
}

export interface MilestoneSummary {
  /** As stored; a milestone that tracks an engine figure without a target of its own gets the annual cost. */
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  readonly flags: readonly MilestoneFlag[];
  /** Target date after resets; `originalTargetDate` differs from it only when it was moved. */
  readonly targetDate: CalendarDate | null;
  readonly originalTargetDate: CalendarDate | null;
  readonly plannedStart: CalendarDate | null;
  /** True while the date hangs on a milestone that is not achieved yet. */
  readonly provisional: boolean;
  readonly resets: number;
  readonly movedDays: number;
  /** Un-clamped; null without a current value. */
  readonly progress: number | null;
  /** Signed so that better is positive; null when the baseline is 0, negative or unknown. */
  readonly improvement: number | null;
  /** Current minus baseline. For percentages: percentage points as a fraction (0.21 = 21 pp). */
  readonly change: number | null;
  readonly current: {
    readonly value: number | boolean;
    readonly on: CalendarDate;
    readonly entryKey: string | null;
  } | null;
  /** Where progress should have been on the day of the latest measurement, 0-1. */
  readonly expected: number | null;
  /** Where progress should be today, 0-1. */
  readonly expectedToday: number | null;
  readonly pace: number | null;
  readonly paceBand: PaceBand | null;
  readonly forecast: Forecast;
  readonly targetMetOn: CalendarDate | null;
  readonly achievedOn: CalendarDate | null;
  readonly daysUntilTarget: number | null;
  readonly blocker: OpenBlocker | null;
  readonly history: readonly MeasurementPoint[];
  /** Keys of ledger lines about it (own and its metric's), newest first; see `ledger.entries`. */
  readonly entryKeys: readonly string[];
  readonly evidenceKeys: readonly string[];
  readonly confirmationKeys: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface MeasurementPoint {
  readonly on: CalendarDate;
  readonly value: number | boolean;
  readonly progress: number | null;
  readonly entryKey: string | null;
}

export type ForecastReason =
  'too_few' | 'span_too_short' | 'flat' | 'away_from_target' | 'too_far' | 'not_applicable' | 'target_met';

export interface Forecast {
  readonly on: CalendarDate | null;
  /** Days after the target date; negative is early. */
  readonly lateDays: number | null;
  readonly points: number;
  /** Value that the fitted line reaches on the target date; null without a forecast. */
  readonly valueAtTargetDate: number | null;
  readonly reason: ForecastReason | null;
}

export interface OpenBlocker {
  readonly entryKey: string;
  readonly blockerType: BlockerType;
  readonly title: string;
  readonly raisedOn: CalendarDate;
  readonly days: number;
  readonly raisedByContactId: string | null;
  readonly ticketId: string | null;
  readonly goesTo: BlockerDestination;
  /** First day on which it escalates; null when this type does not. */
  readonly escalatesOn: CalendarDate | null;
}

export type BlockerDestination =
  'support' | 'executive_sponsor' | 'csm_time' | 'training' | 'workflow_redesign';

// ---------------------------------------------------------------------------------------------- value

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
  readonly byMoneyKind: readonly (TierAmounts & { readonly moneyKind: MoneyKind })[];
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

// ---------------------------------------------------------------------------------------------- renewal

export interface RenewalSummary {
  readonly renewalDate: CalendarDate | null;
  readonly daysUntilRenewal: number | null;
  /** The date has passed and no outcome is recorded. */
  readonly overdue: boolean;
  readonly readiness: ReadinessSummary;
  readonly runway: RunwaySummary;
  readonly call: RenewalCall | null;
  readonly sponsor: EngagementFact | null;
  readonly champion: EngagementFact | null;
}

export interface EngagementFact {
  readonly state: EngagementState;
  readonly contactId: string | null;
  readonly on: CalendarDate;
  readonly entryKey: string;
}

export interface RenewalCall {
  readonly band: ReadinessBand;
  readonly reason: string | null;
  readonly on: CalendarDate;
  readonly claimedBy: string | null;
  /** Bands above (+) or below (-) the system's. */
  readonly difference: number | null;
}

export interface ReadinessSummary {
  /** Whole number as shown; null when confidence is too low. */
  readonly score: number | null;
  readonly band: ReadinessBand;
  readonly critical: boolean;
  /** Known weight / applicable weight, 0-1. */
  readonly confidence: number;
  /** Sum of the items' points as shown, one decimal each; the score comes from the exact ones. */
  readonly points: number;
  readonly knownWeight: number;
  readonly applicableWeight: number;
  readonly items: readonly ReadinessItem[];
  readonly caps: readonly { readonly band: ReadinessBand; readonly reason: Reason }[];
  readonly levers: readonly Lever[];
  /** The fewest levers that reach the next band before the renewal, and the score they reach together. */
  readonly path: ReadinessPath | null;
  readonly calibrated: boolean;
  /** What the settings ask for, so that a screen can say what is missing. */
  readonly limits: ReadinessLimits;
}

export interface ReadinessLimits {
  /** Least confidence for a score, and for the band commit, 0-1. */
  readonly confidenceForScore: number;
  readonly confidenceForCommit: number;
  /** Lowest score of the band, 0-100. */
  readonly commitFrom: number;
  readonly likelyFrom: number;
}

export interface ReadinessItem {
  readonly key: ReadinessItemKey;
  readonly weight: number;
  /** Share of the weight earned, 0-1; null when missing or not applicable. */
  readonly share: number | null;
  readonly points: number | null;
  readonly state: 'known' | 'missing' | 'not_applicable';
  readonly reasons: readonly Reason[];
}

export const LEVER_KINDS = [
  'hold_runway_step', // step, on, contactId
  'bring_on_pace', // milestoneKey
  'clear_blocker', // milestoneKey, entryKey
  'reach_milestone', // milestoneKey
  'get_confirmation', // milestoneKey
  'confirm_value', // metricKey
  'renew_confirmation', // metricKey
  'measure_milestone', // milestoneKey
  'measure_metric', // metricKey
  'record_baseline', // milestoneKey
  'contact_sponsor', // contactId
  'name_sponsor',
  'win_sponsor', // contactId
  'contact_customer',
  'resolve_objection', // entryKey
  'ask_for_objections',
  'set_annual_cost',
  'set_renewal_date',
  'set_start_date',
  'record_renewal_outcome',
  'fill_champion',
] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

export interface Lever {
  readonly kind: LeverKind;
  readonly item: ReadinessItemKey | null;
  /**
   * Score with the fix minus score now, both as shown: a whole number. Null when no score is shown now, or
   * when the worth depends on the answer (a cost, a date).
   */
  readonly gain: number | null;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly entryKey: string | null;
  readonly contactId: string | null;
  readonly step: RunwayStepKey | null;
  /** When it was or will be due. */
  readonly dueOn: CalendarDate | null;
  readonly lateDays: number;
  /** Days it takes at the least; 0 when it can be done today. */
  readonly days: number;
  readonly reachableBeforeRenewal: boolean;
}

export interface ReadinessPath {
  readonly band: ReadinessBand;
  readonly from: number;
  readonly to: number;
  readonly levers: readonly Lever[];
  /** False when the best that can be reached stays below the next band. */
  readonly reachesBand: boolean;
}

export interface RunwaySummary {
  readonly steps: readonly RunwayStepSummary[];
  readonly doneShare: number | null;
  readonly next: {
    readonly step: RunwayStepKey;
    readonly on: CalendarDate;
    readonly lateDays: number;
  } | null;
}

export interface RunwayStepSummary {
  readonly step: RunwayStepKey;
  readonly dueOn: CalendarDate;
  readonly due: boolean;
  readonly doneOn: CalendarDate | null;
}

// ---------------------------------------------------------------------------------------------- next action

export const NEXT_ACTION_KINDS = [
  'hold_runway_step',
  'get_confirmation',
  'confirm_value',
  'renew_confirmation',
  'clear_blocker',
  'bring_on_pace',
  'measure_milestone',
  'measure_metric',
  'record_baseline',
  'contact_sponsor',
  'name_sponsor',
  'win_sponsor',
  'contact_customer',
  'resolve_objection',
  'ask_for_objections',
  'set_renewal_date',
  'set_annual_cost',
  'set_start_date',
  'record_renewal_outcome',
  'fill_champion',
  'reach_milestone',
  'celebrate',
  'make_plan',
  'nothing',
] as const;
export type NextActionKind = (typeof NEXT_ACTION_KINDS)[number];

export interface NextAction {
  readonly kind: NextActionKind;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly entryKey: string | null;
  readonly contactId: string | null;
  readonly step: RunwayStepKey | null;
  /** The day it was or will be due; for `nothing` the next date on the calendar. */
  readonly on: CalendarDate | null;
  readonly lateDays: number;
  readonly gain: number | null;
  /** Age in days of what has to be renewed, or days since the last measurement. */
  readonly ageDays: number | null;
  /** How often something was agreed to be measured. */
  readonly intervalDays: number | null;
  /** Progress and plan of the milestone, where that is the why. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** With which other lever the next band is reached, and the joint score. */
  readonly together: {
    readonly lever: Lever | null;
    readonly band: ReadinessBand;
    readonly score: number;
  } | null;
  /** Number of like things (baselines missing, milestones to measure). */
  readonly count: number | null;
  readonly of: number | null;
}

// ---------------------------------------------------------------------------------------------- ledger

export interface LedgerSummary {
  /** Every line, newest first, reversed and tampered ones included. */
  readonly entries: readonly LedgerEntry[];
  readonly reversedKeys: readonly string[];
  readonly tamperedKeys: readonly string[];
  readonly futureKeys: readonly string[];
  readonly backdatedKeys: readonly string[];
  readonly lastCustomerContactOn: CalendarDate | null;
  readonly latestRecordedAt: Instant | null;
}
