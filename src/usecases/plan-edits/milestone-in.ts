import { inCanonicalOrder, summariseCore } from '../../domain/core.ts';
import type { MilestoneSummary } from '../../domain/summary.ts';
import type { PlanSituation } from './save-plan-records.ts';

/** A milestone of the plan as it stands today. */
export function milestoneIn(
  { loaded, today }: Pick<PlanSituation, 'loaded' | 'today'>,
  key: string,
): MilestoneSummary | undefined {
  const { plan } = summariseCore(inCanonicalOrder(loaded.facts), loaded.settings, today);
  return plan.milestones.find(({ milestone }) => milestone.key === key);
}
