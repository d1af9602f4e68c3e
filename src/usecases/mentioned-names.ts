import { directoryOf } from '../crm/mapping/directory.ts';
import type { Directory } from '../crm/mapping/directory.ts';
import { CrmError } from '../crm/repository.ts';
import type { CrmRepository } from '../crm/repository.ts';
import type { LoadedCompany } from './load-company.ts';

export interface MentionedNames {
  /** By owner id: who looks after the company, a milestone or a benefit. */
  readonly ownerNames: Readonly<Record<string, string>>;
  /** By user id: who recorded or changed a line of the ledger, or typed over a result. */
  readonly userNames: Readonly<Record<string, string>>;
}

const NOBODY: Directory = { owners: {}, users: {} };

/**
 * Names of the people that a view mentions. They come from the directory record, which costs no request; the
 * account's owners are only asked when an owner is not in it. Names that the CRM does not give stay away: a page
 * without them is worth more than none. A user who is no owner has none, so for users alone nobody is asked.
 * @param further users that the view mentions beyond those who recorded a line
 */
export async function mentionedNames(
  repository: CrmRepository,
  { facts, directory }: Pick<LoadedCompany, 'facts' | 'directory'>,
  further: readonly (string | null)[] = [],
): Promise<MentionedNames> {
  const ownerIds = known(
    [facts.company, ...facts.milestones, ...facts.metrics].map(({ ownerId }) => ownerId),
  );
  const userIds = known([...facts.entries.map(({ claimedBy }) => claimedBy), ...further]);
  const isComplete = ownerIds.every((ownerId) => Object.hasOwn(directory.owners, ownerId));
  const asked = isComplete ? NOBODY : await askForOwners(repository);
  return {
    ownerNames: pick({ ...directory.owners, ...asked.owners }, ownerIds),
    userNames: pick({ ...directory.users, ...asked.users }, userIds),
  };
}

const known = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

function pick(
  names: Readonly<Record<string, string>>,
  ids: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const name = Object.hasOwn(names, id) ? names[id] : undefined;
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

async function askForOwners(repository: CrmRepository): Promise<Directory> {
  try {
    return directoryOf(await repository.readOwners());
  } catch (error) {
    if (error instanceof CrmError) return NOBODY;
    throw error;
  }
}
