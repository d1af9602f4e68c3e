import type { Lever, NextAction } from '../../../../src/domain/summary.ts';
import type { RunwayStepKey } from '../../../../src/domain/vocabulary.ts';
import type { GlanceWords } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

export const RELATIONSHIP_FORMS = [
  'sponsor',
  'champion',
  'contact',
  'objection',
  'resolve',
  'asked',
  'step',
  'call',
  'outcome',
  'facts',
] as const;

/** A form about people or the renewal, with what is known already. */
export interface RelationshipForm {
  readonly name: (typeof RELATIONSHIP_FORMS)[number];
  readonly contactId?: string | null;
  readonly entryKey?: string | null;
  readonly step?: RunwayStepKey | null;
}

/** What the head's next action and a lever have in common. */
export type Startable = Pick<
  NextAction | Lever,
  'kind' | 'milestoneKey' | 'metricKey' | 'entryKey' | 'contactId' | 'step'
>;

interface Start {
  readonly form: RelationshipForm;
  readonly label: string;
}

/** The form that does what is to be done, and what its button says; null for what is not done in one of these. */
export function formFor({ kind, contactId, entryKey, step }: Startable, { t }: GlanceWords): Start | null {
  switch (kind) {
    case 'hold_runway_step':
      return {
        // A renewal is prepared among ourselves.
        form: { name: 'step', step, contactId: step === 'prepare' ? null : contactId },
        label: step === null ? t('relationship.button.step') : t(`relationship.button.logStep.${step}`),
      };
    case 'contact_sponsor':
    case 'contact_customer':
      return { form: { name: 'contact', contactId }, label: t('relationship.button.contact') };
    case 'name_sponsor':
      return { form: { name: 'sponsor' }, label: t('relationship.button.sponsor') };
    case 'win_sponsor':
      return { form: { name: 'sponsor' }, label: t('relationship.button.sponsorChange') };
    case 'fill_champion':
      return { form: { name: 'champion' }, label: t('relationship.button.champion') };
    case 'resolve_objection':
      return { form: { name: 'resolve', entryKey }, label: t('relationship.button.resolve') };
    case 'ask_for_objections':
      return { form: { name: 'asked', contactId }, label: t('relationship.button.asked') };
    case 'record_renewal_outcome':
      return { form: { name: 'outcome' }, label: t('relationship.button.outcome') };
    default:
      return null;
  }
}

/** Whether a form has what it needs: write access, a renewal date, a step to hold, an objection to settle. */
export function canOpen({ name }: RelationshipForm, { view }: CompanyScope): boolean {
  const { renewalDate, runway, objections } = view.summary.renewal;
  if (!view.mayWrite) return false;
  switch (name) {
    case 'step':
      return renewalDate !== null && runway.next !== null;
    case 'call':
    case 'outcome':
      return renewalDate !== null;
    case 'resolve':
      return objections.length > 0;
    default:
      return true;
  }
}
