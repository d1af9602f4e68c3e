import { useState } from 'react';
import type { EntryOf } from '../../../../src/domain/ledger.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, contact, day, note, number } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { openDispute } from './open-dispute.ts';
import { DISPUTE_ENDS, settleEntries, settleProblems } from './settle-dispute-entries.ts';
import type { SettleFields } from './settle-dispute-entries.ts';
import type { Subject } from './subject.ts';

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
  const { people } = useCompany();
  const ends = DISPUTE_ENDS.filter((end) => subject.milestone === null || end !== 'part');
  const form = useEntryForm<SettleFields>({
    initial: { end: null, share: null, contactId: dispute.contactId },
    fields: ({ end }) => [
      choice('end', 'dispute.end', ends, (one) => `dispute.end.${one}`),
      end === 'part' && number('share', 'form.confirm.share', { required: true, min: 0, max: 100 }),
      contact('contactId', 'dispute.saidBy'),
      day('on', 'dispute.settledOn'),
      note(),
    ],
    check: (typed) => settleProblems(typed, dispute, t),
    lines: (typed, line) => settleEntries(typed, dispute, line),
    saved: () => t('dispute.settled', { name: subject.name }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="dispute.settleTitle"
      text={{
        said: t('dispute.settleText', {
          who: people.nameOf(dispute.contactId) ?? t('common.theCustomer'),
          date: format.date(dispute.on),
          reason: dispute.reason ?? '',
        }),
      }}
      save="dispute.settleSave"
    />
  );
}
