import {
  COMPANY_PROPERTIES,
  CUSTOM_OBJECTS,
  DEAL_PROPERTIES,
  type CustomObjectName,
  type ObjectName,
} from '../crm/objects.ts';
import type { PropertyDefinition } from '../crm/objects/property.ts';

const customNames: readonly string[] = CUSTOM_OBJECTS.map(({ name }) => name);

export const isCustomObject = (object: ObjectName): object is CustomObjectName =>
  customNames.includes(object);

/**
 * The name of an object in paths. `p_<name>` is HubSpot's short form for a custom object and holds in every
 * account, while ids and full names differ from one to the next.
 */
export const objectTypeOf = (object: ObjectName): string => (isCustomObject(object) ? `p_${object}` : object);

/** The properties that the app defines on an object. */
export const definedProperties = (object: ObjectName): readonly PropertyDefinition[] => {
  const custom = CUSTOM_OBJECTS.find(({ name }) => name === object);
  if (custom !== undefined) return custom.properties;
  if (object === 'companies') return COMPANY_PROPERTIES;
  return object === 'deals' ? DEAL_PROPERTIES : [];
};

/** The unique key of a custom object. */
export const keyPropertyOf = (object: CustomObjectName): string => {
  const definition = CUSTOM_OBJECTS.find(({ name }) => name === object);
  if (definition === undefined) throw new Error(`There is no custom object named ${object}.`);
  return definition.keyProperty;
};

const ownPropertyNames: ReadonlySet<string> = new Set(
  [...CUSTOM_OBJECTS.map(({ properties }) => properties), COMPANY_PROPERTIES, DEAL_PROPERTIES]
    .flat()
    .map(({ name }) => name),
);

/** Whether the app defines a property of this name on any object. */
export const isOwnProperty = (name: string): boolean => ownPropertyNames.has(name);
