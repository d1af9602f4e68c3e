import { readInputs } from '../crm/mapping/metric-inputs.ts';
import { metricProperties } from '../crm/mapping/metric.ts';
import { readJson } from '../crm/mapping/values.ts';
import type { PropertyValues } from '../crm/repository.ts';
import type { CalculatorInput, Metric } from '../domain/facts.ts';
import { measuredInputsFor } from '../domain/metric-input-roles.ts';
import type { MetricSummary } from '../domain/summary.ts';
import { assumptionChanges } from './assumption-changes.ts';
import { checkMetricEdit } from './check-metric-edit.ts';
import { checkMetricFields } from './check-metric-fields.ts';
import { followingBaseline } from './following-baseline.ts';
import { changedInputs, changedMetricFields, pickMetricFields, tidyMetric } from './metric-fields.ts';
import type { LoadedCompany } from './load-company.ts';
import type { MetricFields } from './metric-fields.ts';
import { metricSituation, withAssumptions } from './metric-situation.ts';
import type { EditedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import type { SaveMetricRequest } from './save-metric.ts';

/**
 * What changes about a benefit, and about the milestone that is measured with it; refused where it may not, and unless
 * it can still be measured.
 */
export function editedMetric(
  request: SaveMetricRequest,
  key: string,
  situation: PlanSituation,
): readonly EditedRecord[] {
  const { loaded, today, refuse, isRepeated } = situation;
  const stored = loaded.facts.metrics.find((metric) => metric.key === key);
  const { metric, general } = metricSituation(situation);
  const summary = metric(key);
  if (stored === undefined || summary === undefined) {
    return refuse(
      'metricKey',
      'This company has no such benefit; it may have been removed. Reload the record.',
    );
  }
  const asked = tidyMetric(request.metric);
  const seen = request.seen === null ? null : tidyMetric(request.seen);
  const { wanted, shown } = merged(asked, seen ?? stored, stored);
  const assumed = withAssumptions(general, request, summary);
  if (!isRepeated) {
    const changed = changedMetricFields(wanted, stored);
    checkMetricEdit({ summary, wanted, changed, request }, refuse);
    if (changed.length > 0)
      checkMetricFields(wanted, { loaded, today, general: assumed, before: stored, refuse });
  }
  const toProperties = (fields: MetricFields) =>
    metricProperties(
      { ...stored, ...fields, measuredInputs: measuredInputs(fields, stored, summary) },
      loaded.records.company.id,
    );
  const inputs = storedInputs(stored, loaded);
  const done = doneBefore(request, wanted, situation);
  const edit: EditedRecord = {
    kind: 'edited',
    object: 'value_metric',
    id: stored.id,
    key,
    name: stored.name,
    wanted: { ...toProperties(wanted), ...(sameInputs(wanted, stored) ? inputs : {}), ...done },
    seen: { ...toProperties(shown), ...(sameInputs(shown, stored) ? inputs : {}) },
    beside: assumptionChanges(request, summary, situation),
  };
  return [edit, ...followingBaseline(stored, wanted, situation)];
}

/**
 * What the form did not touch stays as it is by now; of the inputs that holds one by one, so that two people may put
 * different numbers of one benefit right.
 */
function merged(
  asked: MetricFields,
  seen: MetricFields,
  stored: Metric,
): { readonly wanted: MetricFields; readonly shown: MetricFields } {
  const changed = changedMetricFields(asked, seen);
  const inputs = changedInputs(asked, seen);
  const wanted = {
    ...stored,
    ...pickMetricFields(asked, changed),
    inputs: withInputs(stored, asked, inputs),
  };
  // Inputs are one property: what the form showed of it is what is stored, unless one it changes was changed since.
  const shownInputs = withInputs(stored, seen, inputs);
  const shown = { ...stored, ...pickMetricFields(seen, changed), inputs: shownInputs };
  return { wanted, shown };
}

function withInputs(
  stored: Pick<Metric, 'inputs'>,
  from: Pick<Metric, 'inputs'>,
  names: readonly string[],
): Metric['inputs'] {
  const inputs: Record<string, CalculatorInput> = { ...stored.inputs };
  for (const name of names) {
    const value = from.inputs[name];
    if (value === undefined || value === null) delete inputs[name];
    else inputs[name] = value;
  }
  return inputs;
}

/** The inputs as the record spells them: people may have laid them out in another way. */
function storedInputs({ id }: Metric, { records }: LoadedCompany): PropertyValues {
  const record = records.metrics.find((one) => one.id === id);
  return { inputs: record?.properties['inputs'] ?? null };
}

/**
 * What this very request made of the inputs when it was asked for before, as long as it asks for the same: others may
 * have put further ones right since.
 */
function doneBefore(
  { requestKey, metric, seen }: SaveMetricRequest,
  wanted: MetricFields,
  { loaded, isRepeated }: PlanSituation,
): PropertyValues {
  if (!isRepeated || seen === null) return {};
  const done = loaded.facts.entries.find(
    (line) => line.kind === 'edit' && line.requestKey === requestKey && line.changes['inputs'] !== undefined,
  );
  const text = done?.kind === 'edit' ? (done.changes['inputs']?.after ?? null) : null;
  if (text === null) return {};
  const then = readInputs(readJson({ inputs: text }, 'inputs'));
  const asked = changedInputs(tidyMetric(metric), tidyMetric(seen));
  const isSame = changedInputs({ inputs: then }, wanted).every((name) => !asked.includes(name));
  return isSame ? { inputs: text } : {};
}

const sameInputs = (first: Pick<Metric, 'inputs'>, second: Pick<Metric, 'inputs'>): boolean =>
  changedInputs(first, second).length === 0;

/** What was measured once stays what is measured. */
function measuredInputs(
  fields: MetricFields,
  stored: Metric,
  { history }: Pick<MetricSummary, 'history'>,
): readonly string[] {
  return history.length > 0 || fields.calculator === stored.calculator
    ? stored.measuredInputs
    : measuredInputsFor(fields.calculator, fields.inputs);
}
