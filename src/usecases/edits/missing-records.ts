import { CUSTOM_OBJECTS, definitionOf } from '../../crm/objects.ts';
import type { CustomObjectName } from '../../crm/objects.ts';
import { readList } from '../../crm/mapping/values.ts';
import { CrmError } from '../../crm/repository.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import type { Summary } from '../../domain/summary.ts';
import type { LoadedCompany } from '../load-company.ts';
import { MERGED_IDS } from '../load-company.ts';
import { missingLines } from '../save-results.ts';

/** What was on a company once and is not any more. */
export interface MissingRecords {
  /** How many lines the ledger had that it no longer has. */
  readonly lines: number;
  /** Keys of milestones and metrics that the ledger speaks of and that are gone, with lines left behind. */
  readonly subjects: readonly string[];
  /** Records that still name the company but are no longer associated with it. */
  readonly orphans: readonly Orphan[];
}

export interface Orphan {
  readonly object: CustomObjectName;
  readonly recordId: string;
  readonly key: string;
}

/**
 * What people deleted in HubSpot or took off a company. Only where something is missing does it take requests: for
 * records that are still there and only lost their association.
 */
export async function missingRecords(
  repository: CrmRepository,
  loaded: LoadedCompany,
  summary: Summary,
): Promise<MissingRecords> {
  const lines = missingLines(summary, loaded.records.company);
  const subjects = missingSubjects(loaded);
  if (lines === 0 && subjects.length === 0) return { lines, subjects, orphans: [] };
  return { lines, subjects, orphans: await orphansOf(repository, loaded) };
}

function missingSubjects({ facts }: LoadedCompany): readonly string[] {
  const known = new Set([...facts.milestones, ...facts.metrics].map(({ key }) => key));
  const named = facts.entries.flatMap(({ milestoneKey, metricKey }) => [milestoneKey, metricKey]);
  return [...new Set(named.filter((key): key is string => key !== null && !known.has(key)))].sort();
}

/** The most records that HubSpot's search answers at once. */
const SEARCH_PAGE = 100;

async function orphansOf(repository: CrmRepository, loaded: LoadedCompany): Promise<readonly Orphan[]> {
  const tied = CUSTOM_OBJECTS.filter(({ associatedObjects }) => associatedObjects.length > 0);
  const found = await Promise.all(tied.map(({ name }) => orphansAmong(repository, name, loaded)));
  return found.flat();
}

async function orphansAmong(
  repository: CrmRepository,
  object: CustomObjectName,
  { records }: LoadedCompany,
): Promise<readonly Orphan[]> {
  const { company } = records;
  const { keyProperty } = definitionOf(object);
  const companyIds = [company.id, ...readList(company.properties, MERGED_IDS, ';')];
  try {
    const page = await repository.search({
      object,
      filters: [{ property: 'company_id', operator: 'IN', values: companyIds }],
      properties: [keyProperty],
      limit: SEARCH_PAGE,
      sort: { property: 'hs_lastmodifieddate', direction: 'descending' },
    });
    const ids = page.records.map(({ id }) => id);
    const tied = new Set([...(await repository.associatedIds(companyIds, object)).values()].flat());
    return ids
      .filter((id) => !tied.has(id))
      .map((id) => {
        const record = page.records.find((one) => one.id === id);
        return { object, recordId: id, key: record?.properties[keyProperty] ?? '' };
      });
  } catch (error) {
    if (error instanceof CrmError) return [];
    throw error;
  }
}
