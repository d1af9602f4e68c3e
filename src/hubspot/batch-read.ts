import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { isNotFound } from './error-predicates.ts';
import { errorFromBatchEntry, type HubSpotError } from './errors.ts';
import { BATCH_INPUTS, BATCH_INPUTS_WITH_HISTORY, CONCURRENT_REQUESTS } from './limits.ts';
import type { HttpRequest } from './port.ts';
import type { BatchReadBody, BatchReply, CrmObject } from './wire.ts';

export type BatchReadOptions = {
  readonly properties: readonly string[];
  readonly propertiesWithHistory?: readonly string[];
  /** A unique property whose values the ids are; the record id when left out. */
  readonly idProperty?: string;
};

export type BatchReadResult = {
  /** In the order of the ids; last come those that answer for records merged into them. */
  readonly records: readonly CrmObject[];
  /** Ids that HubSpot does not have. */
  readonly missing: readonly string[];
};

const readChunk = async (
  client: HubSpotClient,
  objectType: string,
  ids: readonly string[],
  options: BatchReadOptions,
): Promise<readonly CrmObject[]> => {
  const { idProperty, properties, propertiesWithHistory = [] } = options;
  const body: BatchReadBody = {
    inputs: ids.map((id) => ({ id })),
    // The id itself has to come back, or a record could not be told from another.
    properties: [...new Set(idProperty === undefined ? properties : [...properties, idProperty])],
    propertiesWithHistory: [...propertiesWithHistory],
    ...(idProperty === undefined ? {} : { idProperty }),
  };
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.objects.batch(objectType, 'read'),
    body,
    idempotent: true,
  };
  const reply = await client.send<BatchReply>(request);
  const failure = firstRealFailure(reply, request);
  if (failure !== null) throw failure;
  return reply.results ?? [];
};

/** Records that are not there are an answer; any other entry means that the reading failed. */
const firstRealFailure = (reply: BatchReply, request: HttpRequest): HubSpotError | null =>
  (reply.errors ?? [])
    .map((entry) => errorFromBatchEntry(entry, request))
    .find((error) => !isNotFound(error)) ?? null;

/**
 * Reads any number of records, each id once. Whatever order HubSpot answers in, records are matched by id.
 *
 * @throws HubSpotError when a part could not be read for another reason than that it is not there
 */
export const batchRead = async (
  client: HubSpotClient,
  objectType: string,
  ids: readonly string[],
  options: BatchReadOptions,
): Promise<BatchReadResult> => {
  const { idProperty, propertiesWithHistory = [] } = options;
  const uniqueIds = [...new Set(ids)];
  const size = propertiesWithHistory.length > 0 ? BATCH_INPUTS_WITH_HISTORY : BATCH_INPUTS;
  const parts = await mapConcurrently(chunk(uniqueIds, size), CONCURRENT_REQUESTS, (part) =>
    readChunk(client, objectType, part, options),
  );
  const idOf = (record: CrmObject) =>
    idProperty === undefined ? record.id : (record.properties[idProperty] ?? '');
  // HubSpot takes unique values that differ in case only for the same.
  const found = new Map(parts.flat().map((record) => [idOf(record).toLowerCase(), record]));
  const findById = (id: string) => found.get(id.toLowerCase());
  const asked = uniqueIds.flatMap((id) => findById(id) ?? []);
  return {
    // A record that was merged into another one is answered as that one, under an id that nobody asked for.
    records: [...new Set([...asked, ...found.values()])],
    missing: uniqueIds.filter((id) => findById(id) === undefined),
  };
};
