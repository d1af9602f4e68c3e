import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.ts';
import { FormFrame, MarkedFields } from '../forms/FormFrame.tsx';
import { sayField } from './field.ts';
import type { Said } from './field.ts';
import { Fields } from './Fields.tsx';
import type { EntryFormState } from './use-entry-form.ts';

interface EntryFormProps<Own extends object> {
  readonly form: EntryFormState<Own>;
  readonly title: Said;
  readonly text: Said;
  readonly save?: Said;
  /** Stands before everything else. */
  readonly lead?: ReactNode;
  /** Stands above the inputs. */
  readonly above?: ReactNode;
  /** Stands beside Save instead of the word that fields are marked. */
  readonly notice?: ReactNode;
}

/** A form that writes ledger lines: its inputs, a preview above them, Save and Cancel. */
export function EntryForm<Own extends object>({ form, title, text, save, ...parts }: EntryFormProps<Own>) {
  const { t } = useWords();
  const { values, rows, problems, onChange } = form;
  return (
    <FormFrame
      {...form}
      {...parts}
      notice={parts.notice || <MarkedFields problems={problems} />}
      title={sayField(title, t)}
      text={sayField(text, t)}
      saveLabel={sayField(save ?? 'relationship.save', t)}
    >
      <Fields rows={rows} values={values} problems={problems} onChange={onChange} />
    </FormFrame>
  );
}
