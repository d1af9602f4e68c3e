import * as z from 'zod';
import { dissociateAll } from '../associations/graph.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { findRecord, recordNotFound } from '../records/find.ts';
import { mergeRecords } from '../records/merge.ts';
import { forgetUniqueValues, tableOf } from '../records/store.ts';
import { formatRecord, SHOW_DEFAULTS } from '../wire.ts';
import { objectPaths } from './paths.ts';

export function mergeObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const { primaryObjectId, objectIdToMerge } = readBody(
    request,
    z.object({ primaryObjectId: z.string(), objectIdToMerge: z.string() }),
  );
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const record = mergeRecords(portal, entry, primaryObjectId, objectIdToMerge);
  return { status: 200, body: formatRecord(portal, entry, record, SHOW_DEFAULTS) };
}

/** Deletes a contact for good, with its associations: there is no archived record to restore. */
export function purgeContact(request: ApiRequest, portal: Portal): ApiResponse {
  const { objectId, idProperty } = readBody(
    request,
    z.object({ objectId: z.string(), idProperty: z.string().optional() }),
  );
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  if (entry.type.name !== 'contact') throw validationError('Only contacts can be deleted for good.');
  const record = findRecord(portal, entry, objectId, idProperty ?? null);
  if (!record) throw recordNotFound(objectId);
  const table = tableOf(portal, entry.type.objectTypeId);
  forgetUniqueValues(entry, table, record);
  dissociateAll(portal, { typeId: entry.type.objectTypeId, id: record.id });
  table.records.delete(record.id);
  return { status: 204 };
}

const write = recordScopes('write');

export const objectMergeRoutes: Route[] = [
  { method: 'POST', paths: objectPaths('{objectType}/merge'), scopes: write, handle: mergeObjects },
  { method: 'POST', paths: objectPaths('{objectType}/gdpr-delete'), scopes: write, handle: purgeContact },
];
