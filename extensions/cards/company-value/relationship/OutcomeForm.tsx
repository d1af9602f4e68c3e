import { CurrencyInput, DateInput, NumberInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { RENEWAL_OUTCOMES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import { goesOn, nextDateOf, outcomeProblems } from './outcome-fields.ts';
import type { OutcomeFields } from './outcome-fields.ts';
import { OutcomePreviewTile } from './OutcomePreviewTile.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface OutcomeFormProps {
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** How the renewal ended: whether they stay, for how much, how long, and when it was signed. */
export function OutcomeForm({ renewalDate: newest, onDone }: OutcomeFormProps) {
  // Saving moves the company to its next renewal; the form stays with the one it was opened for.
  const [renewalDate] = useState(newest);
  const { t, format } = useWords();
  const { today } = useCompany();
  const form = useEntryForm<OutcomeFields, ReturnType<typeof outcomeProblems>>({
    initial: () => ({ outcome: null, amount: null, termMonths: null, signedOn: null, pickedNext: null }),
    check: (typed) => outcomeProblems(typed, renewalDate, today, t),
    lines: (typed, base) => {
      const { outcome, amount, termMonths, signedOn } = typed;
      if (outcome === null) return [];
      const contract = goesOn(outcome)
        ? { amountMinor: amount === null ? null : format.toMinor(amount), termMonths, signedOn }
        : { amountMinor: null, termMonths: null, signedOn: null };
      const nextRenewalDate = goesOn(outcome) ? nextDateOf(typed, renewalDate) : null;
      return [{ ...base, kind: 'renewal_outcome', outcome, ...contract, renewalDate, nextRenewalDate }];
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
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('relationship.title.outcome')}
      text={t('relationship.outcome.text', { date: format.date(renewalDate) })}
      form={form}
      dayLabel={t('relationship.outcome.on')}
      dayText={t('relationship.outcome.onText')}
      above={<OutcomePreviewTile fields={fields} renewalDate={renewalDate} />}
    >
      <ChoiceField
        name="outcome"
        label={t('relationship.outcome.which')}
        options={RENEWAL_OUTCOMES.map((value) => ({ value, label: t(`relationship.outcome.${value}`) }))}
        value={fields.outcome}
        problem={problems?.outcome ?? null}
        onChange={(outcome) => set({ outcome })}
      />
      {goesOn(fields.outcome) ? (
        <ContractFields fields={fields} renewalDate={renewalDate} problems={problems} onChange={set} />
      ) : null}
    </EntryFormFrame>
  );
}

interface ContractFieldsProps {
  readonly fields: OutcomeFields;
  readonly renewalDate: string;
  readonly problems: ReturnType<typeof outcomeProblems> | null;
  readonly onChange: (change: Partial<OutcomeFields>) => void;
}

function ContractFields({ fields, renewalDate, problems, onChange }: ContractFieldsProps) {
  const { t } = useWords();
  const { view, today } = useCompany();
  const typed = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) ? value : null;
  const onAmount = (value: number | null | undefined) => onChange({ amount: typed(value) });
  const onTerm = (value: number | null | undefined) => onChange({ termMonths: typed(value) });
  return (
    <>
      <CurrencyInput
        name="amount"
        label={t('relationship.outcome.amount')}
        description={t('relationship.outcome.amountText')}
        required={fields.outcome !== 'renewed'}
        currency={view.summary.currency}
        {...(fields.amount === null ? {} : { value: fields.amount })}
        onChange={onAmount}
        {...complaint(problems?.amount ?? null)}
      />
      <NumberInput
        name="termMonths"
        label={t('relationship.outcome.term')}
        {...(fields.termMonths === null ? {} : { value: fields.termMonths })}
        onChange={onTerm}
        onInput={onTerm}
        {...complaint(problems?.termMonths ?? null)}
      />
      <DateInput
        name="next"
        label={t('relationship.outcome.next')}
        description={t('relationship.outcome.nextText')}
        required
        value={toDateValue(nextDateOf(fields, renewalDate))}
        timezone="portalTz"
        onChange={(chosen) => onChange({ pickedNext: toCalendarDate(chosen) })}
        {...complaint(problems?.next ?? null)}
      />
      <DateInput
        name="signedOn"
        label={t('relationship.outcome.signedOn')}
        description={t('relationship.outcome.signedOnText')}
        {...(fields.signedOn === null ? {} : { value: toDateValue(fields.signedOn) })}
        timezone="portalTz"
        max={toDateValue(today)}
        maxValidationMessage={t('form.check.future')}
        onChange={(chosen) => onChange({ signedOn: toCalendarDate(chosen) })}
        {...complaint(problems?.signedOn ?? null)}
      />
    </>
  );
}
