import { useState } from 'react';
import { RENEWAL_OUTCOMES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, day, money, number, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { goesOn, nextDateOf, outcomeProblems } from './outcome-fields.ts';
import type { OutcomeFields } from './outcome-fields.ts';
import { OutcomePreviewTile } from './OutcomePreviewTile.tsx';

interface OutcomeFormProps {
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** How the renewal ended: whether they stay, for how much, how long, and when it was signed. */
export function OutcomeForm({ renewalDate: newest, onDone }: OutcomeFormProps) {
  // Saving moves the company to its next renewal; the form stays with the one it was opened for.
  const [renewalDate] = useState(newest);
  const { t, format } = useWords();
  const form = useEntryForm<OutcomeFields>({
    initial: { outcome: null, amount: null, termMonths: null, signedOn: null, next: null },
    fields: (typed) => [
      choice(
        'outcome',
        'relationship.outcome.which',
        RENEWAL_OUTCOMES,
        (one) => `relationship.outcome.${one}`,
      ),
      ...(goesOn(typed.outcome) ? contractFields(typed, renewalDate) : []),
      ...when({ on: 'relationship.outcome.on', onText: 'relationship.outcome.onText' }),
    ],
    check: (typed) => outcomeProblems(typed, renewalDate, t),
    lines: (typed, line) => {
      const { outcome, amount, termMonths, signedOn } = typed;
      if (outcome === null) return [];
      const contract = goesOn(outcome)
        ? { amountMinor: amount === null ? null : format.toMinor(amount), termMonths, signedOn }
        : { amountMinor: null, termMonths: null, signedOn: null };
      const nextRenewalDate = goesOn(outcome) ? nextDateOf(typed, renewalDate) : null;
      return [{ ...line, kind: 'renewal_outcome', outcome, ...contract, renewalDate, nextRenewalDate }];
    },
    saved: (typed) => {
      const outcome = t(`renewal.outcome.${typed.outcome ?? 'renewed'}`);
      return goesOn(typed.outcome)
        ? t('relationship.outcome.savedNext', {
            outcome,
            date: format.date(nextDateOf(typed, renewalDate)),
          })
        : t('relationship.outcome.saved', { outcome });
    },
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="relationship.title.outcome"
      text={{ said: t('relationship.outcome.text', { date: format.date(renewalDate) }) }}
      above={<OutcomePreviewTile fields={form.values} renewalDate={renewalDate} />}
    />
  );
}

const contractFields = (typed: OutcomeFields, renewalDate: string) => [
  money('amount', 'relationship.outcome.amount', {
    text: 'relationship.outcome.amountText',
    required: typed.outcome !== 'renewed',
  }),
  number('termMonths', 'relationship.outcome.term'),
  day('next', 'relationship.outcome.next', {
    text: 'relationship.outcome.nextText',
    any: true,
    usual: nextDateOf(typed, renewalDate),
  }),
  day('signedOn', 'relationship.outcome.signedOn', {
    text: 'relationship.outcome.signedOnText',
    required: false,
  }),
];
