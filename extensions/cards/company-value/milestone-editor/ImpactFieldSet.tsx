import { longText, text } from '../fields/field.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

/** From what the product makes possible to what it is worth, and what is done next. */
export const ImpactFieldSet = ({ editing }: { readonly editing: MilestoneEditing }) => (
  <EditorInputs
    editing={editing}
    rows={[
      text('capability', 'editor.capability'),
      text('outcome', 'editor.outcome'),
      text('impact', 'editor.impact'),
      longText('businessImpact', 'editor.businessImpact'),
      longText('steps', 'editor.steps', { text: 'editor.stepsText' }),
    ]}
  />
);
