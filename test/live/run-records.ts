import { CUSTOM_OBJECTS, type CustomObjectName } from '../../src/crm/objects.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import { batchArchive } from '../../src/hubspot/batch-actions.ts';
import type { HubSpotClient } from '../../src/hubspot/client.ts';
import type { SearchReply } from '../../src/hubspot/wire.ts';

/** The objects whose records are told apart by a key. */
export type KeyedObject = CustomObjectName | 'companies' | 'deals';

/** Everything that a run made, by key: noted before it is asked for, as an answer may be lost. */
export interface RunRecords {
  addKeys(object: KeyedObject, keys: readonly string[]): void;
  /** A contact has no key: its name is all there is to find it by, until its id is known. */
  addContactName(name: string): void;
  addContact(name: string, id: string): void;
  /** Removes all of it; what is gone already is no error. */
  removeAll(): Promise<void>;
}

/** How often the search index is asked for a contact whose making was not answered: most often it was not made. */
const CONTACT_ATTEMPTS = 5;

export function createRunRecords(
  client: HubSpotClient,
  repository: CrmRepository,
  awaitIndex: () => Promise<unknown>,
): RunRecords {
  const keys = new Map<KeyedObject, Set<string>>();
  const contacts = new Set<string>();
  const unanswered = new Set<string>();
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
  const findContacts = async (name: string): Promise<readonly string[]> => {
    const filters = [{ propertyName: 'lastname', operator: 'EQ', value: name }];
    for (let attempt = 1; ; attempt += 1) {
      const { results } = await client.send<SearchReply>({
        method: 'POST',
        path: client.paths.objects.search('contacts'),
        body: { filterGroups: [{ filters }], properties: [], limit: 10 },
        idempotent: true,
      });
      if (results.length > 0 || attempt === CONTACT_ATTEMPTS) return results.map(({ id }) => id);
      await awaitIndex();
    }
  };
  const removeContacts = async () => {
    for (const name of unanswered) (await findContacts(name)).forEach((id) => contacts.add(id));
    await batchArchive(client, 'contacts', [...contacts]);
  };
  return {
    addKeys: (object, added) => keys.set(object, new Set([...keysOf(object), ...added])),
    addContactName: (name) => unanswered.add(name),
    addContact: (name, id) => {
      unanswered.delete(name);
      contacts.add(id);
    },
    removeAll: async () => {
      const removals = [
        ...CUSTOM_OBJECTS.map(({ name }) => removeCustom(name)),
        removeStandard('deals'),
        removeContacts(),
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
