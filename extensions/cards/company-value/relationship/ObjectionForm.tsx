import type { ObjectionKind, ObjectionSeverity } from '../../../../src/domain/vocabulary.ts';
import { OBJECTION_KINDS, OBJECTION_SEVERITIES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

interface Typed {
  readonly objectionKind: ObjectionKind | null;
  readonly severity: ObjectionSeverity | null;
}

/** What the customer holds against renewing, and how much it weighs. */
export function ObjectionForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const form = useEntryForm<Typed>({
    initial: { objectionKind: null, severity: null },
    fields: () => [
      choice(
        'objectionKind',
        'relationship.objection.kind',
        OBJECTION_KINDS,
        (kind) => `relationship.objection.${kind}`,
      ),
      choice(
        'severity',
        'relationship.objection.severity',
        OBJECTION_SEVERITIES,
        (one) => `relationship.objection.${one}`,
      ),
      ...when(),
    ],
    lines: ({ objectionKind, severity }, line) =>
      objectionKind === null || severity === null
        ? []
        : [{ ...line, kind: 'objection_opened', objectionKind, severity }],
    saved: ({ objectionKind }) =>
      t('relationship.objection.saved', { kind: t(`relationship.objection.${objectionKind ?? 'other'}`) }),
    onDone,
  });
  return <EntryForm form={form} title="relationship.title.objection" text="relationship.objection.text" />;
}
