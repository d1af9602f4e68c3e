import type { CalendarDate } from './calendar.ts';

/** What the engine itself knows over time, for milestones that track one of its figures. */
export interface EngineHistory {
  /** Proved annual value from its day on until the next point, whole minor units, oldest first. */
  readonly provedRunRate: readonly { readonly on: CalendarDate; readonly amountMinor: number }[];
  /** Today's annual cost: the target of a milestone that tracks the proved run rate and names none. */
  readonly annualCostMinor: number | null;
}
