import * as z from 'zod';
import { defineAssociation } from '../associations/catalogue.ts';
import { alreadyExists, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { commonProperties, PIPELINE_PROPERTIES, standardProperties } from './common-properties.ts';
import { addProperty, propertyCreate } from './property-input.ts';
import { findObjectType, resolveObjectType } from './resolve.ts';
import type { ObjectType, ObjectTypeEntry } from './types.ts';

const label = z.string().min(1).max(50);
export const schemaLabels = z.object({ singular: label, plural: label });

/** Two at most, and not the same twice. */
export const secondaryProperties = z
  .array(z.string())
  .max(2)
  .refine((names) => new Set(names).size === names.length, 'no property may be named twice');

/** What a search for a text looks at. */
export const searchableProperties = z.array(z.string()).max(20);

export const schemaCreate = z.object({
  name: z.string().max(50),
  labels: schemaLabels,
  description: z.string().optional(),
  properties: z.array(propertyCreate).min(1),
  requiredProperties: z.array(z.string()),
  associatedObjects: z.array(z.string()),
  searchableProperties: searchableProperties.optional(),
  secondaryDisplayProperties: secondaryProperties.optional(),
  primaryDisplayProperty: z.string().optional(),
  allowsSensitiveProperties: z.boolean().optional(),
});
export type SchemaCreate = z.infer<typeof schemaCreate>;

/** What the published schema of 2026-09 requires in addition. */
export const schemaCreate202609 = schemaCreate.required({
  searchableProperties: true,
  secondaryDisplayProperties: true,
  allowsSensitiveProperties: true,
});

function checkNames(portal: Portal, input: SchemaCreate): void {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(input.name)) {
    throw validationError(`invalid object type name ${input.name}`, {
      subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_NAME_FORMAT',
    });
  }
  const types = [...portal.types.values()].map((entry) => entry.type);
  // An archived schema keeps its name until it is deleted for good with archived=true.
  if (
    findObjectType(portal, input.name) ||
    types.some((type) => type.name.toLowerCase() === input.name.toLowerCase())
  ) {
    throw alreadyExists(`${input.name} already exists`, 'InboundDbObjectTypeError.OBJECT_TYPE_ALREADY_EXIST');
  }
  const { customObjectTypes } = portal.settings.quotas;
  if (types.filter((type) => type.isCustom && type.archivedAt === null).length >= customObjectTypes) {
    throw validationError(`This account has at most ${customObjectTypes} custom objects.`);
  }
  for (const form of ['singular', 'plural'] as const) {
    const label = input.labels[form].toLowerCase();
    if (types.some((type) => type.archivedAt === null && type.labels[form].toLowerCase() === label)) {
      throw validationError(`The ${form} label "${input.labels[form]}" is used by another object type.`, {
        subCategory: `ObjectTypeError.OBJECT_TYPE_${form.toUpperCase()}_LABEL_CONFLICT`,
      });
    }
  }
}

const REFERENCE_CODES: Record<string, string> = {
  primaryDisplayProperty: 'ObjectSchemasSandboxesSyncErrorType.INVALID_PRIMARY_DISPLAY_PROPERTY',
  secondaryDisplayProperties: 'ObjectSchemasSandboxesSyncErrorType.INVALID_SECONDARY_DISPLAY_PROPERTY',
  requiredProperties: 'InvalidPropertiesError.INVALID_REQUIRED_PROPERTIES',
  searchableProperties: 'ObjectSchemasSandboxesSyncErrorType.INVALID_SEARCHABLE_PROPERTIES',
};

/** Refuses references to properties that the object does not have. */
export function checkReferences(
  known: ReadonlySet<string>,
  references: Record<string, string[] | undefined>,
): void {
  for (const [field, names] of Object.entries(references)) {
    const unknown = (names ?? []).find((name) => !known.has(name));
    if (unknown === undefined) continue;
    const subCategory = REFERENCE_CODES[field];
    throw validationError(`Invalid ${field}: ${unknown}`, subCategory === undefined ? {} : { subCategory });
  }
}

function typeFor(portal: Portal, input: SchemaCreate): ObjectType {
  const at = portal.clock.now();
  const fullyQualifiedName = `p${portal.settings.portalId}_${input.name}`;
  return {
    objectTypeId: `2-${portal.counters.objectType++}`,
    name: input.name,
    pluralName: fullyQualifiedName,
    fullyQualifiedName,
    labels: input.labels,
    description: input.description ?? null,
    isCustom: true,
    requiredProperties: input.requiredProperties,
    requiredAnyOf: [],
    searchableProperties: input.searchableProperties ?? [],
    primaryDisplayProperty: input.primaryDisplayProperty ?? input.properties[0]?.name ?? '',
    secondaryDisplayProperties: input.secondaryDisplayProperties ?? [],
    defaultProperties: [],
    alwaysProperties: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    createdDateProperty: 'hs_createdate',
    modifiedDateProperty: 'hs_lastmodifieddate',
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
}

/** A custom object of exactly this name: live accounts answer a second creation with it, whatever the body says. */
function existingSchema(portal: Portal, name: string): ObjectTypeEntry | undefined {
  return [...portal.types.values()].find(
    ({ type }) => type.isCustom && type.archivedAt === null && type.name === name,
  );
}

/** Creates a custom object with its property group, properties and associations; nothing is kept if any part fails. */
export function addSchema(portal: Portal, input: SchemaCreate): ObjectTypeEntry {
  const known = existingSchema(portal, input.name);
  if (known) return known;
  checkNames(portal, input);
  if (input.primaryDisplayProperty === undefined) {
    throw validationError('A primary display property is required', {
      subCategory: 'ObjectSchemaError.PRIMARY_DISPLAY_PROPERTY_REQUIRED',
    });
  }
  const names = new Set([...input.properties.map((property) => property.name), 'hs_object_id']);
  const { requiredProperties, searchableProperties, secondaryDisplayProperties, primaryDisplayProperty } =
    input;
  checkReferences(names, { requiredProperties, searchableProperties, secondaryDisplayProperties });
  if (primaryDisplayProperty !== undefined) {
    checkReferences(names, { primaryDisplayProperty: [primaryDisplayProperty] });
  }
  // The same object may be named twice, as COMPANY and as 0-2.
  const targets = new Set(input.associatedObjects.map((name) => resolveObjectType(portal, name).type));
  const groupName = `${input.name.toLowerCase()}_information`;
  const type = typeFor(portal, input);
  const entry: ObjectTypeEntry = {
    type,
    properties: standardProperties(groupName, [
      ...commonProperties(type.createdDateProperty, type.modifiedDateProperty),
      ...PIPELINE_PROPERTIES,
    ]),
    groups: new Map([
      [
        groupName,
        { name: groupName, label: `${input.labels.singular} Information`, displayOrder: 0, archived: false },
      ],
    ]),
  };
  for (const property of input.properties) addProperty(portal, entry, { ...property, groupName });
  portal.types.set(type.objectTypeId, entry);
  for (const target of targets) {
    defineAssociation(
      portal,
      { typeId: type.objectTypeId, name: type.name },
      { typeId: target.objectTypeId, name: target.name },
    );
  }
  return entry;
}
