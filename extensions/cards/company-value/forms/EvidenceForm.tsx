import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { dayProblem } from './day-problem.ts';
import { emptyEvidence, evidenceEntry, evidenceProblems, orNull } from './evidence-entry.ts';
import { EvidenceFieldSet } from './EvidenceFieldSet.tsx';
import { DayField, NoteField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import type { Subject } from './subject.ts';
import { useFields } from './use-fields.ts';
import { useSaving } from './use-saving.ts';

interface EntryFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Attaches a proof: a file, an email or a meeting that can be looked up. */
export function EvidenceForm({ subject, onDone }: EntryFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  const { fields, set, read } = useFields(() => ({
    ...emptyEvidence(),
    on: today as string | null,
    note: '',
  }));
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);

  const problems = isChecked ? { ...evidenceProblems(fields, t), on: dayProblem(fields.on, today, t) } : null;

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const found = Object.values(evidenceProblems(typed, t));
    if (typed.on === null || [dayProblem(typed.on, today, t), ...found].some((text) => text !== null)) return;
    const base = { entryKey: saving.formKey, on: typed.on, note: orNull(typed.note) };
    saving.save([evidenceEntry(typed, subject, base)], t('form.proof.saved', { title: typed.title.trim() }));
  };

  return (
    <FormFrame
      title={t('form.proof.formTitle')}
      text={t('form.proof.formText')}
      saving={saving.state}
      saveLabel={t('form.proof.save')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
    >
      <EvidenceFieldSet fields={fields} problems={problems} onChange={set} />
      <DayField
        name="on"
        label={t('form.proof.on')}
        description={t('form.proof.onText')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      <NoteField value={fields.note} onChange={(note) => set({ note })} />
    </FormFrame>
  );
}
