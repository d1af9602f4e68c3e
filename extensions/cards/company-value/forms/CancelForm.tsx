import { Alert } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { wouldCancelAtFault } from '../../../../src/domain/preview-move.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { longText } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { reasonWords } from '../head/reason-words.ts';

interface CancelFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Cancels a milestone that is no longer wanted, and says what that does to the plan. */
export function CancelForm({ summary: newest, onDone }: CancelFormProps) {
  const words = useWords();
  const { t } = words;
  const company = useCompany();
  const [summary] = useState(newest);
  const { milestone, reasons } = summary;
  const form = useEntryForm({
    initial: { reason: '' },
    fields: () => [
      longText('reason', 'cancel.reason', { placeholder: 'cancel.reasonPlaceholder', required: true }),
    ],
    lines: ({ reason }, line) => [
      { ...line, kind: 'cancelled', milestoneKey: milestone.key, reason: reason.trim() },
    ],
    saved: () => t('cancel.saved', { name: milestone.name }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="cancel.title"
      text="cancel.text"
      save="cancel.save"
      above={
        wouldCancelAtFault(summary) ? (
          <Alert title={t('cancel.atFault')} variant="warning">
            {t('cancel.atFaultText', {
              reasons: words.format.join(
                reasons.map((reason) => reasonWords(reason, words, company)),
                'clauses',
              ),
            })}
          </Alert>
        ) : (
          <Alert title={t('cancel.noFault')} variant="info" />
        )
      }
    />
  );
}
