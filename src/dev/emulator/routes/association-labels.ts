import * as z from 'zod';
import { defaultType, defineAssociation, inverseOf, typesBetween } from '../associations/catalogue.ts';
import { checkNewLabel, OWN, ownLabels } from '../associations/label-checks.ts';
import type { Ends } from '../associations/label-checks.ts';
import { isUnlabelled } from '../associations/types.ts';
import type { AssociationType } from '../associations/types.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { associationScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { formatType } from './association-format.ts';
import { associationPaths } from './paths.ts';

function endsOf(request: ApiRequest, portal: Portal): Ends {
  const from = resolveObjectType(portal, pathParam(request, 'objectType')).type;
  const to = resolveObjectType(portal, pathParam(request, 'toObjectType')).type;
  return {
    from: { typeId: from.objectTypeId, name: from.name },
    to: { typeId: to.objectTypeId, name: to.name },
  };
}

export function listLabels(request: ApiRequest, portal: Portal): ApiResponse {
  const { from, to } = endsOf(request, portal);
  return { status: 200, body: { results: typesBetween(portal, from.typeId, to.typeId).map(formatType) } };
}

/** A label of the account's own with its inverse, from either end; null for any other type. */
function ownType(request: ApiRequest, portal: Portal, typeId: number): AssociationType | null {
  const { from, to } = endsOf(request, portal);
  const own = typesBetween(portal, from.typeId, to.typeId).filter(({ category }) => category === OWN);
  return own.find((candidate) => candidate.typeId === typeId) ?? null;
}

const labelBody = z.object({
  name: z.string().min(1),
  label: z.string(),
  inverseLabel: z.string().optional(),
});
type LabelBody = z.infer<typeof labelBody>;

/** The account's types between two objects as a request may add to them, after all checks; without a label, the plain one. */
function addTypes(portal: Portal, ends: Ends, { name, label, inverseLabel }: LabelBody): AssociationType[] {
  const { from, to } = ends;
  checkNewLabel(portal, ends, { name, label, inverseLabel });
  if (label === '') return defineAssociation(portal, from, to, { name });
  const added = defineAssociation(portal, from, to, { name, label, inverseLabel: inverseLabel ?? null });
  // Between objects that were not associated so far the plain association comes along, under a name of HubSpot's.
  return defaultType(portal, from.typeId, to.typeId)
    ? added
    : [...added, ...defineAssociation(portal, from, to)];
}

export function createLabel(request: ApiRequest, portal: Portal): ApiResponse {
  const types = addTypes(portal, endsOf(request, portal), readBody(request, labelBody));
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
  const type = ownType(request, portal, body.associationTypeId);
  if (!type || isUnlabelled(type)) {
    throw validationError(`Unable to find association type ${body.associationTypeId}`);
  }
  type.label = body.label;
  inverseOf(portal, type).label = body.inverseLabel ?? body.label;
  return { status: 204 };
}

/** Removes a type with its inverse; the plain one only after every label. */
export function deleteLabel(request: ApiRequest, portal: Portal): ApiResponse {
  const typeId = Number(pathParam(request, 'associationTypeId'));
  const type = ownType(request, portal, typeId);
  if (!type) throw validationError('Unable to find objectTypeIds');
  const { fromTypeId, toTypeId } = type;
  if (isUnlabelled(type) && ownLabels(portal, fromTypeId, toTypeId).length > 0) {
    throw validationError(
      `Definition with label still exists; Cannot delete unlabeled type with associationTypeId ${typeId}`,
    );
  }
  for (const gone of [type, inverseOf(portal, type)])
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
