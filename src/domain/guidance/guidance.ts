import type { Core } from '../core.ts';
import { APPETITE_QUESTION, CAPACITY_QUESTION, customerWord, earlyMilestones } from './accelerations.ts';
import { correctionsOf } from './corrections.ts';
import { escalationsOf } from './escalations.ts';
import { ESCALATION_DESTINATIONS } from './guidance-summary.ts';
import type { GuidanceSummary } from './guidance-summary.ts';
import { reviewsOf } from './reviews.ts';

/** Whom to call in, what to correct, where to go faster and what to look back on, for one company. */
export function summariseGuidance(core: Core): GuidanceSummary {
  const { facts, settings, today, ledger, plan } = core;
  const escalations = escalationsOf(core);
  const capacity = customerWord(ledger, CAPACITY_QUESTION, settings.guidance);
  const appetite = customerWord(ledger, APPETITE_QUESTION, settings.guidance);
  const mayAccelerate = capacity.answer === 'yes' && appetite.answer === 'yes';
  const reviews = reviewsOf(plan.milestones, ledger);
  return {
    ownerId: facts.company.ownerId,
    escalations,
    escalateTo: ESCALATION_DESTINATIONS.filter((to) => escalations.some((one) => one.to === to)),
    corrections: correctionsOf(plan.milestones, today),
    customerCapacity: capacity,
    customerAppetite: appetite,
    accelerations: mayAccelerate ? earlyMilestones(plan.milestones) : [],
    reviews,
    reviewsMissing: reviews.filter(({ open }) => open.length > 0).map(({ milestoneKey }) => milestoneKey),
  };
}
