import { writeValue } from '../crm/mapping/values.ts';
import type { Metric } from '../domain/facts.ts';
import { inputBefore } from '../domain/metric-input-roles.ts';
import { UNIT_MONEY } from '../domain/vocabulary.ts';
import { checkBaseline } from './check-baseline.ts';
import type { MetricFields } from './metric-fields.ts';
import type { EditedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';

/** The milestones that are measured with a benefit take its value from before when that is put right. */
export function followingBaseline(
  stored: Metric,
  wanted: MetricFields,
  { loaded, refuse, isRepeated }: PlanSituation,
): readonly EditedRecord[] {
  const [measured = ''] = stored.measuredInputs;
  const before = inputBefore(stored.calculator, measured);
  const value = before === null ? null : (wanted.inputs[before] ?? null);
  if (before === null || typeof value !== 'number' || value === stored.inputs[before]) return [];
  return loaded.facts.milestones
    .filter(
      ({ metricKey, unit, baseline }) =>
        metricKey === stored.key && unit !== UNIT_MONEY && baseline !== value,
    )
    .map((milestone) => {
      const { baselineMethod, baselineOn } = wanted;
      const method = baselineMethod ?? 'direct';
      if (!isRepeated) {
        const entry = { kind: 'baseline', milestoneKey: milestone.key, value, method } as const;
        checkBaseline({ ...entry, ...UNSAID }, loaded.facts, (_, message) =>
          refuse(`metric.inputs.${before}`, `${message} ("${milestone.name}")`),
        );
      }
      return {
        kind: 'edited',
        object: 'value_milestone',
        id: milestone.id,
        key: milestone.key,
        name: milestone.name,
        wanted: {
          baseline: writeValue(value),
          baseline_method: method,
          baseline_date: writeValue(baselineOn),
        },
        seen: null,
      };
    });
}

/** What the value from before is judged by says nothing else. */
const UNSAID = { entryKey: '', on: '', metricKey: null, note: null, contactId: null, seen: null };
