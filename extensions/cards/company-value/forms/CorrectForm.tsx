import { Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLine } from '../ledger/LedgerLine.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { LongTextField } from './LongTextField.tsx';
import { missing } from './required.ts';
import { useEntryForm } from './use-entry-form.ts';

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
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: () => ({ reason: '' }),
    check: ({ reason }) => ({ reason: missing(reason, t) }),
    entries: ({ reason }, formKey) =>
      entry === null
        ? []
        : [
            {
              kind: 'reversal',
              entryKey: formKey,
              on: company.today,
              milestoneKey: entry.milestoneKey,
              metricKey: entry.metricKey,
              note: null,
              reverses: entry.key,
              reason: reason.trim(),
            },
          ],
    message: () => t('correct.saved'),
    onDone,
  });
  if (entry === null) return null;
  return (
    <FormFrame
      title={t('correct.title')}
      text={t('correct.text')}
      saving={saving}
      saveLabel={t('correct.save')}
      onSave={onSave}
      onCancel={onDone}
      above={
        <Tile compact>
          <LedgerLine entry={entry} />
        </Tile>
      }
      notice={<MarkedFields problems={problems} />}
    >
      <LongTextField
        name="reason"
        label={t('correct.reason')}
        placeholder={t('correct.reasonPlaceholder')}
        required
        value={fields.reason}
        problem={problems?.reason ?? null}
        onChange={(reason) => set({ reason })}
      />
    </FormFrame>
  );
}
