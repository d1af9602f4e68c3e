import type { CustomObjectName } from '../crm/objects.ts';
import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { isNotFound } from './error-predicates.ts';
import { errorFromBatchEntry } from './errors.ts';
import { ASSOCIATION_READ_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import { objectTypeOf } from './object-types.ts';
import type { HttpRequest } from './port.ts';
import { recordIdOf } from './record-id.ts';
import type { AssociationReadReply } from './wire.ts';

type Input = { readonly id: string; readonly after?: string };

/** One request; a company with further ones is answered with the page that comes next. */
const readPart = async (
  client: HubSpotClient,
  toObjectType: string,
  inputs: readonly Input[],
): Promise<{ readonly rows: readonly (readonly [string, string])[]; readonly next: readonly Input[] }> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.associations.read('companies', toObjectType),
    body: { inputs },
    idempotent: true,
  };
  const { results = [], errors = [] } = await client.send<AssociationReadReply>(request);
  const failure = errors
    .map((entry) => errorFromBatchEntry(entry, request))
    // A company that has none comes as an error.
    .find((error) => !isNotFound(error));
  if (failure !== undefined) throw failure;
  return {
    rows: results.flatMap(({ from, to }) =>
      to.map(({ toObjectId }) => [recordIdOf(from.id, request), recordIdOf(toObjectId, request)] as const),
    ),
    next: results.flatMap(({ from, paging }) =>
      paging?.next?.after === undefined
        ? []
        : [{ id: recordIdOf(from.id, request), after: paging.next.after }],
    ),
  };
};

/** Ids of the records that are associated with each company. */
export const readAssociatedIds = async (
  client: HubSpotClient,
  companyIds: readonly string[],
  object: CustomObjectName,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, Set<string>>();
  let open: readonly Input[] = [...new Set(companyIds)].map((id) => ({ id }));
  while (open.length > 0) {
    const parts = await mapConcurrently(chunk(open, ASSOCIATION_READ_INPUTS), CONCURRENT_REQUESTS, (inputs) =>
      readPart(client, objectTypeOf(object), inputs),
    );
    for (const [companyId, id] of parts.flatMap(({ rows }) => rows)) {
      const ids = found.get(companyId) ?? new Set<string>();
      found.set(companyId, ids.add(id));
    }
    open = parts.flatMap(({ next }) => next);
  }
  return new Map([...found].map(([companyId, ids]) => [companyId, [...ids]]));
};
