import { CUSTOM_OBJECTS, type CustomObjectName } from '../../src/crm/objects.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import { batchArchive } from '../../src/hubspot/batch-actions.ts';
import type { HubSpotClient } from '../../src/hubspot/client.ts';

/** The objects whose records are told apart by a key. */
export type KeyedObject = CustomObjectName | 'companies' | 'deals';

/** Everything that a run made, by key: noted before it is asked for, as an answer may be lost. */
export interface RunRecords {
  addKeys(object: KeyedObject, keys: readonly string[]): void;
  addContact(id: string): void;
  /** Removes all of it; what is gone already is no error. */
  removeAll(): Promise<void>;
}

export function createRunRecords(client: HubSpotClient, repository: CrmRepository): RunRecords {
  const keys = new Map<KeyedObject, Set<string>>();
  const contacts = new Set<string>();
  const keysOf = (object: KeyedObject) => [...(keys.get(object) ?? [])];
  const removeStandard = async (object: 'companies' | 'deals') => {
    const records = await repository.readByUniqueProperty(object, 'vrm_import_key', keysOf(object), []);
    await batchArchive(
      client,
      object,
      records.map(({ id }) => id),
    );
  };
  const removeCustom = async (object: CustomObjectName) => {
    const records = await repository.readByKeys(object, keysOf(object));
    await repository.archive(
      object,
      records.map(({ id }) => id),
    );
  };
  return {
    addKeys: (object, added) => keys.set(object, new Set([...keysOf(object), ...added])),
    addContact: (id) => contacts.add(id),
    removeAll: async () => {
      const removals = [
        ...CUSTOM_OBJECTS.map(({ name }) => removeCustom(name)),
        removeStandard('deals'),
        batchArchive(client, 'contacts', [...contacts]),
        removeStandard('companies'),
      ];
      // One that fails must not keep the others.
      const failures = (await Promise.allSettled(removals)).filter(({ status }) => status === 'rejected');
      if (failures.length > 0) {
        throw new AggregateError(
          failures.map((failure) => (failure as PromiseRejectedResult).reason as unknown),
          'Some records of this run could not be removed; the next run removes them after an hour.',
        );
      }
    },
  };
}
