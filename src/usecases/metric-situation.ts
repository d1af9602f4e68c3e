import { inCanonicalOrder, summariseCore } from '../domain/core.ts';
import type { GeneralAssumption } from '../domain/metric-measurable.ts';
import type { MetricSummary } from '../domain/summary.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';

/** The value side of a company as it stands today. */
export interface MetricSituation {
  readonly metric: (key: string) => MetricSummary | undefined;
  readonly general: GeneralAssumption;
}

/** What is assumed with what a request agrees on, and what is in force for the benefit itself. */
export function withAssumptions(
  general: GeneralAssumption,
  { assumptions }: { readonly assumptions: readonly { readonly input: string; readonly value: number }[] },
  summary: Pick<MetricSummary, 'inputs'> | null = null,
): GeneralAssumption {
  return (input) => {
    const asked = assumptions.find((one) => one.input === input)?.value;
    const own = summary?.inputs.find(({ name }) => name === input)?.value;
    return asked ?? (typeof own === 'number' ? own : general(input));
  };
}

export function metricSituation({ loaded, today }: Pick<PlanSituation, 'loaded' | 'today'>): MetricSituation {
  const { value } = summariseCore(inCanonicalOrder(loaded.facts), loaded.settings, today);
  return {
    metric: (key) => value.metrics.find(({ metric }) => metric.key === key),
    general: (input) => value.assumptions.find((one) => one.input === input)?.value ?? null,
  };
}
