import { daysBetween, type CalendarDate } from './calendar.ts';
import { daysLate, isTakenOver, type Replacement } from './milestone-reasons.ts';
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
  'cancelled_at_fault',
  'regressed',
  'off_pace',
  'at_risk',
  'blocked',
  'moved_at_fault',
  'moved_twice',
  'moved_far',
  'confirmation_missing',
  'missed_replacement_open',
  'cancelled_replacement_open',
  'many_cancelled',
];

/**
 * Health of the plan over its required milestones: no plan, red, yellow, too early or green, the first that
 * applies. Milestones cancelled while they were healthy leave the set, but cancelling many is a reason of its own.
 */
export function healthOf(input: HealthInput, limits: HealthLimits): HealthResult {
  const required = input.milestones.filter((summary) => summary.milestone.required);
  const live = required.filter((summary) => summary.status !== 'cancelled');
  const judged = judgedOf(required, replacementsOf(input.milestones));
  const cancelled = manyCancelled(required.length - live.length, required.length, limits);
  const red = required.length === 0 ? [] : redReasons(judged, input, limits);
  const yellow = [...judged.flatMap((summary) => summary.reasons), ...cancelled];
  const reasons = worstFirst([...red, ...yellow.filter((reason) => !isToldBy(red, reason))]);
  if (red.length > 0) return { health: 'red', reasons };
  if (live.length === 0 && yellow.length === 0) return { health: 'no_plan', reasons: [{ code: 'no_plan' }] };
  if (yellow.length > 0) return { health: 'yellow', reasons };
  return calmHealth(live, judged, input.today);
}

/** What is at fault or may come to be: not what an achieved one took the place of, nor what was cancelled in health. */
function judgedOf(
  required: readonly MilestoneSummary[],
  replacements: (key: string) => Replacement,
): readonly MilestoneSummary[] {
  return required.filter(({ milestone, status, reasons }) => {
    const counts = status !== 'cancelled' || reasons.length > 0;
    return counts && !isTakenOver(status, replacements(milestone.key));
  });
}

/** Nothing is at fault. As long as nothing is achieved either, it is too early to call a plan healthy. */
function calmHealth(
  live: readonly MilestoneSummary[],
  judged: readonly MilestoneSummary[],
  today: CalendarDate,
): HealthResult {
  const achieved = live.filter((summary) => summary.status === 'achieved').length;
  const onPlan: Reason = { code: 'all_on_plan', count: achieved, of: live.length };
  if (achieved > 0 || judged.length === 0) return { health: 'green', reasons: [onPlan] };
  const dates = judged.flatMap(({ targetDate }) => (targetDate === null ? [] : [targetDate])).sort();
  const firstDate = dates[0];
  if (firstDate !== undefined && firstDate <= today) return { health: 'too_early', reasons: [onPlan] };
  const reason: Reason = { code: 'nothing_due_yet', ...(firstDate === undefined ? {} : { on: firstDate }) };
  return { health: 'too_early', reasons: [reason] };
}

function redReasons(
  judged: readonly MilestoneSummary[],
  input: HealthInput,
  limits: HealthLimits,
): readonly Reason[] {
  const { today } = input;
  const replacements = replacementsOf(input.milestones);
  const late = judged.filter((summary) => isLateForRed(summary, replacements));
  const isNoneAchieved = judged.every((summary) => summary.status !== 'achieved');
  const far = late.filter((summary) => daysLate(summary, today) > limits.redOverdueDays);
  const beyondGrace = late.filter((summary) => daysLate(summary, today) > limits.graceDays);
  return [
    ...(isNoneAchieved ? nothingAchievedSinceStart(judged, input, limits) : []),
    ...(isNoneAchieved
      ? beyondGrace.map((summary) => lateReason('nothing_achieved_and_one_late', summary, today))
      : []),
    ...far
      .filter((summary) => !(isNoneAchieved && beyondGrace.includes(summary)))
      .map((summary) => lateReason('far_past_target', summary, today)),
  ];
}

/** How far what takes the place of a milestone is, by its key; a cancelled one takes the place of none. */
function replacementsOf(milestones: readonly MilestoneSummary[]): (key: string) => Replacement {
  const found = new Map<string, Replacement>();
  for (const { milestone, status } of milestones) {
    const { replaces, key } = milestone;
    if (replaces === null || replaces === key || status === 'cancelled') continue;
    if (found.get(replaces) !== 'achieved') found.set(replaces, status === 'achieved' ? 'achieved' : 'open');
  }
  return (key) => found.get(key) ?? 'none';
}

/** Not achieved, unless only the confirmation is missing or another one has taken its place, closed or not. */
function isLateForRed(summary: MilestoneSummary, replacements: (key: string) => Replacement): boolean {
  const isReplaced = replacements(summary.milestone.key) !== 'none';
  return summary.status !== 'achieved' && !lacksOnlyConfirmation(summary) && !isReplaced;
}

function nothingAchievedSinceStart(
  judged: readonly MilestoneSummary[],
  input: HealthInput,
  limits: HealthLimits,
): readonly Reason[] {
  // A result that waits for the customer's yes is a result: its missing signature alone is never red.
  if (input.startDate === null || judged.some(lacksOnlyConfirmation)) return [];
  const days = daysBetween(input.startDate, input.today);
  const patience = limits.nothingAchievedDays[input.segment];
  return days > patience ? [{ code: 'nothing_achieved_since_start', days }] : [];
}

function lacksOnlyConfirmation(summary: MilestoneSummary): boolean {
  return summary.flags.includes('awaiting_confirmation');
}

function lateReason(code: ReasonCode, summary: MilestoneSummary, today: CalendarDate): Reason {
  return { code, milestoneKey: summary.milestone.key, days: daysLate(summary, today) };
}

function manyCancelled(count: number, of: number, limits: HealthLimits): readonly Reason[] {
  return of > 0 && above(count / of, limits.cancelledShare) ? [{ code: 'many_cancelled', count, of }] : [];
}

const LATENESS: readonly ReasonCode[] = [
  'overdue',
  'missed_not_replaced',
  'cancelled_at_fault',
  'moved_at_fault',
];

/** Being late is said once: the red reason of a milestone replaces the yellow one. */
function isToldBy(red: readonly Reason[], reason: Reason): boolean {
  return LATENESS.includes(reason.code) && red.some((other) => other.milestoneKey === reason.milestoneKey);
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
