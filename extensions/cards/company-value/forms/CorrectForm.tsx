import { Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { longText } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { LedgerLine } from '../ledger/LedgerLine.tsx';

interface CorrectFormProps {
  /** Key of the line that is wrong. */
  readonly entryKey: string;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Takes a wrong ledger line back. It stays to be read; what is right is recorded as a new line. */
export function CorrectForm({ entryKey, onDone }: CorrectFormProps) {
  const { t } = useWords();
  const company = useCompany();
  const [entry] = useState(() => company.entry(entryKey));
  const form = useEntryForm({
    initial: { reason: '' },
    fields: () => [
      longText('reason', 'correct.reason', { placeholder: 'correct.reasonPlaceholder', required: true }),
    ],
    lines: ({ reason }, line) => {
      if (entry === null) return [];
      const { key, milestoneKey, metricKey } = entry;
      return [{ ...line, kind: 'reversal', milestoneKey, metricKey, reverses: key, reason: reason.trim() }];
    },
    saved: () => t('correct.saved'),
    onDone,
  });
  if (entry === null) return null;
  return (
    <EntryForm
      form={form}
      title="correct.title"
      text="correct.text"
      save="correct.save"
      above={
        <Tile compact>
          <LedgerLine entry={entry} />
        </Tile>
      }
    />
  );
}
