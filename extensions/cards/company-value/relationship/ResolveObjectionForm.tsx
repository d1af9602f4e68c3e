import type { OpenObjection } from '../../../../src/domain/objections.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { select, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

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
  const form = useEntryForm({
    initial: { objection: startWith(entryKey, objections) },
    fields: () => [
      select(
        'objection',
        'relationship.resolve.which',
        objections.map((one) => ({
          value: one.entryKey,
          label: {
            said: t('relationship.resolve.option', {
              kind: t(`relationship.objection.${one.kind}`),
              severity: t(`relationship.objection.short.${one.severity}`),
              date: format.dateNear(one.on, today),
            }),
          },
        })),
      ),
      ...when({ notePlaceholder: 'relationship.resolve.how' }),
    ],
    check: ({ objection, on }) => {
      const raisedOn = find(objection)?.on ?? null;
      const isTooEarly = on !== null && raisedOn !== null && on < raisedOn;
      return {
        on: isTooEarly ? t('relationship.resolve.tooEarly', { date: format.date(raisedOn) }) : null,
      };
    },
    lines: ({ objection }, line) =>
      objection === null ? [] : [{ ...line, kind: 'objection_resolved', objectionKey: objection }],
    saved: ({ objection }) =>
      t('relationship.resolve.saved', {
        kind: t(`relationship.objection.${find(objection)?.kind ?? 'other'}`),
      }),
    onDone,
  });
  return <EntryForm form={form} title="relationship.title.resolve" text="relationship.resolve.text" />;
}

/** The one that was clicked if it is open still, or the only one there is. */
function startWith(entryKey: string | null, objections: readonly OpenObjection[]): string | null {
  if (objections.some((one) => one.entryKey === entryKey)) return entryKey;
  return objections.length === 1 ? (objections[0]?.entryKey ?? null) : null;
}
