import { CrmError, type SearchFilter, type SearchPage, type SearchQuery } from '../repository.ts';
import { checkSearch, SORTED_RESULTS } from '../search-query.ts';
import { knownProperties } from './check-values.ts';
import type { KnownProperty } from './standard-properties.ts';
import { toRecord, valueOf } from './store.ts';
import type { MemoryStore, StoredRecord } from './store.ts';

type Comparable = number | string;

/** Numbers and instants as numbers, texts without regard to case, choices as they are. */
function comparable({ type }: KnownProperty, value: string): Comparable {
  if (type === 'number') return Number(value);
  if (type === 'date' || type === 'datetime')
    return /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return type === 'string' ? value.toLowerCase() : value;
}

function propertyOf(query: SearchQuery, name: string): KnownProperty {
  const property = knownProperties(query.object).find((known) => known.name === name);
  if (property !== undefined) return property;
  throw new CrmError('invalid', `${query.object} have no property ${name} to search by.`, {
    subjects: [name],
  });
}

function operandOf(property: KnownProperty, value: string): Comparable {
  const operand = comparable(property, value);
  if (!Number.isNaN(operand)) return operand;
  throw new CrmError('invalid', `${property.name} cannot be compared with this value.`, {
    subjects: [property.name],
  });
}

const TESTS: Readonly<
  Record<'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE', (actual: Comparable, wanted: Comparable) => boolean>
> = {
  EQ: (actual, wanted) => actual === wanted,
  NEQ: (actual, wanted) => actual !== wanted,
  LT: (actual, wanted) => actual < wanted,
  LTE: (actual, wanted) => actual <= wanted,
  GT: (actual, wanted) => actual > wanted,
  GTE: (actual, wanted) => actual >= wanted,
};

/** A record without a value matches nothing but NOT_HAS_PROPERTY. */
function testOf(query: SearchQuery, filter: SearchFilter): (record: StoredRecord) => boolean {
  const { operator, value = '', values = [] } = filter;
  const property = propertyOf(query, filter.property);
  if (operator === 'NOT_HAS_PROPERTY') return (record) => valueOf(record, property.name) === undefined;
  const wanted = operator === 'IN' ? values.map((one) => operandOf(property, one)) : [];
  const operand = operator === 'IN' || operator === 'HAS_PROPERTY' ? '' : operandOf(property, value);
  return (record) => {
    const stored = valueOf(record, property.name);
    if (stored === undefined) return false;
    if (operator === 'HAS_PROPERTY') return true;
    const actual = comparable(property, stored);
    return operator === 'IN' ? wanted.includes(actual) : TESTS[operator](actual, operand);
  };
}

/** Records without a value come last in either direction; ties are in the order of ids. */
function ordered(records: readonly StoredRecord[], query: SearchQuery): readonly StoredRecord[] {
  const { property: name, direction } = query.sort ?? { property: 'hs_object_id', direction: 'ascending' };
  const property = propertyOf(query, name);
  const sign = direction === 'ascending' ? 1 : -1;
  const keyOf = (record: StoredRecord) => {
    const value = valueOf(record, name);
    if (value === undefined) return undefined;
    return name === 'hs_object_id' ? Number(value) : comparable(property, value);
  };
  return [...records].sort((first, second) => {
    const [left, right] = [keyOf(first), keyOf(second)];
    if (left === right) return Number(first.id) - Number(second.id);
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -sign : sign;
  });
}

/** One page of the records that match; unlike HubSpot's, this index never lags behind. */
export function searchStore(store: MemoryStore, query: SearchQuery): SearchPage {
  checkSearch(query);
  const { object, filters, properties, sort, limit, after } = query;
  const tests = filters.map((filter) => testOf(query, filter));
  const found = [...store.records.values()].filter(
    (record) => record.object === object && tests.every((test) => test(record)),
  );
  const start = Number(after ?? '0');
  const end = start + limit;
  const page = ordered(found, query).slice(start, end);
  const isEnd = end >= found.length || (sort !== undefined && end + limit > SORTED_RESULTS);
  return {
    records: page.map((record) => toRecord(record, properties)),
    total: found.length,
    after: isEnd ? null : String(end),
  };
}
