import type { PropertyValues } from '../../crm/repository.ts';
import { laterOf } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { DemoCompany } from './expand.ts';

/**
 * What HubSpot has noted by itself of activity with a company: what people logged was an email or a meeting in
 * HubSpot too, and a story may tell of more that nobody logged.
 */
export function activityProperties({ story, lines }: DemoCompany): PropertyValues {
  const contacts = lines.flatMap(({ entry }) => (entry.kind === 'customer_contact' ? [entry] : []));
  const lastOf = (days: readonly CalendarDate[]) => days.toSorted().at(-1);
  const { replied, opened, wrote } = story.activity ?? {};
  const answers = contacts.filter(({ channel }) => channel === 'reply').map(({ on }) => on);
  const meetings = contacts.filter(({ channel }) => channel === 'meeting').map(({ on }) => on);
  const lastReply = lastOf([...answers, ...(replied === undefined ? [] : [replied])]);
  const lastMeeting = lastOf(meetings);
  const isOpening = opened !== undefined && (lastReply === undefined || opened > lastReply);
  const engagedOn = isOpening ? opened : lastReply;
  const contacted = lastOf([lastReply, lastMeeting, wrote].filter((on) => on !== undefined));
  return {
    ...at('hs_sales_email_last_replied', lastReply),
    ...at('hs_latest_meeting_activity', lastMeeting),
    ...at('hs_last_sales_activity_timestamp', engagedOn),
    ...(engagedOn === undefined
      ? {}
      : { hs_last_sales_activity_type: isOpening ? 'EMAIL_OPEN' : 'EMAIL_REPLY' }),
    ...at('notes_last_contacted', contacted),
    ...at(
      'notes_last_updated',
      contacted === undefined ? undefined : laterOf(contacted, engagedOn ?? contacted),
    ),
  };
}

/** An hour that falls on the same day from Honolulu to Auckland. */
function at(property: string, day: CalendarDate | undefined): PropertyValues {
  return day === undefined ? {} : { [property]: `${day}T10:30:00.000Z` };
}
