import { CUSTOM_OBJECTS, definitionOf } from '../../crm/objects.ts';
import type { CustomObjectName } from '../../crm/objects.ts';
import { readList } from '../../crm/mapping/values.ts';
import type { CrmRecord, CrmRepository, SearchQuery } from '../../crm/repository.ts';
import { MERGED_IDS } from '../plan-notes.ts';

/** A record that names a company and is not associated with it. */
export interface Orphan {
  readonly object: CustomObjectName;
  readonly recordId: string;
  readonly key: string;
}

export interface FoundOrphan extends Orphan {
  /** Keys of the milestone and the metric that it is about; its own where it is one itself. */
  readonly subjects: readonly string[];
}

/** Milestones, metrics and lines: what belongs to a company. */
const TIED = CUSTOM_OBJECTS.filter(({ associatedObjects }) => associatedObjects.length > 0);

/**
 * Records that were taken off a company and are still there. HubSpot's search finds them by the company that they
 * name, some seconds after they were written.
 * @param newest how many to look through, those that changed last first; all of them when left out
 * @throws CrmError
 */
export async function findOrphans(
  repository: CrmRepository,
  company: CrmRecord,
  newest?: number,
): Promise<readonly FoundOrphan[]> {
  const companyIds = idsOf(company);
  const found = await Promise.all(
    TIED.map(async ({ name }) => {
      const [records, tied] = await Promise.all([
        search(repository, queryOf(name, companyIds, newest)),
        repository.associatedIds(companyIds, name),
      ]);
      const ids = new Set([...tied.values()].flat());
      return records.filter(({ id }) => !ids.has(id)).map((record) => toOrphan(name, record));
    }),
  );
  return found.flat();
}

/** The ids under which records name a company: merging companies makes a new one. */
export function idsOf({ id, properties }: CrmRecord): readonly string[] {
  return [...new Set([id, ...readList(properties, MERGED_IDS, ';')])];
}

const SUBJECTS = ['milestone_key', 'metric_key'] as const;
const SEARCH_PAGE = 200;

function queryOf(
  object: CustomObjectName,
  companyIds: readonly string[],
  newest: number | undefined,
): SearchQuery {
  const names = definitionOf(object).properties.map(({ name }) => name);
  const query = {
    object,
    filters: [{ property: 'company_id', operator: 'IN', values: companyIds }],
    properties: [definitionOf(object).keyProperty, ...SUBJECTS.filter((name) => names.includes(name))],
  } as const;
  return newest === undefined
    ? { ...query, limit: SEARCH_PAGE }
    : { ...query, limit: newest, sort: { property: 'hs_lastmodifieddate', direction: 'descending' } };
}

/** Every page, in the order of ids; of a sorted search only the first. */
async function search(repository: CrmRepository, query: SearchQuery): Promise<readonly CrmRecord[]> {
  const records: CrmRecord[] = [];
  let after: string | null = null;
  do {
    const page = await repository.search({ ...query, ...(after === null ? {} : { after }) });
    records.push(...page.records);
    after = query.sort === undefined ? page.after : null;
  } while (after !== null);
  return records;
}

function toOrphan(object: CustomObjectName, { id, properties }: CrmRecord): FoundOrphan {
  return {
    object,
    recordId: id,
    key: properties[definitionOf(object).keyProperty] ?? '',
    subjects: SUBJECTS.flatMap((name) => properties[name] || []),
  };
}
