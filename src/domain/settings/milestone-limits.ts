/**
 * When a milestone counts as on pace, at risk, stalled or over-achieved, and how its end is forecast. Days are whole
 * calendar days, 0 or more; progress and pace are fractions (1 is the target, or the plan). Source: docs/formulas.md,
 * "Pace", "Forecast" and "Flags".
 */
export interface MilestoneLimits {
  /** Least pace, a fraction above 0, that is on pace, */
  readonly onPaceFrom: number;
  /** and least pace that is only behind; anything below is off pace. At most `onPaceFrom`. */
  readonly behindFrom: number;
  /** Least progress that the plan expects, 0-1, before a pace is given: before it pace is null. */
  readonly paceNeedsExpectedFrom: number;
  /** Days back from today whose measurements a forecast is fitted to. */
  readonly forecastWindowDays: number;
  /** Days that they span at the least; over fewer there is no forecast (`span_too_short`). */
  readonly forecastMinimumSpanDays: number;
  /** Days ahead up to which a forecast is given; beyond there is none (`too_far`). */
  readonly forecastLimitDays: number;
  /** At risk: due within so many days, */
  readonly atRiskDueWithinDays: number;
  /** or within this share (0-1) of the time from its planned start to its target date where that is shorter, */
  readonly atRiskLengthShare: number;
  /** with progress below this or unknown; */
  readonly atRiskProgressBelow: number;
  /** or forecast to end more than so many days late, */
  readonly atRiskForecastLateDays: number;
  /** from at least so many measurements (2 or more). */
  readonly atRiskForecastPoints: number;
  /** Stalled: started, and not measured for so many days, */
  readonly stalledAfterDays: number;
  /** or for so many of its own measuring intervals where that is longer (a multiple, above 0). */
  readonly stalledIntervals: number;
  /** Least progress of a milestone that is partly achieved, 0-1. */
  readonly partiallyAchievedFrom: number;
  /** Least progress of one that is over-achieved, 1 or more. */
  readonly overAchievedFrom: number;
  /** Days after which an open technical blocker escalates; no other type does. */
  readonly technicalBlockerEscalatesAfterDays: number;
  /** Days for which an achievement is news: until then it is worth celebrating with the customer. */
  readonly celebrateWithinDays: number;
}

export const DEFAULT_MILESTONE_LIMITS: MilestoneLimits = {
  onPaceFrom: 0.9,
  behindFrom: 0.75,
  paceNeedsExpectedFrom: 0.2,
  forecastWindowDays: 90,
  forecastMinimumSpanDays: 14,
  forecastLimitDays: 1826,
  atRiskDueWithinDays: 14,
  atRiskLengthShare: 0.25,
  atRiskProgressBelow: 0.75,
  atRiskForecastLateDays: 7,
  atRiskForecastPoints: 3,
  stalledAfterDays: 30,
  stalledIntervals: 1.5,
  partiallyAchievedFrom: 0.5,
  overAchievedFrom: 1.05,
  technicalBlockerEscalatesAfterDays: 14,
  celebrateWithinDays: 30,
};
