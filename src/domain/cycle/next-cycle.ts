import { addDays, addMonths, daysBetween, type CalendarDate } from '../calendar.ts';
import type { Company } from '../facts.ts';
import type { RunwayStepSummary } from '../summary.ts';
import type { NewCost, OutcomeSummary } from './cycle-summary.ts';

const USUAL_TERM_MONTHS = 12;

/**
 * The renewal after one: when its term ends, or a year later where no term is known. Whole months, clamped to the end
 * of a month.
 * Source: this product's own rule; docs/formulas.md, "Outcome of a renewal".
 */
export function nextRenewalOn(renewalDate: CalendarDate, termMonths: number | null): CalendarDate {
  return addMonths(renewalDate, termMonths ?? USUAL_TERM_MONTHS);
}

/**
 * The first step towards another renewal date, as many days before it as before the present one; null without steps.
 * Source: this product's own rule; docs/formulas.md, "Renewal runway".
 */
export function firstStepTowards(
  nextRenewalDate: CalendarDate,
  steps: readonly Pick<RunwayStepSummary, 'step' | 'dueOn'>[],
  renewalDate: CalendarDate,
): Pick<RunwayStepSummary, 'step' | 'dueOn'> | null {
  const [first] = [...steps].sort((one, other) => daysBetween(other.dueOn, one.dueOn));
  if (first === undefined) return null;
  return { step: first.step, dueOn: addDays(nextRenewalDate, -daysBetween(first.dueOn, renewalDate)) };
}

/**
 * The annual amount of a renewal that has begun, where the company's own figure still is the one from before it. Deals
 * and a figure that somebody has changed since speak for themselves.
 */
export function costToSet(
  outcomes: readonly OutcomeSummary[],
  { annualCostMinor }: Pick<Company, 'annualCostMinor'>,
  today: CalendarDate,
): NewCost | null {
  const [latest] = outcomes
    .filter(({ outcome, renewalDate }) => outcome !== 'churned' && renewalDate <= today)
    .sort((first, second) => daysBetween(first.renewalDate, second.renewalDate));
  if (latest === undefined || annualCostMinor === null) return null;
  const { annualAfterMinor, annualBeforeMinor, renewalDate } = latest;
  const isBehind = annualBeforeMinor === annualCostMinor && annualAfterMinor !== annualCostMinor;
  return annualAfterMinor !== null && isBehind ? { annualMinor: annualAfterMinor, from: renewalDate } : null;
}
