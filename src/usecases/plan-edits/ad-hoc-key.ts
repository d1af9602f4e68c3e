import { planItemKey } from '../../crm/mapping/keys.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import type { LoadedCompany } from '../load-company.ts';
import { planKeyFinder } from '../plan-keys.ts';
import type { PlanObject } from './record-write.ts';

const PREFIX: Readonly<Record<PlanObject, string>> = { value_milestone: 'added', value_metric: 'metric' };

/**
 * Key of a milestone or metric that no template has. It follows from the request that asked for it: asking again
 * finds the record that is there.
 * @param requestKey made by the form, see `NewEntryBase.entryKey`
 */
export function adHocKey(planKey: string, object: PlanObject, requestKey: string): string {
  return planItemKey(planKey, `${PREFIX[object]}-${requestKey.replaceAll('/', '-')}`);
}

/** The key of the company's plan, or of the one that begins now. */
export async function planKeyOf(
  repository: CrmRepository,
  { facts, records }: LoadedCompany,
): Promise<string> {
  const { company, milestones, metrics, entries } = facts;
  const hasPlan = milestones.length + metrics.length + entries.length > 0;
  if (hasPlan && company.planKey !== null) return company.planKey;
  const planKeys = await planKeyFinder(repository, [records.company]);
  return planKeys(records.company);
}
