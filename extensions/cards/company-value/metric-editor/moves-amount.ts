import type { MetricField, MetricFields } from '../../../../src/functions/contract.ts';
import type { PlanSave } from '../../../ui/gateway.ts';

type SaveMetric = Extract<PlanSave, { by: 'save-metric' }>;

/** Words about a benefit, from which no amount follows; every other change needs a reason. */
const FREE: readonly MetricField[] = [
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
];

/** The fields that a save changes. */
export function changedBy({ metric, seen }: Pick<SaveMetric, 'metric' | 'seen'>): readonly MetricField[] {
  if (seen === null) return [];
  const names = Object.keys(metric) as readonly MetricField[];
  return names.filter((name) => !isSame(metric, seen, name));
}

/** Whether a save changes what an amount follows from. */
export function movesAmount(save: SaveMetric | null): boolean {
  if (save === null || save.seen === null) return false;
  return save.assumptions.length > 0 || changedBy(save).some((name) => !FREE.includes(name));
}

/** Whether a save changes anything at all. */
export const changesAnything = (save: SaveMetric): boolean =>
  changedBy(save).length + save.assumptions.length + save.pool.length > 0 || save.baselineAgreed !== null;

function isSame(first: MetricFields, second: MetricFields, name: MetricField): boolean {
  if (name !== 'inputs') return JSON.stringify(first[name]) === JSON.stringify(second[name]);
  const inputs = new Set([...Object.keys(first.inputs), ...Object.keys(second.inputs)]);
  return [...inputs].every(
    (input) => JSON.stringify(first.inputs[input] ?? null) === JSON.stringify(second.inputs[input] ?? null),
  );
}
