import type { ContactChannel } from '../../../../src/domain/vocabulary.ts';
import { CONTACT_CHANNELS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, contact, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

const ORIGINS = ['theirs', 'ours'] as const;

interface ContactFormProps {
  /** Who is most likely meant. */
  readonly contactId: string | null;
  readonly onDone: () => void;
}

/** A meeting that was held, a reply or an answer to a survey. */
export function ContactForm({ contactId, onDone }: ContactFormProps) {
  const { t, format } = useWords();
  const { people } = useCompany();
  const form = useEntryForm({
    initial: {
      channel: null as ContactChannel | null,
      contact: contactId,
      origin: null as (typeof ORIGINS)[number] | null,
    },
    fields: ({ channel }) => [
      choice(
        'channel',
        'relationship.contact.channel',
        CONTACT_CHANNELS,
        (one) => `relationship.contact.${one}`,
      ),
      channel === 'meeting' &&
        choice('origin', 'relationship.contact.origin', ORIGINS, (one) => `relationship.contact.${one}`),
      contact('contact', 'relationship.contact.who'),
      ...when(),
    ],
    lines: (typed, line) =>
      typed.channel === null
        ? []
        : [
            {
              ...line,
              kind: 'customer_contact',
              channel: typed.channel,
              contactId: typed.contact,
              // Who replies or answers has spoken up; of a meeting only people know who wanted it.
              customerOriginated: typed.channel !== 'meeting' || typed.origin === 'theirs',
            },
          ],
    saved: (typed, on) =>
      t('relationship.contact.saved', {
        who: people.nameOf(typed.contact) ?? t('common.theCustomer'),
        date: format.date(on),
      }),
    onDone,
  });
  return <EntryForm form={form} title="relationship.title.contact" text="relationship.contact.text" />;
}
