import type { Segment } from '../vocabulary.ts';

/**
 * When the plan turns yellow or red. Days are whole calendar days, 0 or more; a limit is passed on the day after it.
 * Source: docs/formulas.md, "Milestone health".
 */
export interface HealthLimits {
  /** While nothing is achieved, a milestone that is late by more days than this makes the plan red. */
  readonly graceDays: number;
  /** Days from the start after which nothing achieved makes the plan red, by segment. */
  readonly nothingAchievedDays: Readonly<Record<Segment, number>>;
  /** A milestone that is late by more days than this makes the plan red, whatever else is achieved. */
  readonly redOverdueDays: number;
  /** An open milestone that was moved by more days than this, all moves together, is a reason for yellow. */
  readonly movedDays: number;
  /** More than this share of the required milestones cancelled is a reason for yellow, 0-1. */
  readonly cancelledShare: number;
  /** A target that was met more days ago than this and still lacks its confirmation is a reason for yellow. */
  readonly confirmationDays: number;
}

export const DEFAULT_HEALTH_LIMITS: HealthLimits = {
  graceDays: 14,
  nothingAchievedDays: { enterprise: 90, mid_market: 90, smb: 30, product_led: 14 },
  redOverdueDays: 60,
  movedDays: 60,
  cancelledShare: 1 / 3,
  confirmationDays: 30,
};
