import { useState } from 'react';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useFields } from './use-fields.ts';
import { useSaving } from './use-saving.ts';

interface EntryFormOptions<Fields extends object, Problems extends object> {
  readonly initial: () => Fields;
  /** What is wrong with each field; null where nothing is. */
  readonly check: (fields: Fields) => Problems;
  /** The lines to write; none while something is missing. Each needs a key of its own that starts with the form's. */
  readonly entries: (fields: Fields, formKey: string) => readonly NewEntry[];
  /** What to say when they are saved. */
  readonly message: (fields: Fields) => string;
  readonly onDone: () => void;
}

/** Fields, their problems once somebody tried to save, and a Save that refuses while there are any. */
export function useEntryForm<Fields extends object, Problems extends object>({
  initial,
  check,
  entries,
  message,
  onDone,
}: EntryFormOptions<Fields, Problems>) {
  const { fields, set, read } = useFields(initial);
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const onSave = () => {
    const typed = read();
    setChecked(true);
    if (Object.values(check(typed)).some((problem) => problem !== null)) return;
    const lines = entries(typed, saving.formKey);
    if (lines.length > 0) saving.save(lines, message(typed));
  };
  return { fields, set, problems: isChecked ? check(fields) : null, saving: saving.state, onSave };
}
