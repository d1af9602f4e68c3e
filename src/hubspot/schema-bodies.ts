import { definitionOf, PROPERTY_GROUP, type CustomObjectName, type ObjectName } from '../crm/objects.ts';
import type { PropertyDefinition } from '../crm/objects/property.ts';
import { definedProperties } from './object-types.ts';
import type { ObjectPropertyCreate, ObjectSchemaCreate, PropertyCreate } from './wire.ts';

const propertyBody = (definition: PropertyDefinition, displayOrder: number): ObjectPropertyCreate => ({
  name: definition.name,
  label: definition.label,
  description: definition.description,
  type: definition.type,
  fieldType: definition.fieldType,
  displayOrder,
  ...(definition.hasUniqueValue === undefined ? {} : { hasUniqueValue: true }),
  ...(definition.numberDisplayHint === undefined ? {} : { numberDisplayHint: definition.numberDisplayHint }),
  ...(definition.options === undefined
    ? {}
    : {
        options: definition.options.map(({ value, label }, index) => ({
          value,
          label,
          displayOrder: index,
          hidden: false,
        })),
      }),
});

/** What creates a custom object with all its properties. */
export const schemaBody = (object: CustomObjectName): ObjectSchemaCreate => {
  const definition = definitionOf(object);
  return {
    name: definition.name,
    labels: { ...definition.labels },
    description: definition.description,
    primaryDisplayProperty: definition.primaryDisplayProperty,
    secondaryDisplayProperties: [...definition.secondaryDisplayProperties],
    requiredProperties: [...definition.requiredProperties],
    searchableProperties: [...definition.searchableProperties],
    associatedObjects: [...definition.associatedObjects],
    properties: definition.properties.map(propertyBody),
    allowsSensitiveProperties: false,
  };
};

/**
 * What adds properties to an object that exists.
 *
 * @throws Error for a name that the app does not define on this object
 */
export const propertyBodies = (
  object: ObjectName,
  names: readonly string[],
  groupName: string = PROPERTY_GROUP.name,
): PropertyCreate[] => {
  const definitions = definedProperties(object);
  return names.map((name) => {
    const index = definitions.findIndex((definition) => definition.name === name);
    const definition = definitions[index];
    if (definition === undefined)
      throw new Error(`Value Milestones defines no property ${name} on ${object}.`);
    return { ...propertyBody(definition, index), fieldType: definition.fieldType, groupName };
  });
};
