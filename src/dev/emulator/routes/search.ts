import { resolveObjectType } from '../definitions/resolve.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { readSearchQuery, searchBody } from '../search/query.ts';
import { runSearch } from '../search/run.ts';
import { formatRecord } from '../wire.ts';
import { objectPaths } from './paths.ts';

/** HubSpot counts the whole body: filters, properties and all. */
const MAX_BODY_LENGTH = 3_000;

function checkLength(body: unknown): void {
  const { length } = JSON.stringify(body ?? {});
  if (length <= MAX_BODY_LENGTH) return;
  throw validationError(`The body of a search has at most ${MAX_BODY_LENGTH} characters, not ${length}.`);
}

export function searchObjects(request: ApiRequest, portal: Portal): ApiResponse {
  checkLength(request.body);
  const query = readSearchQuery(readBody(request, searchBody));
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const { total, page, after } = runSearch(portal, entry, query);
  const shown = { properties: query.properties, propertiesWithHistory: [] };
  return {
    status: 200,
    body: {
      total,
      results: page.map((record) => formatRecord(portal, entry, record, shown)),
      ...(after === null ? {} : { paging: { next: { after } } }),
    },
  };
}

export const searchRoutes: Route[] = [
  {
    method: 'POST',
    paths: objectPaths('{objectType}/search'),
    scopes: recordScopes('read'),
    budget: 'search',
    handle: searchObjects,
  },
];
