import type { CalendarDate } from '../calendar.ts';
import type { EntryDetails } from '../ledger.ts';

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
  { share, annualThen, contact = 'customer', channel = 'email', reference = 'reference' }: ConfirmationFact,
  toMinor: (major: number) => number,
): EntryDetails['confirmation'] {
  return { contactId: contact, channel, reference, share, annualThenMinor: toMinor(annualThen) };
}
