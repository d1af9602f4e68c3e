import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { contact, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

interface AskedFormProps {
  readonly contactId: string | null;
  readonly onDone: () => void;
}

/** That the customer was asked for objections and named none. */
export function AskedForm({ contactId, onDone }: AskedFormProps) {
  const { t, format } = useWords();
  const form = useEntryForm({
    initial: { contact: contactId },
    fields: () => [contact('contact', 'relationship.asked.who'), ...when()],
    lines: (typed, line) => [{ ...line, kind: 'objections_checked', contactId: typed.contact }],
    saved: (_, on) => t('relationship.asked.saved', { date: format.date(on) }),
    onDone,
  });
  return <EntryForm form={form} title="relationship.title.asked" text="relationship.asked.text" />;
}
