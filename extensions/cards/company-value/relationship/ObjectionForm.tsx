import type { ObjectionKind, ObjectionSeverity } from '../../../../src/domain/vocabulary.ts';
import { OBJECTION_KINDS, OBJECTION_SEVERITIES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

interface Fields extends EntryFields {
  readonly objectionKind: ObjectionKind | null;
  readonly severity: ObjectionSeverity | null;
}

/** What the customer holds against renewing, and how much it weighs. */
export function ObjectionForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const form = useEntryForm<Fields, { objectionKind: string | null; severity: string | null }>({
    initial: () => ({ objectionKind: null, severity: null }),
    check: ({ objectionKind, severity }) => ({
      objectionKind: objectionKind === null ? t('form.check.required') : null,
      severity: severity === null ? t('form.check.required') : null,
    }),
    lines: ({ objectionKind, severity }, base) =>
      objectionKind === null || severity === null
        ? []
        : [{ ...base, kind: 'objection_opened', objectionKind, severity }],
    saved: ({ objectionKind }) =>
      t('relationship.objection.saved', { kind: t(`relationship.objection.${objectionKind ?? 'other'}`) }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('relationship.title.objection')}
      text={t('relationship.objection.text')}
      form={form}
    >
      <ChoiceField
        name="objectionKind"
        label={t('relationship.objection.kind')}
        options={OBJECTION_KINDS.map((value) => ({ value, label: t(`relationship.objection.${value}`) }))}
        value={fields.objectionKind}
        problem={problems?.objectionKind ?? null}
        onChange={(objectionKind) => set({ objectionKind })}
      />
      <ChoiceField
        name="severity"
        label={t('relationship.objection.severity')}
        options={OBJECTION_SEVERITIES.map((value) => ({
          value,
          label: t(`relationship.objection.${value}`),
        }))}
        value={fields.severity}
        problem={problems?.severity ?? null}
        onChange={(severity) => set({ severity })}
      />
    </EntryFormFrame>
  );
}
