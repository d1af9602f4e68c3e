import { daysBetween, type CalendarDate } from './calendar.ts';
import { daysPastTarget } from './milestone-reasons.ts';
import { above } from './nearly.ts';
import type { HealthLimits } from './settings.ts';
import type { MilestoneSummary, Reason, ReasonCode } from './summary.ts';
import type { MilestoneHealth, Segment } from './vocabulary.ts';

export interface HealthInput {
  readonly milestones: readonly MilestoneSummary[];
  readonly startDate: CalendarDate | null;
  readonly segment: Segment;
  readonly today: CalendarDate;
}

export interface HealthResult {
  readonly health: MilestoneHealth;
  /** Worst first; never empty. */
  readonly reasons: readonly Reason[];
}

/** Worst first: what has failed, what will fail, what was moved or closed. */
const REASON_ORDER: readonly ReasonCode[] = [
  'nothing_achieved_since_start',
  'nothing_achieved_and_one_late',
  'far_past_target',
  'overdue',
  'missed_not_replaced',
  'regressed',
  'off_pace',
  'at_risk',
  'blocked',
  'moved_twice',
  'moved_far',
  'confirmation_missing',
  'missed_replacement_open',
  'many_cancelled',
];

/**
 * Health of the plan over its required milestones: no plan, red, yellow, too early or green, the first that
 * applies. Cancelled milestones leave the set, but cancelling many is a reason of its own.
 */
export function healthOf(input: HealthInput, limits: HealthLimits): HealthResult {
  const required = input.milestones.filter((summary) => summary.milestone.required);
  const counting = required.filter((summary) => summary.status !== 'cancelled');
  const cancelled = manyCancelled(required.length - counting.length, required.length, limits);
  if (counting.length === 0) return { health: 'no_plan', reasons: [{ code: 'no_plan' }, ...cancelled] };
  const red = redReasons(counting, input, limits);
  const yellow = [...counting.flatMap((summary) => summary.reasons), ...cancelled];
  const reasons = worstFirst([...red, ...yellow.filter((reason) => !isToldBy(red, reason))]);
  if (red.length > 0) return { health: 'red', reasons };
  if (yellow.length > 0) return { health: 'yellow', reasons };
  return calmHealth(counting, input.today);
}

function calmHealth(counting: readonly MilestoneSummary[], today: CalendarDate): HealthResult {
  const achieved = counting.filter((summary) => summary.status === 'achieved').length;
  const dates = counting.flatMap(({ targetDate }) => (targetDate === null ? [] : [targetDate])).sort();
  const firstDate = dates[0];
  if (achieved === 0 && !(firstDate !== undefined && firstDate <= today)) {
    const reason: Reason = { code: 'nothing_due_yet', ...(firstDate === undefined ? {} : { on: firstDate }) };
    return { health: 'too_early', reasons: [reason] };
  }
  return { health: 'green', reasons: [{ code: 'all_on_plan', count: achieved, of: counting.length }] };
}

function redReasons(
  counting: readonly MilestoneSummary[],
  input: HealthInput,
  limits: HealthLimits,
): readonly Reason[] {
  const { today } = input;
  const replacedKeys = replacedKeysOf(input.milestones);
  const late = counting.filter((summary) => isLateForRed(summary, replacedKeys));
  const isNoneAchieved = counting.every((summary) => summary.status !== 'achieved');
  const far = late.filter((summary) => daysPastTarget(summary, today) > limits.redOverdueDays);
  const beyondGrace = late.filter((summary) => daysPastTarget(summary, today) > limits.graceDays);
  return [
    ...(isNoneAchieved ? nothingAchievedSinceStart(counting, input, limits) : []),
    ...(isNoneAchieved
      ? beyondGrace.map((summary) => lateReason('nothing_achieved_and_one_late', summary, today))
      : []),
    ...far
      .filter((summary) => !(isNoneAchieved && beyondGrace.includes(summary)))
      .map((summary) => lateReason('far_past_target', summary, today)),
  ];
}

/** Keys of milestones that another one, not cancelled, takes the place of. */
function replacedKeysOf(milestones: readonly MilestoneSummary[]): ReadonlySet<string> {
  return new Set(
    milestones.flatMap(({ milestone, status }) =>
      milestone.replaces === null || milestone.replaces === milestone.key || status === 'cancelled'
        ? []
        : [milestone.replaces],
    ),
  );
}

/** Not achieved, unless only the confirmation is missing or a missed one has been replaced. */
function isLateForRed(summary: MilestoneSummary, replacedKeys: ReadonlySet<string>): boolean {
  const isReplaced = summary.status === 'missed' && replacedKeys.has(summary.milestone.key);
  return summary.status !== 'achieved' && !lacksOnlyConfirmation(summary) && !isReplaced;
}

function nothingAchievedSinceStart(
  counting: readonly MilestoneSummary[],
  input: HealthInput,
  limits: HealthLimits,
): readonly Reason[] {
  // A result that waits for the customer's yes is a result: its missing signature alone is never red.
  if (input.startDate === null || counting.some(lacksOnlyConfirmation)) return [];
  const days = daysBetween(input.startDate, input.today);
  const patience = limits.nothingAchievedDays[input.segment];
  return days > patience ? [{ code: 'nothing_achieved_since_start', days }] : [];
}

function lacksOnlyConfirmation(summary: MilestoneSummary): boolean {
  return summary.flags.includes('awaiting_confirmation');
}

function lateReason(code: ReasonCode, summary: MilestoneSummary, today: CalendarDate): Reason {
  return { code, milestoneKey: summary.milestone.key, days: daysPastTarget(summary, today) };
}

function manyCancelled(count: number, of: number, limits: HealthLimits): readonly Reason[] {
  return of > 0 && above(count / of, limits.cancelledShare) ? [{ code: 'many_cancelled', count, of }] : [];
}

/** Being late is said once: the red reason of a milestone replaces the yellow one. */
function isToldBy(red: readonly Reason[], reason: Reason): boolean {
  const isLateness = reason.code === 'overdue' || reason.code === 'missed_not_replaced';
  return isLateness && red.some((other) => other.milestoneKey === reason.milestoneKey);
}

/** By kind, then by how bad the number is; equal ones keep the order of the plan. */
function worstFirst(reasons: readonly Reason[]): readonly Reason[] {
  return [...reasons].sort(
    (first, second) =>
      REASON_ORDER.indexOf(first.code) - REASON_ORDER.indexOf(second.code) ||
      badness(second) - badness(first),
  );
}

/** The higher the worse, except of pace and of days left. */
function badness({ code, value, days, count }: Reason): number {
  const number = value ?? days ?? count ?? 0;
  return code === 'off_pace' || code === 'at_risk' ? -number : number;
}
