import type { CalendarDate, Instant } from './calendar.ts';
import type { LedgerEntry } from './ledger.ts';
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

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly planKey: string | null;
  readonly segment: Segment | null;
  readonly industry: Industry | null;
  readonly businessFunction: BusinessFunction | null;
  readonly startDate: CalendarDate | null;
  readonly renewalDate: CalendarDate | null;
  /** The company's own figure; when null the won deals in force give the cost. */
  readonly annualCostMinor: number | null;
  /** ISO 4217 code; null means the account's currency. */
  readonly currency: string | null;
  readonly language: Language | null;
  readonly ownerId: string | null;
  /** From the HubSpot activity property that settings name, if any. */
  readonly lastActivityContactOn: CalendarDate | null;
}

export interface Milestone {
  /** CRM record id. */
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly category: ValueCategory;
  readonly milestoneClass: MilestoneClass;
  readonly nature: Nature;
  readonly definer: Definer;
  readonly businessFunction: BusinessFunction | null;
  readonly required: boolean;
  readonly ownerId: string | null;
  readonly customerOwnerContactId: string | null;
  readonly definition: string | null;
  readonly criterion: Criterion;
  readonly comparator: Comparator | null;
  /** `percent`, `money` (minor units a year) or words such as "h a month". */
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly baselineMethod: BaselineMethod | null;
  readonly baselineOn: CalendarDate | null;
  readonly target: number | null;
  readonly plannedStart: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  readonly originalTargetDate: CalendarDate | null;
  /** How the target date follows from an anchor; null when the dates above are all there is. */
  readonly schedule: MilestoneSchedule | null;
  /** Planned curve in steps (progress 0-1 reached by a day); null means linear. */
  readonly planSteps: readonly PlanStep[] | null;
  readonly source: MilestoneSource;
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
  readonly dependsOn: readonly string[];
  readonly replaces: string | null;
  /** The metric whose measurements are this milestone's; it then has none of its own. */
  readonly metricKey: string | null;
}

export interface MilestoneSchedule {
  /** `start` is the company's start; otherwise the key of the milestone whose achievement it follows. */
  readonly anchor: 'start' | { readonly milestoneKey: string };
  readonly offset: ScheduleOffset;
}

export interface ScheduleOffset {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
}

export interface PlanStep {
  readonly on: CalendarDate;
  readonly progress: number;
}

export type MilestoneSource =
  | { readonly kind: 'manual' }
  | { readonly kind: 'company_property'; readonly property: string }
  | { readonly kind: 'deal_aggregate'; readonly aggregate: string }
  | { readonly kind: 'engine'; readonly figure: EngineFigure };

/** A figure of this engine that a milestone may track; `proved_run_rate` is the source's "ROI reached". */
export type EngineFigure = 'proved_run_rate';

export type CalculatorInput = number | string | boolean | null | readonly number[] | readonly ToolCost[];

export interface ToolCost {
  readonly name: string;
  readonly annualCost: number;
  readonly retiredOn: CalendarDate | null;
}

export interface Metric {
  readonly id: string;
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
  readonly effectiveDate: CalendarDate | null;
  readonly currency: string | null;
  readonly baselineMethod: BaselineMethod | null;
  readonly baselineOn: CalendarDate | null;
  readonly measurementMethod: MeasurementMethod | null;
  readonly measurementDetail: string | null;
  readonly validation: string | null;
  readonly measuringIntervalDays: number | null;
  readonly benefitPool: string | null;
  /** Share of the pool, 0-1; null when none was agreed. */
  readonly poolShare: number | null;
  /** Value of the measured input at target, for the projection. */
  readonly targetValue: number | null;
  readonly definition: string | null;
  readonly ownerId: string | null;
  readonly customerOwnerContactId: string | null;
}

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** Amount in whole minor units of `currency`, read from the property that settings name. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
  /** First day of the term: the property that settings name, else the close date. */
  readonly startDate: CalendarDate | null;
  readonly closeDate: CalendarDate | null;
  readonly termMonths: number | null;
  readonly isWon: boolean;
  /** Whether this company is the deal's primary company. */
  readonly isPrimary: boolean;
  /** Id of the deal that this one renews, which it supersedes. */
  readonly renewsDealId: string | null;
}

export interface TemplateReference {
  readonly key: string;
  readonly segment: Segment;
  readonly industry: Industry;
  readonly version: number;
  readonly milestoneCount: number;
  /** What the value item of readiness measures for this template. */
  readonly valueBasis: 'money' | 'outcomes';
}

export interface RecordedBy {
  /** HubSpot user id as claimed by the caller: HubSpot does not prove it. */
  readonly userId: string | null;
  readonly name: string | null;
  readonly recordedAt: Instant;
}
