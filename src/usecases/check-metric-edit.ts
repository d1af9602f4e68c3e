import { assumptionInputs } from '../domain/metric-input-roles.ts';
import type { MetricSummary } from '../domain/summary.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../domain/vocabulary.ts';
import type { MetricField, MetricFields } from './metric-fields.ts';
import { changedInputs } from './metric-fields.ts';
import type { SaveMetricRequest } from './save-metric.ts';
import type { Refuse } from './situation.ts';

/** Words about a benefit: no amount follows from them, so they may change at any time without a reason. */
const FREE_FIELDS: ReadonlySet<MetricField> = new Set<MetricField>([
  'name',
  'category',
  'measurementDetail',
  'source',
  'measuringIntervalDays',
  'capability',
  'outcome',
  'impact',
  'ownerId',
  'customerOwnerContactId',
]);

export interface MetricEdit {
  readonly summary: MetricSummary;
  readonly wanted: MetricFields;
  readonly changed: readonly MetricField[];
  readonly request: Pick<SaveMetricRequest, 'reason' | 'assumptions' | 'pool'>;
}

/**
 * Refuses what may not change about a benefit: what its measurements are of, and, for the days before, what was
 * assumed. Whatever moves an amount needs a reason.
 */
export function checkMetricEdit({ summary, wanted, changed, request }: MetricEdit, refuse: Refuse): void {
  const { metric, history } = summary;
  const isMeasured = history.length > 0;
  const other = 'It was measured already. Add a new benefit for what is counted in another way.';
  if (isMeasured && changed.includes('calculator')) refuse('metric.calculator', other);
  if (isMeasured && kindOf(metric.unit) !== kindOf(wanted.unit)) refuse('metric.unit', other);
  const assumed = new Set(assumptionInputs(metric.calculator, metric.inputs));
  const assumption = changedInputs(wanted, metric).find((name) => assumed.has(name));
  if (assumption !== undefined && !changed.includes('calculator')) {
    refuse(
      `metric.inputs.${assumption}`,
      'Say from which day the new value counts: the days before keep the one that was agreed then.',
    );
  }
  const decides = changed.some((field) => !FREE_FIELDS.has(field)) || request.assumptions.length > 0;
  if (decides && (request.reason ?? '').trim() === '') {
    refuse('reason', 'Say why it is changed: the reason stands in the ledger beside what was before.');
  }
}

const kindOf = (unit: string | null) => (unit === UNIT_PERCENT || unit === UNIT_MONEY ? unit : 'words');
