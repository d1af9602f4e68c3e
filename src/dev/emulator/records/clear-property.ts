import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from './store.ts';

/** Removes the values of an archived property from all records, so that its name can be used again at once. */
export function clearProperty(portal: Portal, entry: ObjectTypeEntry, name: string): void {
  const table = tableOf(portal, entry.type.objectTypeId);
  table.unique.delete(name);
  for (const record of table.records.values()) {
    delete record.properties[name];
    delete record.changes[name];
  }
}
