import type { CalendarDate } from '../calendar.ts';
import type { CustomerContact } from '../customer-contact.ts';
import type { OpenObjection } from '../objections.ts';
import type { EngagementState, ReadinessBand, ReadinessItemKey, RunwayStepKey } from '../vocabulary.ts';
import type { Reason } from './reason.ts';

/** How the renewal stands on one day, with the people it depends on. */
export interface RenewalSummary {
  readonly renewalDate: CalendarDate | null;
  /** Whole days, negative once the date has passed; null without a renewal date. */
  readonly daysUntilRenewal: number | null;
  /** The date has passed and no outcome is recorded. */
  readonly overdue: boolean;
  readonly readiness: ReadinessSummary;
  readonly runway: RunwaySummary;
  /** What a person says about it; null when nobody has. */
  readonly call: RenewalCall | null;
  /** Null when no state was ever recorded. */
  readonly sponsor: EngagementFact | null;
  readonly champion: EngagementFact | null;
  /** The last time somebody at the customer spoke up; null when none is known. */
  readonly lastCustomerContact: CustomerContact | null;
  /** Open ones, worst first, then oldest first. */
  readonly objections: readonly OpenObjection[];
}

/** What is known of a sponsor or champion, from the latest line about them. */
export interface EngagementFact {
  readonly state: EngagementState;
  readonly contactId: string | null;
  readonly on: CalendarDate;
  readonly entryKey: string;
}

/** A person's own view of the renewal, which stands beside the system's and never changes it. */
export interface RenewalCall {
  readonly band: ReadinessBand;
  readonly reason: string | null;
  readonly on: CalendarDate;
  readonly claimedBy: string | null;
  /** Bands above (+) or below (-) the system's; null when either is unknown. */
  readonly difference: number | null;
}

/**
 * Readiness to renew with all it is made of.
 * Source: docs/formulas.md, "Readiness score and confidence", "Items of readiness" and "Band and its limits".
 */
export interface ReadinessSummary {
  /** 0-100, a whole number as shown; null when confidence is too low. */
  readonly score: number | null;
  readonly band: ReadinessBand;
  readonly critical: boolean;
  /** Known weight / applicable weight, 0-1; 0 when nothing applies. */
  readonly confidence: number;
  /** Sum of the items' points as shown, one decimal each; the score comes from the exact ones. */
  readonly points: number;
  /** In points, like the weights of the items. */
  readonly knownWeight: number;
  readonly applicableWeight: number;
  readonly items: readonly ReadinessItem[];
  readonly caps: readonly { readonly band: ReadinessBand; readonly reason: Reason }[];
  /** What would raise the score, most points first. */
  readonly levers: readonly Lever[];
  /**
   * The fewest levers that reach the next band before the renewal, and the score they reach together; null when no
   * score is shown or no band lies above.
   */
  readonly path: ReadinessPath | null;
  /** Whether enough renewals with a known outcome stand behind the rates. */
  readonly calibrated: boolean;
  /** What the settings ask for, so that a screen can say what is missing. */
  readonly limits: ReadinessLimits;
}

/** From where on something is shown or counts, as settings say. */
export interface ReadinessLimits {
  /** Least confidence for a score, and for the band commit, 0-1. */
  readonly confidenceForScore: number;
  readonly confidenceForCommit: number;
  /** Lowest score of the band, 0-100. */
  readonly commitFrom: number;
  readonly likelyFrom: number;
}

/** One item of readiness. Source: docs/formulas.md, "Items of readiness". */
export interface ReadinessItem {
  readonly key: ReadinessItemKey;
  /** Points that it can earn, 0 or more. */
  readonly weight: number;
  /** Share of the weight earned, 0-1; null when missing or not applicable. */
  readonly share: number | null;
  /** weight x share to one decimal, so that the items add up to the sum shown; null where the share is. */
  readonly points: number | null;
  readonly state: 'known' | 'missing' | 'not_applicable';
  readonly reasons: readonly Reason[];
}

/** Everything that may raise readiness; beside each stands what it names. */
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

/** One thing that would raise readiness. Source: docs/formulas.md, "Levers and the way to the next band". */
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
  /** Whole days past that day; 0 while it is not late. */
  readonly lateDays: number;
  /** Days it takes at the least; 0 when it can be done today. */
  readonly days: number;
  readonly reachableBeforeRenewal: boolean;
}

/** The shortest way to the next band. Source: docs/formulas.md, "Levers and the way to the next band". */
export interface ReadinessPath {
  readonly band: ReadinessBand;
  /** Score as shown now and with all its levers, 0-100. */
  readonly from: number;
  readonly to: number;
  readonly levers: readonly Lever[];
  /** False when the best that can be reached stays below the next band. */
  readonly reachesBand: boolean;
}

/** The steps to the renewal. Source: docs/formulas.md, "Renewal runway". */
export interface RunwaySummary {
  /** Earliest first; none without a renewal date. */
  readonly steps: readonly RunwayStepSummary[];
  /** Share of the due steps that are done, 0-1; null before the first is due. */
  readonly doneShare: number | null;
  /** First step that is not done, and the whole days it is late (0 while it is not); null when all are. */
  readonly next: {
    readonly step: RunwayStepKey;
    readonly on: CalendarDate;
    readonly lateDays: number;
  } | null;
}

/** One step with its day; `doneOn` is null until it was done for this renewal. */
export interface RunwayStepSummary {
  readonly step: RunwayStepKey;
  readonly dueOn: CalendarDate;
  readonly due: boolean;
  readonly doneOn: CalendarDate | null;
}
