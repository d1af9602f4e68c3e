import { newPlanKey } from '../crm/mapping/keys.ts';
import { readText } from '../crm/mapping/values.ts';
import type { CrmRecord, CrmRepository } from '../crm/repository.ts';

const SEARCH_VALUES = 100;

/**
 * Finds the plan key of companies that are to get a plan: their own, or a new one where they have none. A company
 * that was copied with all its properties has the key of another one, whose plan must not be written to: it gets a
 * new one as well. Only keys that did not begin on their company (after a merge, or copied) take a request.
 */
export async function planKeyFinder(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
): Promise<(company: CrmRecord) => string> {
  const moved = companies.flatMap(({ id, properties }) => {
    const key = readText(properties, 'vrm_plan_key');
    return key === null || key === newPlanKey(id) ? [] : [key];
  });
  const shared = await sharedKeys(repository, [...new Set(moved)]);
  return ({ id, properties }) => {
    const key = readText(properties, 'vrm_plan_key');
    return key === null || shared.has(key) ? newPlanKey(id) : key;
  };
}

/** Those of the keys that more than one company has. */
async function sharedKeys(repository: CrmRepository, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const owners = new Map<string, number>();
  for (let done = 0; done < keys.length; done += SEARCH_VALUES) {
    let after: string | null = null;
    do {
      const page = await repository.search({
        object: 'companies',
        filters: [
          { property: 'vrm_plan_key', operator: 'IN', values: keys.slice(done, done + SEARCH_VALUES) },
        ],
        properties: ['vrm_plan_key'],
        limit: 100,
        ...(after === null ? {} : { after }),
      });
      for (const { properties } of page.records) {
        const key = readText(properties, 'vrm_plan_key') ?? '';
        owners.set(key, (owners.get(key) ?? 0) + 1);
      }
      after = page.after;
    } while (after !== null);
  }
  return new Set([...owners].filter(([, count]) => count > 1).map(([key]) => key));
}
