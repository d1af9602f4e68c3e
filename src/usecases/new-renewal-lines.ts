import type { CalendarDate } from '../domain/calendar.ts';
import type { ReadinessBand, RenewalOutcome, RunwayStepKey } from '../domain/vocabulary.ts';
import type { NewEntryBase } from './new-entry-base.ts';

/** Lines about the renewal that comes next. */
export type NewRenewalLine = NewRunwayStep | NewRenewalCall | NewRenewalOutcome;

interface OfRenewal extends NewEntryBase {
  /** The renewal date that the form showed; it has to be the company's still. */
  readonly renewalDate: CalendarDate;
}

/** A step of the renewal runway that is done. */
export interface NewRunwayStep extends OfRenewal {
  readonly kind: 'runway_step';
  readonly step: RunwayStepKey;
}

/** How a person sees the renewal, beside the band that is calculated. */
export interface NewRenewalCall extends OfRenewal {
  readonly kind: 'renewal_call';
  readonly band: ReadinessBand;
  readonly reason: string;
}

/** How the renewal ended. With the date of the next one the company takes that on, and the next cycle starts. */
export interface NewRenewalOutcome extends OfRenewal {
  readonly kind: 'renewal_outcome';
  readonly outcome: RenewalOutcome;
  /** Annual amount of the new contract, whole minor units; null when not known or when the customer left. */
  readonly amountMinor: number | null;
  readonly termMonths: number | null;
  readonly signedOn: CalendarDate | null;
  /** Null when the customer left, or when nobody knows yet: the company then keeps its date. */
  readonly nextRenewalDate: CalendarDate | null;
}
