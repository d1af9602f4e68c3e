import type { CalendarDate } from './calendar.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ContactActivity } from './settings/contact-settings.ts';
import type {
  BaselineMethod,
  BusinessFunction,
  CalculatorKey,
  Comparator,
  Criterion,
  Definer,
  EvidencePolicy,
  Industry,
  Language,
  MeasurementMethod,
  MilestoneClass,
  MoneyKind,
  Nature,
  Phase,
  Segment,
  ValueCategory,
} from './vocabulary.ts';

/**
 * Everything the CRM knows about one company, as the engine reads it. Numbers are plain (percentages are
 * fractions: 0.25 is 25 %), money is in whole minor units (cents) of the company's currency unless a field
 * names another one, and `null` always means "not known".
 */
export interface CompanyFacts {
  readonly company: Company;
  readonly milestones: readonly Milestone[];
  readonly metrics: readonly Metric[];
  readonly entries: readonly LedgerEntry[];
  readonly deals: readonly Deal[];
  readonly template: TemplateReference | null;
}

/** The customer itself: its words are null when nobody has said. */
export interface Company {
  /** CRM record id. */
  readonly id: string;
  readonly name: string;
  /** Key of its plan; null before there is one. */
  readonly planKey: string | null;
  readonly segment: Segment | null;
  readonly industry: Industry | null;
  readonly businessFunction: BusinessFunction | null;
  /** First day of the contract; value and cost are counted from it. */
  readonly startDate: CalendarDate | null;
  /** Day on which the contract ends unless renewed; may be past. */
  readonly renewalDate: CalendarDate | null;
  /** The company's own figure, minor units a year; when null the won deals in force give the cost. */
  readonly annualCostMinor: number | null;
  /** ISO 4217 code; null means the account's currency. */
  readonly currency: string | null;
  readonly language: Language | null;
  /** HubSpot user who owns the company. */
  readonly ownerId: string | null;
  /** Contact that HubSpot's own activity tells of, as far as settings count it; a day to come may be among them. */
  readonly activityContacts: readonly ActivityContact[];
}

/** A day on which the customer was in contact by HubSpot's own activity. */
export interface ActivityContact {
  readonly activity: ContactActivity;
  readonly on: CalendarDate;
}

/**
 * A goal with a baseline, a target and a date, as its record states it; what became of it stands in the ledger.
 * Baseline, target and measurements are in one unit: a percentage as a fraction, money in minor units.
 */
export interface Milestone {
  /** CRM record id. */
  readonly id: string;
  /** What ledger lines call it; never changes. */
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly category: ValueCategory;
  readonly milestoneClass: MilestoneClass;
  readonly nature: Nature;
  readonly definer: Definer;
  readonly businessFunction: BusinessFunction | null;
  /** Whether it counts for the health of the plan. */
  readonly required: boolean;
  readonly ownerId: string | null;
  readonly customerOwnerContactId: string | null;
  readonly definition: string | null;
  readonly criterion: Criterion;
  /** Null: `<=` for a falling and `>=` for a rising target. */
  readonly comparator: Comparator | null;
  /** `percent`, `money` (minor units a year) or words such as "h a month". */
  readonly unit: string | null;
  /** Value before; null makes progress and improvement null for a goal to reach. */
  readonly baseline: number | null;
  readonly baselineMethod: BaselineMethod | null;
  readonly baselineOn: CalendarDate | null;
  /** Value to reach or to hold; null for yes or no and while none is agreed. */
  readonly target: number | null;
  readonly plannedStart: CalendarDate | null;
  /** As the record states it, before the moves that the ledger holds. */
  readonly targetDate: CalendarDate | null;
  /** The first date that was agreed; no move alters it. */
  readonly originalTargetDate: CalendarDate | null;
  /** How the target date follows from an anchor; null when the dates above are all there is. */
  readonly schedule: MilestoneSchedule | null;
  /** Planned curve in steps (progress 0-1 reached by a day); null means linear. */
  readonly planSteps: readonly PlanStep[] | null;
  readonly source: MilestoneSource;
  /** Days after which it is measured again, above 0; null when no rhythm was agreed. */
  readonly measuringIntervalDays: number | null;
  readonly measurementMethod: MeasurementMethod | null;
  readonly measurementDetail: string | null;
  readonly validation: string | null;
  readonly evidencePolicy: EvidencePolicy;
  /** Days the target must have held before it counts; 0 when it counts at once. */
  readonly holdDays: number;
  readonly businessImpact: string | null;
  readonly nextSteps: readonly string[];
  readonly capability: string | null;
  readonly outcome: string | null;
  readonly impact: string | null;
  /** Keys of milestones that come first. */
  readonly dependsOn: readonly string[];
  /** Key of the missed or cancelled milestone that it takes the place of. */
  readonly replaces: string | null;
  /** The metric whose measurements are this milestone's; it then has none of its own. */
  readonly metricKey: string | null;
}

