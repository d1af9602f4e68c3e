import * as z from 'zod';
import { defineAssociation, inverseOf, typesBetween } from '../associations/catalogue.ts';
import type { AssociationType } from '../associations/types.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { alreadyExists, ApiError, notFound, validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { formatType } from './association-format.ts';
import { associationPaths } from './paths.ts';

function endsOf(request: ApiRequest, portal: Portal) {
  const from = resolveObjectType(portal, pathParam(request, 'objectType')).type;
  const to = resolveObjectType(portal, pathParam(request, 'toObjectType')).type;
  return {
    from: { typeId: from.objectTypeId, name: from.name },
    to: { typeId: to.objectTypeId, name: to.name },
  };
}

function ownLabels(portal: Portal, fromTypeId: string, toTypeId: string): AssociationType[] {
  return typesBetween(portal, fromTypeId, toTypeId).filter(
    (type) => type.category === 'USER_DEFINED' && type.label !== null,
  );
}

function requireOwnLabel(request: ApiRequest, portal: Portal, typeId: number): AssociationType {
  const { from, to } = endsOf(request, portal);
  const type = ownLabels(portal, from.typeId, to.typeId).find((candidate) => candidate.typeId === typeId);
  if (!type) throw notFound(`No label with type id ${typeId} exists from ${from.typeId} to ${to.typeId}.`);
  return type;
}

export function listLabels(request: ApiRequest, portal: Portal): ApiResponse {
  const { from, to } = endsOf(request, portal);
  return { status: 200, body: { results: typesBetween(portal, from.typeId, to.typeId).map(formatType) } };
}

/** An object tied to itself needs two labels that differ, and a name other than the built-in one. */
function checkSelfAssociation(name: string, objectName: string, label: string, inverseLabel?: string): void {
  if (name === `${objectName}_to_${objectName}`) {
    throw validationError(`The name ${name} is reserved for the association without a label.`);
  }
  if (inverseLabel === undefined || inverseLabel === label) {
    throw validationError(
      'An association of an object with itself needs an inverseLabel other than its label.',
    );
  }
}

export function createLabel(request: ApiRequest, portal: Portal): ApiResponse {
  const schema = z.object({
    name: z.string().min(1),
    label: z.string().min(1),
    inverseLabel: z.string().optional(),
  });
  const { name, label, inverseLabel } = readBody(request, schema);
  const { from, to } = endsOf(request, portal);
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) throw validationError(`"${name}" is no valid name for a label.`);
  if (from.typeId === to.typeId) checkSelfAssociation(name, from.name, label, inverseLabel);
  const existing = typesBetween(portal, from.typeId, to.typeId);
  if (existing.some((type) => type.name === name || type.label === label)) {
    throw alreadyExists(`A label named ${name} or "${label}" already exists.`);
  }
  const { labelsPerPair } = portal.settings.quotas;
  if (ownLabels(portal, from.typeId, to.typeId).length >= labelsPerPair) {
    // Live accounts answer with this status, which HTTP does not know.
    throw new ApiError(437, {
      message: `No more than ${labelsPerPair} association types are allowed between ${from.typeId} and ${to.typeId}`,
      category: 'VALIDATION_ERROR',
    });
  }
  const types = defineAssociation(portal, from, to, { name, label, inverseLabel: inverseLabel ?? null });
  return { status: 200, body: { results: types.map(formatType) } };
}

export function updateLabel(request: ApiRequest, portal: Portal): ApiResponse {
  const body = readBody(
    request,
    z.object({
      associationTypeId: z.number().int(),
      label: z.string().min(1),
      inverseLabel: z.string().optional(),
    }),
  );
  const type = requireOwnLabel(request, portal, body.associationTypeId);
  type.label = body.label;
  inverseOf(portal, type).label = body.inverseLabel ?? body.label;
  return { status: 204 };
}

export function deleteLabel(request: ApiRequest, portal: Portal): ApiResponse {
  const type = requireOwnLabel(request, portal, Number(pathParam(request, 'associationTypeId')));
  const inverse = inverseOf(portal, type);
  for (const gone of [type, inverse])
    portal.associationTypes.splice(portal.associationTypes.indexOf(gone), 1);
  return { status: 204 };
}

const labels = associationPaths('labels');
const write = associationScopes('write');

export const associationLabelRoutes: Route[] = [
  { method: 'GET', paths: labels, scopes: associationScopes('read'), handle: listLabels },
  { method: 'POST', paths: labels, scopes: write, handle: createLabel },
  { method: 'PUT', paths: labels, scopes: write, handle: updateLabel },
  {
    method: 'DELETE',
    paths: associationPaths('labels/{associationTypeId}'),
    scopes: write,
    handle: deleteLabel,
  },
];
