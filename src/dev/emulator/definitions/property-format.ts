import { isoTime } from '../wire.ts';
import type { ObjectTypeEntry, PropertyDefinition, PropertyGroup } from './types.ts';

/** A property definition as the API answers it. */
export function formatProperty(property: PropertyDefinition) {
  const { hubspotDefined, readOnlyValue, calculated } = property;
  return {
    updatedAt: isoTime(property.updatedAt),
    createdAt: isoTime(property.createdAt),
    name: property.name,
    label: property.label,
    type: property.type,
    fieldType: property.fieldType,
    description: property.description,
    groupName: property.groupName,
    options: property.options,
    ...(property.referencedObjectType === null
      ? {}
      : { referencedObjectType: property.referencedObjectType }),
    displayOrder: property.displayOrder,
    calculated,
    ...(property.calculationFormula === undefined ? {} : { calculationFormula: property.calculationFormula }),
    externalOptions: property.valuesFrom === 'owners',
    archived: property.archivedAt !== null,
    ...(property.archivedAt === null ? {} : { archivedAt: isoTime(property.archivedAt) }),
    hasUniqueValue: property.hasUniqueValue,
    hidden: property.hidden,
    hubspotDefined,
    ...property.hints,
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyOptions: hubspotDefined,
      readOnlyValue: readOnlyValue || calculated,
    },
    formField: property.formField,
  };
}

/** A property group as the API answers it. */
export function formatGroup(group: PropertyGroup) {
  return { name: group.name, label: group.label, displayOrder: group.displayOrder, archived: group.archived };
}

/** The properties of an object type that are in use, or only the archived ones. */
export function propertiesOf(entry: ObjectTypeEntry, isArchived = false): PropertyDefinition[] {
  return [...entry.properties.values()].filter((property) => (property.archivedAt !== null) === isArchived);
}