/** A target date that follows from an anchor. Source: docs/formulas.md, "Target date". */
export interface MilestoneSchedule {
  /** `start` is the company's start; otherwise the key of the milestone whose achievement it follows. */
  readonly anchor: 'start' | { readonly milestoneKey: string };
  readonly offset: ScheduleOffset;
}

/** Whole numbers, added months first, then weeks, then days; negative lies before the anchor, left out is 0. */
export interface ScheduleOffset {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
}

/** Progress (0-1) that the plan expects from a day on. */
export interface PlanStep {
  readonly on: CalendarDate;
  readonly progress: number;
}

/** Where the current value comes from: people's measurements, or a figure that is read. */
export type MilestoneSource =
  | { readonly kind: 'manual' }
  | { readonly kind: 'company_property'; readonly property: string }
  | { readonly kind: 'deal_aggregate'; readonly aggregate: string }
  | { readonly kind: 'engine'; readonly figure: EngineFigure };

/** Where the measured values of a metric come from. */
export type MetricSource = Extract<MilestoneSource, { readonly kind: 'manual' | 'company_property' }>;

/** A figure of this engine that a milestone may track; `proved_run_rate` is the source's "ROI reached". */
export type EngineFigure = 'proved_run_rate';

/** What an input of a calculator may be; null is not known. Money in major units, rates as fractions. */
export type CalculatorInput = number | string | boolean | null | readonly number[] | readonly ToolCost[];

/** A tool that the customer no longer pays for. */
export interface ToolCost {
  readonly name: string;
  /** Major units a year, 0 or more. */
  readonly annualCost: number;
  /** First day without it; null while it is still paid for, and it then saves nothing. */
  readonly retiredOn: CalendarDate | null;
}

/** A benefit with a formula: how much money or time a year one thing is worth to the customer. */
export interface Metric {
  /** CRM record id. */
  readonly id: string;
  /** What ledger lines call it; never changes. */
  readonly key: string;
  readonly name: string;
  readonly category: ValueCategory;
  readonly moneyKind: MoneyKind | null;
  readonly calculator: CalculatorKey;
  /** By input name; money inputs in major units of `currency`, rates as fractions. */
  readonly inputs: Readonly<Record<string, CalculatorInput>>;
  /** Names of the inputs that measurements set: one, two for reliability, none for tools, one_off and stated. */
  readonly measuredInputs: readonly string[];
  readonly unit: string | null;
  /** First day that counts; null: with the company's start, else with its first line. A one-off needs it. */
  readonly effectiveDate: CalendarDate | null;
  /** ISO 4217 code of its money inputs; null means the company's currency. */
  readonly currency: string | null;
  readonly baselineMethod: BaselineMethod | null;
  readonly baselineOn: CalendarDate | null;
  readonly measurementMethod: MeasurementMethod | null;
  readonly measurementDetail: string | null;
  readonly validation: string | null;
  readonly source: MetricSource;
  /** Days after which it is measured again, above 0; null when no rhythm was agreed. */
  readonly measuringIntervalDays: number | null;
  /** Days that a measurement of it stays proof; null for as long as the settings allow, which is the most. */
  readonly carryForwardDays: number | null;
  /** Name of the benefit that it shares with other metrics, so that it counts once; null for one of its own. */
  readonly benefitPool: string | null;
  /** Share of the pool, 0-1; null when none was agreed. */
  readonly poolShare: number | null;
  /** Value of the measured input at target, for the projection. */
  readonly targetValue: number | null;
  readonly definition: string | null;
  readonly capability: string | null;
  readonly outcome: string | null;
  readonly impact: string | null;
  readonly ownerId: string | null;
  readonly customerOwnerContactId: string | null;
}

/** A deal that may be part of the cost. Source: docs/formulas.md, "Annual cost". */
export interface Deal {
  /** CRM record id. */
  readonly id: string;
  readonly name: string;
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** Amount in whole minor units of `currency`, read from the property that settings name. */
  readonly amountMinor: number | null;
  /** ISO 4217 code; null means the company's currency. */
  readonly currency: string | null;
  /** First day of the term: the property that settings name, else the close date. */
  readonly startDate: CalendarDate | null;
  readonly closeDate: CalendarDate | null;
  /** Whole months, above 0; null means the default term of the settings. */
  readonly termMonths: number | null;
  readonly isWon: boolean;
  /** Whether this company is the deal's primary company. */
  readonly isPrimary: boolean;
  /** Id of the deal that this one renews, which it supersedes. */
  readonly renewsDealId: string | null;
}

/** The template version that a plan was made from. */
export interface TemplateReference {
  readonly key: string;
  readonly segment: Segment;
  readonly industry: Industry;
  /** Whole number from 1 on. */
  readonly version: number;
  /** Milestones that it puts in a plan. */
  readonly milestoneCount: number;
  /** What the value item of readiness measures for this template. */
  readonly valueBasis: 'money' | 'outcomes';
}
