import type { JourneyStage } from '../vocabulary.ts';

/**
 * How far on a stage is. Only onboarding and adoption come one before the other: retention, expansion, renewal
 * and advocacy run beside each other and come round again, so moving among them is no step back.
 */
const ORDER: Readonly<Record<JourneyStage, number>> = {
  onboarding: 0,
  adoption: 1,
  retention: 2,
  expansion: 2,
  renewal: 2,
  advocacy: 2,
};

/** Whether `stage` comes before `other`, so that going there from it is going back. */
export function isBefore(stage: JourneyStage, other: JourneyStage): boolean {
  return ORDER[stage] < ORDER[other];
}
