import type { Part, Told, When } from '../parts.ts';
import { days, step, weeks } from '../parts.ts';

/** Milestones of the first weeks that most plans share. What differs from plan to plan is given; the rest is said once. */

export const firstProcessLive = (told: Told, when: Partial<When> = {}): Part =>
  step(
    {
      key: 'first-process-live',
      phase: 'early_wins',
      category: 'process_efficiency',
      measurementMethod: 'product_usage',
      validation: 'Confirmed by the process owner on the customer side',
      ownerRole: 'onboarding',
      customerRole: 'process_owner',
      nextSteps: ['Agree which process goes first', 'Name its owner on both sides'],
      capability: 'Guided set-up of the first process',
      outcome: 'One process no longer runs in spreadsheets',
      impact: 'The programme has an early, visible result',
      ...told,
    },
    { from: days(0), by: weeks(4), ...when },
  );

export const baselinesAgreed = (by: When['by'] = weeks(4)): Part =>
  step(
    {
      key: 'baselines-agreed',
      name: 'Baselines agreed',
      phase: 'early_wins',
      category: 'strategic_capability',
      definition: 'Every result of this plan has a value from before that the customer has agreed to',
      measurementMethod: 'process_observation',
      validation: 'Signed off by the executive sponsor in the kick-off minutes',
      evidencePolicy: 'customer_confirmed',
      customerRole: 'executive_sponsor',
      nextSteps: ['Track the process for two weeks', 'Send the baselines to the sponsor for agreement'],
    },
    { from: days(0), by },
  );

/** Nothing with patient, payment or account data goes live before it. */
export const reviewPassed = (told: Told, by: When['by'] = weeks(5)): Part =>
  step(
    {
      key: 'review-passed',
      phase: 'early_wins',
      category: 'risk_reduction',
      measurementMethod: 'process_observation',
      validation: 'Written release by the security officer on the customer side',
      ownerRole: 'solutions',
      customerRole: 'compliance',
      capability: 'Access rights, audit trail and data location that can be shown',
      outcome: 'The review ends with a release and no open finding',
      impact: 'The roll-out is not stopped half way',
      nextSteps: ['Send the security pack with the kick-off', 'Name who signs the release, and by when'],
      ...told,
    },
    { from: days(0), by },
  );
