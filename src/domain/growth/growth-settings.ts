/** Limits of expansion readiness. */
export interface GrowthLimits {
  /** So many achieved results stand in for one that the customer defined and that was over-achieved. */
  readonly resultsNeeded: number;
  /** Days that two measurements above target lie apart at the least, so that one lucky month is no trigger. */
  readonly overAchievedDaysApart: number;
  /** Days for which a sign of growth is news. */
  readonly signalDays: number;
}

export const DEFAULT_GROWTH_LIMITS: GrowthLimits = {
  resultsNeeded: 3,
  overAchievedDaysApart: 14,
  signalDays: 183,
};
