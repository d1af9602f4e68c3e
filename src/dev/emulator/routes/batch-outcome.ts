import { ApiError, asBatchItemError, validationError } from '../errors.ts';
import type { BatchItemError } from '../errors.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import { batchEnvelope } from '../wire.ts';

/** Inputs per object batch. */
export const MAX_BATCH_INPUTS = 100;

/** Refuses a batch that is too long. */
export function checkBatchSize(inputs: readonly unknown[], maximum: number = MAX_BATCH_INPUTS): void {
  if (inputs.length <= maximum) return;
  throw validationError(
    `The maximum number of inputs supported in a batch is ${maximum}. Please reduce the number of items and try again`,
  );
}

/** Refuses a batch in which an id comes twice. */
export function checkDistinctIds(inputs: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of inputs) {
    if (seen.has(id))
      throw validationError(`Duplicate IDs found in batch input: [${id}]. IDs must be unique`, {
        context: { ids: [id] },
      });
    seen.add(id);
  }
}

/** HubSpot answers input by input only when each input can be told apart by a trace id of its own. */
export function isTraceable(inputs: readonly { objectWriteTraceId?: string | undefined }[]): boolean {
  const traceIds = new Set(inputs.map((input) => input.objectWriteTraceId));
  return !traceIds.has(undefined) && traceIds.size === inputs.length;
}

/** Sets aside the inputs that a programmed fault makes fail, as entries of a 207 answer. */
export function setAsideFailing<T extends { id: string; objectWriteTraceId?: string | undefined }>(
  request: ApiRequest,
  inputs: readonly T[],
): { kept: T[]; errors: BatchItemError[] } {
  const errors = inputs
    .filter((_, position) => request.failingInputs.has(position))
    .map(({ id, objectWriteTraceId }): BatchItemError => ({
      status: 'error',
      category: 'INTERNAL_ERROR',
      message: `Could not write ${id}.`,
      context: {
        ids: [id],
        ...(objectWriteTraceId === undefined ? {} : { objectWriteTraceId: [objectWriteTraceId] }),
      },
    }));
  return { kept: inputs.filter((_, position) => !request.failingInputs.has(position)), errors };
}

/** Refuses an input of a batch create that a programmed fault makes fail. */
export function checkProgrammedFailure(request: ApiRequest, position: number): void {
  if (!request.failingInputs.has(position)) return;
  throw new ApiError(500, { message: `Could not create input ${position}.`, category: 'INTERNAL_ERROR' });
}

/** Runs one input and gives back its refusal, if any, as an entry of a 207 answer. */
export function attempt<T>(
  run: () => T,
  context: Record<string, string[]>,
): { value: T } | { error: BatchItemError } {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof ApiError) return { error: asBatchItemError(error, context) };
    throw error;
  }
}

/** 207 when some inputs failed, otherwise the batch's ordinary status. */
export function batchAnswer<T>(
  portal: Portal,
  okStatus: number,
  results: T[],
  errors: object[],
): ApiResponse {
  return { status: errors.length > 0 ? 207 : okStatus, body: batchEnvelope(portal, results, errors) };
}
