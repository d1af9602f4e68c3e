import type { SearchFilter, SearchPage, SearchQuery } from '../repository.ts';
import { toRecord } from './store.ts';
import type { MemoryStore, StoredRecord } from './store.ts';

/** Numbers as numbers, everything else as text without regard to case. */
function compare(first: string, second: string): number {
  const [left, right] = [Number(first), Number(second)];
  if (first.trim() !== '' && second.trim() !== '' && !Number.isNaN(left) && !Number.isNaN(right)) {
    return left - right;
  }
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function valueOf(record: StoredRecord, property: string): string | undefined {
  return property === 'hs_object_id' ? record.id : record.properties.get(property);
}

function matches(
  record: StoredRecord,
  { property, operator, value = '', values = [] }: SearchFilter,
): boolean {
  const actual = valueOf(record, property);
  if (operator === 'HAS_PROPERTY') return actual !== undefined;
  if (operator === 'NOT_HAS_PROPERTY') return actual === undefined;
  if (operator === 'NEQ') return actual === undefined || compare(actual, value) !== 0;
  if (actual === undefined) return false;
  switch (operator) {
    case 'EQ':
      return compare(actual, value) === 0;
    case 'LT':
      return compare(actual, value) < 0;
    case 'LTE':
      return compare(actual, value) <= 0;
    case 'GT':
      return compare(actual, value) > 0;
    case 'GTE':
      return compare(actual, value) >= 0;
    case 'IN':
      return values.some((one) => compare(actual, one) === 0);
  }
}

/** Records without a value come last in either direction; ties are in the order of ids. */
function ordered(records: readonly StoredRecord[], sort: SearchQuery['sort']): readonly StoredRecord[] {
  const { property, direction } = sort ?? { property: 'hs_object_id', direction: 'ascending' };
  const sign = direction === 'ascending' ? 1 : -1;
  return records.toSorted((first, second) => {
    const [left, right] = [valueOf(first, property), valueOf(second, property)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sign * compare(left, right) || Number(first.id) - Number(second.id);
  });
}

/** One page of the records that match; unlike HubSpot's, this index never lags behind. */
export function searchStore(store: MemoryStore, query: SearchQuery): SearchPage {
  const { object, filters, properties, sort, limit, after = '0' } = query;
  const found = [...store.records.values()].filter(
    (record) => record.object === object && filters.every((filter) => matches(record, filter)),
  );
  const start = Number(after);
  const end = start + limit;
  const page = ordered(found, sort).slice(start, end);
  return {
    records: page.map((record) => toRecord(record, properties)),
    total: found.length,
    after: end < found.length ? String(end) : null,
  };
}
