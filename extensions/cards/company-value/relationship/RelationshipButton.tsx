import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useCompany } from '../company-context.ts';
import { AskedForm } from './AskedForm.tsx';
import { CallForm } from './CallForm.tsx';
import { CompanyFactsForm } from './CompanyFactsForm.tsx';
import { ContactForm } from './ContactForm.tsx';
import { EngagementForm } from './EngagementForm.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import { canOpen } from './relationship-form.ts';
import type { RelationshipForm } from './relationship-form.ts';
import { ResolveObjectionForm } from './ResolveObjectionForm.tsx';
import { RunwayStepForm } from './RunwayStepForm.tsx';

interface RelationshipButtonProps {
  readonly form: RelationshipForm;
  readonly panelId: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary' | 'transparent';
  readonly size?: 'xs' | 'sm' | 'md';
  /** Stands in its place where the form cannot be opened. */
  readonly fallback?: ReactNode;
}

/** A button that opens one form about people or the renewal; the panel closes when the form is done. */
export function RelationshipButton({ form, panelId, fallback = null, ...button }: RelationshipButtonProps) {
  const company = useCompany();
  const isDrawn = useIsDrawn();
  // An objection that is settled leaves the screen, and its panel goes with it.
  const close = () => {
    if (isDrawn.current) company.closePanel(panelId);
  };
  if (!canOpen(form, company)) return <>{fallback}</>;
  return (
    <PanelButton panelId={panelId} title={company.view.summary.company.name} {...button}>
      {() => <FormInside form={form} onDone={close} />}
    </PanelButton>
  );
}

function useIsDrawn() {
  const isDrawn = useRef(true);
  useLayoutEffect(() => {
    isDrawn.current = true;
    return () => {
      isDrawn.current = false;
    };
  }, []);
  return isDrawn;
}

interface FormInsideProps {
  readonly form: RelationshipForm;
  readonly onDone: () => void;
}

function FormInside({ form, onDone }: FormInsideProps) {
  const { name, contactId = null, entryKey = null } = form;
  switch (name) {
    case 'sponsor':
    case 'champion':
      return <EngagementForm role={name} onDone={onDone} />;
    case 'contact':
      return <ContactForm contactId={contactId} onDone={onDone} />;
    case 'objection':
      return <ObjectionForm onDone={onDone} />;
    case 'resolve':
      return <ResolveObjectionForm entryKey={entryKey} onDone={onDone} />;
    case 'asked':
      return <AskedForm contactId={contactId} onDone={onDone} />;
    case 'facts':
      return <CompanyFactsForm onDone={onDone} />;
    case 'step':
    case 'call':
    case 'outcome':
      return <RenewalFormInside form={form} onDone={onDone} />;
  }
}

/** Forms that belong to one renewal date; without one their buttons are not drawn. */
function RenewalFormInside({ form, onDone }: FormInsideProps) {
  const { renewalDate } = useCompany().view.summary.renewal;
  const { name, contactId = null, step = null } = form;
  if (renewalDate === null) return null;
  if (name === 'call') return <CallForm renewalDate={renewalDate} onDone={onDone} />;
  if (name === 'outcome') return <OutcomeForm renewalDate={renewalDate} onDone={onDone} />;
  return <RunwayStepForm step={step} contactId={contactId} renewalDate={renewalDate} onDone={onDone} />;
}
