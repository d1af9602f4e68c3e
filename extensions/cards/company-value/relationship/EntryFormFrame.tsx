import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.ts';
import { DayField, NoteField } from '../forms/fields.tsx';
import { FormFrame, MarkedFields } from '../forms/FormFrame.tsx';
import type { SavingState } from '../forms/use-saving.ts';
import type { EntryFields } from './use-entry-form.ts';

interface EntryFormFrameProps {
  readonly title: string;
  readonly text: string;
  readonly form: {
    readonly fields: EntryFields;
    readonly set: (change: Partial<EntryFields>) => void;
    readonly problems: { readonly on: string | null } | null;
    readonly frame: {
      readonly saving: SavingState;
      readonly onSave: () => void;
      readonly onCancel: () => void;
    };
  };
  /** What the day is called, where "On" would not say it. */
  readonly dayLabel?: string;
  readonly dayText?: string;
  readonly noteLabel?: string;
  readonly notePlaceholder?: string;
  readonly saveLabel?: string;
  readonly above?: ReactNode;
  /** The form's own inputs; the day and the note follow. */
  readonly children: ReactNode;
}

/** A form about people or the renewal: its own inputs, the day, a note, Save and Cancel. */
export function EntryFormFrame({ form, children, ...texts }: EntryFormFrameProps) {
  const { t } = useWords();
  const { fields, set, problems } = form;
  return (
    <FormFrame
      title={texts.title}
      text={texts.text}
      {...form.frame}
      saveLabel={texts.saveLabel ?? t('relationship.save')}
      above={texts.above}
      notice={<MarkedFields problems={problems} />}
    >
      {children}
      <DayField
        name="on"
        label={texts.dayLabel ?? t('relationship.on')}
        description={texts.dayText ?? t('relationship.onText')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      <NoteField
        {...(texts.noteLabel === undefined ? {} : { label: texts.noteLabel })}
        placeholder={texts.notePlaceholder ?? t('relationship.notePlaceholder')}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
    </FormFrame>
  );
}
