import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { likelyContact } from './ConfirmationForm.tsx';
import { dayProblem } from './day-problem.ts';
import { ContactField, DayField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { LongTextField } from './LongTextField.tsx';
import { disputedKeys } from './open-dispute.ts';
import { missing } from './required.ts';
import type { Subject } from './subject.ts';
import { useEntryForm } from './use-entry-form.ts';

interface DisputeFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Fields {
  readonly contactId: string | null;
  readonly reason: string;
  readonly on: CalendarDate | null;
}

/** Says that the customer doubts a result. It does not count as proved until that is settled. */
export function DisputeForm({ subject, onDone }: DisputeFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: (): Fields => ({ contactId: likelyContact(subject), reason: '', on: today }),
    check: ({ reason, on }) => ({ reason: missing(reason, t), on: dayProblem(on, today, t) }),
    entries: ({ contactId, reason, on }, formKey) =>
      on === null
        ? []
        : [
            {
              kind: 'dispute',
              entryKey: formKey,
              on,
              ...disputedKeys(subject),
              note: null,
              contactId,
              reason: reason.trim(),
            },
          ],
    message: () => t('dispute.saved', { name: subject.name }),
    onDone,
  });
  return (
    <FormFrame
      title={t('dispute.title')}
      text={t(subject.milestone === null ? 'dispute.textBenefit' : 'dispute.textMilestone')}
      saving={saving}
      saveLabel={t('dispute.save')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
    >
      <ContactField
        name="contactId"
        label={t('dispute.who')}
        value={fields.contactId}
        onChange={(contactId) => set({ contactId })}
      />
      <LongTextField
        name="reason"
        label={t('dispute.reason')}
        placeholder={t('dispute.reasonPlaceholder')}
        required
        value={fields.reason}
        problem={problems?.reason ?? null}
        onChange={(reason) => set({ reason })}
      />
      <DayField
        name="on"
        label={t('dispute.on')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
    </FormFrame>
  );
}
