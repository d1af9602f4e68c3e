import { Text } from '@hubspot/ui-extensions';
import type { ReadinessBand } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, longText, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

/** Who does not know does not make a call. */
const BANDS = ['commit', 'likely', 'at_risk'] as const satisfies readonly ReadinessBand[];
type Band = (typeof BANDS)[number];

interface CallFormProps {
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** How a person sees the renewal, and why: only a reason makes a call more than a feeling. */
export function CallForm({ renewalDate, onDone }: CallFormProps) {
  const { t } = useWords();
  const system = useCompany().view.summary.renewal.readiness.band;
  const contradicts = (band: Band | null) => system !== 'unknown' && band !== null && band !== system;
  const form = useEntryForm({
    initial: { band: null as Band | null, reason: '' },
    fields: () => [
      choice('band', 'relationship.call.band', BANDS, (band) => `relationship.call.${band}`),
      longText('reason', 'relationship.call.reason', {
        text: 'relationship.call.reasonText',
        required: true,
        rows: 3,
      }),
      ...when(),
    ],
    check: ({ band, reason }) => ({
      reason: contradicts(band) && reason.trim() === '' ? t('relationship.call.reasonNeeded') : null,
    }),
    lines: ({ band, reason }, line) =>
      band === null ? [] : [{ ...line, kind: 'renewal_call', band, reason: reason.trim(), renewalDate }],
    saved: ({ band }) => t('relationship.call.saved', { band: t(`readiness.band.${band ?? 'unknown'}`) }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="relationship.title.call"
      text="relationship.call.text"
      above={
        <Text>
          {system === 'unknown'
            ? t('relationship.call.systemUnknown')
            : t('relationship.call.system', { band: t(`readiness.band.${system}`) })}
        </Text>
      }
    />
  );
}
