import type { MetricSummary, TierAmounts, ValueSummary } from './summary.ts';
import { addTiers, NO_AMOUNTS, totalOf } from './tiers.ts';

/** Today's counted annual amounts by value category, largest first. */
export function byCategory(metrics: readonly MetricSummary[]): ValueSummary['byCategory'] {
  return subtotals(metrics, ({ metric }) => metric.category).map(([category, amounts]) => ({
    category,
    ...amounts,
  }));
}

/** The same by kind of money; a metric that does not say which kind is in none of them. */
export function byMoneyKind(metrics: readonly MetricSummary[]): ValueSummary['byMoneyKind'] {
  return subtotals(metrics, ({ metric }) => metric.moneyKind).map(([moneyKind, amounts]) => ({
    moneyKind,
    ...amounts,
  }));
}

function subtotals<Key extends string>(
  metrics: readonly MetricSummary[],
  keyOf: (metric: MetricSummary) => Key | null,
): readonly (readonly [Key, TierAmounts])[] {
  const sums = new Map<Key, TierAmounts>();
  for (const metric of metrics) {
    const key = keyOf(metric);
    if (key === null || metric.annualMinor === null) continue;
    sums.set(key, addTiers(sums.get(key) ?? NO_AMOUNTS, metric.counted));
  }
  return [...sums].sort(([, first], [, second]) => totalOf(second) - totalOf(first));
}
