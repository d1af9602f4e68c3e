import type { UpsertOutcome, UpsertRecord } from '../crm/repository.ts';
import type { AssociationTypeCache } from './association-types.ts';
import { uniqueBy } from './batch-chunks.ts';
import { batchRead } from './batch-read.ts';
import { batchCreate, batchUpdate, batchUpsert } from './batch-actions.ts';
import type { BatchWriteResult } from './batch-write.ts';
import type { HubSpotClient } from './client.ts';
import { isFaultOfRecord, toCrmError } from './crm-error.ts';
import { isUniqueConflict } from './error-predicates.ts';
import { clearingValues, companyAssociations, givenValues } from './record-write.ts';
import type { UpsertedCrmObject } from './wire.ts';

type UpsertObject = 'companies' | 'deals';
type Group = {
  readonly client: HubSpotClient;
  readonly cache: AssociationTypeCache;
  readonly object: UpsertObject;
  readonly keyProperty: string;
};

/** @throws HubSpotError for a failure that is not the record's own: an outage, a limit, a missing scope */
const refusals = (failed: BatchWriteResult['failed']): UpsertOutcome[] =>
  [...failed].map(([key, error]) => {
    if (!isFaultOfRecord(error)) throw error;
    return { key, state: 'refused', error: toCrmError(error) };
  });

const withKey = (keyProperty: string, { key, properties }: UpsertRecord) => ({
  ...properties,
  [keyProperty]: key,
});

const upsertAlone = async (group: Group, records: readonly UpsertRecord[]): Promise<UpsertOutcome[]> => {
  const { client, object, keyProperty } = group;
  const inputs = records.map((record) => ({
    id: record.key,
    properties: clearingValues(withKey(keyProperty, record)),
  }));
  const { written, failed } = await batchUpsert(client, object, keyProperty, inputs);
  const outcomes = [...written].map(([key, record]): UpsertOutcome => {
    const isNew = (record as Partial<UpsertedCrmObject>).new === true;
    return { key, state: isNew ? 'created' : 'updated', id: record.id };
  });
  return [...outcomes, ...refusals(failed)];
};

const idsByKey = async (group: Group, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { client, object, keyProperty } = group;
  const options = { properties: [], idProperty: keyProperty };
  const { records } = await batchRead(client, object, keys, options);
  return new Map(records.map(({ id, properties }) => [(properties[keyProperty] ?? '').toLowerCase(), id]));
};

const updateExisting = async (
  group: Group,
  records: readonly UpsertRecord[],
  ids: ReadonlyMap<string, string>,
): Promise<UpsertOutcome[]> => {
  const keyOfId = new Map(records.map(({ key }) => [ids.get(key.toLowerCase()) ?? '', key]));
  const inputs = records.map(({ key, properties }) => ({
    id: ids.get(key.toLowerCase()) ?? '',
    properties: clearingValues(properties),
  }));
  const { written, failed } = await batchUpdate(group.client, group.object, inputs);
  const byKey = new Map([...failed].map(([id, error]) => [keyOfId.get(id) ?? id, error]));
  const outcomes = [...written.keys()].map((id): UpsertOutcome => ({
    key: keyOfId.get(id) ?? id,
    state: 'updated',
    id,
  }));
  return [...outcomes, ...refusals(byKey)];
};

const createMissing = async (
  group: Group,
  records: readonly UpsertRecord[],
): Promise<{ readonly outcomes: UpsertOutcome[]; readonly taken: readonly UpsertRecord[] }> => {
  const { client, cache, object, keyProperty } = group;
  const inputs = await Promise.all(
    records.map(async (record) => ({
      properties: givenValues(withKey(keyProperty, record)),
      associations: await companyAssociations(client, cache, object, record.companyId),
    })),
  );
  const { written, failed } = await batchCreate(client, object, keyProperty, inputs);
  const isTaken = (key: string) => isUniqueConflict(failed.get(key), keyProperty);
  const outcomes = [...written].map(([key, { id }]): UpsertOutcome => ({ key, state: 'created', id }));
  return {
    outcomes: [...outcomes, ...refusals(new Map([...failed].filter(([key]) => !isTaken(key))))],
    taken: records.filter(({ key }) => isTaken(key)),
  };
};

/** HubSpot's own upsert takes no associations, so what has a company is looked up, then created or updated. */
const upsertWithCompany = async (
  group: Group,
  records: readonly UpsertRecord[],
): Promise<UpsertOutcome[]> => {
  const ids = await idsByKey(
    group,
    records.map(({ key }) => key),
  );
  const isKnown = ({ key }: UpsertRecord) => ids.has(key.toLowerCase());
  const { outcomes, taken } = await createMissing(
    group,
    records.filter((record) => !isKnown(record)),
  );
  const updated = await updateExisting(group, records.filter(isKnown), ids);
  // Made by somebody else between the look-up and the create.
  const late = await idsByKey(
    group,
    taken.map(({ key }) => key),
  );
  return [...outcomes, ...updated, ...(await updateExisting(group, taken, late))];
};

/** The outcomes of one key property, in the order of the records; of two with one key the first counts. */
const upsertGroup = async (group: Group, records: readonly UpsertRecord[]): Promise<UpsertOutcome[]> => {
  const unique = uniqueBy(records, ({ key }) => key.toLowerCase());
  const hasCompany = ({ companyId }: UpsertRecord) => companyId !== null;
  const [alone, tied] = await Promise.all([
    upsertAlone(
      group,
      unique.filter((record) => !hasCompany(record)),
    ),
    upsertWithCompany(group, unique.filter(hasCompany)),
  ]);
  const byKey = new Map([...alone, ...tied].map((outcome) => [outcome.key, outcome]));
  return unique.flatMap(({ key }) => byKey.get(key) ?? []);
};

/**
 * Creates or updates companies or deals by a unique property. One record that is refused does not hold up the
 * others; an outage fails the whole call, which can be repeated.
 */
export const upsertRecords = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: UpsertObject,
  records: readonly UpsertRecord[],
): Promise<readonly UpsertOutcome[]> => {
  const keyProperties = [...new Set(records.map(({ keyProperty }) => keyProperty))];
  const groups = await Promise.all(
    keyProperties.map((keyProperty) =>
      upsertGroup(
        { client, cache, object, keyProperty },
        records.filter((record) => record.keyProperty === keyProperty),
      ),
    ),
  );
  return groups.flat();
};
