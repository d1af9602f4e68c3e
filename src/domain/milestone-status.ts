import type { MilestoneStatus } from './vocabulary.ts';

export interface StatusFacts {
  readonly isCancelled: boolean;
  readonly isAchieved: boolean;
  readonly isMissed: boolean;
  /** The target date has passed. */
  readonly isLate: boolean;
  readonly hasStarted: boolean;
}

/**
 * Status of a milestone, the first that applies: cancelled, achieved, missed, delayed, in progress, not
 * started. A milestone closed as missed and reached later is achieved, late.
 */
export function statusOf(facts: StatusFacts): MilestoneStatus {
  if (facts.isCancelled) return 'cancelled';
  if (facts.isAchieved) return 'achieved';
  if (facts.isMissed) return 'missed';
  if (facts.isLate) return 'delayed';
  return facts.hasStarted ? 'in_progress' : 'not_started';
}

/** Whether work on it goes on: neither achieved nor closed. */
export function isOpen(status: MilestoneStatus): boolean {
  return status === 'delayed' || status === 'in_progress' || status === 'not_started';
}
