import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { isConflict, isHubSpotError, isNotFound, isValidationError } from './error-predicates.ts';
import { errorFromBatchEntry, errorWithoutReply, type HubSpotError } from './errors.ts';
import { BATCH_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import type { BatchAction } from './paths.ts';
import type { HttpRequest } from './port.ts';
import type { BatchReply, BatchReplyError, CrmObject } from './wire.ts';

/**
 * What became of each input, by its trace: the name that the caller gave it. Every input is in
 * exactly one of the two.
 */
export type BatchWriteResult = {
  readonly written: ReadonlyMap<string, CrmObject>;
  readonly failed: ReadonlyMap<string, HubSpotError>;
};

type TracedInput = { readonly objectWriteTraceId?: string };
type WriteAction = Extract<BatchAction, 'create' | 'update' | 'upsert'>;
type Write<Input> = {
  readonly objectType: string;
  readonly action: WriteAction;
  /** Tells which input a result belongs to when HubSpot leaves the trace out. */
  readonly traceOf: (record: CrmObject) => string | undefined;
  readonly inputs: readonly Input[];
};

const trace = (input: TracedInput): string => input.objectWriteTraceId ?? '';

const tracesOfEntry = ({ context = {} }: BatchReplyError): readonly string[] =>
  Object.entries(context)
    .filter(([key]) => key === 'objectWriteTraceId' || key === 'ids' || key === 'id')
    .flatMap(([, values]) => values);

/** A refusal of the whole batch that one input may have caused. */
const isCausedByAnInput = (error: unknown): error is HubSpotError =>
  isConflict(error) || isValidationError(error) || isNotFound(error);

const sortReply = <Input extends TracedInput>(
  write: Write<Input>,
  reply: BatchReply,
  request: HttpRequest,
): BatchWriteResult => {
  const written = new Map<string, CrmObject>();
  const failed = new Map<string, HubSpotError>();
  for (const record of reply.results ?? []) {
    const name = record.objectWriteTraceId ?? write.traceOf(record);
    if (name !== undefined) written.set(name, record);
  }
  const asked = new Set(write.inputs.map(trace));
  // For an input that is not mentioned at all: it was not written, and this is all that is known.
  let unexplained = errorWithoutReply('unreadable', request, 207);
  for (const entry of reply.errors ?? []) {
    const error = errorFromBatchEntry(entry, request);
    const names = tracesOfEntry(entry).filter((name) => asked.has(name));
    if (names.length === 0) unexplained = error;
    names.forEach((name) => failed.set(name, error));
  }
  for (const name of asked) {
    if (!written.has(name) && !failed.has(name)) failed.set(name, unexplained);
  }
  return { written, failed };
};

const mergeResults = (results: readonly BatchWriteResult[]): BatchWriteResult => ({
  written: new Map(results.flatMap((result) => [...result.written])),
  failed: new Map(results.flatMap((result) => [...result.failed])),
});

/**
 * Sends one part. When HubSpot refuses it as a whole because of some input, halves are tried until that one is
 * alone: one bad record never holds up the others.
 */
const writePart = async <Input extends TracedInput>(
  client: HubSpotClient,
  write: Write<Input>,
): Promise<BatchWriteResult> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.objects.batch(write.objectType, write.action),
    body: { inputs: write.inputs },
    // Creates carry a unique key, so a repeated one is refused and not made twice.
    idempotent: true,
  };
  try {
    return sortReply(write, await client.send<BatchReply>(request), request);
  } catch (error) {
    if (!isHubSpotError(error)) throw error;
    return dividePart(client, write, error);
  }
};

const dividePart = async <Input extends TracedInput>(
  client: HubSpotClient,
  write: Write<Input>,
  error: HubSpotError,
): Promise<BatchWriteResult> => {
  if (write.inputs.length === 1 || !isCausedByAnInput(error)) {
    return { written: new Map(), failed: new Map(write.inputs.map((input) => [trace(input), error])) };
  }
  const half = Math.ceil(write.inputs.length / 2);
  const first = await writePart(client, { ...write, inputs: write.inputs.slice(0, half) });
  const second = await writePart(client, { ...write, inputs: write.inputs.slice(half) });
  return mergeResults([first, second]);
};

/**
 * Writes any number of inputs, each with a trace of its own. It never rejects over a single one: what failed, and why, is
 * in the result.
 */
export const writeBatches = async <Input extends TracedInput>(
  client: HubSpotClient,
  write: Write<Input>,
): Promise<BatchWriteResult> =>
  mergeResults(
    await mapConcurrently(chunk(write.inputs, BATCH_INPUTS), CONCURRENT_REQUESTS, (inputs) =>
      writePart(client, { ...write, inputs }),
    ),
  );
