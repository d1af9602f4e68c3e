import { validationError } from '../errors.ts';
import type { PropertyCreate } from './property-input.ts';
import type { PropertyDefinition } from './types.ts';

/** The field types that go with each property type. */
const FIELD_TYPES: Record<PropertyDefinition['type'], readonly string[]> = {
  string: ['text', 'textarea', 'file', 'html', 'phonenumber', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox', 'calculation_equation'],
  bool: ['booleancheckbox', 'calculation_equation'],
  phone_number: ['phonenumber'],
};

/** Refuses what HubSpot does not take for an internal name. */
export function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    throw validationError(
      `Property name "${name}" is not valid: lower-case letters, digits and underscores, starting with a letter.`,
    );
  }
  if (name.startsWith('hs_')) {
    throw validationError(`Property name "${name}" is not valid: the prefix hs_ is HubSpot's own.`);
  }
}

/** Refuses a list of options in which a value or label comes twice. */
export function checkOptions(name: string, options: PropertyCreate['options']): void {
  for (const field of ['value', 'label'] as const) {
    const seen = new Set(options.map((option) => option[field]));
    if (seen.size < options.length) {
      throw validationError(`Property options of ${name} were not valid: every ${field} must be unique.`);
    }
  }
}

function hasBothBooleans(options: PropertyCreate['options']): boolean {
  return (
    options
      .map(({ value }) => value)
      .sort()
      .join() === 'false,true'
  );
}

/** Refuses field types, options and uniqueness that do not go with the type. */
export function checkKind(input: PropertyCreate): void {
  const { name, type, fieldType } = input;
  if (!FIELD_TYPES[type].includes(fieldType)) {
    throw validationError(`Property ${name}: field type ${fieldType} does not go with type ${type}.`);
  }
  const isOwnerList = input.referencedObjectType === 'OWNER';
  if (type === 'enumeration' && input.options.length === 0 && !isOwnerList) {
    throw validationError(`Property ${name}: an enumeration needs options.`);
  }
  if (type === 'bool' && !hasBothBooleans(input.options)) {
    throw validationError(`Property ${name}: a bool needs the options true and false, and no others.`, {
      subCategory: 'PropertyValidationError.INVALID_BOOLEAN_OPTION',
    });
  }
  if (type !== 'enumeration' && type !== 'bool' && input.options.length > 0) {
    throw validationError(`Property ${name}: only enumerations have options.`);
  }
  if (input.hasUniqueValue && type !== 'string' && type !== 'number') {
    throw validationError(`Property ${name}: only text and numbers can be unique.`);
  }
  checkOptions(name, input.options);
}
