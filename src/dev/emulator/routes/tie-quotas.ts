import { defaultType, typesBetween } from '../associations/catalogue.ts';
import { countTies } from '../associations/graph.ts';
import { maximumOf } from '../associations/record-limits.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { pathParam } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { anyObjectScope } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { quotaPaths } from './paths.ts';
import { fill, liveRecords, liveTypes, nameOf, percentage } from './quota-format.ts';

/** Beyond this share a record counts as near its limit. */
const NEAR = 0.8;

/** Pairs of objects that have labels; each direction is listed. */
export function getLabelLimits(request: ApiRequest, portal: Portal): ApiResponse {
  const [wantedFrom, wantedTo] = [request.query.get('fromObjectTypeId'), request.query.get('toObjectTypeId')];
  const types = liveTypes(portal);
  const results = types.flatMap((from) =>
    types.flatMap((to) => {
      const [fromId, toId] = [from.type.objectTypeId, to.type.objectTypeId];
      if ((wantedFrom ?? fromId) !== fromId || (wantedTo ?? toId) !== toId) return [];
      const labels = typesBetween(portal, fromId, toId)
        .filter(({ category }) => category === 'USER_DEFINED')
        .flatMap(({ label }) => label ?? []);
      if (labels.length === 0) return [];
      const ends = { fromObjectType: nameOf(from), toObjectType: nameOf(to) };
      return [{ ...ends, ...fill(labels.length, portal.settings.quotas.labelsPerPair), allLabels: labels }];
    }),
  );
  return { status: 200, body: { results } };
}

interface Filled {
  objectId: number;
  label: string;
  usage: number;
}

/** The records of one object that are near or at the limit of ties to another. */
function crowded(portal: Portal, from: ObjectTypeEntry, to: ObjectTypeEntry) {
  const type = defaultType(portal, from.type.objectTypeId, to.type.objectTypeId);
  if (!type) return { limit: portal.settings.quotas.associationsPerRecord, at: [], near: [] };
  const limit = maximumOf(portal, type);
  const filled = liveRecords(portal, from).map(({ id, properties }): Filled => {
    const usage = countTies(portal, { typeId: from.type.objectTypeId, id }, type);
    return { objectId: Number(id), label: properties[from.type.primaryDisplayProperty] ?? id, usage };
  });
  const at = filled.filter(({ usage }) => usage >= limit);
  return { limit, at, near: filled.filter(({ usage }) => usage < limit && usage >= limit * NEAR) };
}

const SAMPLES = 50;

export function getRecordTieLimits(request: ApiRequest, portal: Portal): ApiResponse {
  const from = resolveObjectType(portal, pathParam(request, 'fromObjectTypeId'));
  const to = resolveObjectType(portal, pathParam(request, 'toObjectTypeId'));
  const { limit, at, near } = crowded(portal, from, to);
  return {
    status: 200,
    body: {
      limit,
      totalRecordsAtLimit: at.length,
      totalRecordsNearLimit: near.length,
      atLimitFromRecordSamples: at.slice(0, SAMPLES).map(({ objectId, label }) => ({ objectId, label })),
      nearLimitFromRecordSamples: near
        .slice(0, SAMPLES)
        .map((one) => ({ ...one, percentage: percentage(one.usage, limit) })),
    },
  };
}

function crowdedTypes(
  portal: Portal,
  pairs: (entry: ObjectTypeEntry) => [ObjectTypeEntry, ObjectTypeEntry][],
) {
  const results = liveTypes(portal).flatMap((entry) => {
    const found = pairs(entry).map(([from, to]) => crowded(portal, from, to));
    const [hasRecordsAtLimit, hasRecordsNearLimit] = [
      found.some(({ at }) => at.length > 0),
      found.some(({ near }) => near.length > 0),
    ];
    if (!hasRecordsAtLimit && !hasRecordsNearLimit) return [];
    return [{ ...nameOf(entry), hasRecordsAtLimit, hasRecordsNearLimit }];
  });
  return { status: 200, body: { results } };
}

/** The objects that have records near or at a limit. */
export function listCrowdedFrom(_request: ApiRequest, portal: Portal): ApiResponse {
  return crowdedTypes(portal, (from) => liveTypes(portal).map((to) => [from, to]));
}

/** The objects to which an object's records are near or at a limit. */
export function listCrowdedTo(request: ApiRequest, portal: Portal): ApiResponse {
  const from = resolveObjectType(portal, pathParam(request, 'fromObjectTypeId'));
  return crowdedTypes(portal, (to) => [[from, to]]);
}

const route = (rest: string, handle: Route['handle']): Route => ({
  method: 'GET',
  paths: quotaPaths(`associations/${rest}`),
  scopes: anyObjectScope,
  handle,
});

export const tieQuotaRoutes: Route[] = [
  route('labels', getLabelLimits),
  route('records/from', listCrowdedFrom),
  route('records/{fromObjectTypeId}/to', listCrowdedTo),
  route('records/{fromObjectTypeId}/{toObjectTypeId}', getRecordTieLimits),
];
