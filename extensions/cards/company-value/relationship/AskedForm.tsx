import { useWords } from '../../../ui/words.ts';
import { ContactField } from '../forms/fields.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

interface Fields extends EntryFields {
  readonly contactId: string | null;
}

interface AskedFormProps {
  readonly contactId: string | null;
  readonly onDone: () => void;
}

/** That the customer was asked for objections and named none. */
export function AskedForm({ contactId, onDone }: AskedFormProps) {
  const { t, format } = useWords();
  const form = useEntryForm<Fields, object>({
    initial: () => ({ contactId }),
    check: () => ({}),
    lines: (typed, base) => [{ ...base, kind: 'objections_checked', contactId: typed.contactId }],
    saved: (_, on) => t('relationship.asked.saved', { date: format.date(on) }),
    onDone,
  });
  return (
    <EntryFormFrame title={t('relationship.title.asked')} text={t('relationship.asked.text')} form={form}>
      <ContactField
        name="contact"
        label={t('relationship.asked.who')}
        value={form.fields.contactId}
        onChange={(chosen) => form.set({ contactId: chosen })}
      />
    </EntryFormFrame>
  );
}
