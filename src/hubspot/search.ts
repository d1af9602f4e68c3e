import type { HubSpotClient } from './client.ts';
import { SEARCH_TOTAL } from './limits.ts';
import type { CrmObject, SearchBody, SearchFilter, SearchReply } from './wire.ts';

export type SearchRequest = {
  /** All of them have to hold. */
  readonly filters: readonly SearchFilter[];
  readonly properties: readonly string[];
  /** By record id when left out, which is the only order that goes beyond 10,000 results. */
  readonly sort?: { readonly property: string; readonly direction: 'ascending' | 'descending' };
  /** 1 to 200. */
  readonly limit: number;
  /** The `after` of the page before. */
  readonly after?: string;
};

export type SearchResult = {
  readonly records: readonly CrmObject[];
  readonly total: number;
  readonly after: string | null;
};

/** Where a search goes on: HubSpot's own cursor, within the results behind a record id. */
type Cursor = { readonly behindId: string | null; readonly seen: number; readonly after: string | null };

const RECORD_ID = 'hs_object_id';
const START: Cursor = { behindId: null, seen: 0, after: null };

const parseCursor = (text: string): Cursor => {
  const [behindId = '', seen = '0', after = ''] = text.split(':');
  return { behindId: behindId || null, seen: Number(seen), after: after || null };
};

const formatCursor = ({ behindId, seen, after }: Cursor): string =>
  [behindId ?? '', seen, after ?? ''].join(':');

const nextCursor = (cursor: Cursor, reply: SearchReply, request: SearchRequest): Cursor | null => {
  const after = reply.paging?.next?.after;
  if (after === undefined) return null;
  if (Number(after) + request.limit <= SEARCH_TOTAL) return { ...cursor, after };
  // HubSpot ends any one search at 10,000 results. In order of ids, a new one starts behind the last.
  const behindId = reply.results.at(-1)?.id ?? null;
  if (request.sort !== undefined || behindId === null) return null;
  return { behindId, seen: cursor.seen + Number(after), after: null };
};

const searchBody = (request: SearchRequest, cursor: Cursor): SearchBody => {
  const behind: SearchFilter[] =
    cursor.behindId === null ? [] : [{ propertyName: RECORD_ID, operator: 'GT', value: cursor.behindId }];
  const filters = [...request.filters, ...behind];
  const { property, direction } = request.sort ?? { property: RECORD_ID, direction: 'ascending' };
  return {
    filterGroups: filters.length === 0 ? [] : [{ filters }],
    properties: [...request.properties],
    sorts: [{ propertyName: property, direction: direction === 'ascending' ? 'ASCENDING' : 'DESCENDING' }],
    limit: request.limit,
    ...(cursor.after === null ? {} : { after: cursor.after }),
  };
};

/**
 * One page of a search. The index lags behind writes by some seconds: never search for what was just
 * written.
 */
export const searchPage = async (
  client: HubSpotClient,
  objectType: string,
  request: SearchRequest,
): Promise<SearchResult> => {
  const cursor = request.after === undefined ? START : parseCursor(request.after);
  const reply = await client.send<SearchReply>({
    method: 'POST',
    path: client.paths.objects.search(objectType),
    body: searchBody(request, cursor),
    idempotent: true,
  });
  const next = nextCursor(cursor, reply, request);
  return {
    records: reply.results,
    total: cursor.seen + reply.total,
    after: next === null ? null : formatCursor(next),
  };
};
