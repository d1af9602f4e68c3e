import { isCalendarDate } from '../../domain/calendar.ts';
import { PROPERTY_CHARACTERS } from '../mapping/values.ts';
import { CUSTOM_OBJECTS, type CustomObjectName, type ObjectName } from '../objects.ts';
import { CrmError, type PropertyValues } from '../repository.ts';
import { definitionsOf } from './definitions.ts';
import { REQUIRED, STANDARD_PROPERTIES, type KnownProperty } from './standard-properties.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** HubSpot takes no exponents. */
const NUMBER = /^-?(\d+\.?\d*|\.\d+)$/;
const MILLISECONDS = /^-?\d{1,15}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** The properties of an object in an account that has ours and HubSpot's own, and no others. */
export function knownProperties(object: ObjectName): readonly KnownProperty[] {
  return isCustomObject(object)
    ? [...definitionsOf(object), ...STANDARD_PROPERTIES.contacts.slice(0, 3)]
    : [...definitionsOf(object), ...STANDARD_PROPERTIES[object]];
}

function isCustomObject(object: ObjectName): object is CustomObjectName {
  return CUSTOM_OBJECTS.some(({ name }) => name === object);
}

function isoInstant(value: string): string | null {
  const milliseconds = MILLISECONDS.test(value)
    ? Number(value)
    : DATE_TIME.test(value)
      ? Date.parse(value)
      : Number.NaN;
  const instant = new Date(milliseconds);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function calendarDate(value: string): string | null {
  if (!MILLISECONDS.test(value)) return isCalendarDate(value) ? value : null;
  return Number(value) % MILLISECONDS_PER_DAY === 0 ? (isoInstant(value)?.slice(0, 10) ?? null) : null;
}

/** The value as HubSpot stores it; null when it refuses it. */
function storedValue(property: KnownProperty, value: string): string | null {
  if (property.isReadOnly === true) return null;
  switch (property.type) {
    case 'number':
      return NUMBER.test(value) ? value : null;
    case 'date':
      return calendarDate(value);
    case 'datetime':
      return isoInstant(value);
    case 'bool':
      return value === 'true' || value === 'false' ? value : null;
    case 'enumeration': {
      const choices = property.fieldType === 'checkbox' ? value.split(';') : [value];
      const isKnown = (choice: string) => property.options?.some((option) => option.value === choice) ?? true;
      return choices.every(isKnown) ? value : null;
    }
    case 'string':
      return value.length <= PROPERTY_CHARACTERS ? value : null;
  }
}

/**
 * Values as they will be stored; an empty text clears.
 * @throws CrmError `invalid` for what HubSpot refuses
 */
export function checkedValues(object: ObjectName, values: PropertyValues): Readonly<Record<string, string>> {
  const properties = new Map(knownProperties(object).map((property) => [property.name, property]));
  const given = Object.entries(values).map(([name, value]) => [name, value ?? ''] as const);
  const unknown = given.map(([name]) => name).filter((name) => !properties.has(name));
  if (unknown.length > 0) throw refused(unknown);
  const checked = given.map(([name, value]) => {
    const property = properties.get(name);
    return [name, value === '' || property === undefined ? '' : storedValue(property, value)] as const;
  });
  const bad = checked.filter(([, value]) => value === null).map(([name]) => name);
  if (bad.length > 0) throw refused(bad);
  return Object.fromEntries(checked.map(([name, value]) => [name, value ?? '']));
}

/**
 * Refuses a new record that lacks what its object requires.
 * @throws CrmError `invalid`
 */
export function checkRequired(object: ObjectName, values: Readonly<Record<string, string>>): void {
  const custom = CUSTOM_OBJECTS.find(({ name }) => name === object);
  const { all, oneOf } = isCustomObject(object)
    ? { all: custom?.requiredProperties ?? [], oneOf: [] }
    : REQUIRED[object];
  const missing = all.filter((name) => !values[name]);
  if (missing.length > 0) throw refused(missing);
  if (oneOf.length > 0 && !oneOf.some((name) => values[name])) throw refused(oneOf);
}

/**
 * Refuses to clear the property that a record of ours is shown by.
 * @throws CrmError `invalid`
 */
export function checkDisplayProperty(object: ObjectName, values: Readonly<Record<string, string>>): void {
  const custom = CUSTOM_OBJECTS.find(({ name }) => name === object);
  const name = custom?.primaryDisplayProperty;
  if (name !== undefined && values[name] === '') throw refused([name]);
}

function refused(subjects: readonly string[]): CrmError {
  return new CrmError('invalid', `The value of ${subjects.join(', ')} is not valid.`, { subjects });
}
