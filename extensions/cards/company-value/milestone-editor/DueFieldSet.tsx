import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { choice, day, number, select } from '../fields/field.ts';
import { DUE_KINDS, OFFSET_UNITS } from './editor-fields.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

/** By when: a day, or so long after the start or after another milestone. */
export function DueFieldSet({ editing }: { readonly editing: MilestoneEditing }) {
  const company = useCompany();
  const { company: facts, plan } = company.view.summary;
  const { due } = editing.fields;
  const kinds = DUE_KINDS.filter((kind) =>
    kind === 'start' ? facts.startDate !== null : kind === 'day' || plan.milestones.length > 0,
  );
  return (
    <EditorInputs
      editing={editing}
      rows={[
        choice('due', 'editor.due', kinds, (kind) => `editor.due.${kind}`),
        due === 'day' && targetDay(company),
        due === 'after' &&
          select(
            'afterKey',
            'editor.after',
            plan.milestones.map(({ milestone: { key, name } }) => ({ value: key, label: { said: name } })),
          ),
        ...(due === 'day' ? [] : OFFSET),
        day('plannedStart', 'editor.plannedStart', {
          text: 'editor.plannedStartText',
          any: true,
          required: false,
        }),
      ]}
    />
  );
}

/** The day by which it is to be reached. */
export const targetDay = ({ today }: CompanyScope) =>
  day('targetDate', 'editor.targetDate', { any: true, from: today });

const OFFSET = [
  number('offset', 'editor.offset', { required: true, decimals: 0, min: 0 }),
  choice('offsetUnit', 'editor.offsetUnit', OFFSET_UNITS, (unit) => `editor.offsetUnit.${unit}`),
];
