import { typeNameInMessages } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { ApiError, notFound, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { holderOf, liveRecord, tableOf } from './store.ts';
import type { RecordTable, StoredRecord } from './store.ts';

/** Refuses an idProperty that does not identify records. */
export function requireUniqueProperty(portal: Portal, entry: ObjectTypeEntry, name: string): void {
  if (entry.properties.get(name)?.hasUniqueValue) return;
  throw validationError(
    `Unable to perform update/upsert by non-unique ${entry.type.objectTypeId} property ${name} ` +
      `in portal ID ${portal.settings.portalId}`,
  );
}

/** The id that now answers for a record: its own, or that of the record it was merged into. */
function successorOf(table: RecordTable, id: string): string {
  const mergedInto = table.records.get(id)?.mergedInto;
  return mergedInto === undefined ? id : successorOf(table, mergedInto);
}

/** Finds a record by id, or by the value of a unique property; null when there is none. */
export function findRecord(
  portal: Portal,
  entry: ObjectTypeEntry,
  id: string,
  idProperty: string | null,
): StoredRecord | null {
  const table = tableOf(portal, entry.type.objectTypeId);
  if (idProperty === null) return liveRecord(table, successorOf(table, id));
  requireUniqueProperty(portal, entry, idProperty);
  const holder = holderOf(table, idProperty, id);
  return holder === null ? null : liveRecord(table, holder);
}

/** The answer for a single record that does not exist. */
export function recordNotFound(id: string): ApiError {
  // A number that no record has goes without category and context on live accounts.
  if (/^\d+$/.test(id)) return new ApiError(404, { message: 'resource not found' });
  return notFound('Object not found.  objectId are usually numeric.', { id: [id] });
}

/** The entry of a 207 answer for records that do not exist. */
export function missingRecordsError(entry: ObjectTypeEntry, ids: string[], traceIds: string[] = []) {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message:
      `Could not get some ${typeNameInMessages(entry)} objects, they may be deleted or not exist. ` +
      'Check that ids are valid.',
    context: { ids, ...(traceIds.length > 0 ? { objectWriteTraceId: traceIds } : {}) },
  };
}
