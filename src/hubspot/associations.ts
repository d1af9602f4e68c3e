import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { isNotFound } from './error-predicates.ts';
import { errorFromBatchEntry } from './errors.ts';
import { ASSOCIATION_PAGE, ASSOCIATION_READ_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import type { HttpRequest } from './port.ts';
import type { AssociationBatchReply, AssociationPage, CrmObjectWithAssociations } from './wire.ts';

/**
 * Whether HubSpot's name of an object type means the asked one. It answers with the account's full name (`p55_value_metric`)
 * where `p_value_metric` was asked for.
 */
const isSameType = (answered: string, asked: string): boolean => {
  const bare = (name: string) => name.toLowerCase().replace(/^p\d*_/, '');
  return bare(answered) === bare(asked);
};

const inlineList = (record: CrmObjectWithAssociations, objectType: string) =>
  Object.entries(record.associations ?? {}).find(([key]) => isSameType(key, objectType))?.[1];

/**
 * The ids of all records of a type that one record is associated with, each once: a primary record is
 * listed under each of its labels. Follows the pages; HubSpot sends numbers here, ids are texts.
 */
export const readAllAssociatedIds = async (
  client: HubSpotClient,
  from: { readonly objectType: string; readonly id: string },
  toObjectType: string,
): Promise<readonly string[]> => {
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    const page: AssociationPage = await client.send<AssociationPage>({
      method: 'GET',
      path: client.paths.objects.associations(from.objectType, from.id, toObjectType),
      query: { limit: ASSOCIATION_PAGE, after },
      idempotent: true,
    });
    for (const { toObjectId } of page.results) ids.add(String(toObjectId));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return [...ids];
};

/**
 * The ids of the associated records of a record that was read with `associations=`. That reply holds at most 100
 * of each type; when there are more, the list is read anew in larger pages, because HubSpot does not
 * promise that the cursor of one means anything to the other.
 */
export const associatedIds = async (
  client: HubSpotClient,
  from: { readonly objectType: string; readonly record: CrmObjectWithAssociations },
  toObjectType: string,
): Promise<readonly string[]> => {
  const list = inlineList(from.record, toObjectType);
  if (list === undefined) return [];
  if (list.paging?.next !== undefined) {
    return readAllAssociatedIds(client, { objectType: from.objectType, id: from.record.id }, toObjectType);
  }
  return [...new Set(list.results.map(({ id }) => String(id)))];
};

const readPart = async (
  client: HubSpotClient,
  fromObjectType: string,
  toObjectType: string,
  inputs: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.associations.read(fromObjectType, toObjectType),
    body: { inputs: inputs.map((id) => ({ id })) },
    idempotent: true,
  };
  const reply = await client.send<AssociationBatchReply>(request);
  // A record without associations comes as an error entry of its own.
  const failure = (reply.errors ?? [])
    .map((entry) => errorFromBatchEntry(entry, request))
    .find((error) => !isNotFound(error));
  if (failure !== undefined) throw failure;
  const entries = await mapConcurrently(reply.results ?? [], CONCURRENT_REQUESTS, async (result) => {
    const id = String(result.from.id);
    const inline = result.to.map(({ toObjectId }) => String(toObjectId));
    const isWhole = result.paging?.next === undefined;
    const all = isWhole
      ? inline
      : await readAllAssociatedIds(client, { objectType: fromObjectType, id }, toObjectType);
    return [id, [...new Set(all)]] as const;
  });
  return new Map(entries);
};

/**
 * The associated ids of many records, by record id. A record without any, or that does not exist, has an
 * empty list.
 */
export const batchAssociatedIds = async (
  client: HubSpotClient,
  fromObjectType: string,
  toObjectType: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const uniqueIds = [...new Set(ids)];
  const parts = await mapConcurrently(
    chunk(uniqueIds, ASSOCIATION_READ_INPUTS),
    CONCURRENT_REQUESTS,
    (part) => readPart(client, fromObjectType, toObjectType, part),
  );
  const found = new Map(parts.flatMap((part) => [...part]));
  return new Map(uniqueIds.map((id) => [id, found.get(id) ?? []]));
};
