import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { check, day, note, number } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import type { Line } from '../fields/use-entry-form.ts';
import { confirmationEntries, confirmationFields, emptyConfirmation } from './confirmation-entry.ts';
import type { ConfirmationFields } from './confirmation-entry.ts';
import { keysOf } from './evidence-entry.ts';
import type { Subject } from './subject.ts';

interface ConfirmationFormProps {
  readonly subject: Subject;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Typed extends ConfirmationFields {
  /** Accepted part in percent. */
  readonly share: number | null;
  readonly acceptsValue: boolean;
}

const WHOLE = 100;

/** Logs that the customer agrees: with a milestone as a whole, or with a part of what a benefit is worth. */
export function ConfirmationForm({ subject, onDone }: ConfirmationFormProps) {
  const words = useWords();
  const { t, format } = words;
  const { people } = useCompany();
  const isMilestone = subject.milestone !== null;
  const worth = subject.metric?.annualMinor ?? 0;
  const form = useEntryForm<Typed>({
    initial: { ...emptyConfirmation(likelyContact(subject)), share: WHOLE, acceptsValue: false },
    fields: () => [
      ...confirmationFields(),
      day('on', 'form.confirm.on', { text: 'form.confirm.onText' }),
      !isMilestone &&
        number('share', 'form.confirm.share', {
          text: 'form.confirm.shareText',
          required: true,
          min: 0,
          max: WHOLE,
        }),
      isMilestone &&
        worth > 0 &&
        check('acceptsValue', { said: t('form.confirm.alsoValue', { amount: format.money(worth) }) }),
      note(),
    ],
    check: ({ share }) => ({
      share: share !== null && share > 0 && share <= WHOLE ? null : t('form.check.share'),
    }),
    lines: (typed, line) => linesOf(typed, subject, line),
    saved: ({ confirmedBy }, on) =>
      t('form.confirm.saved', {
        who: people.nameOf(confirmedBy) ?? t('common.theCustomer'),
        date: format.date(on),
      }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="form.confirm.title"
      text={{ said: introduction(subject, words) }}
      save="form.confirm.save"
    />
  );
}

/** The person who looks after it at the customer is the one who most often confirms. */
export const likelyContact = ({ milestone, metric }: Subject): string | null =>
  milestone?.milestone.customerOwnerContactId ??
  metric?.proof.confirmation?.contactId ??
  metric?.metric.customerOwnerContactId ??
  null;

/** A milestone is confirmed whole, so nobody types a part of it; its value is a second line. */
function linesOf(
  { share, acceptsValue, ...typed }: Typed,
  subject: Subject,
  line: Line,
): readonly NewEntry[] {
  const { milestoneKey, metricKey } = keysOf(subject);
  if (milestoneKey === null) {
    return confirmationEntries(typed, { ...line, metricKey, share: (share ?? WHOLE) / WHOLE });
  }
  const whole = confirmationEntries(typed, { ...line, milestoneKey, share: 1 });
  if (metricKey === null || !acceptsValue) return whole;
  const entryKey = `${line.entryKey}/value`;
  return [...whole, ...confirmationEntries(typed, { ...line, entryKey, metricKey, share: 1 })];
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
