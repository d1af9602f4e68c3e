import type { CrmRecord, Owner, PropertyValues } from '../repository.ts';
import { readJsonBody, splitBody } from './body.ts';

export const DIRECTORY_KEY = 'directory/owners/all/1';

type Names = Readonly<Record<string, string>>;

/**
 * The names of the account's people. HubSpot calls the same person by two numbers: records are owned by an
 * owner id, what somebody does on a screen carries a user id.
 */
export interface Directory {
  readonly owners: Names;
  readonly users: Names;
}

export function directoryOf(owners: readonly Owner[]): Directory {
  const users = owners.flatMap(({ userId, name }) => (userId === null ? [] : [[userId, name] as const]));
  return {
    owners: Object.fromEntries(owners.map(({ id, name }) => [id, name])),
    users: Object.fromEntries(users),
  };
}

/**
 * The directory as it was stored last; empty where there is none.
 * @throws CrmError `invalid` when the stored content is no longer JSON
 */
export function toDirectory(record: CrmRecord | undefined): Directory {
  const stored = readJsonBody(record, DIRECTORY_KEY);
  const { owners, users } = isObject(stored) ? stored : {};
  return { owners: toNames(owners), users: toNames(users) };
}

/** The properties that store the directory. */
export function directoryProperties(directory: Directory): PropertyValues {
  return {
    name: 'People of the account',
    template_key: DIRECTORY_KEY,
    kind: 'directory',
    template_status: 'published',
    ...splitBody(JSON.stringify(directory)),
  };
}

function toNames(stored: unknown): Names {
  if (!isObject(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
