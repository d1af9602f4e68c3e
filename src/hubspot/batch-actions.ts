import { CREATED_TOGETHER, CrmError } from '../crm/repository.ts';
import { chunk, uniqueBy } from './batch-chunks.ts';
import { writeBatches, type BatchWriteResult } from './batch-write.ts';
import type { HubSpotClient } from './client.ts';
import { errorFromBatchEntry } from './errors.ts';
import { mapConcurrently } from './concurrency.ts';
import { BATCH_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import type { HttpRequest } from './port.ts';
import type { BatchCreateInput, BatchReply, BatchUpdateInput, BatchUpsertInput, CrmObject } from './wire.ts';

export type Properties = Readonly<Record<string, string>>;

export type CreateInput = {
  readonly properties: Properties;
  readonly associations?: BatchCreateInput['associations'];
};

/**
 * Creates records that carry a unique key, with their associations. Results are by key. Of two inputs with one key only
 * the first is sent.
 */
export const batchCreate = (
  client: HubSpotClient,
  objectType: string,
  keyProperty: string,
  inputs: readonly CreateInput[],
): Promise<BatchWriteResult> => {
  const keyOf = ({ properties }: CreateInput): string => {
    const key = properties[keyProperty];
    if (key === undefined || key === '') {
      throw new Error(`A ${objectType} record without ${keyProperty} cannot be created safely: give it one.`);
    }
    return key;
  };
  return writeBatches<BatchCreateInput>(client, {
    objectType,
    action: 'create',
    traceOf: (record) => record.properties[keyProperty] ?? undefined,
    inputs: uniqueBy(inputs, (input) => keyOf(input).toLowerCase()).map((input) => ({
      properties: input.properties,
      associations: input.associations ?? [],
      objectWriteTraceId: keyOf(input),
    })),
  });
};

/** Creates up to 100 records in one step: all of them, or none when one is refused. */
export const batchCreateTogether = async (
  client: HubSpotClient,
  objectType: string,
  inputs: readonly CreateInput[],
): Promise<readonly CrmObject[]> => {
  if (inputs.length > CREATED_TOGETHER) {
    throw new CrmError('invalid', `At most ${CREATED_TOGETHER} records can be created together.`);
  }
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.objects.batch(objectType, 'create'),
    body: {
      inputs: inputs.map(({ properties, associations = [] }) => ({ properties, associations })),
    },
    // A repeated one is refused over its unique keys and writes nothing.
    idempotent: true,
  };
  const reply = await client.send<BatchReply>(request);
  const [refusal] = reply.errors ?? [];
  if (refusal !== undefined) throw errorFromBatchEntry(refusal, request);
  return reply.results ?? [];
};

export type UpdateInput = { readonly id: string; readonly properties: Properties };

const mergeById = (inputs: readonly UpdateInput[]): UpdateInput[] => {
  const byId = new Map<string, UpdateInput>();
  for (const { id, properties } of inputs) {
    byId.set(id, { id, properties: { ...byId.get(id)?.properties, ...properties } });
  }
  return [...byId.values()];
};

/** Updates records. Results are by record id. Two inputs for one record become one, the later value wins. */
export const batchUpdate = (
  client: HubSpotClient,
  objectType: string,
  inputs: readonly UpdateInput[],
): Promise<BatchWriteResult> =>
  writeBatches<BatchUpdateInput>(client, {
    objectType,
    action: 'update',
    traceOf: (record) => record.id,
    inputs: mergeById(inputs).map((input) => ({ ...input, objectWriteTraceId: input.id })),
  });

/**
 * Updates or creates records by the value of a unique property, which is the `id` of the input and of the
 * result. HubSpot takes no associations here and overwrites what exists: for full-state records only.
 */
export const batchUpsert = (
  client: HubSpotClient,
  objectType: string,
  idProperty: string,
  inputs: readonly UpdateInput[],
): Promise<BatchWriteResult> =>
  writeBatches<BatchUpsertInput>(client, {
    objectType,
    action: 'upsert',
    traceOf: (record) => record.properties[idProperty] ?? undefined,
    inputs: mergeById(inputs).map((input) => ({ ...input, idProperty, objectWriteTraceId: input.id })),
  });

/** Moves records to the recycling bin. Doing it again is no error. */
export const batchArchive = async (
  client: HubSpotClient,
  objectType: string,
  ids: readonly string[],
): Promise<void> => {
  await mapConcurrently(chunk([...new Set(ids)], BATCH_INPUTS), CONCURRENT_REQUESTS, (part) =>
    client.send<null>({
      method: 'POST',
      path: client.paths.objects.batch(objectType, 'archive'),
      body: { inputs: part.map((id) => ({ id })) },
      idempotent: true,
    }),
  );
};
