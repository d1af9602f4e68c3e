/** Key of a milestone, metric or ledger line of a plan: the plan's random key and the item's own. */
export function planItemKey(planKey: string, itemKey: string): string {
  return `${planKey}/${itemKey}`;
}
