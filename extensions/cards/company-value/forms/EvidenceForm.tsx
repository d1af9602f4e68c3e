import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { day, note } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { EMPTY_EVIDENCE, evidenceEntry, evidenceFields } from './evidence-entry.ts';
import type { Subject } from './subject.ts';

interface EvidenceFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Attaches a proof: a file, an email or a meeting that can be looked up. */
export function EvidenceForm({ subject, onDone }: EvidenceFormProps) {
  const { t } = useWords();
  const form = useEntryForm({
    initial: EMPTY_EVIDENCE,
    fields: () => [...evidenceFields(), day('on', 'form.proof.on', { text: 'form.proof.onText' }), note()],
    lines: (typed, line) => [evidenceEntry(typed, subject, line)],
    saved: ({ title }) => t('form.proof.saved', { title: title.trim() }),
    onDone,
  });
  return (
    <EntryForm form={form} title="form.proof.formTitle" text="form.proof.formText" save="form.proof.save" />
  );
}
