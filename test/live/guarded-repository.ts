import { definitionOf } from '../../src/crm/objects.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import type { RunRecords } from './run-records.ts';

/**
 * The repository of an account in which other people keep their data: it notes what is made, and refuses to make or
 * change anything that is not the run's own.
 */
export function guardedRepository(
  repository: CrmRepository,
  made: RunRecords,
  prefix: string,
): CrmRepository {
  const ownIds = new Set<string>();
  const noteId = <Outcome extends { readonly id?: string }>(outcomes: readonly Outcome[]) => {
    outcomes.forEach(({ id }) => id !== undefined && ownIds.add(id));
    return outcomes;
  };
  const noteKeys = (object: Parameters<RunRecords['addKeys']>[0], keys: readonly string[]) => {
    const foreign = keys.find((key) => !key.toLowerCase().startsWith(prefix.toLowerCase()));
    if (foreign !== undefined) throw new Error(`"${foreign}" is not a key of this run (${prefix}).`);
    made.addKeys(object, keys);
  };
  const requireOwn = (ids: readonly string[]) => {
    const foreign = ids.find((id) => !ownIds.has(id));
    if (foreign !== undefined) throw new Error(`Record ${foreign} was not made by this run.`);
  };
  return {
    ...repository,
    create: async (object, records) => {
      noteKeys(
        object,
        records.map(({ key }) => key),
      );
      return noteId(await repository.create(object, records));
    },
    createTogether: async (object, records) => {
      noteKeys(
        object,
        records.map(({ key }) => key),
      );
      return noteId(await repository.createTogether(object, records));
    },
    upsert: async (object, records) => {
      noteKeys(
        object,
        records.map(({ key }) => key),
      );
      const outcomes = await repository.upsert(object, records);
      noteId(outcomes.map((outcome) => (outcome.state === 'refused' ? {} : { id: outcome.id })));
      return outcomes;
    },
    update: async (object, changes) => {
      requireOwn(changes.map(({ id }) => id));
      const keyProperty =
        object === 'companies' || object === 'deals' || object === 'contacts'
          ? 'vrm_import_key'
          : definitionOf(object).keyProperty;
      const keys = changes.flatMap(({ properties }) => properties[keyProperty] ?? []);
      if (object !== 'contacts') noteKeys(object, keys);
      await repository.update(object, changes);
    },
    associate: async (object, ids, companyId) => {
      requireOwn([...ids, companyId]);
      await repository.associate(object, ids, companyId);
    },
    archive: async (object, ids) => {
      requireOwn(ids);
      await repository.archive(object, ids);
    },
  };
}
