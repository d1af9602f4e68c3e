import type { ContactChannel } from '../../../../src/domain/vocabulary.ts';
import { CONTACT_CHANNELS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ContactField } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

const ORIGINS = ['theirs', 'ours'] as const;

interface Fields extends EntryFields {
  readonly channel: ContactChannel | null;
  readonly contactId: string | null;
  readonly origin: (typeof ORIGINS)[number] | null;
}

interface ContactFormProps {
  /** Who is most likely meant. */
  readonly contactId: string | null;
  readonly onDone: () => void;
}

/** A meeting that was held, a reply or an answer to a survey. */
export function ContactForm({ contactId, onDone }: ContactFormProps) {
  const { t, format } = useWords();
  const { people } = useCompany();
  const form = useEntryForm<Fields, { channel: string | null; origin: string | null }>({
    initial: () => ({ channel: null, contactId, origin: null }),
    check: ({ channel, origin }) => ({
      channel: channel === null ? t('form.check.required') : null,
      origin: channel === 'meeting' && origin === null ? t('form.check.required') : null,
    }),
    lines: (typed, base) =>
      typed.channel === null
        ? []
        : [
            {
              ...base,
              kind: 'customer_contact',
              channel: typed.channel,
              contactId: typed.contactId,
              // Who replies or answers has spoken up; of a meeting only people know who wanted it.
              customerOriginated: typed.channel !== 'meeting' || typed.origin === 'theirs',
            },
          ],
    saved: (typed, on) =>
      t('relationship.contact.saved', {
        who: people.nameOf(typed.contactId) ?? t('common.theCustomer'),
        date: format.date(on),
      }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame title={t('relationship.title.contact')} text={t('relationship.contact.text')} form={form}>
      <ChoiceField
        name="channel"
        label={t('relationship.contact.channel')}
        options={CONTACT_CHANNELS.map((value) => ({ value, label: t(`relationship.contact.${value}`) }))}
        value={fields.channel}
        problem={problems?.channel ?? null}
        onChange={(channel) => set({ channel })}
      />
      {fields.channel === 'meeting' ? (
        <ChoiceField
          name="origin"
          label={t('relationship.contact.origin')}
          options={ORIGINS.map((value) => ({ value, label: t(`relationship.contact.${value}`) }))}
          value={fields.origin}
          problem={problems?.origin ?? null}
          onChange={(origin) => set({ origin })}
        />
      ) : null}
      <ContactField
        name="contact"
        label={t('relationship.contact.who')}
        value={fields.contactId}
        onChange={(chosen) => set({ contactId: chosen })}
      />
    </EntryFormFrame>
  );
}
