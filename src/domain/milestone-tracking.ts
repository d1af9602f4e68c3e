import { achievementOf, type Achievement } from './achievement.ts';
import { linesAbout } from './active-ledger.ts';
import type { Milestone } from './facts.ts';
import {
  measurementsOf,
  withEngineGoal,
  type MeasurementContext,
  type MilestoneMeasurements,
} from './milestone-measurements.ts';
import { proofOf, type MilestoneProof } from './milestone-proof.ts';

export type MilestoneContext = MeasurementContext;

/** What is known of a milestone before its dates, which may hang on other milestones. */
export interface TrackedMilestone {
  readonly milestone: Milestone;
  readonly measurements: MilestoneMeasurements;
  readonly proof: MilestoneProof;
  readonly achievement: Achievement;
  readonly isCancelled: boolean;
  readonly isMissed: boolean;
}

/** Reads measurements, proof and achievement of a milestone from the ledger. */
export function trackMilestone(stored: Milestone, context: MilestoneContext): TrackedMilestone {
  const milestone = withEngineGoal(stored, context.engine);
  const measurements = measurementsOf(milestone, context);
  const proof = proofOf(milestone, context.ledger);
  const lines = linesAbout(context.ledger, 'milestoneKey', milestone.key);
  const has = (kind: 'cancelled' | 'missed') => lines.some((line) => line.kind === kind);
  return {
    milestone,
    measurements,
    proof,
    achievement: achievementOf(milestone, measurements, proof, context.today),
    isCancelled: has('cancelled'),
    isMissed: has('missed'),
  };
}
