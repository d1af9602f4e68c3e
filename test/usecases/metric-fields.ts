import type { Metric } from '../../src/domain/facts.ts';
import { METRIC_FIELDS } from '../../src/usecases/metric-fields.ts';
import type { MetricFields } from '../../src/usecases/metric-fields.ts';

/** What a person says of a benefit that is there. */
export const metricFieldsOf = (metric: Metric): MetricFields =>
  Object.fromEntries(METRIC_FIELDS.map((name) => [name, metric[name]])) as unknown as MetricFields;

/** A new benefit with everything that makes it measurable: hours a month spent on answering tickets. */
export const metricFields = (overrides: Partial<MetricFields> = {}): MetricFields => ({
  name: 'Ticket hours',
  definition: 'Hours a month that support spends on answering tickets',
  category: 'time_savings',
  moneyKind: 'capacity',
  calculator: 'time_saving',
  inputs: { hoursBefore: 60, hourlyRate: 50, periodsPerYear: 12 },
  unit: 'h a month',
  effectiveDate: '2026-09-01',
  baselineMethod: 'direct',
  baselineOn: '2026-08-31',
  measurementMethod: 'business_system',
  measurementDetail: null,
  validation: 'Help desk report, signed by the support lead',
  source: { kind: 'manual' },
  measuringIntervalDays: 30,
  carryForwardDays: null,
  benefitPool: null,
  poolShare: null,
  targetValue: 20,
  capability: 'Answers from the knowledge base',
  outcome: 'Fewer hours on the same tickets',
  impact: 'Two people for other work',
  ownerId: null,
  customerOwnerContactId: null,
  ...overrides,
});
