import * as z from 'zod';
import { validationError } from '../errors.ts';

export const OPERATORS = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;
export type Operator = (typeof OPERATORS)[number];

const MAX_GROUPS = 5;
const MAX_FILTERS_PER_GROUP = 6;
const MAX_FILTERS = 18;
const MAX_PAGE = 200;
const DEFAULT_PAGE = 10;
/** Search answers the first 10,000 matches and no more. */
export const MAX_RESULTS = 10_000;

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(OPERATORS),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: z.array(z.string()).optional(),
});
export type Filter = z.infer<typeof filterSchema>;

const sortSchema = z.union([
  z.string(),
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
]);

export const searchBody = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema).min(1) })).default([]),
  // A bare list of filters is short for one group.
  filters: z.array(filterSchema).optional(),
  sorts: z.array(sortSchema).default([]),
  query: z.string().optional(),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().default(DEFAULT_PAGE),
  after: z.union([z.string(), z.number()]).optional(),
});

export interface Sort {
  propertyName: string;
  isDescending: boolean;
}

/** A search whose shape has been checked. */
export interface SearchQuery {
  groups: Filter[][];
  sort: Sort | null;
  text: string;
  properties: string[];
  limit: number;
  offset: number;
}

function checkCount(what: string, { length }: readonly unknown[], maximum: number): void {
  if (length <= maximum) return;
  throw validationError(`too many ${what} (count: ${length}, max allowed: ${maximum})`);
}

function checkShape(groups: Filter[][], sorts: unknown[]): void {
  checkCount('filterGroups', groups, MAX_GROUPS);
  for (const filters of groups) checkCount('filters per filterGroup', filters, MAX_FILTERS_PER_GROUP);
  checkCount('filters', groups.flat(), MAX_FILTERS);
  if (sorts.length > 1) throw validationError('A search can be sorted by one property only.');
}

function readSort(sort: z.infer<typeof sortSchema> | undefined): Sort | null {
  if (sort === undefined) return null;
  if (typeof sort !== 'string') {
    return { propertyName: sort.propertyName, isDescending: sort.direction === 'DESCENDING' };
  }
  return { propertyName: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') };
}

/** Checks paging and shape of a search body against HubSpot's limits. */
export function readSearchQuery(body: z.infer<typeof searchBody>): SearchQuery {
  const groups = body.filterGroups.map((group) => group.filters);
  if (body.filters && body.filters.length > 0) groups.push(body.filters);
  const text = body.query?.trim() ?? '';
  checkShape(groups, body.sorts);
  if (body.limit < 1 || body.limit > MAX_PAGE) {
    throw validationError(`limit must be from 1 to ${MAX_PAGE}, but is ${body.limit}.`);
  }
  const offset = body.after === undefined || body.after === '' ? 0 : Number(body.after);
  if (!Number.isInteger(offset) || offset < 0) throw validationError(`Invalid paging cursor: ${body.after}`);
  if (offset + body.limit > MAX_RESULTS) {
    throw validationError(`A search can page through at most ${MAX_RESULTS} results.`);
  }
  const { properties, limit } = body;
  return { groups, sort: readSort(body.sorts[0]), text, properties, limit, offset };
}
