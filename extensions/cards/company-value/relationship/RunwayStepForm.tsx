import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { RunwayStepKey } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ContactField } from '../forms/fields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryFormFrame } from './EntryFormFrame.tsx';
import type { EntryFields } from './use-entry-form.ts';
import { useEntryForm } from './use-entry-form.ts';

interface Fields extends EntryFields {
  readonly step: RunwayStepKey | null;
  readonly contactId: string | null;
}

interface RunwayStepFormProps {
  readonly step: RunwayStepKey | null;
  /** With whom it is most likely held. */
  readonly contactId: string | null;
  readonly renewalDate: string;
  readonly onDone: () => void;
}

/** A step of the runway that was held, and with whom, which is a contact with that person too. */
export function RunwayStepForm({ step, contactId, renewalDate, onDone }: RunwayStepFormProps) {
  const { t, format } = useWords();
  const { view, today } = useCompany();
  const { runway } = view.summary.renewal;
  const open = runway.steps.filter(({ doneOn }) => doneOn === null);
  const form = useEntryForm<Fields, { step: string | null }>({
    initial: () => ({ step: step ?? runway.next?.step ?? null, contactId }),
    check: (typed) => ({ step: typed.step === null ? t('form.check.required') : null }),
    lines: (typed, base) => {
      if (typed.step === null) return [];
      const held: NewEntry = { ...base, kind: 'runway_step', step: typed.step, renewalDate };
      if (typed.contactId === null) return [held];
      const contact: NewEntry = {
        ...base,
        entryKey: `${base.entryKey}/contact`,
        note: null,
        kind: 'customer_contact',
        channel: 'meeting',
        contactId: typed.contactId,
        // We lead the renewal: that they came does not mean that they spoke up by themselves.
        customerOriginated: false,
      };
      return [held, contact];
    },
    saved: (typed, on) =>
      t('relationship.step.saved', {
        step: t(`renewal.step.${typed.step ?? 'conversation'}`),
        date: format.date(on),
      }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame title={t('relationship.title.step')} text={t('relationship.step.text')} form={form}>
      <ChoiceField
        name="step"
        label={t('relationship.step.which')}
        options={open.map((one) => ({
          value: one.step,
          label: t('relationship.step.option', {
            step: t(`renewal.step.${one.step}`),
            date: format.dateNear(one.dueOn, today),
          }),
        }))}
        value={fields.step}
        problem={problems?.step ?? null}
        onChange={(chosen) => set({ step: chosen })}
      />
      <ContactField
        name="contact"
        label={t('relationship.step.with')}
        description={t('relationship.step.withText')}
        nobody={t('relationship.step.withNobody')}
        value={fields.contactId}
        onChange={(chosen) => set({ contactId: chosen })}
      />
    </EntryFormFrame>
  );
}
