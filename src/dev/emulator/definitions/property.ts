import type { PropertyDefinition, PropertyOption, PropertyType } from './types.ts';

/** What must be said about a property; everything else has HubSpot's usual default. */
export type PropertySeed = Pick<PropertyDefinition, 'name' | 'label' | 'type'> & Partial<PropertyDefinition>;

const DEFAULT_FIELD_TYPES: Record<PropertyType, string> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date',
  enumeration: 'select',
  bool: 'booleancheckbox',
  phone_number: 'phonenumber',
};

const BOOLEAN_OPTIONS: PropertyOption[] = [
  { label: 'Yes', value: 'true', displayOrder: 0, hidden: false },
  { label: 'No', value: 'false', displayOrder: 1, hidden: false },
];

/** Completes a property definition. */
export function defineProperty(seed: PropertySeed): PropertyDefinition {
  return {
    fieldType: DEFAULT_FIELD_TYPES[seed.type],
    groupName: '',
    description: '',
    options: seed.type === 'bool' ? BOOLEAN_OPTIONS : [],
    displayOrder: -1,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    hubspotDefined: false,
    readOnlyValue: false,
    calculated: false,
    valuesFrom: null,
    referencedObjectType: null,
    hints: {},
    createdAt: 0,
    updatedAt: 0,
    archivedAt: null,
    ...seed,
  };
}

/** Options from [value, label] pairs, in the given order. */
export function optionsOf(pairs: readonly (readonly [string, string])[]): PropertyOption[] {
  return pairs.map(([value, label], displayOrder) => ({ label, value, displayOrder, hidden: false }));
}

/** A text property, the most common kind. */
export function text(name: string, label: string, more: Partial<PropertyDefinition> = {}): PropertySeed {
  return { name, label, type: 'string', ...more };
}

/** A number property. */
export function number(name: string, label: string, more: Partial<PropertyDefinition> = {}): PropertySeed {
  return { name, label, type: 'number', ...more };
}

/** A drop-down property. */
export function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
): PropertySeed {
  return { name, label, type: 'enumeration', options: optionsOf(options) };
}

/** A property that HubSpot fills and nobody may write. */
export function readOnly(seed: PropertySeed): PropertySeed {
  return { ...seed, readOnlyValue: true };
}
