import { daysBetween, type CalendarDate } from './calendar.ts';
import type { HealthLimits } from './settings.ts';
import type { MilestoneSummary, Reason } from './summary.ts';
import { isOpen } from './milestone-status.ts';

/** Whether another milestone replaces a missed one, and how far that one is. */
export type Replacement = 'none' | 'open' | 'achieved';

type ReasonFacts = Omit<MilestoneSummary, 'reasons'>;

/**
 * Everything about one milestone that needs attention, with its numbers, worst first. The same reasons make
 * up the health of the plan.
 */
export function milestoneReasons(
  summary: ReasonFacts,
  context: {
    readonly today: CalendarDate;
    readonly limits: HealthLimits;
    readonly replacement: Replacement;
  },
): readonly Reason[] {
  if (summary.status === 'cancelled') return [];
  const reasons: readonly (Reason | null)[] = [
    overdue(summary, context.today),
    missedNotReplaced(summary, context.today, context.replacement),
    regressed(summary),
    offPace(summary),
    atRisk(summary),
    blocked(summary),
    movedTwice(summary),
    movedFar(summary, context.limits),
    confirmationMissing(summary, context.today, context.limits),
    missedReplacementOpen(summary, context.replacement),
  ];
  return reasons.filter((reason) => reason !== null);
}

/** Days since the target date; 0 when it is still to come or not set. */
export function daysPastTarget(summary: Pick<MilestoneSummary, 'targetDate'>, today: CalendarDate): number {
  return summary.targetDate === null ? 0 : Math.max(0, daysBetween(summary.targetDate, today));
}

function overdue(summary: ReasonFacts, today: CalendarDate): Reason | null {
  if (summary.status === 'missed' || !summary.flags.includes('overdue')) return null;
  return { code: 'overdue', milestoneKey: summary.milestone.key, days: daysPastTarget(summary, today) };
}

function missedNotReplaced(
  summary: ReasonFacts,
  today: CalendarDate,
  replacement: Replacement,
): Reason | null {
  if (summary.status !== 'missed' || replacement !== 'none') return null;
  const days = daysPastTarget(summary, today);
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
