import { daysBetween, toDayNumber, type CalendarDate } from './calendar.ts';
import { gather } from './gather.ts';
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

/** The word and why. */
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
  const replacements = replacementsOf(input.milestones);
  const judged = judgedOf(required, replacements);
  const health = healthWord({ required, live, judged, replacements }, input, limits);
  if (health === 'no_plan') return { health, reasons: [{ code: 'no_plan' }] };
  if (health === 'green' || health === 'too_early') {
    return { health, reasons: [calmReason(live, judged, health, input.today)] };
  }
  const cancelled = manyCancelled(required.length - live.length, required.length, limits);
  const red = health === 'red' ? redReasons(judged, replacements, input, limits) : [];
  const yellow = [...gather(judged, (summary) => summary.reasons), ...cancelled];
  const told = [...red, ...yellow.filter((reason) => !isToldBy(red, reason))];
  return { health, reasons: worstFirst(told, judged) };
}

/** The same without saying why, for a search that asks of many plans. */
export function healthWordOf(input: HealthInput, limits: HealthLimits): MilestoneHealth {
  const required = input.milestones.filter((summary) => summary.milestone.required);
  const live = required.filter((summary) => summary.status !== 'cancelled');
  const replacements = replacementsOf(input.milestones);
  const judged = judgedOf(required, replacements);
  return healthWord({ required, live, judged, replacements }, input, limits);
}

/** How far what takes the place of a milestone is, by its key. */
type Replacements = (key: string) => Replacement;

/** The required milestones of a plan, those that are not cancelled, those that are judged, and what replaces them. */
interface Parts {
  readonly required: readonly MilestoneSummary[];
  readonly live: readonly MilestoneSummary[];
  readonly judged: readonly MilestoneSummary[];
  readonly replacements: Replacements;
}

/** Nothing at fault is green, but as long as nothing is achieved either it is too early to call a plan healthy. */
function healthWord(
  { required, live, judged, replacements }: Parts,
  input: HealthInput,
  limits: HealthLimits,
): MilestoneHealth {
  if (required.length > 0 && isRed(judged, replacements, input, limits)) return 'red';
  const isManyCancelled = manyCancelled(required.length - live.length, required.length, limits).length > 0;
  if (isManyCancelled || judged.some((summary) => summary.reasons.length > 0)) return 'yellow';
  if (live.length === 0) return 'no_plan';
  return judged.length === 0 || live.some(isAchieved) ? 'green' : 'too_early';
}

function isRed(
  judged: readonly MilestoneSummary[],
  replacements: Replacements,
  input: HealthInput,
  limits: HealthLimits,
): boolean {
  const isNoneAchieved = !judged.some(isAchieved);
  if (isNoneAchieved && nothingAchievedSinceStart(input, limits).length > 0) return true;
  const patience = isNoneAchieved ? Math.min(limits.graceDays, limits.redOverdueDays) : limits.redOverdueDays;
  return judged.some(
    (summary) => daysLate(summary, input.today) > patience && isLateForRed(summary, replacements),
  );
}

function isAchieved({ status }: MilestoneSummary): boolean {
  return status === 'achieved';
}

/** What is at fault or may come to be: not what an achieved one took the place of, nor what was cancelled in health. */
function judgedOf(
  required: readonly MilestoneSummary[],
  replacements: Replacements,
): readonly MilestoneSummary[] {
  return required.filter(({ milestone, status, reasons }) => {
    const counts = status !== 'cancelled' || reasons.length > 0;
    return counts && !isTakenOver(status, replacements(milestone.key));
  });
}

/** Why nothing is at fault: all on plan, or nothing due yet. */
function calmReason(
  live: readonly MilestoneSummary[],
  judged: readonly MilestoneSummary[],
  health: 'green' | 'too_early',
  today: CalendarDate,
): Reason {
  const dates = gather(judged, ({ targetDate }) => (targetDate === null ? [] : [targetDate])).sort();
  const firstDate = dates[0];
  if (health === 'green' || (firstDate !== undefined && firstDate <= today)) {
    return { code: 'all_on_plan', count: live.filter(isAchieved).length, of: live.length };
  }
  return firstDate === undefined ? { code: 'nothing_due_yet' } : { code: 'nothing_due_yet', on: firstDate };
}

