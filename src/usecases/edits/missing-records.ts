import { CrmError } from '../../crm/repository.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import type { Summary } from '../../domain/summary.ts';
import type { LoadedCompany } from '../load-company.ts';
import { missingOf } from '../plan-notes.ts';
import { findOrphans } from './orphans.ts';
import type { Orphan } from './orphans.ts';

/** What was on a company once and is not any more. */
export interface MissingRecords {
  /** How many lines the ledger had that it no longer has. */
  readonly lines: number;
  /** Keys of milestones and metrics that were there, or that the ledger speaks of, and that are gone. */
  readonly subjects: readonly string[];
  /** Records that still name the company but are no longer associated with it. */
  readonly orphans: readonly Orphan[];
}

/** One request for each object: of more, the person who looks at the company is not told. */
const MOST_LOOKED_THROUGH = 100;

/**
 * What people deleted in HubSpot or took off a company. Only where something is missing does it take requests: for
 * records that are still there and only lost their association.
 */
export async function missingRecords(
  repository: CrmRepository,
  loaded: LoadedCompany,
  summary: Summary,
): Promise<MissingRecords> {
  const { lines, subjects } = missingFrom(loaded, summary);
  if (lines === 0 && subjects.length === 0) return { lines, subjects, orphans: [] };
  return { lines, subjects, orphans: await orphansOrNone(repository, loaded) };
}

/** How many lines, and which milestones and metrics, are gone. */
export function missingFrom(
  { facts, records }: LoadedCompany,
  summary: Summary,
): Omit<MissingRecords, 'orphans'> {
  const { lines, recordKeys } = missingOf(summary, records.company);
  const known = new Set([...facts.milestones, ...facts.metrics].map(({ key }) => key));
  const named = facts.entries.flatMap(({ milestoneKey, metricKey }) => [milestoneKey, metricKey]);
  const unknown = named.filter((key): key is string => key !== null && !known.has(key));
  return { lines, subjects: [...new Set([...recordKeys, ...unknown])].sort() };
}

/** That something is missing is shown all the same when the search does not answer. */
async function orphansOrNone(
  repository: CrmRepository,
  { records }: LoadedCompany,
): Promise<readonly Orphan[]> {
  try {
    const found = await findOrphans(repository, records.company, MOST_LOOKED_THROUGH);
    return found.map(({ object, recordId, key }) => ({ object, recordId, key }));
  } catch (error) {
    if (error instanceof CrmError) return [];
    throw error;
  }
}
