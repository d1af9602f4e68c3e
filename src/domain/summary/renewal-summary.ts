import type { CalendarDate } from '../calendar.ts';
import type { CustomerContact } from '../customer-contact.ts';
import type { OpenObjection } from '../objections.ts';
import type { EngagementState, ReadinessBand, ReadinessItemKey, RunwayStepKey } from '../vocabulary.ts';
import type { Reason } from './reason.ts';

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
  /** The last time somebody at the customer spoke up; null when none is known. */
  readonly lastCustomerContact: CustomerContact | null;
  /** Open ones, worst first, then oldest first. */
  readonly objections: readonly OpenObjection[];
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
