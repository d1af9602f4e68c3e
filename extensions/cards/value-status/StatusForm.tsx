import { useCompany } from '../company-value/company-context.ts';
import { ConfirmationForm } from '../company-value/forms/ConfirmationForm.tsx';
import { subjectOfMetric, subjectOfMilestone } from '../company-value/forms/subject.ts';
import { AskedForm } from '../company-value/relationship/AskedForm.tsx';
import { ContactForm } from '../company-value/relationship/ContactForm.tsx';
import { EngagementForm } from '../company-value/relationship/EngagementForm.tsx';
import { OutcomeForm } from '../company-value/relationship/OutcomeForm.tsx';
import type { RelationshipForm } from '../company-value/relationship/relationship-form.ts';
import { ResolveObjectionForm } from '../company-value/relationship/ResolveObjectionForm.tsx';
import { RunwayStepForm } from '../company-value/relationship/RunwayStepForm.tsx';
import type { StatusStart } from './status-action.ts';

interface StatusFormProps {
  readonly start: StatusStart;
  readonly onDone: () => void;
}

/** The form that does the next step. Only those that a next step can ask for are here: each one weighs. */
export function StatusForm({ start, onDone }: StatusFormProps) {
  const company = useCompany();
  if (start.about === 'relationship') return <AboutRenewal form={start.form} onDone={onDone} />;
  const subject = subjectOf(start, company);
  return subject === null ? null : <ConfirmationForm subject={subject} onDone={onDone} />;
}

interface AboutRenewalProps {
  readonly form: RelationshipForm;
  readonly onDone: () => void;
}

function AboutRenewal({ form, onDone }: AboutRenewalProps) {
  const { renewalDate } = useCompany().view.summary.renewal;
  const { name, contactId = null, entryKey = null, step = null } = form;
  switch (name) {
    case 'sponsor':
    case 'champion':
      return <EngagementForm role={name} onDone={onDone} />;
    case 'contact':
      return <ContactForm contactId={contactId} onDone={onDone} />;
    case 'resolve':
      return <ResolveObjectionForm entryKey={entryKey} onDone={onDone} />;
    case 'asked':
      return <AskedForm contactId={contactId} onDone={onDone} />;
    case 'step':
      return renewalDate === null ? null : <RunwayStepForm {...{ step, contactId, renewalDate, onDone }} />;
    case 'outcome':
      return renewalDate === null ? null : <OutcomeForm renewalDate={renewalDate} onDone={onDone} />;
    default:
      return null;
  }
}

function subjectOf(
  { about, key }: Exclude<StatusStart, { readonly about: 'relationship' }>,
  company: ReturnType<typeof useCompany>,
) {
  if (about === 'milestone') {
    const summary = company.milestone(key);
    return summary === null ? null : subjectOfMilestone(summary, company);
  }
  const summary = company.metric(key);
  return summary === null ? null : subjectOfMetric(summary, company);
}
