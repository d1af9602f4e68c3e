import * as z from 'zod';
import { formatProperty, propertiesOf } from '../definitions/property-format.ts';
import { checkNotInFormula } from '../definitions/formulas.ts';
import { checkOptions } from '../definitions/property-checks.ts';
import { addProperty, optionInput, propertyCreate } from '../definitions/property-input.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry, PropertyDefinition } from '../definitions/types.ts';
import { notFound, validationError } from '../errors.ts';
import { batchOf } from '../http/bodies.ts';
import { flagParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { schemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { reindexUnique, tableOf } from '../records/store.ts';
import { attempt, batchAnswer, checkBatchSize } from './batch-outcome.ts';
import { crudRoutes } from './crud-routes.ts';
import { propertyPaths } from './paths.ts';

const propertyUpdate = z.object({
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  groupName: z.string().optional(),
  options: z.array(optionInput).optional(),
  displayOrder: z.number().int().optional(),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
  name: z.never('a property cannot be renamed').optional(),
  type: z.string().optional(),
  fieldType: z.string().optional(),
});

function typeOf(request: ApiRequest, portal: Portal): ObjectTypeEntry {
  return resolveObjectType(portal, pathParam(request, 'objectType'));
}

function requireProperty(entry: ObjectTypeEntry, name: string, isArchived = false): PropertyDefinition {
  const property = entry.properties.get(name);
  if (property && (property.archivedAt !== null) === isArchived) return property;
  throw notFound(`Property ${name} does not exist for object type ${entry.type.objectTypeId}.`);
}

export function listProperties(request: ApiRequest, portal: Portal): ApiResponse {
  const properties = propertiesOf(typeOf(request, portal), flagParam(request, 'archived'));
  return { status: 200, body: { results: properties.map(formatProperty) } };
}

export function getProperty(request: ApiRequest, portal: Portal): ApiResponse {
  const name = pathParam(request, 'propertyName');
  const property = requireProperty(typeOf(request, portal), name, flagParam(request, 'archived'));
  return { status: 200, body: formatProperty(property) };
}

export function createProperty(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, propertyCreate);
  return { status: 201, body: formatProperty(addProperty(portal, typeOf(request, portal), input)) };
}

export function updateProperty(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, propertyUpdate);
  const entry = typeOf(request, portal);
  const property = requireProperty(entry, pathParam(request, 'propertyName'));
  if (property.hubspotDefined)
    throw validationError(`${property.name} is HubSpot's own and cannot be changed.`);
  if (input.groupName !== undefined && !entry.groups.has(input.groupName)) {
    throw validationError(`Property group "${input.groupName}" does not exist.`);
  }
  if (input.type !== undefined && input.type !== property.type) {
    throw validationError(`The emulator does not change the type of ${property.name}.`);
  }
  if (input.options) checkOptions(property.name, input.options);
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  Object.assign(property, given, { updatedAt: portal.clock.now() });
  return { status: 200, body: formatProperty(property) };
}

function archive(portal: Portal, entry: ObjectTypeEntry, property: PropertyDefinition): void {
  const { type } = entry;
  if (property.hubspotDefined)
    throw validationError(`${property.name} is HubSpot's own and cannot be archived.`);
  if (type.primaryDisplayProperty === property.name || type.requiredProperties.includes(property.name)) {
    throw validationError(`${property.name} is in use as a display or required property of ${type.name}.`);
  }
  checkNotInFormula(entry, property);
  property.archivedAt = portal.clock.now();
  reindexUnique(entry, tableOf(portal, type.objectTypeId), property.name);
}

export function archiveProperty(request: ApiRequest, portal: Portal): ApiResponse {
  const entry = typeOf(request, portal);
  archive(portal, entry, requireProperty(entry, pathParam(request, 'propertyName')));
  return { status: 204 };
}

export function createProperties(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(propertyCreate));
  checkBatchSize(inputs);
  const entry = typeOf(request, portal);
  const outcomes = inputs.map((input) =>
    attempt(() => formatProperty(addProperty(portal, entry, input)), { name: [input.name] }),
  );
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, 201, results, errors);
}

export function readProperties(request: ApiRequest, portal: Portal): ApiResponse {
  const schema = batchOf(z.object({ name: z.string() })).extend({ archived: z.boolean().default(false) });
  const { inputs, archived } = readBody(request, schema);
  checkBatchSize(inputs);
  const entry = typeOf(request, portal);
  const outcomes = inputs.map(({ name }) =>
    attempt(() => formatProperty(requireProperty(entry, name, archived)), { name: [name] }),
  );
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, 200, results, errors);
}

export function archiveProperties(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(z.object({ name: z.string() })));
  checkBatchSize(inputs);
  const entry = typeOf(request, portal);
  for (const { name } of inputs) {
    const property = entry.properties.get(name);
    if (property && property.archivedAt === null) archive(portal, entry, property);
  }
  return { status: 204 };
}

const paths = {
  list: propertyPaths('{objectType}'),
  single: propertyPaths('{objectType}/{propertyName}'),
};
const batch = (action: string) => propertyPaths(`{objectType}/batch/${action}`);
const [read, write] = [schemaScopes('read'), schemaScopes('write')];

export const propertyRoutes: Route[] = [
  ...crudRoutes(paths, schemaScopes, {
    list: listProperties,
    create: createProperty,
    get: getProperty,
    update: updateProperty,
    remove: archiveProperty,
  }),
  { method: 'POST', paths: batch('create'), scopes: write, handle: createProperties },
  { method: 'POST', paths: batch('read'), scopes: read, handle: readProperties },
  { method: 'POST', paths: batch('archive'), scopes: write, handle: archiveProperties },
];
