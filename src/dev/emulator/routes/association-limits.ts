import * as z from 'zod';
import { resolveSpec, typesBetween } from '../associations/catalogue.ts';
import { isUnlabelled } from '../associations/types.ts';
import type { AssociationType } from '../associations/types.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { notFound, validationError } from '../errors.ts';
import { associationCategory, batchOf } from '../http/bodies.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes, needs } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { attempt, batchAnswer, checkBatchSize } from './batch-outcome.ts';

const named = z.object({ category: associationCategory, typeId: z.number().int() });
const limited = named.extend({ maxToObjectIds: z.number().int().min(1) });
type Limited = z.infer<typeof limited>;

function endsOf(request: ApiRequest, portal: Portal) {
  const from = resolveObjectType(portal, pathParam(request, 'objectType')).type.objectTypeId;
  return { from, to: resolveObjectType(portal, pathParam(request, 'toObjectType')).type.objectTypeId };
}

function typeOf(request: ApiRequest, portal: Portal, input: z.infer<typeof named>): AssociationType {
  const { from, to } = endsOf(request, portal);
  const spec = { associationCategory: input.category, associationTypeId: input.typeId };
  return resolveSpec(portal, from, to, spec);
}

/** A label cannot allow more than the objects do, and the objects not less than one of their labels. */
function checkRange(portal: Portal, type: AssociationType, maximum: number): void {
  const own = typesBetween(portal, type.fromTypeId, type.toTypeId);
  const limitsOf = (types: AssociationType[]) => types.flatMap(({ maxToObjectIds }) => maxToObjectIds ?? []);
  const isObjectLimit = isUnlabelled(type);
  const lowest = isObjectLimit ? Math.max(1, ...limitsOf(own.filter((one) => !isUnlabelled(one)))) : 1;
  const bought = portal.settings.quotas.associationsPerRecord;
  const highest = isObjectLimit ? bought : Math.min(bought, ...limitsOf(own.filter(isUnlabelled)));
  if (maximum >= lowest && maximum <= highest) return;
  throw validationError(
    `maxToObjectIds of type ${type.typeId} must be from ${lowest} to ${highest}, but is ${maximum}.`,
  );
}

function formatLimit({ category, typeId, label, maxToObjectIds }: AssociationType) {
  return { category, typeId, userEnforcedMaxToObjectIds: maxToObjectIds, label };
}

function setLimits(request: ApiRequest, portal: Portal, okStatus: number): ApiResponse {
  const { inputs } = readBody(request, batchOf(limited));
  checkBatchSize(inputs);
  const set = (input: Limited) => {
    const type = typeOf(request, portal, input);
    checkRange(portal, type, input.maxToObjectIds);
    type.maxToObjectIds = input.maxToObjectIds;
    return formatLimit(type);
  };
  const outcomes = inputs.map((input) => attempt(() => set(input), { typeId: [String(input.typeId)] }));
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, okStatus, results, errors);
}

export function createAssociationLimits(request: ApiRequest, portal: Portal): ApiResponse {
  return setLimits(request, portal, 201);
}

/** Sets limits that did not exist as well. */
export function updateAssociationLimits(request: ApiRequest, portal: Portal): ApiResponse {
  return setLimits(request, portal, 200);
}

/** Removes limits; removing what is not there succeeds as well. */
export function purgeAssociationLimits(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(named));
  checkBatchSize(inputs);
  for (const type of inputs.map((input) => typeOf(request, portal, input))) delete type.maxToObjectIds;
  return { status: 204 };
}

const isLimited = ({ maxToObjectIds }: AssociationType) => maxToObjectIds !== undefined;

export function listAssociationLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: { results: portal.associationTypes.filter(isLimited).map(formatLimit) } };
}

export function listAssociationLimitsBetween(request: ApiRequest, portal: Portal): ApiResponse {
  const { from, to } = endsOf(request, portal);
  return {
    status: 200,
    body: { results: typesBetween(portal, from, to).filter(isLimited).map(formatLimit) },
  };
}

/** HubSpot mails the report to the user; the answer only says that it will. */
export function requestHighUsageReport(request: ApiRequest, portal: Portal): ApiResponse {
  const id = pathParam(request, 'userId');
  const user = portal.owners.find((owner) => String(owner.userId) === id);
  if (!user) throw notFound(`No user with id ${id} exists.`);
  const enqueueTime = isoTime(portal.clock.now());
  return { status: 200, body: { userId: user.userId, userEmail: user.email, enqueueTime } };
}

const paths = (rest: string) => [
  `/crm/associations/{version}/definitions/configurations/${rest}`,
  `/crm/v4/associations/definitions/configurations/${rest}`,
];
const between = (action: string) => paths(`{objectType}/{toObjectType}${action}`);
const [read, write] = [associationScopes('read'), associationScopes('write')];

export const associationLimitRoutes: Route[] = [
  { method: 'GET', paths: paths('all'), scopes: needs(), handle: listAssociationLimits },
  { method: 'GET', paths: between(''), scopes: read, handle: listAssociationLimitsBetween },
  { method: 'POST', paths: between('/batch/create'), scopes: write, handle: createAssociationLimits },
  { method: 'POST', paths: between('/batch/update'), scopes: write, handle: updateAssociationLimits },
  { method: 'POST', paths: between('/batch/purge'), scopes: write, handle: purgeAssociationLimits },
  {
    method: 'POST',
    paths: [
      '/crm/associations/{version}/usage/high-usage-report/{userId}',
      '/crm/v4/associations/usage/high-usage-report/{userId}',
    ],
    scopes: needs(),
    handle: requestHighUsageReport,
  },
];
