import type { Metric } from '../../domain/facts.ts';
import type { MetricSummary } from '../../domain/summary.ts';
import {
  BASELINE_METHODS,
  CALCULATORS,
  MEASUREMENT_METHODS,
  MONEY_KINDS,
  VALUE_CATEGORIES,
} from '../../domain/vocabulary.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { toMajor } from './money.ts';
import { readInputs } from './metric-inputs.ts';
import { readMetricSource, writeSource } from './source.ts';
import {
  readCurrency,
  readDate,
  readDays,
  readJson,
  readList,
  readNumber,
  readText,
  readWord,
  writeValue,
} from './values.ts';

/** A value metric record as the engine reads it; one without a calculator states no money. */
export function toMetric(record: CrmRecord): Metric {
  const values = record.properties;
  return {
    id: record.id,
    key: readText(values, 'metric_key') ?? `record/${record.id}`,
    name: readText(values, 'name') ?? `#${record.id}`,
    category: readWord(values, 'category', VALUE_CATEGORIES) ?? 'process_efficiency',
    moneyKind: readWord(values, 'money_kind', MONEY_KINDS),
    calculator: readWord(values, 'calculator', CALCULATORS) ?? 'qualitative',
    inputs: readInputs(readJson(values, 'inputs')),
    measuredInputs: readList(values, 'measured_inputs', ';'),
    unit: readText(values, 'unit'),
    effectiveDate: readDate(values, 'effective_date'),
    currency: readCurrency(values, 'currency'),
    baselineMethod: readWord(values, 'baseline_method', BASELINE_METHODS),
    baselineOn: readDate(values, 'baseline_date'),
    measurementMethod: readWord(values, 'measurement_method', MEASUREMENT_METHODS),
    measurementDetail: readText(values, 'measurement_detail'),
    validation: readText(values, 'validation'),
    source: readMetricSource(readText(values, 'source')),
    measuringIntervalDays: readDays(values, 'measuring_interval_days'),
    carryForwardDays: readDays(values, 'carry_forward_days'),
    benefitPool: readText(values, 'benefit_pool'),
    poolShare: readNumber(values, 'pool_share'),
    targetValue: readNumber(values, 'target_value'),
    definition: readText(values, 'definition'),
    capability: readText(values, 'capability'),
    outcome: readText(values, 'outcome'),
    impact: readText(values, 'impact'),
    ownerId: readText(values, 'owner_id'),
    customerOwnerContactId: readText(values, 'customer_owner_contact_id'),
  };
}

/** The properties that store a metric. */
export function metricProperties(metric: Omit<Metric, 'id'>, companyId: string): PropertyValues {
  return {
    name: metric.name,
    metric_key: metric.key,
    company_id: companyId,
    category: metric.category,
    money_kind: writeValue(metric.moneyKind),
    calculator: metric.calculator,
    inputs: JSON.stringify(metric.inputs),
    measured_inputs: metric.measuredInputs.join(';'),
    unit: writeValue(metric.unit),
    effective_date: writeValue(metric.effectiveDate),
    currency: writeValue(metric.currency),
    baseline_method: writeValue(metric.baselineMethod),
    baseline_date: writeValue(metric.baselineOn),
    measurement_method: writeValue(metric.measurementMethod),
    measurement_detail: writeValue(metric.measurementDetail),
    validation: writeValue(metric.validation),
    source: writeSource(metric.source),
    measuring_interval_days: writeValue(metric.measuringIntervalDays),
    carry_forward_days: writeValue(metric.carryForwardDays),
    benefit_pool: writeValue(metric.benefitPool),
    pool_share: writeValue(metric.poolShare),
    target_value: writeValue(metric.targetValue),
    definition: writeValue(metric.definition),
    capability: writeValue(metric.capability),
    outcome: writeValue(metric.outcome),
    impact: writeValue(metric.impact),
    owner_id: writeValue(metric.ownerId),
    customer_owner_contact_id: writeValue(metric.customerOwnerContactId),
  };
}

/** What the app computes onto a metric record, for HubSpot's own views. */
export function metricResults(summary: MetricSummary, currency: string): PropertyValues {
  const value = summary.latest?.value ?? null;
  return {
    annual_amount: writeValue(toMajor(summary.annualMinor, summary.metric.currency ?? currency)),
    current_value: writeValue(typeof value === 'boolean' ? Number(value) : value),
    current_value_date: writeValue(summary.latest?.on),
  };
}
