import type { CalendarDate } from '../calendar.ts';
import type { EntryDetails } from '../ledger.ts';
import { AT_THE_CUSTOMER } from './question-lines.ts';

/** What the customer has confirmed. */
export interface ConfirmationFact {
  readonly on?: CalendarDate;
  /** Accepted share, 0-1. */
  readonly share: number;
  /** Annual amount at that moment, major units. */
  readonly annualThen: number;
  /** Who confirmed it, how, and where it can be looked up; `null` for what is missing, left out: there is one. */
  readonly contact?: string | null;
  readonly channel?: EntryDetails['confirmation']['channel'];
  readonly reference?: string | null;
}

/** The details of the ledger line that says so. */
export function confirmationDetails(
  fact: Omit<ConfirmationFact, 'annualThen'>,
  annualThenMinor: number | null,
): EntryDetails['confirmation'] {
  const { share, contact = AT_THE_CUSTOMER, channel = 'email', reference = 'a letter' } = fact;
  return { contactId: contact, channel, reference, share, annualThenMinor };
}
