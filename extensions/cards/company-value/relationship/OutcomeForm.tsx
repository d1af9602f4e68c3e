import { CurrencyInput, DateInput, NumberInput } from '@hubspot/ui-extensions';
import { RENEWAL_OUTCOMES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import { goesOn, outcomeProblems } from './outcome-fields.ts';
import type { OutcomeFields } from './outcome-fields.ts';
import { useEntryForm } from './use-entry-form.ts';

interface OutcomeFormProps {
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** How the renewal ended: whether they stay, for how much, how long, and when it was signed. */
export function OutcomeForm({ renewalDate, onDone }: OutcomeFormProps) {
  const { t, format } = useWords();
  const { today } = useCompany();
  const form = useEntryForm<OutcomeFields, ReturnType<typeof outcomeProblems>>({
    initial: () => ({ outcome: null, amount: null, termMonths: null, signedOn: null }),
    check: (typed) => outcomeProblems(typed, today, t),
    lines: ({ outcome, amount, termMonths, signedOn }, base) => {
      if (outcome === null) return [];
      const contract = goesOn(outcome)
        ? { amountMinor: amount === null ? null : format.toMinor(amount), termMonths, signedOn }
        : { amountMinor: null, termMonths: null, signedOn: null };
      return [{ ...base, kind: 'renewal_outcome', outcome, ...contract, renewalDate }];
    },
    saved: ({ outcome }) =>
      t('relationship.outcome.saved', { outcome: t(`renewal.outcome.${outcome ?? 'renewed'}`) }),
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
    >
      <ChoiceField
        name="outcome"
        label={t('relationship.outcome.which')}
        options={RENEWAL_OUTCOMES.map((value) => ({ value, label: t(`relationship.outcome.${value}`) }))}
        value={fields.outcome}
        problem={problems?.outcome ?? null}
        onChange={(outcome) => set({ outcome })}
      />
      {goesOn(fields.outcome) ? <ContractFields fields={fields} problems={problems} onChange={set} /> : null}
    </EntryFormFrame>
  );
}

interface ContractFieldsProps {
  readonly fields: OutcomeFields;
  readonly problems: ReturnType<typeof outcomeProblems> | null;
  readonly onChange: (change: Partial<OutcomeFields>) => void;
}

function ContractFields({ fields, problems, onChange }: ContractFieldsProps) {
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
