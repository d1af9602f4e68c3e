import type { HubSpotClient } from './client.ts';
import { isNotFound } from './error-predicates.ts';
import { errorFromBatchEntry } from './errors.ts';
import type { HttpRequest } from './port.ts';
import { recordIdOf } from './record-id.ts';
import type { AssociationReadReply } from './wire.ts';

export type ObjectPair = { readonly objectType: string; readonly toObjectType: string };

/** A record whose list is read, from its start or from a cursor on. */
export type AssociationInput = { readonly id: string; readonly after?: string };

/** A row of a list: the record, and the numbers of HubSpot's own association types that tie it. */
export type AssociationRow = { readonly id: string; readonly standardTypeIds: readonly number[] };

/** A page of a list, and the cursor at which the next one begins; none after the last. */
export type AssociationPage = { readonly rows: readonly AssociationRow[]; readonly next: string | undefined };

/**
 * One page of the list of each record, by the id of the record, in one request of at most 1,000 records. The pages are
 * larger than those of the endpoint for a single record. A record without associations has no page.
 *
 * @throws HubSpotError when a list could not be read for another reason than that it is empty
 */
export const readAssociationPages = async (
  client: HubSpotClient,
  { objectType, toObjectType }: ObjectPair,
  inputs: readonly AssociationInput[],
): Promise<ReadonlyMap<string, AssociationPage>> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.associations.read(objectType, toObjectType),
    body: { inputs },
    idempotent: true,
  };
  const { results = [], errors = [] } = await client.send<AssociationReadReply>(request);
  const failure = errors
    .map((entry) => errorFromBatchEntry(entry, request))
    // A record without associations comes as an error.
    .find((error) => !isNotFound(error));
  if (failure !== undefined) throw failure;
  const pages = new Map<string, AssociationPage>();
  for (const { from, to, paging } of results) {
    const rows = to.map(({ toObjectId, associationTypes }) => ({
      id: recordIdOf(toObjectId, request),
      standardTypeIds: associationTypes
        .filter(({ category }) => category === 'HUBSPOT_DEFINED')
        .map(({ typeId }) => typeId),
    }));
    pages.set(recordIdOf(from.id, request), { rows, next: paging?.next?.after });
  }
  return pages;
};
