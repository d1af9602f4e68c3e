import { createHash } from 'node:crypto';

/** Key of a milestone, metric or ledger line of a plan: the plan's key and the item's own. */
export function planItemKey(planKey: string, itemKey: string): string {
  return `${planKey}/${itemKey}`;
}

/** The plan that a milestone or metric is of: the first part of its key. Null for a key that has none. */
export function planOfKey(key: string): string | null {
  const end = key.indexOf('/');
  return end <= 0 ? null : key.slice(0, end);
}

/**
 * The key of a company's plan, made when the app first touches the company and kept on it from then on: merging
 * companies changes their ids, but not this. It follows from the id of that moment, so that two who touch a company
 * at the same time, or one who was cut short and begins again, begin the same plan and not a second one.
 */
export function newPlanKey(companyId: string): string {
  return `p${createHash('sha256').update(`plan of company ${companyId}`).digest('hex').slice(0, 16)}`;
}
