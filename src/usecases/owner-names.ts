import { CrmError } from '../crm/repository.ts';
import type { CrmRepository, Owner } from '../crm/repository.ts';
import type { LoadedCompany } from './load-company.ts';

/**
 * Names of the owners that a view mentions. They come from the directory record, which costs no request; the
 * account's owners are only asked when a name is not in it. Names that the CRM does not give stay away: a page
 * without them is worth more than none.
 */
export async function completeOwnerNames(
  repository: CrmRepository,
  { facts, ownerNames }: LoadedCompany,
): Promise<Readonly<Record<string, string>>> {
  const mentioned = new Set(
    [facts.company, ...facts.milestones, ...facts.metrics]
      .map(({ ownerId }) => ownerId)
      .filter((ownerId): ownerId is string => ownerId !== null),
  );
  const unknown = [...mentioned].filter((ownerId) => ownerNames[ownerId] === undefined);
  const asked = unknown.length === 0 ? [] : await readOwners(repository);
  const names = { ...ownerNames, ...Object.fromEntries(asked.map((owner) => [owner.id, owner.name])) };
  return Object.fromEntries(Object.entries(names).filter(([ownerId]) => mentioned.has(ownerId)));
}

async function readOwners(repository: CrmRepository): Promise<readonly Owner[]> {
  try {
    return await repository.readOwners();
  } catch (error) {
    if (error instanceof CrmError) return [];
    throw error;
  }
}
