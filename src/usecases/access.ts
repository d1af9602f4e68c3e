import type { Settings } from '../domain/settings.ts';
import type { LoadedCompany } from './load-company.ts';
import { newerRecords, RequestError } from './request-error.ts';

/** Why somebody may look at a company and not record. */
export type ReadOnlyReason = 'not_a_writer' | 'newer_records';

export interface Access {
  readonly mayWrite: boolean;
  /** Null for whoever may record. */
  readonly readOnlyBecause: ReadOnlyReason | null;
  /** User ids of those who can change that, as the settings name them. */
  readonly admins: readonly string[];
}

type Loaded = Pick<LoadedCompany, 'settings' | 'isNewer'>;

/** What somebody may do with a company. Who it is, is a claim. */
export function accessOf({ settings, isNewer }: Loaded, userId: string | null): Access {
  const readOnlyBecause = isNewer ? 'newer_records' : isWriter(settings, userId) ? null : 'not_a_writer';
  return { mayWrite: readOnlyBecause === null, readOnlyBecause, admins: settings.access.admins };
}

/**
 * Refuses whom the settings do not let record, and everybody where a newer version of the app has written.
 * @throws RequestError
 */
export function refuseReadOnly(loaded: Loaded, userId: string | null): void {
  const { readOnlyBecause } = accessOf(loaded, userId);
  if (readOnlyBecause === 'newer_records') throw newerRecords();
  if (readOnlyBecause === null) return;
  throw new RequestError(
    'not_allowed',
    null,
    'The settings of Value Milestones do not let this user record.',
  );
}

/** Whether the settings let the claimed user record; an empty list lets everybody. */
function isWriter({ access: { writers, admins } }: Settings, userId: string | null): boolean {
  if (writers.length === 0) return true;
  return userId !== null && (writers.includes(userId) || admins.includes(userId));
}
