import type { Metric } from '../domain/facts.ts';
import { tidyNote } from './ledger-lines.ts';

/** What a person says of a value metric; everything else follows from it or never changes. */
export const METRIC_FIELDS = [
  'name',
  'definition',
  'category',
  'moneyKind',
  'calculator',
  'inputs',
  'unit',
  'effectiveDate',
  'baselineMethod',
  'baselineOn',
  'measurementMethod',
  'measurementDetail',
  'validation',
  'source',
  'measuringIntervalDays',
  'carryForwardDays',
  'benefitPool',
  'poolShare',
  'targetValue',
  'capability',
  'outcome',
  'impact',
  'ownerId',
  'customerOwnerContactId',
] as const satisfies readonly (keyof Metric)[];

export type MetricField = (typeof METRIC_FIELDS)[number];

/** In the engine's units: money inputs in major units, rates as fractions. */
export type MetricFields = Pick<Metric, MetricField>;

/** Texts as HubSpot gives them back, and inputs without what nobody said. */
export function tidyMetric(fields: MetricFields): MetricFields {
  return {
    ...fields,
    name: tidyNote(fields.name) ?? '',
    definition: tidyNote(fields.definition),
    unit: tidyNote(fields.unit),
    inputs: Object.fromEntries(
      Object.entries(fields.inputs)
        .map(([name, value]) => [name, typeof value === 'string' ? tidyNote(value) : value] as const)
        .filter(([, value]) => value !== null),
    ),
    measurementDetail: tidyNote(fields.measurementDetail),
    validation: tidyNote(fields.validation),
    benefitPool: tidyNote(fields.benefitPool),
    capability: tidyNote(fields.capability),
    outcome: tidyNote(fields.outcome),
    impact: tidyNote(fields.impact),
  };
}

/** The fields in which two differ; inputs are compared one by one. */
export function changedMetricFields(wanted: MetricFields, before: MetricFields): readonly MetricField[] {
  return METRIC_FIELDS.filter((name) =>
    name === 'inputs' ? changedInputs(wanted, before).length > 0 : !isSame(wanted[name], before[name]),
  );
}

/** The inputs in which two differ, whatever order they stand in. */
export function changedInputs(
  { inputs }: Pick<MetricFields, 'inputs'>,
  before: Pick<MetricFields, 'inputs'>,
): readonly string[] {
  const names = new Set([...Object.keys(inputs), ...Object.keys(before.inputs)]);
  return [...names].filter((name) => !isSame(inputs[name] ?? null, before.inputs[name] ?? null));
}

export function pickMetricFields(fields: MetricFields, names: readonly MetricField[]): Partial<MetricFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

const isSame = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);
