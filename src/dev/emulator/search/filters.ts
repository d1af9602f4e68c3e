import { associatedRecords } from '../associations/graph.ts';
import { liveProperty, resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry, PropertyDefinition } from '../definitions/types.ts';
import { ApiError, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { instantOf as timeOf, isDay, isNumber } from '../records/value-forms.ts';
import type { SearchKey } from '../records/value-index.ts';
import type { Filter } from './query.ts';
import { containsTokens } from './tokens.ts';

/** A record as search sees it. */
export interface Searchable {
  id: string;
  properties: Record<string, string>;
}

export type Predicate = (record: Searchable) => boolean;

/** Days occur again and again, and to parse one costs more than everything else in a comparison. */
const knownInstants = new Map<string, number>();
const MAX_KNOWN_INSTANTS = 10_000;

function instantOf(value: string): number {
  const known = knownInstants.get(value);
  if (known !== undefined) return known;
  const instant = /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (knownInstants.size < MAX_KNOWN_INSTANTS) knownInstants.set(value, instant);
  return instant;
}

/** Comparable form of a value: numbers and instants as numbers, text in lower case. */
export function comparable(property: PropertyDefinition, value: string): SearchKey {
  if (property.type === 'number') return Number(value);
  if (property.type === 'date' || property.type === 'datetime') return instantOf(value);
  return property.type === 'string' || property.type === 'phone_number' ? value.toLowerCase() : value;
}

/** What HubSpot answers to an operand that is left out; the column is where the filter ends. */
function missingOperand(filter: Filter, what: string): ApiError {
  const place = `Invalid input JSON on line 1, column ${JSON.stringify(filter).length}`;
  return new ApiError(400, { message: `${place}: operator ${filter.operator} requires ${what}` });
}

/** HubSpot's answer to properties and operands that a search cannot use: it tells neither which nor why. */
const unusable = () => new ApiError(400, { message: 'There was a problem with the request.' });

function required(filter: Filter, field: 'value' | 'highValue'): string {
  const value = filter[field];
  if (value !== undefined) return value;
  throw missingOperand(filter, `a ${field}`);
}

function requiredValues(filter: Filter): string[] {
  if (filter.values && filter.values.length > 0) return filter.values;
  throw missingOperand(filter, 'values');
}

function fits({ type }: PropertyDefinition, value: string): boolean {
  if (type === 'number') return isNumber(value);
  if (type === 'date' && isDay(value)) return true;
  return (type !== 'date' && type !== 'datetime') || timeOf(value) !== null;
}

function comparableOperand(property: PropertyDefinition, value: string): number | string {
  if (value !== '' && fits(property, value)) return comparable(property, value);
  throw unusable();
}

/** The text whose words are to be found; a value without any is none. */
function tokensOperand(filter: Filter): string {
  const value = required(filter, 'value');
  if (/[\p{L}\p{N}*]/u.test(value)) return value;
  throw unusable();
}

/** A test of the value; records without one are handled by the caller. */
function valueTest(property: PropertyDefinition, filter: Filter): (value: string) => boolean {
  const operand = () => comparableOperand(property, required(filter, 'value'));
  const by = (test: (actual: number | string) => boolean) => (value: string) =>
    test(comparable(property, value));
  switch (filter.operator) {
    case 'EQ': {
      const wanted = operand();
      return by((actual) => actual === wanted);
    }
    case 'NEQ': {
      const wanted = operand();
      return by((actual) => actual !== wanted);
    }
    case 'LT': {
      const bound = operand();
      return by((actual) => actual < bound);
    }
    case 'LTE': {
      const bound = operand();
      return by((actual) => actual <= bound);
    }
    case 'GT': {
      const bound = operand();
      return by((actual) => actual > bound);
    }
    case 'GTE': {
      const bound = operand();
      return by((actual) => actual >= bound);
    }
    case 'BETWEEN': {
      const low = operand();
      const high = comparableOperand(property, required(filter, 'highValue'));
      return by((actual) => actual >= low && actual <= high);
    }
    case 'IN':
    case 'NOT_IN': {
      // Text is indexed in lower case and the list is taken as it is: upper case in it never matches.
      const isText = property.type === 'string';
      const list = requiredValues(filter).map((value) =>
        isText ? value : comparableOperand(property, value),
      );
      const wanted = new Set<number | string>(list);
      return by((actual) => wanted.has(actual) === (filter.operator === 'IN'));
    }
    case 'CONTAINS_TOKEN':
      return containsTokens(tokensOperand(filter));
    case 'NOT_CONTAINS_TOKEN': {
      const contains = containsTokens(tokensOperand(filter));
      return (value) => !contains(value);
    }
    case 'HAS_PROPERTY':
      return () => true;
    case 'NOT_HAS_PROPERTY':
      return () => false;
  }
}

/** Whether a filter is about the records that a record is associated with. */
export const isAboutAssociations = ({ propertyName }: Filter): boolean =>
  propertyName.startsWith('associations.');

/** The ids of the records that are associated with those that a filter names. */
export function associatedIds(portal: Portal, entry: ObjectTypeEntry, filter: Filter): Set<string> {
  const target = resolveObjectType(portal, filter.propertyName.slice('associations.'.length)).type;
  if (target.isCustom) {
    throw validationError(`Searching through associations with custom objects is not supported.`);
  }
  if (filter.operator !== 'EQ' && filter.operator !== 'IN') {
    throw validationError(`Associations can be searched with EQ and IN only, not with ${filter.operator}.`);
  }
  const ids = filter.operator === 'EQ' ? [required(filter, 'value')] : requiredValues(filter);
  const from = { typeId: target.objectTypeId };
  return new Set(
    ids.flatMap((id) =>
      associatedRecords(portal, { ...from, id }, entry.type.objectTypeId).map((row) => row.id),
    ),
  );
}

function associationPredicate(portal: Portal, entry: ObjectTypeEntry, filter: Filter): Predicate {
  const matching = associatedIds(portal, entry, filter);
  return (record) => matching.has(record.id);
}

function propertyPredicate(entry: ObjectTypeEntry, filter: Filter): Predicate {
  const property = liveProperty(entry, filter.propertyName);
  if (!property) throw unusable();
  const test = valueTest(property, filter);
  // Comparisons need a value: a record without one matches no operator but NOT_HAS_PROPERTY and NOT_CONTAINS_TOKEN.
  const matchesEmpty = filter.operator === 'NOT_HAS_PROPERTY' || filter.operator === 'NOT_CONTAINS_TOKEN';
  return (record) => {
    const value = record.properties[property.name];
    return value === undefined ? matchesEmpty : test(value);
  };
}

/** Filters of a group are joined by AND, groups by OR; no groups match everything. */
export function groupsPredicate(portal: Portal, entry: ObjectTypeEntry, groups: Filter[][]): Predicate {
  if (groups.length === 0) return () => true;
  const compiled = groups.map((filters) =>
    filters.map((filter) =>
      isAboutAssociations(filter)
        ? associationPredicate(portal, entry, filter)
        : propertyPredicate(entry, filter),
    ),
  );
  return (record) => compiled.some((predicates) => predicates.every((predicate) => predicate(record)));
}
