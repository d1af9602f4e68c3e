import { NumberInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { EntryOf } from '../../../../src/domain/ledger.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { complaint, ContactField, DayField, NoteField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { openDispute } from './open-dispute.ts';
import { DISPUTE_ENDS, settleEntries, settleProblems } from './settle-dispute-entries.ts';
import type { SettleFields } from './settle-dispute-entries.ts';
import type { Subject } from './subject.ts';
import { useEntryForm } from './use-entry-form.ts';

interface SettleDisputeFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Ends a dispute: what the customer accepts after all. */
export function SettleDisputeForm({ subject, onDone }: SettleDisputeFormProps) {
  const company = useCompany();
  // The dispute of the opened form: once it is settled there is none.
  const [dispute] = useState(() => openDispute(subject, company));
  return dispute === null ? null : <Settlement subject={subject} dispute={dispute} onDone={onDone} />;
}

interface SettlementProps extends SettleDisputeFormProps {
  readonly dispute: EntryOf<'dispute'>;
}

function Settlement({ subject, dispute, onDone }: SettlementProps) {
  const { t, format } = useWords();
  const { today, people } = useCompany();
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: (): SettleFields => ({
      end: null,
      percent: null,
      contactId: dispute.contactId,
      on: today,
      note: '',
    }),
    check: (typed) => settleProblems(typed, dispute, today, t),
    entries: (typed, formKey) => settleEntries(typed, dispute, formKey),
    message: () => t('dispute.settled', { name: subject.name }),
    onDone,
  });
  return (
    <FormFrame
      title={t('dispute.settleTitle')}
      text={t('dispute.settleText', {
        who: people.nameOf(dispute.contactId) ?? t('common.theCustomer'),
        date: format.date(dispute.on),
        reason: dispute.reason ?? '',
      })}
      saving={saving}
      saveLabel={t('dispute.settleSave')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
    >
      <ChoiceField
        name="end"
        label={t('dispute.end')}
        words={subject.milestone === null ? DISPUTE_ENDS : DISPUTE_ENDS.filter((end) => end !== 'part')}
        labelOf={(end) => t(`dispute.end.${end}`)}
        value={fields.end}
        problem={problems?.end ?? null}
        onChange={(end) => set({ end })}
      />
      {fields.end === 'part' ? (
        <NumberInput
          name="share"
          label={t('form.confirm.share')}
          required
          min={0}
          max={100}
          {...(fields.percent === null ? {} : { value: fields.percent })}
          onChange={(percent) => set({ percent })}
          {...complaint(problems?.percent ?? null)}
        />
      ) : null}
      <ContactField
        name="contactId"
        label={t('dispute.saidBy')}
        value={fields.contactId}
        problem={problems?.contactId ?? null}
        onChange={(contactId) => set({ contactId })}
      />
      <DayField
        name="on"
        label={t('dispute.settledOn')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      <NoteField value={fields.note} onChange={(note) => set({ note })} />
    </FormFrame>
  );
}
