import { CrmError } from './crm-error.ts';
import type { ObjectName } from './objects.ts';
import type { CrmRecord } from './records.ts';

export interface SearchQuery {
  readonly object: ObjectName;
  readonly filters: readonly SearchFilter[];
  readonly properties: readonly string[];
  readonly sort?: { readonly property: string; readonly direction: 'ascending' | 'descending' };
  readonly limit: number;
  readonly after?: string;
}

export interface SearchFilter {
  readonly property: string;
  readonly operator: 'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE' | 'IN' | 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY';
  readonly value?: string;
  readonly values?: readonly string[];
}

export interface SearchPage {
  readonly records: readonly CrmRecord[];
  readonly total: number;
  readonly after: string | null;
}

/** Records of one page, at most. */
export const SEARCH_PAGE = 200;
/** A sorted search ends here; in the order of ids it goes on. */
export const SORTED_RESULTS = 10_000;
/** HubSpot takes six in a group; one is kept for going on behind the first 10,000. */
const MOST_FILTERS = 5;

const NEEDS: Readonly<Record<SearchFilter['operator'], 'value' | 'values' | null>> = {
  EQ: 'value',
  NEQ: 'value',
  LT: 'value',
  LTE: 'value',
  GT: 'value',
  GTE: 'value',
  IN: 'values',
  HAS_PROPERTY: null,
  NOT_HAS_PROPERTY: null,
};

/**
 * Refuses a search that no CRM of ours can run, before it is sent.
 * @throws CrmError `invalid`
 */
export function checkSearch({ filters, limit }: Pick<SearchQuery, 'filters' | 'limit'>): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > SEARCH_PAGE) {
    throw new CrmError('invalid', `A search gives pages of 1 to ${SEARCH_PAGE} records, not of ${limit}.`);
  }
  if (filters.length > MOST_FILTERS) {
    throw new CrmError('invalid', `A search has at most ${MOST_FILTERS} filters, not ${filters.length}.`);
  }
  for (const { property, operator, value, values = [] } of filters) {
    const needed = NEEDS[operator];
    const isMissing = needed === 'value' ? value === undefined : needed === 'values' && values.length === 0;
    if (!isMissing) continue;
    throw new CrmError('invalid', `The filter ${operator} on ${property} needs a ${needed}.`, {
      subjects: [property],
    });
  }
}
