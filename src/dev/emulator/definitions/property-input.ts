import * as z from 'zod';
import { alreadyExists, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { reindexUnique, tableOf } from '../records/store.ts';
import { checkFormula } from './formulas.ts';
import { checkKind, checkName } from './property-checks.ts';
import { defineProperty } from './property.ts';
import { PROPERTY_TYPES } from './types.ts';
import type { ObjectTypeEntry, PropertyDefinition } from './types.ts';

/** Properties with unique values per object (HubSpot's property guide). */
const MAX_UNIQUE_PROPERTIES = 10;

export const optionInput = z.object({
  label: z.string().min(1),
  value: z.string().min(1),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean(),
  description: z.string().optional(),
});

const hintFields = {
  numberDisplayHint: z
    .enum(['currency', 'duration', 'formatted', 'percentage', 'probability', 'unformatted'])
    .optional(),
  textDisplayHint: z
    .enum([
      'domain_name',
      'email',
      'ip_address',
      'multi_line',
      'phone_number',
      'physical_address',
      'postal_code',
      'unformatted_single_line',
    ])
    .optional(),
  optionSortStrategy: z.enum(['ALPHABETICAL', 'DISPLAY_ORDER']).optional(),
  showCurrencySymbol: z.boolean().optional(),
  searchableInGlobalSearch: z.boolean().optional(),
};

export const propertyCreate = z.object({
  name: z.string(),
  label: z.string().min(1),
  type: z.enum(PROPERTY_TYPES),
  fieldType: z.string(),
  groupName: z.string().optional(),
  description: z.string().default(''),
  options: z.array(optionInput).default([]),
  displayOrder: z.number().int().default(-1),
  hasUniqueValue: z.boolean().default(false),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
  referencedObjectType: z.string().optional(),
  externalOptions: z.boolean().optional(),
  calculationFormula: z.string().optional(),
  ...hintFields,
});
export type PropertyCreate = z.infer<typeof propertyCreate>;

function hintsOf(input: PropertyCreate): PropertyDefinition['hints'] {
  const hints = Object.keys(hintFields).flatMap((name) => {
    const value = input[name as keyof typeof hintFields];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(hints);
}

/** Adds a property to an object type after all checks; gives it back. */
export function addProperty(
  portal: Portal,
  entry: ObjectTypeEntry,
  input: PropertyCreate,
): PropertyDefinition {
  const { name } = input;
  checkName(name);
  const { calculationFormula } = input;
  if (calculationFormula === undefined) checkKind(input);
  else checkFormula(entry, calculationFormula);
  const existing = entry.properties.get(name);
  if (existing && existing.archivedAt === null)
    throw alreadyExists(`A property named '${name}' already exists.`, 'Properties.PROPERTY_WITH_NAME_EXISTS');
  const groupName = input.groupName ?? '';
  const group = entry.groups.get(groupName);
  if (!group || group.archived) throw validationError(`Property group "${groupName}" does not exist.`);
  const live = [...entry.properties.values()].filter((property) => property.archivedAt === null);
  const { propertiesPerObject } = portal.settings.quotas;
  if (live.filter((property) => !property.hubspotDefined).length >= propertiesPerObject) {
    throw validationError(`An object has at most ${propertiesPerObject} custom properties.`);
  }
  if (
    input.hasUniqueValue &&
    live.filter((property) => property.hasUniqueValue).length >= MAX_UNIQUE_PROPERTIES
  ) {
    throw validationError(`At most ${MAX_UNIQUE_PROPERTIES} properties of an object can be unique.`);
  }
  const at = portal.clock.now();
  const property = defineProperty({
    name,
    label: input.label,
    type: input.type,
    fieldType: calculationFormula === undefined ? input.fieldType : 'calculation_equation',
    groupName,
    description: input.description,
    displayOrder: input.displayOrder,
    hasUniqueValue: input.hasUniqueValue,
    hidden: input.hidden,
    formField: input.formField,
    calculated: calculationFormula !== undefined || input.fieldType === 'calculation_equation',
    ...(calculationFormula === undefined ? {} : { calculationFormula }),
    valuesFrom: input.referencedObjectType === 'OWNER' ? 'owners' : null,
    referencedObjectType: input.referencedObjectType ?? null,
    hints: hintsOf(input),
    // A name that was archived comes back, with its values and with the definition that is posted now.
    createdAt: existing?.createdAt ?? at,
    updatedAt: at,
    ...(input.options.length > 0 ? { options: input.options.map(withoutUndefined) } : {}),
  });
  entry.properties.set(name, property);
  if (existing) reindexUnique(entry, tableOf(portal, entry.type.objectTypeId), name);
  return property;
}

function withoutUndefined(option: z.infer<typeof optionInput>) {
  const { description, ...rest } = option;
  return description === undefined ? rest : { ...rest, description };
}
