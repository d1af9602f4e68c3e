import { Text, TextArea } from '@hubspot/ui-extensions';
import type { ReadinessBand } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { complaint } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

/** Who does not know does not make a call. */
const BANDS = ['commit', 'likely', 'at_risk'] as const satisfies readonly ReadinessBand[];

interface Fields extends EntryFields {
  readonly band: (typeof BANDS)[number] | null;
  readonly reason: string;
}

interface CallFormProps {
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** How a person sees the renewal, and why: only a reason makes a call more than a feeling. */
export function CallForm({ renewalDate, onDone }: CallFormProps) {
  const { t } = useWords();
  const { renewal } = useCompany().view.summary;
  const system = renewal.readiness.band;
  const reasonMissing = (band: Fields['band']) =>
    system !== 'unknown' && band !== null && band !== system
      ? 'relationship.call.reasonNeeded'
      : 'form.check.required';
  const form = useEntryForm<Fields, { band: string | null; reason: string | null }>({
    initial: () => ({ band: null, reason: '' }),
    check: ({ band, reason }) => ({
      band: band === null ? t('form.check.required') : null,
      reason: reason.trim() === '' ? t(reasonMissing(band)) : null,
    }),
    lines: ({ band, reason }, base) =>
      band === null ? [] : [{ ...base, kind: 'renewal_call', band, reason: reason.trim(), renewalDate }],
    saved: ({ band }) => t('relationship.call.saved', { band: t(`readiness.band.${band ?? 'unknown'}`) }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('relationship.title.call')}
      text={t('relationship.call.text')}
      form={form}
      above={
        <Text>
          {system === 'unknown'
            ? t('relationship.call.systemUnknown')
            : t('relationship.call.system', { band: t(`readiness.band.${system}`) })}
        </Text>
      }
    >
      <ChoiceField
        name="band"
        label={t('relationship.call.band')}
        options={BANDS.map((value) => ({ value, label: t(`relationship.call.${value}`) }))}
        value={fields.band}
        problem={problems?.band ?? null}
        onChange={(band) => set({ band })}
      />
      <TextArea
        name="reason"
        label={t('relationship.call.reason')}
        description={t('relationship.call.reasonText')}
        required
        rows={3}
        value={fields.reason}
        onChange={(reason) => set({ reason })}
        onInput={(reason) => set({ reason })}
        {...complaint(problems?.reason ?? null)}
      />
    </EntryFormFrame>
  );
}
