import type { EngagementState } from '../../../../src/domain/vocabulary.ts';
import { ENGAGEMENT_STATES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, contact, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

interface EngagementFormProps {
  readonly role: 'sponsor' | 'champion';
  readonly onDone: () => void;
}

/** Who the executive sponsor or the champion is and where that person stands, or that the place is vacant. */
export function EngagementForm({ role, onDone }: EngagementFormProps) {
  const { t } = useWords();
  const known = useCompany().view.summary.renewal[role];
  const form = useEntryForm({
    initial: {
      contact: known?.contactId ?? null,
      // A place that was vacant is opened to say who fills it.
      state: (known === null || known.state === 'vacant' ? null : known.state) as EngagementState | null,
    },
    fields: ({ state }) => [
      choice(
        'state',
        'relationship.engagement.state',
        ENGAGEMENT_STATES,
        (one) => `relationship.engagement.${one}`,
      ),
      state !== 'vacant' && contact('contact', 'relationship.engagement.who', { required: true }),
      ...when({ on: 'relationship.engagement.since' }),
    ],
    lines: ({ contact: contactId, state }, line) =>
      state === null
        ? []
        : [{ ...line, kind: role, state, contactId: state === 'vacant' ? null : contactId }],
    saved: () =>
      t(
        role === 'sponsor' ? 'relationship.engagement.savedSponsor' : 'relationship.engagement.savedChampion',
      ),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title={`relationship.title.${role}`}
      text={`relationship.engagement.${role}Text`}
    />
  );
}
