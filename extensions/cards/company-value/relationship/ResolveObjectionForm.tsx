import type { OpenObjection } from '../../../../src/domain/objections.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

interface Fields extends EntryFields {
  readonly objectionKey: string | null;
}

interface ResolveObjectionFormProps {
  /** Null lets people choose among the open ones. */
  readonly entryKey: string | null;
  readonly onDone: () => void;
}

/** That an objection is settled. */
export function ResolveObjectionForm({ entryKey, onDone }: ResolveObjectionFormProps) {
  const { t, format } = useWords();
  const { view, today } = useCompany();
  const { objections } = view.summary.renewal;
  const find = (key: string | null) => objections.find((one) => one.entryKey === key);
  const form = useEntryForm<Fields, { objectionKey: string | null }>({
    initial: () => ({ objectionKey: startWith(entryKey, objections) }),
    check: ({ objectionKey }) => ({ objectionKey: objectionKey === null ? t('form.check.required') : null }),
    checkDay: ({ objectionKey, on }) => {
      const raisedOn = find(objectionKey)?.on ?? null;
      return on !== null && raisedOn !== null && on < raisedOn
        ? t('relationship.resolve.tooEarly', { date: format.date(raisedOn) })
        : null;
    },
    lines: ({ objectionKey }, base) =>
      objectionKey === null ? [] : [{ ...base, kind: 'objection_resolved', objectionKey }],
    saved: ({ objectionKey }) =>
      t('relationship.resolve.saved', {
        kind: t(`relationship.objection.${find(objectionKey)?.kind ?? 'other'}`),
      }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('relationship.title.resolve')}
      text={t('relationship.resolve.text')}
      form={form}
      notePlaceholder={t('relationship.resolve.how')}
    >
      <ChoiceField
        name="objection"
        label={t('relationship.resolve.which')}
        options={objections.map((one) => ({
          value: one.entryKey,
          label: t('relationship.resolve.option', {
            kind: t(`relationship.objection.${one.kind}`),
            severity: t(`relationship.objection.short.${one.severity}`),
            date: format.dateNear(one.on, today),
          }),
        }))}
        value={fields.objectionKey}
        problem={problems?.objectionKey ?? null}
        onChange={(objectionKey) => set({ objectionKey })}
      />
    </EntryFormFrame>
  );
}

/** The one that was clicked if it is open still, or the only one there is. */
function startWith(entryKey: string | null, objections: readonly OpenObjection[]): string | null {
  if (objections.some((one) => one.entryKey === entryKey)) return entryKey;
  return objections.length === 1 ? (objections[0]?.entryKey ?? null) : null;
}
