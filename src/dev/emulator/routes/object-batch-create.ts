import type * as z from 'zod';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { batchOf, recordCreate } from '../http/bodies.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import { checkCreate, commitCreate } from '../records/create.ts';
import { API_SOURCE } from '../records/source.ts';
import type { StoredRecord } from '../records/store.ts';
import { formatRecord } from '../wire.ts';
import {
  attempt,
  batchAnswer,
  checkBatchSize,
  checkProgrammedFailure,
  isTraceable,
} from './batch-outcome.ts';

type CreateInput = z.infer<typeof recordCreate>;

const batchCreate = batchOf(recordCreate);
/** From 2026-09 on the published schema requires `associations` on every input. */
const batchCreate202609 = batchOf(recordCreate.required({ associations: true }));

function formatCreated(portal: Portal, entry: ObjectTypeEntry, record: StoredRecord, input: CreateInput) {
  return {
    ...formatRecord(portal, entry, record, {
      properties: Object.keys(input.properties),
      propertiesWithHistory: [],
    }),
    ...(input.objectWriteTraceId === undefined ? {} : { objectWriteTraceId: input.objectWriteTraceId }),
  };
}

/** All inputs are checked before the first is stored; the first refusal is the answer. */
function createAllOrNothing(
  request: ApiRequest,
  portal: Portal,
  entry: ObjectTypeEntry,
  inputs: CreateInput[],
) {
  const claimed = new Set<string>();
  const enforceAdminRules = request.version === '2026-09';
  const checked = inputs.map((input, position) => {
    checkProgrammedFailure(request, position);
    return { input, create: checkCreate(portal, entry, input, { enforceAdminRules, claimed }) };
  });
  const results = checked.map(({ input, create }) =>
    formatCreated(portal, entry, commitCreate(portal, entry, create, API_SOURCE), input),
  );
  return batchAnswer(portal, 201, results, []);
}

function createOneByOne(request: ApiRequest, portal: Portal, entry: ObjectTypeEntry, inputs: CreateInput[]) {
  const enforceAdminRules = request.version === '2026-09';
  const outcomes = inputs.map((input, position) =>
    attempt(
      () => {
        checkProgrammedFailure(request, position);
        const create = checkCreate(portal, entry, input, { enforceAdminRules });
        return formatCreated(portal, entry, commitCreate(portal, entry, create, API_SOURCE), input);
      },
      { objectWriteTraceId: [input.objectWriteTraceId ?? ''] },
    ),
  );
  return batchAnswer(
    portal,
    201,
    outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : [])),
    outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : [])),
  );
}

export function createObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const schema = request.version === '2026-09' ? batchCreate202609 : batchCreate;
  const { inputs } = readBody<z.infer<typeof batchCreate>>(request, schema);
  checkBatchSize(inputs);
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const create = isTraceable(inputs) ? createOneByOne : createAllOrNothing;
  return create(request, portal, entry, inputs);
}
