import { inCanonicalOrder, summariseCore } from '../domain/core.ts';
import type { GeneralAssumption } from '../domain/metric-measurable.ts';
import type { MetricSummary } from '../domain/summary.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';

/** The value side of a company as it stands today. */
export interface MetricSituation {
  readonly metric: (key: string) => MetricSummary | undefined;
  readonly general: GeneralAssumption;
}

export function metricSituation({ loaded, today }: Pick<PlanSituation, 'loaded' | 'today'>): MetricSituation {
  const { value } = summariseCore(inCanonicalOrder(loaded.facts), loaded.settings, today);
  return {
    metric: (key) => value.metrics.find(({ metric }) => metric.key === key),
    general: (input) => value.assumptions.find((one) => one.input === input)?.value ?? null,
  };
}