function redReasons(
  judged: readonly MilestoneSummary[],
  replacements: Replacements,
  input: HealthInput,
  limits: HealthLimits,
): readonly Reason[] {
  const { today } = input;
  const late = judged.filter((summary) => isLateForRed(summary, replacements));
  const isNoneAchieved = !judged.some(isAchieved);
  const far = late.filter((summary) => daysLate(summary, today) > limits.redOverdueDays);
  const beyondGrace = late.filter((summary) => daysLate(summary, today) > limits.graceDays);
  return [
    ...(isNoneAchieved ? nothingAchievedSinceStart(input, limits) : []),
    ...(isNoneAchieved
      ? beyondGrace.map((summary) => lateReason('nothing_achieved_and_one_late', summary, today))
      : []),
    ...far
      .filter((summary) => !(isNoneAchieved && beyondGrace.includes(summary)))
      .map((summary) => lateReason('far_past_target', summary, today)),
  ];
}

/** A cancelled milestone takes the place of none. */
function replacementsOf(milestones: readonly MilestoneSummary[]): Replacements {
  if (milestones.every(({ milestone }) => milestone.replaces === null)) return () => 'none';
  const found = new Map<string, Replacement>();
  for (const { milestone, status } of milestones) {
    const { replaces, key } = milestone;
    if (replaces === null || replaces === key || status === 'cancelled') continue;
    if (found.get(replaces) !== 'achieved') found.set(replaces, status === 'achieved' ? 'achieved' : 'open');
  }
  return (key) => found.get(key) ?? 'none';
}

/** Not achieved, unless only the confirmation is missing or another one has taken its place, closed or not. */
function isLateForRed(summary: MilestoneSummary, replacements: Replacements): boolean {
  const isReplaced = replacements(summary.milestone.key) !== 'none';
  return summary.status !== 'achieved' && !lacksOnlyConfirmation(summary) && !isReplaced;
}

function nothingAchievedSinceStart(input: HealthInput, limits: HealthLimits): readonly Reason[] {
  // A result that waits for the customer's yes is a result: its missing signature alone is never red.
  const isWaiting = input.milestones.some((one) => one.milestone.required && lacksOnlyConfirmation(one));
  if (input.startDate === null || isWaiting) return [];
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

/**
 * By kind, then by how bad it is; equal ones keep the order of the plan. Only what stays the same from day to day
 * decides, so that no order changes while nothing happens.
 */
function worstFirst(reasons: readonly Reason[], judged: readonly MilestoneSummary[]): readonly Reason[] {
  const summaries = new Map<Reason['milestoneKey'], MilestoneSummary>(
    judged.map((summary) => [summary.milestone.key, summary]),
  );
  const badness = (reason: Reason) => badnessOf(reason, summaries.get(reason.milestoneKey));
  return [...reasons].sort(
    (first, second) => rankOf(first.code) - rankOf(second.code) || badness(second) - badness(first),
  );
}

const LAST_OF_ITS_KIND = Number.MIN_SAFE_INTEGER;

const RANKS: ReadonlyMap<ReasonCode, number> = new Map(REASON_ORDER.map((code, rank) => [code, rank]));

/** Place of a reason among the others; every reason of a plan has one. */
function rankOf(code: ReasonCode): number {
  return RANKS.get(code) as number;
}

/** The higher the worse: the earlier a date, the lower a pace, the fewer days left, the more of anything else. */
function badnessOf({ code, value, days, count }: Reason, summary: MilestoneSummary | undefined): number {
  if (summary !== undefined && LATENESS.includes(code)) {
    return summary.lateFrom === null ? LAST_OF_ITS_KIND : -toDayNumber(summary.lateFrom);
  }
  // The pace of a figure of the engine falls by the day.
  if (code === 'off_pace' && summary?.milestone.source.kind === 'engine') return LAST_OF_ITS_KIND;
  const number = value ?? days ?? count ?? 0;
  return code === 'off_pace' || code === 'at_risk' ? -number : number;
}
