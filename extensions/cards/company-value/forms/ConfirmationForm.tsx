import { Checkbox, NumberInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { NewConfirmation } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { confirmationEntry, confirmationProblems, emptyConfirmation } from './confirmation-entry.ts';
import type { ConfirmationFields } from './confirmation-entry.ts';
import { ConfirmationFieldSet } from './ConfirmationFieldSet.tsx';
import { dayProblem } from './day-problem.ts';
import { orNull } from './evidence-entry.ts';
import { complaint, DayField, NoteField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import type { Subject } from './subject.ts';
import { useFields } from './use-fields.ts';
import { useSaving } from './use-saving.ts';

interface EntryFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Fields extends ConfirmationFields {
  readonly on: CalendarDate | null;
  readonly percent: number | null;
  readonly acceptsValue: boolean;
  readonly note: string;
}

const WHOLE = 100;

/** Logs that the customer agrees: with a milestone as a whole, or with a part of what a benefit is worth. */
export function ConfirmationForm({ subject, onDone }: EntryFormProps) {
  const words = useWords();
  const { t, format } = words;
  const { today, people } = useCompany();
  const { fields, set, read } = useFields<Fields>(() => ({
    ...emptyConfirmation(likelyContact(subject)),
    on: today,
    percent: WHOLE,
    acceptsValue: false,
    note: '',
  }));
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const isMilestone = subject.milestone !== null;
  const worth = subject.metric?.annualMinor ?? null;

  const problems = isChecked ? problemsOf(fields, isMilestone, today, words) : null;

  const onSave = () => {
    setChecked(true);
    const entries = entriesOf(read(), subject, saving.formKey, today, words);
    const [first] = entries ?? [];
    if (!entries || !first) return;
    saving.save(
      entries,
      t('form.confirm.saved', {
        who: people.nameOf(first.contactId) ?? t('common.theCustomer'),
        date: format.date(first.on),
      }),
    );
  };

  return (
    <FormFrame
      title={t('form.confirm.title')}
      text={introduction(subject, words)}
      saving={saving.state}
      saveLabel={t('form.confirm.save')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
    >
      <ConfirmationFieldSet fields={fields} problems={problems} onChange={set} />
      <DayField
        name="on"
        label={t('form.confirm.on')}
        description={t('form.confirm.onText')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      {isMilestone ? null : (
        <NumberInput
          name="share"
          label={t('form.confirm.share')}
          description={t('form.confirm.shareText')}
          required
          min={0}
          max={WHOLE}
          {...(fields.percent === null ? {} : { value: fields.percent })}
          onChange={(percent) => set({ percent })}
          {...complaint(problems?.percent ?? null)}
        />
      )}
      {isMilestone && worth !== null && worth > 0 ? (
        <Checkbox
          name="acceptsValue"
          checked={fields.acceptsValue}
          onChange={(acceptsValue) => set({ acceptsValue })}
        >
          {t('form.confirm.alsoValue', { amount: format.money(worth) })}
        </Checkbox>
      ) : null}
      <NoteField value={fields.note} onChange={(note) => set({ note })} />
    </FormFrame>
  );
}

/** The person who looks after it at the customer is the one who most often confirms. */
export const likelyContact = ({ milestone, metric }: Subject): string | null =>
  milestone?.milestone.customerOwnerContactId ??
  metric?.proof.confirmation?.contactId ??
  metric?.metric.customerOwnerContactId ??
  null;

function percentProblem(percent: number | null, { t }: Words): string | null {
  const isShare = percent !== null && Number.isFinite(percent) && percent > 0 && percent <= WHOLE;
  return isShare ? null : t('form.check.share');
}

/** What is missing or cannot be. A milestone is confirmed whole, so nobody types a part of it. */
const problemsOf = (typed: Fields, isMilestone: boolean, today: CalendarDate, words: Words) => ({
  ...confirmationProblems(typed, words.t),
  on: dayProblem(typed.on, today, words.t),
  percent: isMilestone ? null : percentProblem(typed.percent, words),
});

/** Null while something is missing. A milestone is confirmed whole; its value is a second line. */
function entriesOf(
  typed: Fields,
  subject: Subject,
  formKey: string,
  today: CalendarDate,
  words: Words,
): readonly NewConfirmation[] | null {
  const milestoneKey = subject.milestone?.milestone.key ?? null;
  const metricKey = subject.metric?.metric.key ?? null;
  const problems = Object.values(problemsOf(typed, milestoneKey !== null, today, words));
  if (typed.on === null || problems.some((problem) => problem !== null)) return null;
  const base = { on: typed.on, note: orNull(typed.note) };
  const share = milestoneKey === null ? (typed.percent ?? WHOLE) / WHOLE : 1;
  const lines = [
    milestoneKey === null
      ? { ...base, entryKey: formKey, milestoneKey, metricKey, share }
      : { ...base, entryKey: formKey, milestoneKey, metricKey: null, share },
    ...(milestoneKey !== null && metricKey !== null && typed.acceptsValue
      ? [{ ...base, entryKey: `${formKey}/value`, milestoneKey: null, metricKey, share }]
      : []),
  ];
  return lines.map((line) => confirmationEntry(typed, line)).filter((line) => line !== null);
}

function introduction({ name, milestone, metric }: Subject, { t, format }: Words): string {
  if (milestone !== null) return t('form.confirm.milestoneText', { name });
  const annual = metric?.annualMinor ?? null;
  if (metric === null || annual === null) return t('form.confirm.metricNoAmount', { name });
  const open = annual - metric.tiers.confirmed;
  const amount = format.money(annual);
  return open === 0
    ? t('form.confirm.metricAll', { name, amount })
    : t('form.confirm.metricText', { name, amount, open: format.money(open) });
}
