import { useWords } from '../../../ui/words.ts';
import { choice } from '../fields/field.ts';
import type { Said } from '../fields/field.ts';
import { TextField } from '../forms/fields.tsx';
import { ValueField } from '../forms/ValueField.tsx';
import { TargetDayField } from './DueFieldSet.tsx';
import { measuredIn } from './editor-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

export const NEXT_CHOICES = ['now', 'later'] as const;
export type NextChoice = (typeof NEXT_CHOICES)[number];

/** Whether what follows is set at once. */
export const nextChoice = (label: Said, text: Said) =>
  choice('next', label, NEXT_CHOICES, (one) => `editor.next.${one}`, { text });

/** What is new about a milestone that follows on another; everything else is taken from that one. */
export function NextMilestoneFieldSet({ editing }: { readonly editing: MilestoneEditing }) {
  const { t } = useWords();
  const { fields, set, problems } = editing;
  return (
    <>
      <TextField
        name="nextName"
        label={t('editor.next.name')}
        required
        value={fields.name}
        problem={problems?.name ?? null}
        onChange={(name) => set({ name })}
      />
      {fields.goal === 'done' ? null : (
        <ValueField
          name="nextTarget"
          label={t('editor.target')}
          measured={{ ...measuredIn(fields), baseline: editing.stored.baseline }}
          typed={fields.target}
          answer={null}
          problem={problems?.target ?? null}
          onChange={(change) => set({ target: 'typed' in change ? change.typed : null })}
        />
      )}
      <TargetDayField editing={editing} />
    </>
  );
}
