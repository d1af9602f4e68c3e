import type { ObjectName } from '../crm/objects.ts';
import type { PropertyChange, RecordHistory } from '../crm/repository.ts';
import { batchRead } from './batch-read.ts';
import type { HubSpotClient } from './client.ts';
import { objectTypeOf } from './object-types.ts';
import type { CrmObject } from './wire.ts';

type HistoryEntry = NonNullable<CrmObject['propertiesWithHistory']>[string][number];

/** What writes through the API; a user that comes with it is whoever installed the app, not who changed the value. */
const APP_SOURCES: readonly string[] = ['INTEGRATION', 'API'];

/** A person's change names the user, or says "userId:41" where others have the id of an app or a workflow. */
const userIdOf = ({ updatedByUserId, sourceId }: HistoryEntry): string | null =>
  updatedByUserId === undefined || updatedByUserId === null
    ? (/^userId:(\d+)$/.exec(sourceId ?? '')?.[1] ?? null)
    : String(updatedByUserId);

const toChange = (entry: HistoryEntry): PropertyChange => {
  const { value, timestamp, sourceType } = entry;
  const at = new Date(timestamp).toISOString();
  if (APP_SOURCES.includes(sourceType)) return { value: value ?? '', at, by: 'app', userId: null };
  const userId = userIdOf(entry);
  return { value: value ?? '', at, by: userId === null ? 'other' : 'person', userId };
};

const newestFirst = (first: PropertyChange, second: PropertyChange): number =>
  Date.parse(second.at) - Date.parse(first.at);

/** The changes of properties, newest first. Records that do not exist are left out. */
export const readRecordHistory = async (
  client: HubSpotClient,
  object: ObjectName,
  ids: readonly string[],
  properties: readonly string[],
): Promise<readonly RecordHistory[]> => {
  const { records } = await batchRead(client, objectTypeOf(object), ids, {
    properties: [],
    propertiesWithHistory: properties,
  });
  return records.map(({ id, propertiesWithHistory = {} }) => ({
    id,
    changes: Object.fromEntries(
      Object.entries(propertiesWithHistory).map(([name, entries]) => [
        name,
        entries.map(toChange).sort(newestFirst),
      ]),
    ),
  }));
};
