import type { CalendarDate } from '../calendar.ts';
import type { Forecast, OpenBlocker } from '../summary.ts';

/** Why a company needs somebody beside its customer success manager. */
export const ESCALATION_CODES = [
  'customer_silent',
  'sponsor_vacant',
  'sponsor_passive',
  'organisational_resistance',
  'technical_blocker',
] as const;
export type EscalationCode = (typeof ESCALATION_CODES)[number];

/** Whom to call in; the customer success manager stays the owner. */
export const ESCALATION_DESTINATIONS = ['cs_leadership', 'account_executive', 'technical_team'] as const;
export type EscalationDestination = (typeof ESCALATION_DESTINATIONS)[number];

/** One reason to call somebody in; it lasts until the reason is gone. */
export interface Escalation {
  readonly code: EscalationCode;
  readonly to: EscalationDestination;
  /** The day from which the reason is counted: the last word, the state, the blocker. */
  readonly since: CalendarDate;
  /** Whole days since then. */
  readonly days: number;
  readonly milestoneKey: string | null;
  readonly entryKey: string | null;
  readonly contactId: string | null;
}

/** What can be done about a milestone that will not be reached as planned. */
export const CORRECTION_OPTIONS = ['move_date', 'add_resources', 'change_milestone', 'escalate'] as const;
export type CorrectionOption = (typeof CORRECTION_OPTIONS)[number];

/** What speaks for an option. */
export type CorrectionReason =
  | 'overdue'
  | 'forecast_late'
  | 'off_pace'
  | 'at_risk'
  | 'stalled'
  | 'blocked'
  | 'away_from_target'
  | 'moved_twice'
  | 'blocker_escalates';

/** A milestone that will not be reached as planned, and what can be done about it. */
export interface Correction {
  readonly milestoneKey: string;
  readonly targetDate: CalendarDate | null;
  /** Where it stands and should stand, 0-1 un-clamped; null when unknown. */
  readonly progress: number | null;
  readonly expectedToday: number | null;
  readonly barrier: OpenBlocker | null;
  /** The forecast day where it is later than the target date: the date to move to at the earliest. */
  readonly earliestNewDate: CalendarDate | null;
  /** All four, the one with the most reasons first; one without a reason is possible all the same. */
  readonly options: readonly {
    readonly option: CorrectionOption;
    readonly because: readonly CorrectionReason[];
  }[];
}

/** What the customer said when asked whether it can and wants to go faster. */
export interface CustomerWord {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Null when nobody asked, or so long ago that it has to be asked again. */
  readonly on: CalendarDate | null;
  readonly entryKey: string | null;
}

/** A milestone that would be reached before its date. */
export interface Acceleration {
  readonly milestoneKey: string;
  readonly forecastOn: NonNullable<Forecast['on']>;
  readonly targetDate: CalendarDate;
  /** Whole days from the forecast to the target date, above 0. */
  readonly earlyDays: number;
}

/** The questions after a milestone was closed as missed, and after one was achieved. */
export const REVIEW_QUESTIONS = {
  missed: ['wentWrong', 'warningSigns', 'prevention', 'learned'],
  achieved: ['wentWell', 'accelerated', 'howToRepeat'],
} as const;
export type ReviewedOutcome = keyof typeof REVIEW_QUESTIONS;
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[ReviewedOutcome][number];

/** The look back on one milestone that was achieved or closed as missed. */
export interface MilestoneReview {
  readonly milestoneKey: string;
  readonly outcome: ReviewedOutcome;
  /** The day it was achieved or closed as missed. */
  readonly since: CalendarDate;
  readonly answered: readonly ReviewQuestion[];
  readonly open: readonly ReviewQuestion[];
  /** Lines with answers, oldest first. */
  readonly entryKeys: readonly string[];
}

/** What to do beside the next action: whom to call in, what to correct, where to go faster, what to look back on. */
export interface GuidanceSummary {
  /** The customer success manager (or whoever owns the company): stays the owner whoever is called in. */
  readonly ownerId: string | null;
  readonly escalations: readonly Escalation[];
  /** Whom the escalations go to, each once. */
  readonly escalateTo: readonly EscalationDestination[];
  readonly corrections: readonly Correction[];
  readonly customerCapacity: CustomerWord;
  readonly customerAppetite: CustomerWord;
  /** Milestones on pace that would be reached early; empty unless the customer can and wants to go faster. */
  readonly accelerations: readonly Acceleration[];
  readonly reviews: readonly MilestoneReview[];
  /** Keys of the milestones whose review still has open questions. */
  readonly reviewsMissing: readonly string[];
}
