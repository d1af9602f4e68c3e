import { writeValue } from '../crm/mapping/values.ts';
import { areSharesIncomplete } from '../domain/overlap.ts';
import { newMetric } from './added-metric.ts';
import { tidyNote } from './ledger-lines.ts';
import type { EditedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import type { SaveMetricRequest } from './save-metric.ts';

/** Another benefit that counts the same money. */
export interface PoolMember {
  readonly metricKey: string;
  /** Its share of the pool, 0-1; null while none is agreed and the largest counts. */
  readonly poolShare: number | null;
  /** What the form showed of it. */
  readonly seen: { readonly benefitPool: string | null; readonly poolShare: number | null } | null;
}

/** What joins other benefits to the pool of this one; refused unless the shares add up to the whole. */
export function overlapWrites(request: SaveMetricRequest, situation: PlanSituation): readonly EditedRecord[] {
  const { pool, metric } = request;
  if (pool.length === 0) return [];
  const { loaded, refuse, isRepeated } = situation;
  const benefitPool = tidyNote(metric.benefitPool);
  if (benefitPool === null) return refuse('metric.benefitPool', 'Say what the benefits have in common.');
  const ownKey = request.metricKey ?? newMetric(request, situation).key;
  const writes = pool.map(({ metricKey, poolShare, seen }, index): EditedRecord => {
    const other = loaded.facts.metrics.find(({ key }) => key === metricKey && key !== ownKey);
    if (other === undefined) {
      return refuse(
        `pool[${index}].metricKey`,
        'This company has no such benefit; it may have been removed.',
      );
    }
    return {
      kind: 'edited',
      object: 'value_metric',
      id: other.id,
      key: other.key,
      name: other.name,
      wanted: { benefit_pool: benefitPool, pool_share: writeValue(poolShare) },
      seen:
        seen === null
          ? null
          : { benefit_pool: writeValue(seen.benefitPool), pool_share: writeValue(seen.poolShare) },
    };
  });
  const shares = [metric.poolShare, ...pool.map(({ poolShare }) => poolShare), ...sharesOfOthers()];
  if (!isRepeated && areSharesIncomplete(shares)) {
    refuse('metric.poolShare', 'The shares of the benefits that overlap have to add up to 100 %.');
  }
  return writes;

  /** Of those in the pool that the request does not name. */
  function sharesOfOthers(): readonly (number | null)[] {
    const named = new Set([ownKey, ...pool.map(({ metricKey }) => metricKey)]);
    return loaded.facts.metrics
      .filter((other) => other.benefitPool === benefitPool && !named.has(other.key))
      .map(({ poolShare }) => poolShare);
  }
}
