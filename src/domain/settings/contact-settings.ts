/**
 * Dates that HubSpot keeps on a company of what happened with its people, by the name of the property. Of some the
 * customer is the one who acts (a reply, a booking), of others we may be (an outgoing call or email).
 */
export const CONTACT_ACTIVITIES = [
  'hs_sales_email_last_replied',
  'engagements_last_meeting_booked',
  'hs_last_sales_activity_timestamp',
  'hs_latest_meeting_activity',
  'hs_last_booked_meeting_date',
  'hs_last_logged_call_date',
  'notes_last_contacted',
  'notes_last_updated',
] as const;
export type ContactActivity = (typeof CONTACT_ACTIVITIES)[number];

/** The date of an engagement of any type; only those of the types that settings name count. */
export const TYPED_ACTIVITY = 'hs_last_sales_activity_timestamp' satisfies ContactActivity;

/** Which of HubSpot's own activity says that the customer spoke up, so that nobody has to log it again. */
export interface ContactSettings {
  /** Properties among `CONTACT_ACTIVITIES`; others are not read. Empty: the ledger alone tells. */
  readonly activities: readonly string[];
  /** Types of the last engagement that count, as HubSpot writes them: to open an email is no answer. */
  readonly engagementTypes: readonly string[];
}

/**
 * Only what the customer did: answered an email, booked a meeting, sent a form. A call or an email that was logged
 * may be ours, and a meeting that is booked may have been asked for by us.
 */
export const DEFAULT_CONTACT_SETTINGS: ContactSettings = {
  activities: [
    'hs_sales_email_last_replied',
    'engagements_last_meeting_booked',
    'hs_last_sales_activity_timestamp',
  ],
  engagementTypes: ['EMAIL_REPLY', 'FORM_SUBMITTED', 'MEETING_BOOKED'],
};
