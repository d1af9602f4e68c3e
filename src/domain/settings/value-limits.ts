import type { CalendarDate } from '../calendar.ts';
import type { Segment } from '../vocabulary.ts';

/** What is taken for an input that nobody measures. Source: docs/formulas.md, "Assumptions and defaults". */
export interface AssumptionSetting {
  /** Name of the calculator input it fills when a metric leaves it out, for example `hourlyRate`. */
  readonly input: string;
  /** In the unit of that input; money in major units of the account's currency. */
  readonly value: number;
  /** First day it counts; null means from the beginning. */
  readonly from: CalendarDate | null;
}

/**
 * How long a measurement and its proof last, and how carefully money ahead is counted. Days are whole calendar days,
 * 0 or more. Source: docs/formulas.md, "How long a measurement carries", "Proof: confirmed, evidenced, claimed",
 * "Projected value" and "Payback".
 */
export interface ValueLimits {
  /** Days for which a measurement proves anything, its own day the first; later its amount is only claimed. */
  readonly carryForwardDays: number;
  /** A line recorded more than so many days after the day it is about is marked as back-dated. */
  readonly backdatedAfterDays: number;
  /** Share of the projected value that is left out for prudence, 0-1. */
  readonly projectionHaircut: number;
  /** Whole years from the start within which a payback is looked for; beyond there is none. */
  readonly paybackLimitYears: number;
  /** Days from the start until which it is too early to hold against anybody that nothing is proved, by segment. */
  readonly nothingProvedAfterDays: Readonly<Record<Segment, number>>;
  /** Days after which a confirmation is worth renewing. */
  readonly proofIsOldAfterDays: number;
}

export const DEFAULT_ASSUMPTIONS: readonly AssumptionSetting[] = [
  { input: 'hourlyRate', value: 75, from: null },
  { input: 'weeksPerYear', value: 52, from: null },
  { input: 'monthsPerYear', value: 12, from: null },
];

export const DEFAULT_VALUE_LIMITS: ValueLimits = {
  carryForwardDays: 180,
  backdatedAfterDays: 7,
  projectionHaircut: 0.2,
  paybackLimitYears: 10,
  nothingProvedAfterDays: { enterprise: 90, mid_market: 90, smb: 30, product_led: 14 },
  proofIsOldAfterDays: 90,
};
