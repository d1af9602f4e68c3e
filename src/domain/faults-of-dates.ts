import type { ReasonCode } from './summary.ts';

/** Faults that a new date alone would make disappear: a milestone that is moved with one keeps it for a while. */
export const FAULTS_OF_DATES: readonly ReasonCode[] = [
  'overdue',
  'missed_not_replaced',
  'off_pace',
  'at_risk',
  'moved_far',
  'moved_at_fault',
];
