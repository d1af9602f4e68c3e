import type { MetricSummary, TierAmounts, ValueSummary } from './summary.ts';
import { addTiers, NO_AMOUNTS, totalOf } from './tiers.ts';

/** Today's counted annual amounts by value category, largest first. */
export function byCategory(metrics: readonly MetricSummary[]): ValueSummary['byCategory'] {
  return subtotals(metrics, ({ metric }) => metric.category).map(
    ([category, { confirmed, evidenced, claimed }]) => ({ category, confirmed, evidenced, claimed }),
  );
}

/** The same by kind of money; `null` is what no metric says the kind of, so that the parts add up to the total. */
export function byMoneyKind(metrics: readonly MetricSummary[]): ValueSummary['byMoneyKind'] {
  return subtotals(metrics, ({ metric }) => metric.moneyKind).map(
    ([moneyKind, { confirmed, evidenced, claimed }]) => ({ moneyKind, confirmed, evidenced, claimed }),
  );
}

function subtotals<Key extends string | null>(
  metrics: readonly MetricSummary[],
  keyOf: (metric: MetricSummary) => Key,
): readonly (readonly [Key, TierAmounts])[] {
  const sums = new Map<Key, TierAmounts>();
  for (const metric of metrics) {
    const key = keyOf(metric);
    if (metric.annualMinor === null) continue;
    sums.set(key, addTiers(sums.get(key) ?? NO_AMOUNTS, metric.counted));
  }
  return [...sums].sort((first, second) => totalOf(second[1]) - totalOf(first[1]));
}
