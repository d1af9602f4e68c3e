import type { ObjectTypeEntry } from '../definitions/types.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ApiRequest } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import type { StoredRecord } from '../records/store.ts';
import { associatedRecords } from './graph.ts';
import { pageById } from './paging.ts';

/** Rows per type in a record read with `associations=`. A record with two types of tie takes two rows. */
const EMBEDDED_PAGE_SIZE = 100;

function listLink(request: ApiRequest, entry: ObjectTypeEntry, recordId: string, toType: string): string {
  const root = request.version === 'legacy' ? '/crm/v4/objects' : `/crm/objects/${request.version}`;
  return `${request.baseUrl}${root}/${entry.type.objectTypeId}/${recordId}/associations/${toType}`;
}

/** The `associations` of a record read: one list per asked type that has any. */
export function embeddedAssociations(
  portal: Portal,
  request: ApiRequest,
  entry: ObjectTypeEntry,
  record: StoredRecord,
  typeNames: string[],
) {
  const lists: Record<string, object> = {};
  for (const typeName of typeNames) {
    const target = resolveObjectType(portal, typeName).type;
    const from = { typeId: entry.type.objectTypeId, id: record.id };
    const rows = associatedRecords(portal, from, target.objectTypeId).flatMap(({ id, types }) =>
      types.map((type) => ({ id, type: type.name })),
    );
    if (rows.length === 0) continue;
    const page = pageById(rows, EMBEDDED_PAGE_SIZE, null);
    const link = listLink(request, entry, record.id, target.objectTypeId);
    const next = page.after === null ? null : { after: page.after, link: `${link}?after=${page.after}` };
    lists[target.isCustom ? target.fullyQualifiedName : target.pluralName] = {
      results: page.rows,
      ...(next ? { paging: { next } } : {}),
    };
  }
  return Object.keys(lists).length > 0 ? { associations: lists } : {};
}
