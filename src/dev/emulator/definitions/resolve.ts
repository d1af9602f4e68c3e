import { ApiError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { ObjectTypeEntry, PropertyDefinition } from './types.ts';

function namesOf(entry: ObjectTypeEntry): string[] {
  const { type } = entry;
  // The bare name of a custom object is none: live accounts cannot infer the type from it.
  if (type.isCustom) return [type.objectTypeId, type.fullyQualifiedName, `p_${type.name}`];
  return [type.objectTypeId, type.name, type.fullyQualifiedName, type.pluralName];
}

/** Finds an object type by any of the names the API takes for it, or null. Archived types are not found. */
export function findObjectType(portal: Portal, name: string): ObjectTypeEntry | null {
  const direct = portal.types.get(name);
  if (direct && direct.type.archivedAt === null) return direct;
  const wanted = name.toLowerCase();
  for (const entry of portal.types.values()) {
    if (entry.type.archivedAt !== null) continue;
    if (namesOf(entry).some((candidate) => candidate.toLowerCase() === wanted)) return entry;
  }
  return null;
}

const TYPE_ID = /^\d+-\d+$/;

/** Finds an object type or refuses the request as HubSpot does: without a category, and ids in words of their own. */
export function resolveObjectType(portal: Portal, name: string): ObjectTypeEntry {
  const entry = findObjectType(portal, name);
  if (entry) return entry;
  const message = TYPE_ID.test(name)
    ? `Invalid object or event type id: ${name}`
    : `Unable to infer object type from: ${name}`;
  throw new ApiError(400, { message });
}

/** As resolveObjectType, for seeds: they may name a custom object as its schema does. */
export function resolveByOwnName(portal: Portal, name: string): ObjectTypeEntry {
  return findObjectType(portal, `p_${name}`) ?? resolveObjectType(portal, name);
}

/** A property in use, or null when it was never made or is archived. */
export function liveProperty(entry: ObjectTypeEntry, name: string): PropertyDefinition | null {
  const property = entry.properties.get(name);
  return property && property.archivedAt === null ? property : null;
}

/** How error messages call a type: `COMPANY` for standard objects, `2-1` for custom ones. */
export function typeNameInMessages(entry: ObjectTypeEntry): string {
  return entry.type.isCustom ? entry.type.objectTypeId : entry.type.fullyQualifiedName;
}
