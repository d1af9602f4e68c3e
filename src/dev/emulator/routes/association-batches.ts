import * as z from 'zod';
import { requireDefaultType, resolveSpec } from '../associations/catalogue.ts';
import { associatedRecords, dissociate, dissociateType } from '../associations/graph.ts';
import type { RecordRef } from '../associations/graph.ts';
import { pageById } from '../associations/paging.ts';
import { associateWithinLimits } from '../associations/record-limits.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { associationSpec, batchOf, recordId } from '../http/bodies.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { batchEnvelope } from '../wire.ts';
import { formatAssociated, formatDefault, formatPair, requireLive } from './association-format.ts';
import { attempt, batchAnswer, checkBatchSize } from './batch-outcome.ts';
import { associationPaths } from './paths.ts';

const MAX_READ_INPUTS = 1000;
const MAX_WRITE_INPUTS = 2000;
/**
 * Provisional: HubSpot does not say how many it answers per record. Users tell of more than 600 at once, where a
 * record's own list ends at 500 (HubSpot community, on paging of the 2026-03 batch endpoint).
 */
const READ_PAGE_SIZE = 1000;

const pairInput = z.object({ from: recordId, to: recordId });
const typedPairInput = pairInput.extend({ types: z.array(associationSpec).min(1) });

interface Pair {
  from: ObjectTypeEntry;
  to: ObjectTypeEntry;
}

function pairOf(request: ApiRequest, portal: Portal): Pair {
  return {
    from: resolveObjectType(portal, pathParam(request, 'objectType')),
    to: resolveObjectType(portal, pathParam(request, 'toObjectType')),
  };
}

function refOf(entry: ObjectTypeEntry, id: string): RecordRef {
  return { typeId: entry.type.objectTypeId, id };
}

function noAssociations({ from, to }: Pair, id: string) {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.type.name} is associated with ${from.type.name} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [from.type.name], toObjectType: [to.type.name] },
  };
}

/** Records without associations come as errors, so results do not line up with inputs. */
export function readAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(recordId.extend({ after: z.string().optional() })));
  checkBatchSize(inputs, MAX_READ_INPUTS);
  const pair = pairOf(request, portal);
  const results: object[] = [];
  const errors: object[] = [];
  inputs.forEach(({ id, after }, position) => {
    const rows = associatedRecords(portal, refOf(pair.from, id), pair.to.type.objectTypeId);
    if (rows.length === 0 || request.failingInputs.has(position)) {
      errors.push(noAssociations(pair, id));
      return;
    }
    const page = pageById(rows, READ_PAGE_SIZE, after ?? null);
    results.push({
      from: { id },
      to: page.rows.map(formatAssociated),
      ...(page.after === null ? {} : { paging: { next: { after: page.after } } }),
    });
  });
  return batchAnswer(portal, 200, results, errors);
}

export function createAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(typedPairInput));
  checkBatchSize(inputs, MAX_WRITE_INPUTS);
  const pair = pairOf(request, portal);
  const [fromTypeId, toTypeId] = [pair.from.type.objectTypeId, pair.to.type.objectTypeId];
  // A type that does not exist refuses the whole batch; a record that does not exist only its own input.
  const resolved = inputs.map((input) => ({
    from: refOf(pair.from, input.from.id),
    to: refOf(pair.to, input.to.id),
    types: input.types.map((spec) => resolveSpec(portal, fromTypeId, toTypeId, spec)),
  }));
  const outcomes = resolved.map(({ from, to, types }) =>
    attempt(
      () => {
        requireLive(portal, from);
        requireLive(portal, to);
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
        requireLive(portal, from);
        requireLive(portal, to);
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

const [read, write] = [associationScopes('read'), associationScopes('write')];
const path = (action: string) => associationPaths(`batch/${action}`);

export const associationBatchRoutes: Route[] = [
  { budget: 'associations', method: 'POST', paths: path('read'), scopes: read, handle: readAssociations },
  {
    budget: 'associations',
    method: 'POST',
    paths: path('create'),
    scopes: write,
    handle: createAssociations,
  },
  {
    budget: 'associations',
    method: 'POST',
    paths: path('associate/default'),
    scopes: write,
    handle: createDefaultAssociations,
  },
  {
    budget: 'associations',
    method: 'POST',
    paths: path('archive'),
    scopes: write,
    handle: archiveAssociations,
  },
  {
    budget: 'associations',
    method: 'POST',
    paths: path('labels/archive'),
    scopes: write,
    handle: archiveAssociationLabels,
  },
];
