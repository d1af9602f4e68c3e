import { metricProperties } from '../crm/mapping/metric.ts';
import type { Metric } from '../domain/facts.ts';
import { measuredInputsFor } from '../domain/metric-input-roles.ts';
import { checkMetricFields } from './check-metric-fields.ts';
import { tidyMetric } from './metric-fields.ts';
import { metricSituation, withAssumptions } from './metric-situation.ts';
import { adHocKey } from './plan-edits/ad-hoc-key.ts';
import type { AddedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import type { SaveMetricRequest } from './save-metric.ts';

/** The record of a new benefit; refused unless it can be measured. */
export function addedMetric(request: SaveMetricRequest, situation: PlanSituation): AddedRecord {
  const { loaded, today, refuse } = situation;
  const metric = newMetric(request, situation);
  const general = withAssumptions(metricSituation(situation).general, request);
  checkMetricFields(metric, { loaded, today, general, before: null, refuse });
  return {
    kind: 'added',
    object: 'value_metric',
    key: metric.key,
    properties: metricProperties(metric, loaded.records.company.id),
  };
}

/** What the record of a new benefit holds; it has no id yet. */
export function newMetric(
  request: SaveMetricRequest,
  { loaded, planKey }: Pick<PlanSituation, 'loaded' | 'planKey'>,
): Metric {
  const fields = tidyMetric(request.metric);
  return {
    ...fields,
    id: '',
    key: adHocKey(planKey, 'value_metric', request.requestKey),
    measuredInputs: measuredInputsFor(fields.calculator, fields.inputs),
    currency: null,
    ownerId: fields.ownerId ?? loaded.facts.company.ownerId,
  };
}
