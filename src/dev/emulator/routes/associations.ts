import * as z from 'zod';
import { requireDefaultType, resolveTie } from '../associations/catalogue.ts';
import { associatedRecords, dissociate } from '../associations/graph.ts';
import type { RecordRef } from '../associations/graph.ts';
import { pageById } from '../associations/paging.ts';
import { associateWithinLimits } from '../associations/record-limits.ts';
import { requireTieable } from '../associations/refusals.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { associationSpec } from '../http/bodies.ts';
import { limitParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { recordNotFound } from '../records/find.ts';
import { liveRecord, tableOf } from '../records/store.ts';
import { batchEnvelope } from '../wire.ts';
import { formatAssociated, formatDefault, formatPair } from './association-format.ts';
import { recordAssociationPaths } from './paths.ts';

/** Rows per page of an association list, and how many at most may be asked for. */
export const ASSOCIATION_PAGE_SIZE = 500;

function fromRef(request: ApiRequest, portal: Portal): RecordRef {
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  return { typeId: entry.type.objectTypeId, id: pathParam(request, 'objectId') };
}

/** The record in the path, or a refusal of the path. */
function existingRef(request: ApiRequest, portal: Portal): RecordRef {
  const ref = fromRef(request, portal);
  if (!liveRecord(tableOf(portal, ref.typeId), ref.id)) throw recordNotFound(ref.id);
  return ref;
}

/** Both ends of a tie that is to be made, or the refusal of one that cannot be tied. */
function endsToTie(request: ApiRequest, portal: Portal): [RecordRef, RecordRef] {
  const ends: [RecordRef, RecordRef] = [fromRef(request, portal), toRef(request, portal)];
  for (const end of ends) requireTieable(portal, end);
  return ends;
}

/** The id of a record that was merged away still answers, with an empty list. */
function isMergedAway(request: ApiRequest, portal: Portal): boolean {
  const { type } = resolveObjectType(portal, pathParam(request, 'objectType'));
  const record = tableOf(portal, type.objectTypeId).records.get(pathParam(request, 'objectId'));
  return record?.mergedInto !== undefined;
}

function toRef(request: ApiRequest, portal: Portal): RecordRef {
  const entry = resolveObjectType(portal, pathParam(request, 'toObjectType'));
  return { typeId: entry.type.objectTypeId, id: pathParam(request, 'toObjectId') };
}

export function listAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  if (isMergedAway(request, portal)) return { status: 200, body: { results: [] } };
  const from = existingRef(request, portal);
  const target = resolveObjectType(portal, pathParam(request, 'toObjectType')).type;
  const limit = limitParam(request, ASSOCIATION_PAGE_SIZE, ASSOCIATION_PAGE_SIZE);
  const rows = associatedRecords(portal, from, target.objectTypeId);
  const page = pageById(rows, limit, request.query.get('after'));
  const link = `${request.baseUrl}${request.path}?limit=${limit}&after=${page.after}`;
  return {
    status: 200,
    body: {
      results: page.rows.map(formatAssociated),
      ...(page.after === null ? {} : { paging: { next: { after: page.after, link } } }),
    },
  };
}

export function putAssociation(request: ApiRequest, portal: Portal): ApiResponse {
  const specs = readBody(request, z.array(associationSpec).min(1, 'at least one association type is needed'));
  const [from, to] = endsToTie(request, portal);
  const types = specs.map((spec) => resolveTie(portal, from, to, spec));
  associateWithinLimits(portal, from, to, types);
  return { status: 201, body: formatPair(from, to, types) };
}

export function putDefaultAssociation(request: ApiRequest, portal: Portal): ApiResponse {
  const [from, to] = endsToTie(request, portal);
  const type = requireDefaultType(portal, from.typeId, to.typeId);
  associateWithinLimits(portal, from, to, [type]);
  return { status: 200, body: batchEnvelope(portal, formatDefault(portal, from, to, type)) };
}

/** Removes the tie with all its types; removing what is not there succeeds as well. */
export function deleteAssociation(request: ApiRequest, portal: Portal): ApiResponse {
  dissociate(portal, existingRef(request, portal), toRef(request, portal));
  return { status: 204 };
}

const pair = recordAssociationPaths('{toObjectType}/{toObjectId}');

export const associationRoutes: Route[] = [
  {
    budget: 'associations',
    method: 'GET',
    paths: recordAssociationPaths('{toObjectType}'),
    scopes: associationScopes('read'),
    handle: listAssociations,
  },
  {
    budget: 'associations',
    method: 'PUT',
    paths: pair,
    scopes: associationScopes('write'),
    handle: putAssociation,
  },
  {
    budget: 'associations',
    method: 'DELETE',
    paths: pair,
    scopes: associationScopes('write'),
    handle: deleteAssociation,
  },
  {
    budget: 'associations',
    method: 'PUT',
    paths: recordAssociationPaths('default/{toObjectType}/{toObjectId}'),
    scopes: associationScopes('write'),
    handle: putDefaultAssociation,
  },
];
