import * as z from 'zod';
import { defaultType, defineAssociation, inverseOf } from '../associations/catalogue.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { formatAssociationDefinition } from '../definitions/schema-format.ts';
import { alreadyExists, notFound, validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { customSchemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { schemaPaths } from './paths.ts';

export function createSchemaAssociation(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(
    request,
    z.object({ fromObjectTypeId: z.string(), toObjectTypeId: z.string(), name: z.string().optional() }),
  );
  const from = resolveObjectType(portal, input.fromObjectTypeId).type;
  const to = resolveObjectType(portal, input.toObjectTypeId).type;
  if (from.objectTypeId === to.objectTypeId) {
    throw validationError('An object is associated with itself through labels, not through its schema.');
  }
  if (defaultType(portal, from.objectTypeId, to.objectTypeId)) {
    throw alreadyExists(`${from.objectTypeId} and ${to.objectTypeId} are associated already.`);
  }
  const [forward] = defineAssociation(
    portal,
    { typeId: from.objectTypeId, name: from.name },
    { typeId: to.objectTypeId, name: to.name },
    input.name === undefined ? {} : { name: input.name },
  );
  return { status: 201, body: formatAssociationDefinition(forward) };
}

export function deleteSchemaAssociation(request: ApiRequest, portal: Portal): ApiResponse {
  const { objectTypeId } = resolveObjectType(portal, pathParam(request, 'objectType')).type;
  const identifier = pathParam(request, 'associationIdentifier');
  const type = portal.associationTypes.find(
    (candidate) =>
      candidate.category === 'USER_DEFINED' &&
      [candidate.fromTypeId, candidate.toTypeId].includes(objectTypeId) &&
      [String(candidate.typeId), candidate.name].includes(identifier),
  );
  if (!type) throw notFound(`No association ${identifier} exists on ${objectTypeId}.`);
  for (const gone of [type, inverseOf(portal, type)]) {
    portal.associationTypes.splice(portal.associationTypes.indexOf(gone), 1);
  }
  return { status: 204 };
}

const write = customSchemaScopes('write');

export const schemaAssociationRoutes: Route[] = [
  {
    method: 'POST',
    paths: schemaPaths('/{objectType}/associations'),
    scopes: write,
    handle: createSchemaAssociation,
  },
  {
    method: 'DELETE',
    paths: schemaPaths('/{objectType}/associations/{associationIdentifier}'),
    scopes: write,
    handle: deleteSchemaAssociation,
  },
];
