import * as z from 'zod';
import { embeddedAssociations } from '../associations/embedded.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { propertyValues, recordCreate } from '../http/bodies.ts';
import { flagParam, idCursorParam, limitParam, listParam, pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes, recordScopesWithAssociations } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { checkCreate, commitCreate } from '../records/create.ts';
import { findRecord, recordNotFound } from '../records/find.ts';
import { API_SOURCE } from '../records/source.ts';
import { isArchived, tableOf } from '../records/store.ts';
import type { StoredRecord } from '../records/store.ts';
import { checkSomethingChanges, checkUpdate } from '../records/update.ts';
import { archiveRecord, changeRecord } from '../records/write.ts';
import { formatRecord } from '../wire.ts';
import type { Shown } from '../wire.ts';
import { objectPaths } from './paths.ts';

const MAX_PAGE = 100;
const MAX_PAGE_WITH_HISTORY = 50;

function shownByQuery(request: ApiRequest): Shown {
  return {
    properties: listParam(request, 'properties'),
    propertiesWithHistory: listParam(request, 'propertiesWithHistory'),
  };
}

function typeOf(request: ApiRequest, portal: Portal) {
  return resolveObjectType(portal, pathParam(request, 'objectType'));
}

function requireRecord(request: ApiRequest, portal: Portal): StoredRecord {
  const id = pathParam(request, 'objectId');
  const record = findRecord(portal, typeOf(request, portal), id, request.query.get('idProperty'));
  if (!record) throw recordNotFound(id);
  return record;
}

/** Adds what every object read answers beside the record: its associations. */
function readRecord(request: ApiRequest, portal: Portal, record: StoredRecord) {
  const entry = typeOf(request, portal);
  return {
    ...formatRecord(portal, entry, record, shownByQuery(request)),
    ...embeddedAssociations(portal, request, entry, record, listParam(request, 'associations')),
  };
}

export function getObject(request: ApiRequest, portal: Portal): ApiResponse {
  if (!flagParam(request, 'archived')) {
    return { status: 200, body: readRecord(request, portal, requireRecord(request, portal)) };
  }
  const id = pathParam(request, 'objectId');
  const record = tableOf(portal, typeOf(request, portal).type.objectTypeId).records.get(id);
  if (!record || !isArchived(record)) throw recordNotFound(id);
  return { status: 200, body: readRecord(request, portal, record) };
}

const isLive = (record: StoredRecord) => record.archivedAt === null;

export function listObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const hasHistory = listParam(request, 'propertiesWithHistory').length > 0;
  const limit = limitParam(request, 10, hasHistory ? MAX_PAGE_WITH_HISTORY : MAX_PAGE);
  const after = idCursorParam(request);
  const wanted = flagParam(request, 'archived') ? isArchived : isLive;
  const { records } = tableOf(portal, typeOf(request, portal).type.objectTypeId);
  const rows: StoredRecord[] = [];
  for (const record of records.values()) {
    if (Number(record.id) > after && wanted(record)) rows.push(record);
    if (rows.length > limit) break;
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const link = new URLSearchParams(request.query);
  if (last) link.set('after', last.id);
  const hasMore = rows.length > limit && last !== undefined;
  const next = hasMore ? { after: last.id, link: `${request.baseUrl}${request.path}?${link}` } : null;
  return {
    status: 200,
    body: {
      results: page.map((record) => readRecord(request, portal, record)),
      ...(next ? { paging: { next } } : {}),
    },
  };
}

/** From 2026-09 on the published schema requires `associations` on every create; an empty list will do. */
const recordCreate202609 = recordCreate.required({ associations: true });

export function createObject(request: ApiRequest, portal: Portal): ApiResponse {
  const isStrict = request.version === '2026-09';
  const input = readBody<z.infer<typeof recordCreate>>(request, isStrict ? recordCreate202609 : recordCreate);
  const entry = typeOf(request, portal);
  const create = checkCreate(portal, entry, input, { enforceAdminRules: isStrict });
  const record = commitCreate(portal, entry, create, API_SOURCE);
  const shown = { properties: Object.keys(input.properties), propertiesWithHistory: [] };
  return { status: 201, body: formatRecord(portal, entry, record, shown) };
}

export function updateObject(request: ApiRequest, portal: Portal): ApiResponse {
  const { properties } = readBody(request, z.object({ properties: propertyValues }));
  const entry = typeOf(request, portal);
  checkSomethingChanges(properties);
  const record = requireRecord(request, portal);
  const rules = { enforceAdminRules: request.version === '2026-09' };
  changeRecord(portal, entry, record, checkUpdate(portal, entry, record, properties, rules), API_SOURCE);
  const shown = { properties: Object.keys(properties), propertiesWithHistory: [] };
  return { status: 200, body: formatRecord(portal, entry, record, shown) };
}

export function archiveObject(request: ApiRequest, portal: Portal): ApiResponse {
  const entry = typeOf(request, portal);
  const id = pathParam(request, 'objectId');
  const record = tableOf(portal, entry.type.objectTypeId).records.get(id);
  if (!record || record.mergedInto !== undefined) throw recordNotFound(id);
  archiveRecord(portal, entry, record);
  return { status: 204 };
}

const list = objectPaths('{objectType}');
const single = objectPaths('{objectType}/{objectId}');

export const objectRoutes: Route[] = [
  { method: 'GET', paths: list, scopes: recordScopesWithAssociations, handle: listObjects },
  { method: 'POST', paths: list, scopes: recordScopes('write'), handle: createObject },
  { method: 'GET', paths: single, scopes: recordScopesWithAssociations, handle: getObject },
  { method: 'PATCH', paths: single, scopes: recordScopes('write'), handle: updateObject },
  { method: 'DELETE', paths: single, scopes: recordScopes('write'), handle: archiveObject },
];
