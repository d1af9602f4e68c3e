import type { ChangeSource } from './store.ts';

/** Writes through the API are told apart from edits by hand in property history. */
export const API_SOURCE: ChangeSource = { sourceType: 'INTEGRATION', sourceId: 'api' };

/** What HubSpot notes by itself, such as the date of the last reply. */
export const HUBSPOT_SOURCE: ChangeSource = { sourceType: 'CALCULATED', sourceId: 'engagements' };

/** The source of an edit that a person makes in HubSpot's own pages. */
export function editedByHand(userId: number): ChangeSource {
  return { sourceType: 'CRM_UI', sourceId: `userId:${userId}`, updatedByUserId: userId };
}
