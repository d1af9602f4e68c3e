import type { CalendarDate } from '../calendar.ts';

/** What has to hold before a customer is asked to grow; `over_achieved` or `results` is enough of those two. */
export const EXPANSION_CONDITIONS = [
  'plan_green',
  'results', // over-achieved on the customer's own result, or enough results achieved
  'run_rate_covers_cost',
  'no_open_objection',
  'no_open_dispute',
  'nothing_regressed',
] as const;
export type ExpansionCondition = (typeof EXPANSION_CONDITIONS)[number];

/** What has to hold before a customer is asked to speak for us. */
export const ADVOCACY_CONDITIONS = [
  'plan_green',
  'confirmed_roi_positive',
  'champion_engaged',
  'renewed_once',
  'adoption_left',
  'consent_given',
] as const;
export type AdvocacyCondition = (typeof ADVOCACY_CONDITIONS)[number];

/** One condition with what was found; `met` is null while it cannot be told. All of them are listed, met or not. */
export interface Condition<Code extends string> {
  readonly code: Code;
  readonly met: boolean | null;
  /** So many, of so many. */
  readonly count?: number;
  readonly of?: number;
  /** A multiple of the cost, or a net ROI as a fraction. */
  readonly value?: number;
  /** Whole minor units of the company's currency a year. */
  readonly amountMinor?: number;
  readonly on?: CalendarDate;
  readonly word?: string;
  readonly milestoneKeys?: readonly string[];
  readonly entryKeys?: readonly string[];
}

/** Signs of a wish or a need to grow; they stand beside the conditions and never replace one. */
export const EXPANSION_SIGNALS = [
  'usage_near_limit',
  'new_team',
  'champion_asks',
  'adjacent_competitor',
  'growth_or_initiative',
  'health_with_advocacy',
  'renewal_timing',
] as const;
export type ExpansionSignalCode = (typeof EXPANSION_SIGNALS)[number];

/** One sign with the day it was given or seen. */
export interface ExpansionSignal {
  readonly code: ExpansionSignalCode;
  readonly on: CalendarDate;
  /** The line that says so; null where the engine sees it by itself. */
  readonly entryKey: string | null;
  /** The customer's words, where it was asked. */
  readonly words: string | null;
}

/** What may be offered. */
export const EXPANSION_OFFERS = ['another_department', 'premium_feature', 'further_system'] as const;
export type ExpansionOffer = (typeof EXPANSION_OFFERS)[number];

/** Whether every condition to grow holds. Source: docs/formulas.md, "Ready to expand". */
export interface ExpansionSummary {
  readonly ready: boolean;
  readonly conditions: readonly Condition<ExpansionCondition>[];
  readonly signals: readonly ExpansionSignal[];
  /** Empty until ready; the offer with the most signals first. */
  readonly offers: readonly {
    readonly offer: ExpansionOffer;
    readonly because: readonly ExpansionSignalCode[];
  }[];
}

/** Whether every condition to speak for us holds. Source: docs/formulas.md, "Ready to speak for us". */
export interface AdvocacySummary {
  readonly ready: boolean;
  readonly conditions: readonly Condition<AdvocacyCondition>[];
}

/** Whether a customer is ready to grow and to speak for us, and why or why not. */
export interface GrowthSummary {
  readonly expansion: ExpansionSummary;
  readonly advocacy: AdvocacySummary;
}
