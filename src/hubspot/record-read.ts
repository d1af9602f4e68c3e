import type { CustomObjectName, ObjectName } from '../crm/objects.ts';
import type { CrmRecord } from '../crm/repository.ts';
import { batchRead } from './batch-read.ts';
import type { HubSpotClient } from './client.ts';
import { definedProperties, keyPropertyOf, objectTypeOf } from './object-types.ts';
import type { CrmObject } from './wire.ts';

/** Every property that was asked for is there; HubSpot leaves out what the account does not have. */
export const toCrmRecord = (
  { id, properties }: Pick<CrmObject, 'id' | 'properties'>,
  asked: readonly string[],
): CrmRecord => ({
  id,
  properties: { ...Object.fromEntries(asked.map((name) => [name, null])), ...properties },
});

/** Records by their own ids, in their order; those that do not exist are left out. */
export const readRecordsById = async (
  client: HubSpotClient,
  object: ObjectName,
  ids: readonly string[],
  properties: readonly string[],
): Promise<readonly CrmRecord[]> => {
  const { records } = await batchRead(client, objectTypeOf(object), ids, { properties });
  return records.map((record) => toCrmRecord(record, properties));
};

/** Records by the values of a unique property; values that no record has are left out. */
export const readRecordsByUnique = async (
  client: HubSpotClient,
  object: ObjectName,
  idProperty: string,
  values: readonly string[],
  properties: readonly string[],
): Promise<readonly CrmRecord[]> => {
  const { records } = await batchRead(client, objectTypeOf(object), values, { properties, idProperty });
  return records.map((record) => toCrmRecord(record, properties));
};

/** Whole records of a custom object by its unique key. */
export const readRecordsByKey = (
  client: HubSpotClient,
  object: CustomObjectName,
  keys: readonly string[],
): Promise<readonly CrmRecord[]> => {
  const properties = definedProperties(object).map(({ name }) => name);
  return readRecordsByUnique(client, object, keyPropertyOf(object), keys, properties);
};
