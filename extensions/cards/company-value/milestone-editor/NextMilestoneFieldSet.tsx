import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { choice, text } from '../fields/field.ts';
import type { Said } from '../fields/field.ts';
import { amountField } from '../forms/value-field.ts';
import { targetDay } from './DueFieldSet.tsx';
import { measuredIn } from './editor-fields.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

export const NEXT_CHOICES = ['now', 'later'] as const;
export type NextChoice = (typeof NEXT_CHOICES)[number];

/** Whether what follows is set at once. */
export const nextChoice = (label: Said, text: Said) =>
  choice('next', label, NEXT_CHOICES, (one) => `editor.next.${one}`, { text });

/** What is new about a milestone that follows on another; everything else is taken from that one. */
export function NextMilestoneFieldSet({ editing }: { readonly editing: MilestoneEditing }) {
  const words = useWords();
  const company = useCompany();
  const { fields, stored } = editing;
  const measured = { ...measuredIn(fields), baseline: stored.baseline };
  return (
    <EditorInputs
      editing={editing}
      rows={[
        text('name', 'editor.next.name', { as: 'nextName', required: true }),
        fields.goal !== 'done' &&
          amountField('target', words.t('editor.target'), measured, { as: 'nextTarget' }, words),
        targetDay(company),
      ]}
    />
  );
}
