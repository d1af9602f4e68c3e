import type { CalendarDate } from '../domain/calendar.ts';
import type { BlockerType, ConfidenceLevel, MissedReason } from '../domain/vocabulary.ts';
import type { NewEntryBase } from './new-entry-base.ts';

/** Lines about the course of one milestone, and blockers, which may be of the company as a whole. */
export type NewMilestoneLine =
  | NewReset
  | NewMissed
  | NewCancelled
  | NewReview
  | NewCelebration
  | NewWorkLogged
  | NewBlockerRaised
  | NewBlockerCleared;

interface OfMilestone extends NewEntryBase {
  readonly milestoneKey: string;
}

/** A new target date of an open milestone. The date before it is added when it is written. */
export interface NewReset extends OfMilestone {
  readonly kind: 'reset';
  /** Today or later, and another day than the present target date. */
  readonly newTargetDate: CalendarDate;
  readonly reason: string;
  readonly blockerResolved: boolean | null;
  readonly confidence: ConfidenceLevel | null;
}

/** Closes an open milestone that will not be reached as planned. */
export interface NewMissed extends OfMilestone {
  readonly kind: 'missed';
  readonly reason: MissedReason;
  readonly blockerType: BlockerType | null;
}

/** Closes an open milestone that is no longer wanted. */
export interface NewCancelled extends OfMilestone {
  readonly kind: 'cancelled';
  readonly reason: string;
}

/** What was learned from a milestone that was achieved or closed as missed: by question, in the words of the person. */
export interface NewReview extends OfMilestone {
  readonly kind: 'review';
  readonly answers: Readonly<Record<string, string>>;
}

/** That the customer was congratulated on an achieved milestone. */
export interface NewCelebration extends OfMilestone {
  readonly kind: 'celebration';
  readonly contactId: string | null;
}

/** Work on a milestone that no measurement shows. */
export interface NewWorkLogged extends OfMilestone {
  readonly kind: 'work_logged';
  readonly hours: number | null;
}

/** What holds up an open milestone, or the company as a whole when it names none. */
export interface NewBlockerRaised extends NewEntryBase {
  readonly kind: 'blocker_raised';
  readonly blockerType: BlockerType;
  readonly title: string;
  readonly ticketId: string | null;
  readonly raisedByContactId: string | null;
}

/** The end of a blocker. What it is about is taken from the blocker, whatever the keys of this line say. */
export interface NewBlockerCleared extends NewEntryBase {
  readonly kind: 'blocker_cleared';
  readonly blockerKey: string;
}
