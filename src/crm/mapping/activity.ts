import type { ActivityContact } from '../../domain/facts.ts';
import { CONTACT_ACTIVITIES, TYPED_ACTIVITY } from '../../domain/settings/contact-settings.ts';
import type { ContactSettings } from '../../domain/settings.ts';
import type { PropertyValues } from '../repository.ts';
import { readDay, readText } from './values.ts';

/** Says of what type the last engagement was. */
const ENGAGEMENT_TYPE = 'hs_last_sales_activity_type';

/**
 * What HubSpot keeps of activity on a company. All of it is read with the company, because which of it counts is
 * only known once the settings are read, and those come in the same trip.
 */
export const ACTIVITY_PROPERTY_NAMES: readonly string[] = [...CONTACT_ACTIVITIES, ENGAGEMENT_TYPE];

/**
 * Contact with the customer that HubSpot has noted by itself, in the order in which settings name it.
 * @param timeZone of the account, in which an instant falls on a day
 */
export function readActivityContacts(
  values: PropertyValues,
  { activities, engagementTypes }: ContactSettings,
  timeZone: string,
): readonly ActivityContact[] {
  const type = readText(values, ENGAGEMENT_TYPE);
  return activities.flatMap((name) => {
    const activity = CONTACT_ACTIVITIES.find((known) => known === name);
    if (activity === undefined) return [];
    if (activity === TYPED_ACTIVITY && (type === null || !engagementTypes.includes(type))) return [];
    const on = readDay(values, activity, timeZone);
    return on === null ? [] : [{ activity, on }];
  });
}
