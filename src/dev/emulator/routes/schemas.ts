import * as z from 'zod';
import { defaultType, defineAssociation, inverseOf } from '../associations/catalogue.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { formatAssociationDefinition, formatObjectType, formatSchema } from '../definitions/schema-format.ts';
import { addSchema, checkReferences, schemaCreate, schemaCreate202609 } from '../definitions/schema-input.ts';
import type { SchemaCreate } from '../definitions/schema-input.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { alreadyExists, notFound, validationError } from '../errors.ts';
import { flagParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { customSchemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from '../records/store.ts';
import { schemaPaths } from './paths.ts';

const schemaUpdate = z.object({
  labels: z.object({ singular: z.string().min(1), plural: z.string().min(1) }).optional(),
  description: z.string().optional(),
  clearDescription: z.boolean().optional(),
  requiredProperties: z.array(z.string()).optional(),
  searchableProperties: z.array(z.string()).optional(),
  primaryDisplayProperty: z.string().optional(),
  secondaryDisplayProperties: z.array(z.string()).optional(),
  name: z.never('the name of a schema is fixed').optional(),
});

function typeOf(request: ApiRequest, portal: Portal): ObjectTypeEntry {
  return resolveObjectType(portal, pathParam(request, 'objectType'));
}

function requireCustom(entry: ObjectTypeEntry): ObjectTypeEntry {
  if (entry.type.isCustom) return entry;
  throw validationError(`${entry.type.objectTypeId} is HubSpot's own object type and cannot be changed.`);
}

/** Lists custom objects only. */
export function listSchemas(request: ApiRequest, portal: Portal): ApiResponse {
  const isArchived = flagParam(request, 'archived');
  const entries = [...portal.types.values()].filter(
    ({ type }) => type.isCustom && (type.archivedAt !== null) === isArchived,
  );
  return { status: 200, body: { results: entries.map((entry) => formatSchema(portal, entry)) } };
}

export function getSchema(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: formatSchema(portal, typeOf(request, portal)) };
}

export function createSchema(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody<SchemaCreate>(
    request,
    request.version === '2026-09' ? schemaCreate202609 : schemaCreate,
  );
  return { status: 201, body: formatSchema(portal, addSchema(portal, input)) };
}

export function updateSchema(request: ApiRequest, portal: Portal): ApiResponse {
  const schema =
    request.version === '2026-09' ? schemaUpdate.required({ clearDescription: true }) : schemaUpdate;
  const input = readBody<z.infer<typeof schemaUpdate>>(request, schema);
  const entry = requireCustom(typeOf(request, portal));
  const { requiredProperties, searchableProperties, secondaryDisplayProperties, primaryDisplayProperty } =
    input;
  const primary = primaryDisplayProperty === undefined ? undefined : [primaryDisplayProperty];
  const lists = { requiredProperties, searchableProperties, secondaryDisplayProperties };
  checkReferences(new Set(entry.properties.keys()), { ...lists, primaryDisplayProperty: primary });
  const { clearDescription, ...given } = input;
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  Object.assign(entry.type, changes, { updatedAt: portal.clock.now() });
  if (clearDescription) entry.type.description = null;
  return { status: 200, body: formatObjectType(portal, entry) };
}

function deleteForGood(request: ApiRequest, portal: Portal): void {
  const name = pathParam(request, 'objectType').toLowerCase();
  const archived = [...portal.types.values()].find(
    ({ type }) =>
      type.archivedAt !== null &&
      [type.objectTypeId, type.name, type.fullyQualifiedName, `p_${type.name}`].some(
        (candidate) => candidate.toLowerCase() === name,
      ),
  );
  if (!archived) throw notFound(`No archived schema ${name} exists.`);
  const { objectTypeId } = archived.type;
  portal.types.delete(objectTypeId);
  portal.tables.delete(objectTypeId);
  const kept = portal.associationTypes.filter(
    (type) => ![type.fromTypeId, type.toTypeId].includes(objectTypeId),
  );
  portal.associationTypes.splice(0, portal.associationTypes.length, ...kept);
}

/** Archives an empty schema; with archived=true deletes an archived one for good, which frees its name. */
export function archiveSchema(request: ApiRequest, portal: Portal): ApiResponse {
  if (flagParam(request, 'archived')) {
    deleteForGood(request, portal);
    return { status: 204 };
  }
  const { type } = requireCustom(typeOf(request, portal));
  const records = [...tableOf(portal, type.objectTypeId).records.values()];
  if (records.some((record) => record.archivedAt === null)) {
    throw validationError(`Schema ${type.fullyQualifiedName} still has records; archive them first.`);
  }
  type.archivedAt = portal.clock.now();
  return { status: 204 };
}

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
  const { objectTypeId } = typeOf(request, portal).type;
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

const [read, write] = [customSchemaScopes('read'), customSchemaScopes('write')];

export const schemaRoutes: Route[] = [
  { method: 'GET', paths: schemaPaths(), scopes: read, handle: listSchemas },
  { method: 'POST', paths: schemaPaths(), scopes: write, handle: createSchema },
  { method: 'GET', paths: schemaPaths('/{objectType}'), scopes: read, handle: getSchema },
  { method: 'PATCH', paths: schemaPaths('/{objectType}'), scopes: write, handle: updateSchema },
  { method: 'DELETE', paths: schemaPaths('/{objectType}'), scopes: write, handle: archiveSchema },
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
