import * as z from 'zod';
import { resolveObjectType } from '../definitions/resolve.ts';
import { validationError } from '../errors.ts';
import { batchOf, recordId } from '../http/bodies.ts';
import { flagParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { findRecord, missingRecordsError } from '../records/find.ts';
import { isArchived, tableOf } from '../records/store.ts';
import type { StoredRecord } from '../records/store.ts';
import { archiveRecord } from '../records/write.ts';
import { formatRecord } from '../wire.ts';
import { batchAnswer, checkBatchSize } from './batch-outcome.ts';
import { createObjects } from './object-batch-create.ts';
import { updateObjects, upsertObjects } from './object-batch-write.ts';
import { objectPaths } from './paths.ts';

const MAX_INPUTS_WITH_HISTORY = 50;

const names = z.array(z.string());
const batchRead = batchOf(recordId).extend({
  properties: names.default([]),
  propertiesWithHistory: names.default([]),
  idProperty: z.string().optional(),
});
/** From 2026-09 on the published schema requires both lists of names. */
const batchRead202609 = batchRead.extend({ properties: names, propertiesWithHistory: names });

function checkHistorySize(inputs: unknown[], propertiesWithHistory: string[]): void {
  if (propertiesWithHistory.length === 0 || inputs.length <= MAX_INPUTS_WITH_HISTORY) return;
  throw validationError(
    'The maximum number of inputs supported in a batch request for property histories is ' +
      `${MAX_INPUTS_WITH_HISTORY}. Please reduce the number of items and try again`,
  );
}

/** Results come once per record, by ascending id and not in the order of the inputs. */
export function readObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const schema = request.version === '2026-09' ? batchRead202609 : batchRead;
  const body = readBody<z.infer<typeof batchRead>>(request, schema);
  checkBatchSize(body.inputs);
  checkHistorySize(body.inputs, body.propertiesWithHistory);
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const wantsArchived = flagParam(request, 'archived');
  const { records } = tableOf(portal, entry.type.objectTypeId);
  const found = new Map<string, StoredRecord>();
  const missing: string[] = [];
  body.inputs.forEach(({ id }, position) => {
    const live = findRecord(portal, entry, id, body.idProperty ?? null);
    const archived = wantsArchived ? records.get(id) : undefined;
    const record = wantsArchived ? (archived && isArchived(archived) ? archived : null) : live;
    if (record && !request.failingInputs.has(position)) found.set(record.id, record);
    else missing.push(id);
  });
  const results = [...found.values()]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((record) => formatRecord(portal, entry, record, body));
  return batchAnswer(portal, 200, results, missing.length > 0 ? [missingRecordsError(entry, missing)] : []);
}

export function archiveObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(recordId));
  checkBatchSize(inputs);
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const { records } = tableOf(portal, entry.type.objectTypeId);
  for (const { id } of inputs) {
    const record = records.get(id);
    if (record) archiveRecord(portal, entry, record);
  }
  return { status: 204 };
}

const path = (action: string) => objectPaths(`{objectType}/batch/${action}`);

export const objectBatchRoutes: Route[] = [
  { method: 'POST', paths: path('read'), scopes: recordScopes('read'), handle: readObjects },
  { method: 'POST', paths: path('create'), scopes: recordScopes('write'), handle: createObjects },
  { method: 'POST', paths: path('update'), scopes: recordScopes('write'), handle: updateObjects },
  { method: 'POST', paths: path('upsert'), scopes: recordScopes('write'), handle: upsertObjects },
  { method: 'POST', paths: path('archive'), scopes: recordScopes('write'), handle: archiveObjects },
];
