import { Fields } from '../fields/Fields.tsx';
import type { FieldRow } from '../fields/field.ts';
import type { EditorFields } from './editor-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface EditorInputsProps {
  readonly editing: MilestoneEditing;
  readonly rows: readonly FieldRow<EditorFields>[];
}

/** Inputs of a milestone. What is wrong is said at the input that people can put it right in. */
export function EditorInputs({ editing: { fields, change, problems }, rows }: EditorInputsProps) {
  return (
    <Fields
      rows={rows}
      values={fields}
      problems={problems && { ...problems, goal: problems.criterion, unitWords: problems.unit }}
      onChange={change}
    />
  );
}
