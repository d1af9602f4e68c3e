import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { calculatorDefinition } from '../domain/calculators/catalogue.ts';
import { inputProblems } from '../domain/calculators/check-inputs.ts';
import type { Metric } from '../domain/facts.ts';
import { assumptionInputs } from '../domain/metric-input-roles.ts';
import { newMetric } from './added-metric.ts';
import { checkContact, checkDate, checkedLines } from './check-entry.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import { tidyNote } from './ledger-lines.ts';
import type { NewMeasurement } from './new-proof-lines.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import { RequestError } from './request-error.ts';
import type { SaveMetricRequest } from './save-metric.ts';
import type { Refuse } from './situation.ts';

/** A number that both sides agree on, from its day on. */
export interface NewAssumption {
  /** Name of the calculator's input. */
  readonly input: string;
  /** Money in major units, rates as fractions. */
  readonly value: number;
  readonly on: CalendarDate;
  /** The contact it was agreed with. */
  readonly contactId: string | null;
  /** For a benefit that exists: the value in force that the form showed; null for none. */
  readonly seen: number | null;
}

/** What is measured of a benefit when it is added. */
export type FirstMeasurement = Pick<
  NewMeasurement,
  'input' | 'value' | 'on' | 'method' | 'contactId' | 'survey' | 'property'
>;

/** The lines of a benefit's own: what was agreed, and what is measured already. */
export function metricLines(
  request: SaveMetricRequest,
  situation: PlanSituation,
  origin: EntryOrigin,
): readonly UnstoredEntry[] {
  const { facts } = situation.loaded;
  const metric =
    request.metricKey === null
      ? newMetric(request, situation)
      : facts.metrics.find(({ key }) => key === request.metricKey);
  if (metric === undefined) return [];
  return [
    ...assumptionLines(request, metric, situation, origin),
    ...baselineAgreed(request, metric, situation, origin),
    ...firstMeasurements(request, metric, situation, origin),
  ];
}

function assumptionLines(
  { assumptions, requestKey, reason }: SaveMetricRequest,
  metric: Metric,
  { loaded, today, refuse, isRepeated }: PlanSituation,
  origin: EntryOrigin,
): readonly UnstoredEntry[] {
  return assumptions.map((assumption, index) => {
    const refuseHere: Refuse = (field, message) => refuse(`assumptions[${index}].${field}`, message);
    if (!isRepeated) checkAssumption(assumption, metric, refuseHere);
    checkDate(assumption.on, today, refuseHere);
    checkContact('contactId', assumption.contactId, loaded, refuseHere);
    const { input, value, on, contactId } = assumption;
    return {
      kind: 'assumption_changed',
      key: `${requestKey}/assumption/${dashed(input)}`,
      ...origin,
      on,
      milestoneKey: null,
      metricKey: metric.key,
      note: tidyNote(reason),
      input,
      value,
      contactId,
    };
  });
}

function checkAssumption({ input, value }: NewAssumption, metric: Metric, refuse: Refuse): void {
  if (!assumptionInputs(metric.calculator, metric.inputs).includes(input)) {
    refuse('input', 'This is measured or put right, not assumed.');
  }
  const definition = calculatorDefinition(metric.calculator);
  if (definition === null) return;
  const only = definition.inputs.filter(({ name }) => name === input);
  const [problem] = inputProblems({ ...definition, inputs: only, alsoMissing: () => [] }, () => value);
  if (problem === undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return;
  refuse(
    'value',
    problem?.code === 'rate_not_a_fraction'
      ? 'Rates are fractions from 0 to 1: 15 % is 0.15.'
      : 'The value has to be a number that can be right.',
  );
}

function baselineAgreed(
  { baselineAgreed: agreed, requestKey }: SaveMetricRequest,
  metric: Metric,
  { loaded, today, refuse }: PlanSituation,
  origin: EntryOrigin,
): readonly UnstoredEntry[] {
  if (agreed === null) return [];
  const refuseHere: Refuse = (field, message) => refuse(`baselineAgreed.${field}`, message);
  checkDate(agreed.on, today, refuseHere);
  checkContact('contactId', agreed.contactId, loaded, refuseHere);
  const subject = { milestoneKey: null, metricKey: metric.key, note: null };
  return [{ kind: 'baseline_agreed', key: `${requestKey}/agreed`, ...origin, ...subject, ...agreed }];
}

/** They are judged like any measurement, with the benefit as if it were there already. */
function firstMeasurements(
  { measurements, metricKey, requestKey }: SaveMetricRequest,
  metric: Metric,
  { loaded, today, refuse }: PlanSituation,
  origin: EntryOrigin,
): readonly UnstoredEntry[] {
  if (measurements.length === 0) return [];
  if (metricKey !== null) return refuse('measurements', 'What exists is measured by itself.');
  const { facts } = loaded;
  const metrics = [...facts.metrics.filter(({ key }) => key !== metric.key), metric];
  const entries = measurements.map((measurement, index) => ({
    kind: 'measurement' as const,
    entryKey: `${requestKey}/measured/${index + 1}`,
    milestoneKey: null,
    metricKey: metric.key,
    note: null,
    ...measurement,
  }));
  try {
    return checkedLines(entries, { ...loaded, facts: { ...facts, metrics } }, origin, today);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return refuse((error.field ?? '').replace(/^entries/, 'measurements'), error.message);
  }
}

/** "hourlyRate" -> "hourly-rate": keys of lines are lower case. */
const dashed = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(/[^a-z0-9-]/g, '');
