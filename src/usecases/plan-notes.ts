import { changedProperties } from '../crm/mapping/changes.ts';
import { newPlanKey, planOfKey } from '../crm/mapping/keys.ts';
import { JOINED_PLANS } from '../crm/mapping/plans.ts';
import { planRecordKeys, recordKeysText } from '../crm/mapping/roll-up.ts';
import { readList, readNumber, readText } from '../crm/mapping/values.ts';
import type { CrmRecord, PropertyValues } from '../crm/repository.ts';
import type { Summary } from '../domain/summary.ts';

/** HubSpot's own: the ids of companies that were merged into one. */
export const MERGED_IDS = 'hs_merged_object_ids';

/** What was in a company's plan and ledger once and is not any more. */
export interface Missing {
  /** How many lines. */
  readonly lines: number;
  /** Keys of milestones and metrics. */
  readonly recordKeys: readonly string[];
}

/**
 * What a company notes of its plan, as far as it is about the plan that it has now: how many lines there were, and
 * which milestones and metrics. A copy of a company comes with the notes of another one's plan.
 */
export function missingOf(summary: Summary, company: CrmRecord): Missing {
  const known = new Set(planRecordKeys(summary));
  const lines = notedLines(summary, company) - summary.ledger.entries.length;
  return {
    lines: Math.max(0, lines),
    recordKeys: notedKeys(summary, company).filter((key) => !known.has(key)),
  };
}

/** The notes as they should be. They only grow: smaller ones would hide that something was deleted. */
export function noted(summary: Summary, company: CrmRecord): PropertyValues {
  const lines = Math.max(notedLines(summary, company), summary.ledger.entries.length);
  const keys = [...notedKeys(summary, company), ...planRecordKeys(summary)];
  return { vrm_ledger_lines: String(lines), vrm_plan_records: recordKeysText(keys) };
}

/** The changes after which nothing is missing: what is gone is given up. */
export function withoutMissing(summary: Summary, company: CrmRecord): PropertyValues {
  const wanted = {
    vrm_ledger_lines: String(summary.ledger.entries.length),
    vrm_plan_records: recordKeysText(planRecordKeys(summary)),
  };
  return changedProperties(wanted, company.properties);
}

function notedLines(summary: Summary, company: CrmRecord): number {
  const all = readList(company.properties, 'vrm_plan_records', ';');
  const isOfOtherPlan = all.length > 0 && notedKeys(summary, company).length === 0;
  return isOfOtherPlan || isUntouchedCopy(summary, company)
    ? 0
    : (readNumber(company.properties, 'vrm_ledger_lines') ?? 0);
}

function notedKeys(summary: Summary, company: CrmRecord): readonly string[] {
  if (isUntouchedCopy(summary, company)) return [];
  const plans = new Set([
    readText(company.properties, 'vrm_plan_key'),
    ...readList(company.properties, JOINED_PLANS, ';'),
    ...planRecordKeys(summary).map(planOfKey),
  ]);
  return readList(company.properties, 'vrm_plan_records', ';').filter((key) => plans.has(planOfKey(key)));
}

/** Nothing of a plan is there, and the plan that the company names did not begin on it. */
function isUntouchedCopy(summary: Summary, { id, properties }: CrmRecord): boolean {
  if (summary.ledger.entries.length + planRecordKeys(summary).length > 0) return false;
  const planKey = readText(properties, 'vrm_plan_key');
  return ![id, ...readList(properties, MERGED_IDS, ';')].some((own) => newPlanKey(own) === planKey);
}
