import * as z from 'zod';
import { requireDefaultType, resolveSpec, resolveTie } from '../associations/catalogue.ts';
import { dissociate, dissociateType } from '../associations/graph.ts';
import { associateWithinLimits } from '../associations/record-limits.ts';
import { requireTieable } from '../associations/refusals.ts';
import { associationSpec, batchOf, recordId } from '../http/bodies.ts';
import { readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { batchEnvelope } from '../wire.ts';
import { readAssociations } from './association-batch-read.ts';
import { formatDefault, formatPair } from './association-format.ts';
import { pairOf, refOf } from './association-pair.ts';
import { attempt, batchAnswer, checkBatchSize } from './batch-outcome.ts';
import { associationPaths } from './paths.ts';

const MAX_WRITE_INPUTS = 2000;
const pairInput = z.object({ from: recordId, to: recordId });
const typedPairInput = pairInput.extend({ types: z.array(associationSpec).min(1) });

export function createAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(typedPairInput));
  checkBatchSize(inputs, MAX_WRITE_INPUTS);
  const pair = pairOf(request, portal);
  // A type that does not exist refuses the whole batch; a record that does not exist only its own input.
  const resolved = inputs.map((input) => {
    const [from, to] = [refOf(pair.from, input.from.id), refOf(pair.to, input.to.id)];
    return { from, to, types: input.types.map((spec) => resolveTie(portal, from, to, spec)) };
  });
  const outcomes = resolved.map(({ from, to, types }) =>
    attempt(
      () => {
        requireTieable(portal, from);
        requireTieable(portal, to);
        associateWithinLimits(portal, from, to, types);
        return formatPair(from, to, types);
      },
      { fromObjectId: [from.id], toObjectId: [to.id] },
    ),
  );
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, 201, results, errors);
}

/** Answers 200 even when some inputs fail; those are listed under `errors`. */
export function createDefaultAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(pairInput));
  checkBatchSize(inputs, MAX_WRITE_INPUTS);
  const pair = pairOf(request, portal);
  const type = requireDefaultType(portal, pair.from.type.objectTypeId, pair.to.type.objectTypeId);
  const outcomes = inputs.map((input) =>
    attempt(
      () => {
        const [from, to] = [refOf(pair.from, input.from.id), refOf(pair.to, input.to.id)];
        requireTieable(portal, from);
        requireTieable(portal, to);
        associateWithinLimits(portal, from, to, [type]);
        return formatDefault(portal, from, to, type);
      },
      { fromObjectId: [input.from.id], toObjectId: [input.to.id] },
    ),
  );
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? outcome.value : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return { status: 200, body: batchEnvelope(portal, results, errors) };
}

/** The published 2026 schemas say 200 where v4 answers 204. */
function archived(request: ApiRequest, portal: Portal): ApiResponse {
  return request.version === 'legacy' ? { status: 204 } : { status: 200, body: batchEnvelope(portal, []) };
}

export function archiveAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(z.object({ from: recordId, to: z.array(recordId).min(1) })));
  checkBatchSize(inputs, MAX_WRITE_INPUTS);
  const pair = pairOf(request, portal);
  for (const { from, to } of inputs) {
    for (const { id } of to) dissociate(portal, refOf(pair.from, from.id), refOf(pair.to, id));
  }
  return archived(request, portal);
}

export function archiveAssociationLabels(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(typedPairInput));
  checkBatchSize(inputs, MAX_WRITE_INPUTS);
  const pair = pairOf(request, portal);
  for (const { from, to, types } of inputs) {
    for (const spec of types) {
      const type = resolveSpec(portal, pair.from.type.objectTypeId, pair.to.type.objectTypeId, spec);
      dissociateType(portal, refOf(pair.from, from.id), refOf(pair.to, to.id), type);
    }
  }
  return archived(request, portal);
}

const route = (action: string, handle: Route['handle'], scopes = associationScopes('write')): Route => ({
  method: 'POST',
  paths: associationPaths(`batch/${action}`),
  budget: 'associations',
  scopes,
  handle,
});

export const associationBatchRoutes: Route[] = [
  route('read', readAssociations, associationScopes('read')),
  route('create', createAssociations),
  route('associate/default', createDefaultAssociations),
  route('archive', archiveAssociations),
  route('labels/archive', archiveAssociationLabels),
];
