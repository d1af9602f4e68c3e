import { daysBetween, type CalendarDate } from './calendar.ts';
import type { HealthLimits } from './settings.ts';
import type { MilestoneSummary, Reason } from './summary.ts';
import { isOpen } from './milestone-status.ts';

/** Whether another milestone replaces one, and how far that one is. */
export type Replacement = 'none' | 'open' | 'achieved';

/** A fault that only paperwork made disappear. */
export interface CarriedFault {
  readonly by: 'moving' | 'cancelling';
  /** Target date at that time, from which being late is counted; null when it is not to count as late. */
  readonly lateFrom: CalendarDate | null;
}

/** What a milestone is judged by besides its own records. */
export interface Standing {
  readonly replacement: Replacement;
  readonly carried: CarriedFault | null;
}

type ReasonFacts = Omit<MilestoneSummary, 'reasons'>;

/**
 * Everything about one milestone that needs attention, with its numbers, worst first. The same reasons make
 * up the health of the plan.
 */
export function milestoneReasons(
  summary: ReasonFacts,
  context: Standing & { readonly today: CalendarDate; readonly limits: HealthLimits },
): readonly Reason[] {
  if (isTakenOver(summary.status, context.replacement)) return [];
  if (summary.status === 'cancelled') return cancelledReasons(summary, context);
  const reasons: readonly (Reason | null)[] = [
    overdue(summary, context.today),
    missedNotReplaced(summary, context.today, context.replacement),
    regressed(summary),
    offPace(summary),
    atRisk(summary),
    blocked(summary),
    movedAtFault(summary, context),
    movedTwice(summary),
    movedFar(summary, context.limits),
    confirmationMissing(summary, context.today, context.limits),
    missedReplacementOpen(summary, context.replacement),
  ];
  return reasons.filter((reason) => reason !== null);
}

/** Whether a milestone that took its place is achieved: then it is judged no more, closed or not. */
export function isTakenOver(status: MilestoneSummary['status'], replacement: Replacement): boolean {
  return replacement === 'achieved' && status !== 'achieved';
}

/**
 * Days since the date from which being late is counted, which is not the target date of a milestone that was at
 * fault when it was moved; 0 when it is still to come or not set.
 */
export function daysLate({ lateFrom }: Pick<MilestoneSummary, 'lateFrom'>, today: CalendarDate): number {
  return lateFrom === null || lateFrom >= today ? 0 : daysBetween(lateFrom, today);
}

/** One cancelled at fault is judged like one that was missed; one cancelled while it was healthy is not judged. */
function cancelledReasons(
  summary: ReasonFacts,
  { carried, replacement, today }: Standing & { readonly today: CalendarDate },
): readonly Reason[] {
  if (carried === null) return [];
  const { key: milestoneKey } = summary.milestone;
  return replacement === 'open'
    ? [{ code: 'cancelled_replacement_open', milestoneKey }]
    : [{ code: 'cancelled_at_fault', milestoneKey, days: daysLate(summary, today) }];
}

function overdue(summary: ReasonFacts, today: CalendarDate): Reason | null {
  const { status, flags, targetDate, milestone } = summary;
  if (status === 'missed' || !flags.includes('overdue') || targetDate === null) return null;
  return { code: 'overdue', milestoneKey: milestone.key, days: daysBetween(targetDate, today) };
}

function missedNotReplaced(
  summary: ReasonFacts,
  today: CalendarDate,
  replacement: Replacement,
): Reason | null {
  if (summary.status !== 'missed' || replacement !== 'none') return null;
  const days = daysLate(summary, today);
  return { code: 'missed_not_replaced', milestoneKey: summary.milestone.key, days };
}

function missedReplacementOpen(summary: ReasonFacts, replacement: Replacement): Reason | null {
  if (summary.status !== 'missed' || replacement !== 'open') return null;
  return { code: 'missed_replacement_open', milestoneKey: summary.milestone.key };
}

function regressed(summary: ReasonFacts): Reason | null {
  if (!summary.flags.includes('regressed')) return null;
  return { code: 'regressed', milestoneKey: summary.milestone.key };
}

function offPace(summary: ReasonFacts): Reason | null {
  if (summary.paceBand !== 'off_pace' || summary.pace === null || !isOpen(summary.status)) return null;
  return { code: 'off_pace', milestoneKey: summary.milestone.key, value: summary.pace };
}

function atRisk(summary: ReasonFacts): Reason | null {
  const { daysUntilTarget: days } = summary;
  if (!summary.flags.includes('at_risk') || days === null) return null;
  return { code: 'at_risk', milestoneKey: summary.milestone.key, days };
}

function blocked(summary: ReasonFacts): Reason | null {
  const { blocker } = summary;
  if (blocker === null || !summary.flags.includes('blocked')) return null;
  return {
    code: 'blocked',
    milestoneKey: summary.milestone.key,
    days: blocker.days,
    entryKey: blocker.entryKey,
    word: blocker.blockerType,
  };
}

/** Said only where nothing else says that it is late or behind, and in days only where it was late already. */
function movedAtFault(
  summary: ReasonFacts,
  { carried, today }: Standing & { readonly today: CalendarDate },
): Reason | null {
  if (carried === null || !isOpen(summary.status)) return null;
  const isToldBefore =
    summary.paceBand === 'off_pace' || summary.flags.some((flag) => flag === 'overdue' || flag === 'at_risk');
  if (isToldBefore) return null;
  return { code: 'moved_at_fault', milestoneKey: summary.milestone.key, days: daysLate(summary, today) };
}

function movedTwice(summary: ReasonFacts): Reason | null {
  if (!isOpen(summary.status) || !summary.flags.includes('moved_twice')) return null;
  return { code: 'moved_twice', milestoneKey: summary.milestone.key, count: summary.resets };
}

function movedFar(summary: ReasonFacts, limits: HealthLimits): Reason | null {
  if (!isOpen(summary.status) || summary.movedDays <= limits.movedDays) return null;
  return { code: 'moved_far', milestoneKey: summary.milestone.key, days: summary.movedDays };
}

function confirmationMissing(summary: ReasonFacts, today: CalendarDate, limits: HealthLimits): Reason | null {
  if (!summary.flags.includes('awaiting_confirmation') || summary.targetMetOn === null) return null;
  const days = daysBetween(summary.targetMetOn, today);
  if (days <= limits.confirmationDays) return null;
  return { code: 'confirmation_missing', milestoneKey: summary.milestone.key, days };
}
