import type { CalendarDate } from './calendar.ts';
import type { CycleSummary } from './cycle/cycle-summary.ts';
import type { CompanyFacts, TemplateReference } from './facts.ts';
import type { GrowthSummary } from './growth/growth-summary.ts';
import type { GuidanceSummary } from './guidance/guidance-summary.ts';
import type { JourneySummary } from './journey/journey-summary.ts';
import type { LedgerSummary } from './summary/ledger-summary.ts';
import type { NextAction } from './summary/next-action-summary.ts';
import type { PlanSummary } from './summary/plan-summary.ts';
import type { RenewalSummary } from './summary/renewal-summary.ts';
import type { ValueSummary } from './summary/value-summary.ts';

/**
 * Everything a screen or report shows about one company on one day. It is made by `summarise` and nowhere
 * else; screens lay it out and put it into words. Reasons are codes with their numbers, never sentences, so
 * that each language says them its own way. Money is in whole minor units of `currency`.
 */
export interface Summary {
  readonly asOf: CalendarDate;
  readonly company: CompanyFacts['company'];
  /** ISO 4217 code: the company's, else the account's. */
  readonly currency: string;
  /** Null for a plan of its own. */
  readonly template: TemplateReference | null;
  /** Days since the company's start date; null when it is unknown, negative before it. */
  readonly daysSinceStart: number | null;
  readonly plan: PlanSummary;
  readonly value: ValueSummary;
  readonly renewal: RenewalSummary;
  readonly nextAction: NextAction;
  /** Escalations, corrections, accelerations and reviews. */
  readonly guidance: GuidanceSummary;
  /** Whether the customer is ready to grow and to speak for us. */
  readonly growth: GrowthSummary;
  /** Where each track stands and what moved it. */
  readonly journey: JourneySummary;
  /** Reports that are due and how renewals ended. */
  readonly cycle: CycleSummary;
  readonly ledger: LedgerSummary;
  /** First day on which any stored result changes without a new fact; null when none will. */
  readonly recomputeOn: CalendarDate | null;
}

export { REASON_CODES } from './summary/reason.ts';
export type * from './summary/reason.ts';
export type * from './summary/plan-summary.ts';
export type * from './summary/value-summary.ts';
export type * from './summary/renewal-summary.ts';
export { NEXT_ACTION_KINDS } from './summary/next-action-summary.ts';
export type * from './summary/next-action-summary.ts';
export type * from './summary/ledger-summary.ts';
