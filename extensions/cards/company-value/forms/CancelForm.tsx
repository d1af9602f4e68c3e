import { Alert } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { wouldCancelAtFault } from '../../../../src/domain/preview-move.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { reasonWords } from '../head/reason-words.ts';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { LongTextField } from './LongTextField.tsx';
import { missing } from './required.ts';
import { useEntryForm } from './use-entry-form.ts';

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
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: () => ({ reason: '' }),
    check: ({ reason }) => ({ reason: missing(reason, t) }),
    entries: ({ reason }, formKey) => [
      {
        kind: 'cancelled',
        entryKey: formKey,
        on: company.today,
        milestoneKey: milestone.key,
        metricKey: null,
        note: null,
        reason: reason.trim(),
      },
    ],
    message: () => t('cancel.saved', { name: milestone.name }),
    onDone,
  });
  return (
    <FormFrame
      title={t('cancel.title')}
      text={t('cancel.text')}
      saving={saving}
      saveLabel={t('cancel.save')}
      onSave={onSave}
      onCancel={onDone}
      above={
        wouldCancelAtFault(summary) ? (
          <Alert title={t('cancel.atFault')} variant="warning">
            {t('cancel.atFaultText', {
              reasons: reasons.map((reason) => reasonWords(reason, words, company)).join('; '),
            })}
          </Alert>
        ) : (
          <Alert title={t('cancel.noFault')} variant="info" />
        )
      }
      notice={<MarkedFields problems={problems} />}
    >
      <LongTextField
        name="reason"
        label={t('cancel.reason')}
        placeholder={t('cancel.reasonPlaceholder')}
        required
        value={fields.reason}
        problem={problems?.reason ?? null}
        onChange={(reason) => set({ reason })}
      />
    </FormFrame>
  );
}
