import { readLedger } from '../active-ledger.ts';
import { type CalendarDate, daysBetween } from '../calendar.ts';
import { inCanonicalOrder, summariseCore } from '../core.ts';
import type { CompanyFacts } from '../facts.ts';
import { allMet, expansionConditions } from '../growth/expansion-rule.ts';
import type { Condition, ExpansionCondition } from '../growth/growth-summary.ts';
import { type RetentionAmounts, type RetentionRates, retentionRates } from '../portfolio/retention.ts';
import { recomputeOn as firstChangeDay } from '../recompute-on.ts';
import { datedRunwaySteps, summariseRunway } from '../runway.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { summarise } from '../summarise.ts';
import type { Lever } from '../summary.ts';
import type { MilestoneHealth, RunwayStepKey, Segment } from '../vocabulary.ts';
import { lineWriter } from './question-lines.ts';

/** A renewal and the steps done towards it. */
export interface RunwayQuestion {
  readonly segment: Segment;
  readonly renewal: CalendarDate;
  readonly today: CalendarDate;
  /** Steps done towards this renewal, on whatever day. */
  readonly done: readonly RunwayStepKey[];
  /** Days before the renewal by step; left out: those of the segment. */
  readonly daysBefore?: Readonly<Partial<Record<RunwayStepKey, number>>>;
}

/** The steps of one renewal on one day, in whole days. */
export interface RunwayAnswer {
  /** Negative once the date has passed. */
  readonly daysToRenewal: number;
  readonly stepDates: Readonly<Partial<Record<RunwayStepKey, CalendarDate>>>;
  readonly due: readonly RunwayStepKey[];
  /** Share of the due steps that are done, 0-1; `null` before the first is due. */
  readonly share: number | null;
  /** First step not done, with the days it is late; `null` when all are done. */
  readonly next: { readonly step: RunwayStepKey; readonly on: CalendarDate; readonly late: number } | null;
}

/**
 * Steps towards a renewal: a step is due on its own day, and only due steps count in the share (0-1). `share` is
 * `null` before the first step is due, `next` when all are done. Days are whole, negative once the date has passed.
 * Source: this product's own definition; docs/formulas.md, "Renewal runway".
 */
export function runway(question: RunwayQuestion): RunwayAnswer {
  const { segment, renewal, today, done, daysBefore } = question;
  const write = lineWriter({});
  const lines = done.map((step) => write('runway_step', today, { step, renewalDate: renewal }));
  const steps = datedRunwaySteps(stepsOf(segment, daysBefore), renewal, readLedger(lines, today));
  const { next, doneShare } = summariseRunway(steps, today);
  return {
    daysToRenewal: daysBetween(today, renewal),
    stepDates: Object.fromEntries(steps.map(({ step, dueOn }) => [step, dueOn])),
    due: steps.filter(({ dueOn }) => dueOn <= today).map(({ step }) => step),
    share: doneShare,
    next: next && { step: next.step, on: next.on, late: next.lateDays },
  };
}

function stepsOf(segment: Segment, daysBefore: RunwayQuestion['daysBefore']): Settings['runway'][Segment] {
  if (daysBefore === undefined) return DEFAULT_SETTINGS.runway[segment];
  return Object.entries(daysBefore).map(([step, days]) => ({
    step: step as RunwayStepKey,
    daysBeforeRenewal: days,
  }));
}

/** What expansion depends on. Counts are 0 or more; those left out are 0. */
export interface ExpansionQuestion {
  readonly health: MilestoneHealth;
  /** Customer-defined results over-achieved at two measurements 14 days apart. */
  readonly overAchieved: number;
  /** The same of results that we defined ourselves: they are no trigger. */
  readonly vendorDefinedOverAchieved?: number;
  readonly resultsAchieved: number;
  /** Both a year, in any one unit. */
  readonly provedRunRate: number;
  readonly annualCost: number | null;
  readonly openObjections: number;
  readonly openDisputes?: number;
  readonly regressed?: number;
}

/**
 * Ready to grow: green AND (over-achieved on a customer-defined result OR three results achieved) AND proved run
 * rate >= known cost AND no open objection, dispute or regression. Every condition is listed; one that cannot be
 * told (`met` is `null`: no cost above 0 known) does not hold. Counts are 0 or more, money a year in any one unit.
 * Source: this product's own definition; docs/formulas.md, "Ready to expand".
 */
export function expansion(question: ExpansionQuestion): {
  readonly ready: boolean;
  readonly conditions: readonly Pick<Condition<ExpansionCondition>, 'code' | 'met'>[];
} {
  const { health, provedRunRate, annualCost, openDisputes = 0, regressed = 0 } = question;
  const conditions = expansionConditions(
    {
      health,
      overAchieved: listOf(question.overAchieved),
      achievedResults: listOf(question.resultsAchieved),
      provedRunRateMinor: provedRunRate,
      annualCostMinor: annualCost,
      openObjectionKeys: listOf(question.openObjections),
      openDisputeKeys: listOf(openDisputes),
      regressed: listOf(regressed),
    },
    DEFAULT_SETTINGS.growth,
  );
  return { ready: allMet(conditions), conditions: conditions.map(({ code, met }) => ({ code, met })) };
}

function listOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}

/**
 * Gross retention = (start - contraction - churn) / start, never above 1; net retention adds expansion. Fractions;
 * amounts 0 or more a year in any one unit of money. Both `null` when the cohort paid nothing at the start.
 * Source: gross and net revenue retention; docs/formulas.md, "Gross and net retention".
 */
export function retention(amounts: RetentionAmounts): RetentionRates {
  return retentionRates(amounts);
}

/**
 * What would raise the readiness of a company: for each lost point, limit or unknown what would change it and how
 * many whole points that gains (`null` while no score is shown or the worth depends on the answer), most points first.
 * Source: the same formulas asked "what if"; docs/formulas.md, "Levers and the way to the next band".
 */
export function levers(facts: CompanyFacts, settings: Settings, today: CalendarDate): readonly Lever[] {
  return summarise(facts, settings, today).renewal.readiness.levers;
}

/**
 * First day after today on which any stored result of a company changes without a new fact; `null` when none will.
 * It is never too late; where amounts change by the calendar it may name a day on which they happen to stay.
 * Source: this product's own rule; docs/formulas.md, "The day of the next change".
 */
export function recomputeOn(
  facts: CompanyFacts,
  settings: Settings,
  today: CalendarDate,
): CalendarDate | null {
  return firstChangeDay(summariseCore(inCanonicalOrder(facts), settings, today));
}
