import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { day, money } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

/** What the company record says of its contract: since when, until when and for how much a year. */
export function CompanyFactsForm({ onDone }: { readonly onDone: () => void }) {
  const { t, format } = useWords();
  const { startDate, renewalDate, annualCostMinor } = useCompany().view.summary.company;
  const form = useEntryForm({
    initial: {
      startDate,
      renewalDate,
      annualCost: annualCostMinor === null ? null : format.toMajor(annualCostMinor),
      // What the form showed when it was opened, whatever is read since.
      seen: { startDate, renewalDate, annualCostMinor },
    },
    fields: () => [
      day('startDate', 'empty.startDate', { any: true, required: false }),
      day('renewalDate', 'empty.renewalDate', { any: true, required: false }),
      money('annualCost', 'empty.annualCost', { text: 'companyFacts.costText' }),
    ],
    check: (typed) => ({
      renewalDate:
        typed.startDate !== null && typed.renewalDate !== null && typed.renewalDate <= typed.startDate
          ? t('companyFacts.check.order')
          : null,
      annualCost:
        typed.annualCost !== null && typed.annualCost <= 0 ? t('relationship.outcome.amountCheck') : null,
    }),
    lines: ({ annualCost, seen, ...typed }, line) => {
      const cost = annualCost === null ? null : format.toMinor(annualCost);
      const changed = {
        startDate: typed.startDate === seen.startDate ? null : typed.startDate,
        renewalDate: typed.renewalDate === seen.renewalDate ? null : typed.renewalDate,
        annualCostMinor: cost === seen.annualCostMinor ? null : cost,
      };
      const isChanged = Object.values(changed).some((value) => value !== null);
      return isChanged ? [{ ...line, kind: 'company_facts', ...changed, seen }] : [];
    },
    saved: () => t('companyFacts.saved'),
    onDone,
  });
  return <EntryForm form={form} title="companyFacts.title" text="companyFacts.text" />;
}
