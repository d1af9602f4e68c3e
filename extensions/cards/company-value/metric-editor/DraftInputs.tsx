import type { FieldRow } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import type { DraftFieldProps } from './field-set.ts';
import type { MetricDraft } from './metric-draft.ts';

interface DraftInputsProps extends Pick<DraftFieldProps, 'draft' | 'problems' | 'onChange'> {
  readonly rows: readonly FieldRow<MetricDraft>[];
}

/** Inputs of a benefit. What is wrong is said at the input that people can put it right in. */
export const DraftInputs = ({ draft, problems, onChange, rows }: DraftInputsProps) => (
  <Fields
    rows={rows}
    values={draft}
    problems={{
      ...problems,
      method: problems['measurementMethod'],
      target: problems['targetValue'],
      intervalDays: problems['measuringIntervalDays'],
      carryDays: problems['carryForwardDays'],
      ownShare: problems['poolShare'],
    }}
    onChange={onChange}
  />
);
