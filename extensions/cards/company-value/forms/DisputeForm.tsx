import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { contact, day, longText } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { likelyContact } from './ConfirmationForm.tsx';
import { disputedKeys } from './open-dispute.ts';
import type { Subject } from './subject.ts';

interface DisputeFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Says that the customer doubts a result. It does not count as proved until that is settled. */
export function DisputeForm({ subject, onDone }: DisputeFormProps) {
  const { t } = useWords();
  const form = useEntryForm({
    initial: { contactId: likelyContact(subject), reason: '' },
    fields: () => [
      contact('contactId', 'dispute.who'),
      longText('reason', 'dispute.reason', { placeholder: 'dispute.reasonPlaceholder', required: true }),
      day('on', 'dispute.on'),
    ],
    lines: ({ contactId, reason }, line) => [
      { ...line, ...disputedKeys(subject), kind: 'dispute', contactId, reason: reason.trim() },
    ],
    saved: () => t('dispute.saved', { name: subject.name }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="dispute.title"
      text={subject.milestone === null ? 'dispute.textBenefit' : 'dispute.textMilestone'}
      save="dispute.save"
    />
  );
}
