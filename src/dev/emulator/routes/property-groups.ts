import * as z from 'zod';
import { formatGroup, propertiesOf } from '../definitions/property-format.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry, PropertyGroup } from '../definitions/types.ts';
import { alreadyExists, notFound, validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { schemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { crudRoutes } from './crud-routes.ts';
import { propertyPaths } from './paths.ts';

export const groupCreate = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores'),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
});

function typeOf(request: ApiRequest, portal: Portal): ObjectTypeEntry {
  return resolveObjectType(portal, pathParam(request, 'objectType'));
}

function requireGroup(entry: ObjectTypeEntry, name: string): PropertyGroup {
  const group = entry.groups.get(name);
  if (!group || group.archived) throw notFound(`Property group ${name} does not exist.`);
  return group;
}

/** Adds a property group; refuses a name that is taken. */
export function addGroup(entry: ObjectTypeEntry, input: z.infer<typeof groupCreate>): PropertyGroup {
  const existing = entry.groups.get(input.name);
  if (existing && !existing.archived)
    throw alreadyExists(`Property group named '${input.name}' already exists.`);
  const group = { ...input, archived: false };
  entry.groups.set(input.name, group);
  return group;
}

export function listGroups(request: ApiRequest, portal: Portal): ApiResponse {
  const groups = [...typeOf(request, portal).groups.values()].filter((group) => !group.archived);
  return { status: 200, body: { results: groups.map(formatGroup) } };
}

export function getGroup(request: ApiRequest, portal: Portal): ApiResponse {
  return {
    status: 200,
    body: formatGroup(requireGroup(typeOf(request, portal), pathParam(request, 'groupName'))),
  };
}

export function createGroup(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, groupCreate);
  return { status: 201, body: formatGroup(addGroup(typeOf(request, portal), input)) };
}

export function updateGroup(request: ApiRequest, portal: Portal): ApiResponse {
  const schema = z.object({ label: z.string().min(1).optional(), displayOrder: z.number().int().optional() });
  const { label, displayOrder } = readBody(request, schema);
  const group = requireGroup(typeOf(request, portal), pathParam(request, 'groupName'));
  if (label !== undefined) group.label = label;
  if (displayOrder !== undefined) group.displayOrder = displayOrder;
  return { status: 200, body: formatGroup(group) };
}

export function archiveGroup(request: ApiRequest, portal: Portal): ApiResponse {
  const entry = typeOf(request, portal);
  const group = requireGroup(entry, pathParam(request, 'groupName'));
  if (propertiesOf(entry).some((property) => property.groupName === group.name)) {
    const message = "Can't delete or purge a group with active properties";
    const subCategory = 'PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES';
    // Live accounts answer an error inside an error here.
    const inner = { status: 'error', message, category: 'VALIDATION_ERROR', subCategory };
    throw validationError(JSON.stringify(inner));
  }
  group.archived = true;
  return { status: 204 };
}

const paths = {
  list: propertyPaths('{objectType}/groups'),
  single: propertyPaths('{objectType}/groups/{groupName}'),
};

export const propertyGroupRoutes: Route[] = crudRoutes(paths, schemaScopes, {
  list: listGroups,
  create: createGroup,
  get: getGroup,
  update: updateGroup,
  remove: archiveGroup,
});
