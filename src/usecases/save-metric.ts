import type { CrmRepository } from '../crm/repository.ts';
import { addedMetric } from './added-metric.ts';
import { editedMetric } from './edited-metric.ts';
import type { MetricFields } from './metric-fields.ts';
import { metricLines } from './metric-lines.ts';
import type { FirstMeasurement, NewAssumption } from './metric-lines.ts';
import { overlapWrites } from './metric-overlap.ts';
import type { PoolMember } from './metric-overlap.ts';
import { savePlanRecords } from './plan-edits/save-plan-records.ts';
import type { SavedPlanRecords, SavePlanRequest } from './plan-edits/save-plan-records.ts';
import type { Clock } from './today.ts';

export interface SaveMetricRequest extends SavePlanRequest {
  /** Null for a new one. */
  readonly metricKey: string | null;
  readonly metric: MetricFields;
  /** For one that exists: what the form showed. Null when the caller does not say. */
  readonly seen: MetricFields | null;
  /** What both sides agree on and nobody measures: each counts from its day on. */
  readonly assumptions: readonly NewAssumption[];
  /** For a new one: what is measured already. */
  readonly measurements: readonly FirstMeasurement[];
  /** The contact who agreed to the value from before, and the day; null when nobody did now. */
  readonly baselineAgreed: { readonly contactId: string; readonly on: string } | null;
  /** Other metrics that count the same money, with the shares that go with the one of this metric. */
  readonly pool: readonly PoolMember[];
}

/**
 * Adds a benefit that no template has, or changes one. It is refused unless it can be measured. What changed stands in
 * the ledger with the values before and after. An assumption counts from its day on and leaves the days before as they
 * are; a value from before, a list and a text are put right for all days.
 * @throws RequestError naming the field as "metric.inputs.hourlyRate"; nothing is written then
 * @throws CrmError
 */
export function saveMetric(
  repository: CrmRepository,
  clock: Clock,
  request: SaveMetricRequest,
): Promise<SavedPlanRecords> {
  const { metricKey } = request;
  return savePlanRecords(
    repository,
    clock,
    request,
    (situation) => [
      ...(metricKey === null
        ? [addedMetric(request, situation)]
        : editedMetric(request, metricKey, situation)),
      ...overlapWrites(request, situation),
    ],
    (situation, origin) => metricLines(request, situation, origin),
  );
}
