import type { ReadinessBand, ReadinessItemKey } from '../vocabulary.ts';

/**
 * How readiness to renew is scored and where its bands end. Scores are 0-100, confidence and shares 0-1, days whole
 * calendar days. Source: docs/formulas.md, "Readiness score and confidence", "Items of readiness", "Freshness of
 * proof" and "Band and its limits".
 */
export interface ReadinessSettings {
  /** Points of each item, 0 or more; the defaults come to 100. */
  readonly weights: Readonly<Record<ReadinessItemKey, number>>;
  /** Proved run rate as a multiple of the annual cost, above 0, that earns full marks. */
  readonly fullValueMultiple: number;
  /** Age in days up to which a confirmation keeps this share (0-1) of its weight, youngest first; beyond the last none. */
  readonly proofFreshness: readonly { readonly upToDays: number; readonly share: number }[];
  /** Share of its weight that an amount keeps which is evidenced and not confirmed, 0-1. */
  readonly evidencedShare: number;
  /** From so many days without contact on it is not known any more that a sponsor is engaged. */
  readonly sponsorForgottenDays: number;
  /** Days since the customer last spoke up that still earn full marks; */
  readonly engagementFullDays: number;
  /** between the two the marks fall in a line, and from so many days on there are none. Above `engagementFullDays`. */
  readonly engagementZeroDays: number;
  /** Share of its weight that the item of objections loses with each open one, 0-1. */
  readonly objectionCost: number;
  /** Days for which "we asked, there is none" is an answer; afterwards the item is missing again. */
  readonly objectionsAskedWithinDays: number;
  /** From so many days of silence at the customer on, the band is at most likely. */
  readonly silentCapDays: number;
  /** Lowest score of the band commit, */
  readonly commitFrom: number;
  /** and of likely; below it is at risk. */
  readonly likelyFrom: number;
  /** Below this score, at risk is critical. */
  readonly criticalBelow: number;
  /** Least confidence with which a score is shown at all: below it the score is null and the band unknown. */
  readonly confidenceForScore: number;
  /** Least confidence for the band commit. */
  readonly confidenceForCommit: number;
  /** Share of the annual cost expected to stay, 0-1, by band: an assumption until calibrated. */
  readonly retentionRates: Readonly<Record<Exclude<ReadinessBand, 'unknown'> | 'critical', number>>;
}

export const DEFAULT_READINESS_SETTINGS: ReadinessSettings = {
  weights: {
    milestone_health: 25,
    proved_value: 25,
    proof: 15,
    sponsor: 10,
    engagement: 10,
    objections: 5,
    runway: 10,
  },
  fullValueMultiple: 2,
  proofFreshness: [
    { upToDays: 90, share: 1 },
    { upToDays: 180, share: 0.75 },
    { upToDays: 270, share: 0.5 },
    { upToDays: 365, share: 0.25 },
  ],
  evidencedShare: 0.5,
  sponsorForgottenDays: 90,
  engagementFullDays: 30,
  engagementZeroDays: 90,
  objectionCost: 0.34,
  objectionsAskedWithinDays: 90,
  silentCapDays: 60,
  commitFrom: 80,
  likelyFrom: 60,
  criticalBelow: 40,
  confidenceForScore: 0.5,
  confidenceForCommit: 0.75,
  retentionRates: { commit: 0.95, likely: 0.75, at_risk: 0.45, critical: 0.15 },
};
