import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { RunwayStepKey } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { contact, select, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

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
  const form = useEntryForm({
    initial: { step: step ?? runway.next?.step ?? null, contact: contactId },
    fields: () => [
      select(
        'step',
        'relationship.step.which',
        open.map((one) => ({
          value: one.step,
          label: {
            said: t('relationship.step.option', {
              step: t(`renewal.step.${one.step}`),
              date: format.dateNear(one.dueOn, today),
            }),
          },
        })),
      ),
      contact('contact', 'relationship.step.with', {
        text: 'relationship.step.withText',
        none: 'relationship.step.withNobody',
      }),
      ...when(),
    ],
    lines: (typed, line) => {
      if (typed.step === null) return [];
      const held: NewEntry = { ...line, kind: 'runway_step', step: typed.step, renewalDate };
      if (typed.contact === null) return [held];
      const met: NewEntry = {
        ...line,
        entryKey: `${line.entryKey}/contact`,
        note: null,
        kind: 'customer_contact',
        channel: 'meeting',
        contactId: typed.contact,
        // We lead the renewal: that they came does not mean that they spoke up by themselves.
        customerOriginated: false,
      };
      return [held, met];
    },
    saved: (typed, on) =>
      t('relationship.step.saved', {
        step: t(`renewal.step.${typed.step ?? 'conversation'}`),
        date: format.date(on),
      }),
    onDone,
  });
  return <EntryForm form={form} title="relationship.title.step" text="relationship.step.text" />;
}
