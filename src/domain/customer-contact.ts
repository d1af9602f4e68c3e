import { type ActiveLedger, lastLine } from './active-ledger.ts';
import { type CalendarDate, laterOf } from './calendar.ts';
import type { ActivityContact, Company } from './facts.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ContactActivity } from './settings/contact-settings.ts';
import type { EngagementFact } from './summary.ts';

/** The last time somebody at the customer spoke up. */
export interface CustomerContact {
  readonly on: CalendarDate;
  readonly contactId: string | null;
  /** Null when it comes from HubSpot's own activity. */
  readonly entryKey: string | null;
  /** HubSpot's own activity that tells it; absent where a line of the ledger does. */
  readonly activity?: ContactActivity;
}

/** The latest customer-originated contact, from the ledger or HubSpot's activity; null when none is known. */
export function lastCustomerContact(ledger: ActiveLedger, company: Company): CustomerContact | null {
  const entry = lastLine(ledger.entries, isCustomerSpeaking);
  const latest = lastActivity(company, ledger.today);
  if (latest !== null && (!entry || latest.on > entry.on)) {
    return { ...latest, contactId: null, entryKey: null };
  }
  return entry ? { on: entry.on, contactId: contactOf(entry), entryKey: entry.key } : null;
}

/** The latest activity up to today; of several on one day the first that settings name. */
function lastActivity({ activityContacts }: Company, today: CalendarDate): ActivityContact | null {
  return activityContacts
    .filter(({ on }) => on <= today)
    .reduce<ActivityContact | null>((last, one) => (last === null || one.on > last.on ? one : last), null);
}

/**
 * The last day on which the person that a line names had to do with us in any way: the day of that line or a later
 * one. A report that we sent is no contact.
 */
export function lastContactWith(
  ledger: ActiveLedger,
  { contactId, on }: Pick<EngagementFact, 'contactId' | 'on'>,
): CalendarDate {
  if (contactId === null) return on;
  const last = lastLine(
    ledger.entries,
    (entry) => entry.kind !== 'report_sent' && contactOf(entry) === contactId,
  );
  return last === undefined ? on : laterOf(last.on, on);
}

/** Lines that exist only because the customer said something; a meeting that we asked for is not one. */
function isCustomerSpeaking(entry: LedgerEntry): boolean {
  switch (entry.kind) {
    case 'customer_contact':
      return entry.customerOriginated;
    case 'confirmation':
    case 'dispute':
    case 'blocker_raised':
      return contactOf(entry) !== null;
    default:
      return false;
  }
}

function contactOf(entry: LedgerEntry): string | null {
  if (entry.kind === 'blocker_raised') return entry.raisedByContactId;
  return 'contactId' in entry ? (entry.contactId ?? null) : null;
}
