/** What the properties of a benefit are called in its form, by their names in the CRM. */
export const PROPERTY_LABELS = {
  name: 'metricEditor.name',
  definition: 'metricEditor.definition',
  category: 'metricEditor.category',
  calculator: 'metricEditor.calculator',
  money_kind: 'metricEditor.moneyKind',
  unit: 'metricEditor.unit',
  effective_date: 'metricEditor.since',
  baseline_method: 'metricEditor.baselineHow',
  baseline_date: 'metricEditor.baselineOn',
  measurement_method: 'metricEditor.method',
  measurement_detail: 'metricEditor.methodDetail',
  validation: 'metricEditor.validation',
  source: 'metricEditor.source',
  measuring_interval_days: 'metricEditor.interval',
  carry_forward_days: 'metricEditor.carry',
  benefit_pool: 'metricEditor.overlap',
  pool_share: 'metricEditor.share',
  target_value: 'metricEditor.targetValue',
  capability: 'metricEditor.capability',
  outcome: 'metricEditor.outcome',
  impact: 'metricEditor.impact',
} as const;

export type LabelledProperty = keyof typeof PROPERTY_LABELS;

export const isLabelled = (property: string): property is LabelledProperty =>
  Object.hasOwn(PROPERTY_LABELS, property);

/** How the ledger names the assumption about an input among what was edited. */
export const ASSUMPTION = 'assumption.';
