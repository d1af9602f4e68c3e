import type { ChangeSource } from './store.ts';

/** Writes through the API are told apart from edits by hand in property history. */
export const API_SOURCE: ChangeSource = { sourceType: 'INTEGRATION', sourceId: 'api' };

/** The source of an edit that a person makes in HubSpot's own pages. */
export function editedByHand(userId: number): ChangeSource {
  return { sourceType: 'CRM_UI', sourceId: `userId:${userId}`, updatedByUserId: userId };
}
