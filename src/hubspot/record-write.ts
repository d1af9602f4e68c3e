import type { CustomObjectName, ObjectName } from '../crm/objects.ts';
import type { CreateOutcome, NewRecord, PropertyValues, RecordChange } from '../crm/repository.ts';
import { joinErrors } from '../crm/repository.ts';
import { defaultAssociationType, type AssociationTypeCache } from './association-types.ts';
import {
  batchCreate,
  batchCreateTogether,
  batchUpdate,
  type CreateInput,
  type Properties,
} from './batch-actions.ts';
import type { HubSpotClient } from './client.ts';
import { toCrmError } from './crm-error.ts';
import { isUniqueConflict } from './error-predicates.ts';
import { keyPropertyOf, objectTypeOf } from './object-types.ts';
import { readRecordsByKey } from './record-read.ts';
import type { InlineAssociation } from './wire.ts';

/** HubSpot clears a property with an empty text. */
export const clearingValues = (values: PropertyValues): Properties =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));

/** A new record has nothing to clear. */
export const givenValues = (values: PropertyValues): Properties =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );

/** The tie of a new record to its company, to be created together with it. */
export const companyAssociations = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: ObjectName,
  companyId: string | null,
): Promise<InlineAssociation[]> => {
  if (companyId === null) return [];
  const type = await defaultAssociationType(client, cache, objectTypeOf(object), 'companies');
  return [{ to: { id: companyId }, types: [type] }];
};

const createInput = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: CustomObjectName,
  record: NewRecord,
): Promise<CreateInput> => ({
  properties: givenValues({ ...record.properties, [keyPropertyOf(object)]: record.key }),
  associations: await companyAssociations(client, cache, object, record.companyId),
});

const outcomesOfExisting = async (
  client: HubSpotClient,
  object: CustomObjectName,
  keys: readonly string[],
): Promise<readonly CreateOutcome[]> => {
  const keyProperty = keyPropertyOf(object);
  const records = await readRecordsByKey(client, object, keys);
  return records.map(({ id, properties }) => ({
    key: properties[keyProperty] ?? '',
    id,
    state: 'existing',
    properties,
  }));
};

/**
 * Creates records with their company in one step. A record whose key is taken is read back, also when another record
 * of the same call took it: the caller decides whether it says the same. Outcomes are in the order of the records.
 *
 * @throws CrmError when records could not be created for any other reason
 */
export const createRecords = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: CustomObjectName,
  records: readonly NewRecord[],
): Promise<readonly CreateOutcome[]> => {
  const keyProperty = keyPropertyOf(object);
  const inputs = await Promise.all(records.map((record) => createInput(client, cache, object, record)));
  const { written, failed } = await batchCreate(client, objectTypeOf(object), keyProperty, inputs);
  const taken = [...failed].filter(([, error]) => isUniqueConflict(error, keyProperty));
  const refusals = [...failed.values()].filter((error) => !isUniqueConflict(error, keyProperty));
  const error = joinErrors(refusals.map(toCrmError));
  if (error !== null) throw error;
  const existing = await outcomesOfExisting(
    client,
    object,
    taken.map(([key]) => key),
  );
  const existingByKey = new Map(existing.map((outcome) => [outcome.key.toLowerCase(), outcome]));
  const answered = new Map<string, CreateOutcome>();
  return records.map(({ key, properties }): CreateOutcome => {
    const earlier = answered.get(key.toLowerCase());
    if (earlier !== undefined) return { ...earlier, key, state: 'existing' };
    const created = written.get(key);
    if (created !== undefined) {
      const stored = { ...properties, [keyProperty]: key, ...created.properties };
      const outcome = { key, id: created.id, state: 'created', properties: stored } as const;
      answered.set(key.toLowerCase(), outcome);
      return outcome;
    }
    const found = existingByKey.get(key.toLowerCase());
    if (found !== undefined) return { ...found, key };
    // Taken a moment ago and gone now: somebody deleted it in between.
    throw failed.get(key) ?? new Error(`HubSpot did not say what became of ${key}.`);
  });
};

/**
 * Creates all of the records or none: without names of their own HubSpot takes the records of a batch together.
 * When a key is taken, whoever has the keys is answered.
 *
 * @throws HubSpotError when a record was refused for any other reason; none is written then either
 */
export const createRecordsTogether = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: CustomObjectName,
  records: readonly NewRecord[],
): Promise<readonly CreateOutcome[]> => {
  const keyProperty = keyPropertyOf(object);
  const inputs = await Promise.all(records.map((record) => createInput(client, cache, object, record)));
  try {
    const written = await batchCreateTogether(client, objectTypeOf(object), inputs);
    const byKey = new Map(written.map((record) => [record.properties[keyProperty] ?? '', record]));
    return records.map(({ key, properties }) => {
      const created = byKey.get(key);
      if (created === undefined) throw new Error(`HubSpot did not say what became of ${key}.`);
      const stored = { ...properties, [keyProperty]: key, ...created.properties };
      return { key, id: created.id, state: 'created', properties: stored };
    });
  } catch (error) {
    if (!isUniqueConflict(error, keyProperty)) throw error;
    const found = await outcomesOfExisting(
      client,
      object,
      records.map(({ key }) => key),
    );
    const byKey = new Map(found.map((outcome) => [outcome.key.toLowerCase(), outcome]));
    const existing = records.flatMap(({ key }) => {
      const outcome = byKey.get(key.toLowerCase());
      return outcome === undefined ? [] : [{ ...outcome, key }];
    });
    // Taken a moment ago and gone now: somebody deleted it in between.
    if (existing.length === 0) throw error;
    return existing;
  }
};

/**
 * Writes the given properties and leaves others alone. All records are tried before it fails.
 *
 * @throws CrmError
 */
export const updateRecords = async (
  client: HubSpotClient,
  object: ObjectName,
  changes: readonly RecordChange[],
): Promise<void> => {
  const inputs = changes
    .filter(({ properties }) => Object.keys(properties).length > 0)
    .map(({ id, properties }) => ({ id, properties: clearingValues(properties) }));
  const { failed } = await batchUpdate(client, objectTypeOf(object), inputs);
  const error = joinErrors([...failed.values()].map(toCrmError));
  if (error !== null) throw error;
};
