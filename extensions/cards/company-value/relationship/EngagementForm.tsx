import type { EngagementState } from '../../../../src/domain/vocabulary.ts';
import { ENGAGEMENT_STATES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ContactField } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

interface Fields extends EntryFields {
  readonly contactId: string | null;
  readonly state: EngagementState | null;
}

interface EngagementFormProps {
  readonly role: 'sponsor' | 'champion';
  readonly onDone: () => void;
}

/** Who the executive sponsor or the champion is and where that person stands, or that the place is vacant. */
export function EngagementForm({ role, onDone }: EngagementFormProps) {
  const { t } = useWords();
  const { renewal } = useCompany().view.summary;
  const known = renewal[role];
  const form = useEntryForm<Fields, { contactId: string | null; state: string | null }>({
    initial: () => ({
      contactId: known?.contactId ?? null,
      // A place that was vacant is opened to say who fills it.
      state: known === null || known.state === 'vacant' ? null : known.state,
    }),
    check: ({ contactId, state }) => ({
      state: state === null ? t('form.check.required') : null,
      contactId: contactId === null && state !== 'vacant' ? t('form.check.required') : null,
    }),
    lines: ({ contactId, state }, base) =>
      state === null
        ? []
        : [{ ...base, kind: role, state, contactId: state === 'vacant' ? null : contactId }],
    saved: () =>
      t(
        role === 'sponsor' ? 'relationship.engagement.savedSponsor' : 'relationship.engagement.savedChampion',
      ),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t(`relationship.title.${role}`)}
      text={t(`relationship.engagement.${role}Text`)}
      form={form}
      dayLabel={t('relationship.engagement.since')}
    >
      <ChoiceField
        name="state"
        label={t('relationship.engagement.state')}
        options={ENGAGEMENT_STATES.map((value) => ({ value, label: t(`relationship.engagement.${value}`) }))}
        value={fields.state}
        problem={problems?.state ?? null}
        onChange={(state) => set({ state })}
      />
      {fields.state === 'vacant' ? null : (
        <ContactField
          name="contact"
          label={t('relationship.engagement.who')}
          required
          value={fields.contactId}
          problem={problems?.contactId ?? null}
          onChange={(contactId) => set({ contactId })}
        />
      )}
    </EntryFormFrame>
  );
}
