import type { CompanyRecords, CrmRecord } from '../repository.ts';
import { planOfKey } from './keys.ts';
import { readList, readText } from './values.ts';

/** The company property that names the plans which a person joined with the company's own. */
export const JOINED_PLANS = 'vrm_joined_plans';

/** A plan that came to a company by a merge and waits for a person to join it with the company's own. */
export interface OtherPlan {
  readonly planKey: string;
  /** The companies it was made for, by their ids before the merge. */
  readonly companyIds: readonly string[];
  readonly milestones: number;
  readonly metrics: number;
  readonly entries: number;
}

export interface SeparatedPlans {
  /** The company with the records of its own plan, and of those that were joined with it. */
  readonly records: CompanyRecords;
  /** Key of the company's own plan; null where no record tells. */
  readonly planKey: string | null;
  readonly otherPlans: readonly OtherPlan[];
}

/**
 * Tells the company's own plan from others. Merging companies brings the records of both together; counting them as
 * one would mix two customers' histories, so only the company's own plan is read and written. Records that people
 * made by hand belong to it, and so do plans that a person joined with it. Where there is nothing under the company's
 * plan key and never was, as after somebody typed it over, the only other plan is the company's own.
 */
export function separatePlans(records: CompanyRecords): SeparatedPlans {
  const planOf = planFinder(records);
  const all = [...records.milestones, ...records.metrics, ...records.entries];
  const found = [...new Set(all.flatMap((record) => planOf(record) ?? []))].sort();
  if (found.length === 0) return { records, planKey: null, otherPlans: [] };
  const own = ownPlan(found, records, planOf);
  const plans = new Set([own, ...readList(records.company.properties, JOINED_PLANS, ';')]);
  const isOwn = (record: CrmRecord) => plans.has(planOf(record) ?? own);
  return {
    planKey: own,
    records: {
      ...records,
      milestones: records.milestones.filter(isOwn),
      metrics: records.metrics.filter(isOwn),
      entries: records.entries.filter(isOwn),
    },
    otherPlans: found
      .filter((planKey) => !plans.has(planKey))
      .map((planKey) => describe(planKey, records, planOf)),
  };
}

type PlanOf = (record: CrmRecord) => string | null;

/**
 * By the company's own key, also where nothing is left of a plan that the company notes under it; else the plan with
 * most milestones, the same one whoever looks.
 */
function ownPlan(found: readonly string[], records: CompanyRecords, planOf: PlanOf): string {
  const key = readText(records.company.properties, 'vrm_plan_key');
  const noted = readList(records.company.properties, 'vrm_plan_records', ';').map(planOfKey);
  if (key !== null && (found.includes(key) || noted.includes(key))) return key;
  const size = (planKey: string) =>
    records.milestones.filter((milestone) => planOf(milestone) === planKey).length;
  return [...found].sort((first, second) => size(second) - size(first))[0] ?? '';
}

/**
 * The plan of a milestone or metric is the first part of its key. A line is of the plan that it is about; one about
 * the customer as a whole is of the plan that was made for the same company.
 */
function planFinder({ milestones, metrics }: CompanyRecords): PlanOf {
  const items = [...milestones, ...metrics];
  const byCompany = new Map(
    items.flatMap((record) => {
      const [plan, companyId] = [planOfItem(record), readText(record.properties, 'company_id')];
      return plan === null || companyId === null ? [] : [[companyId, plan] as const];
    }),
  );
  const plans = new Set(byCompany.values());
  const known = (key: string | null) => {
    const plan = key === null ? null : planOfKey(key);
    return plan !== null && plans.has(plan) ? plan : null;
  };
  return (record) => {
    const { properties } = record;
    if (properties['entry_key'] === undefined) return planOfItem(record);
    const companyId = readText(properties, 'company_id');
    return (
      known(readText(properties, 'milestone_key')) ??
      known(readText(properties, 'metric_key')) ??
      known(readText(properties, 'entry_key')) ??
      byCompany.get(companyId ?? '') ??
      null
    );
  };
}

/** Null for a record that a person made by hand: only the app writes the id of the company. */
function planOfItem({ properties }: CrmRecord): string | null {
  const isMilestone = properties['milestone_key'] !== undefined;
  const key = readText(properties, isMilestone ? 'milestone_key' : 'metric_key');
  const isOfTheApp = readText(properties, 'company_id') !== null;
  return key !== null && isOfTheApp ? planOfKey(key) : null;
}

function describe(planKey: string, records: CompanyRecords, planOf: PlanOf): OtherPlan {
  const own = (list: readonly CrmRecord[]) => list.filter((record) => planOf(record) === planKey);
  const [milestones, metrics, entries] = [
    own(records.milestones),
    own(records.metrics),
    own(records.entries),
  ];
  const companyIds = [...milestones, ...metrics].flatMap(
    ({ properties }) => readText(properties, 'company_id') ?? [],
  );
  return {
    planKey,
    companyIds: [...new Set(companyIds)].sort(),
    milestones: milestones.length,
    metrics: metrics.length,
    entries: entries.length,
  };
}
