import * as z from 'zod';
import { resolveObjectType } from '../definitions/resolve.ts';
import { formatObjectType, formatSchema } from '../definitions/schema-format.ts';
import {
  addSchema,
  checkReferences,
  schemaCreate,
  schemaCreate202609,
  schemaLabels,
  searchableProperties,
  secondaryProperties,
} from '../definitions/schema-input.ts';
import type { SchemaCreate } from '../definitions/schema-input.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import { flagParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { customSchemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from '../records/store.ts';
import { attempt, batchAnswer, checkBatchSize } from './batch-outcome.ts';
import { schemaPaths } from './paths.ts';

const schemaUpdate = z.object({
  labels: schemaLabels.optional(),
  description: z.string().optional(),
  clearDescription: z.boolean().optional(),
  requiredProperties: z.array(z.string()).optional(),
  searchableProperties: searchableProperties.optional(),
  primaryDisplayProperty: z.string().optional(),
  secondaryDisplayProperties: secondaryProperties.optional(),
});

const schemaBatch = z.object({
  inputs: z.array(z.string()).min(1),
  includePropertyDefinitions: z.boolean().default(true),
  includeAssociationDefinitions: z.boolean().default(true),
  includeAuditMetadata: z.boolean().default(false),
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
  // With archived=true live accounts list the active ones as well; only the flag of each tells.
  const entries = [...portal.types.values()].filter(
    ({ type }) => type.isCustom && (isArchived || type.archivedAt === null),
  );
  return { status: 200, body: { results: entries.map((entry) => formatSchema(portal, entry)) } };
}

export function getSchema(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: formatSchema(portal, typeOf(request, portal)) };
}

/** Reads schemas by id or qualified name, with what of each is asked for. */
export function readSchemas(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs, includePropertyDefinitions, includeAssociationDefinitions } = readBody(
    request,
    schemaBatch,
  );
  checkBatchSize(inputs);
  const read = (name: string) => {
    const { properties, associations, ...definition } = formatSchema(portal, resolveObjectType(portal, name));
    return {
      ...definition,
      properties: includePropertyDefinitions ? properties : [],
      associations: includeAssociationDefinitions ? associations : [],
    };
  };
  const outcomes = inputs.map((name) => attempt(() => read(name), { id: [name] }));
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, 200, results, errors);
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
  if (!archived) throw validationError("Couldn't find soft-deleted object type(s)");
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
    throw validationError(
      `Object type ${type.objectTypeId} cannot be deleted until all object records are deleted`,
      { subCategory: 'ObjectSchemaError.EXISTING_OBJECT_RECORDS' },
    );
  }
  type.archivedAt = portal.clock.now();
  return { status: 204 };
}

const [read, write] = [customSchemaScopes('read'), customSchemaScopes('write')];

export const schemaRoutes: Route[] = [
  { method: 'GET', paths: schemaPaths(), scopes: read, handle: listSchemas },
  { method: 'POST', paths: schemaPaths(), scopes: write, handle: createSchema },
  { method: 'POST', paths: schemaPaths('/batch/read'), scopes: read, handle: readSchemas },
  { method: 'GET', paths: schemaPaths('/{objectType}'), scopes: read, handle: getSchema },
  { method: 'PATCH', paths: schemaPaths('/{objectType}'), scopes: write, handle: updateSchema },
  { method: 'DELETE', paths: schemaPaths('/{objectType}'), scopes: write, handle: archiveSchema },
];
