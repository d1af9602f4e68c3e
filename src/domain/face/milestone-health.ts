import { daysBetween, type CalendarDate } from '../calendar.ts';
import { healthOf, type HealthResult } from '../health.ts';
import { type CarriedFault, milestoneReasons, type Replacement } from '../milestone-reasons.ts';
import { statusOf } from '../milestone-status.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { MilestoneSummary } from '../summary.ts';
import type { MilestoneFlag, Segment } from '../vocabulary.ts';
import { blankMilestone } from './blank-records.ts';

/** What health needs of one milestone. */
export interface HealthMilestone {
  readonly key: string;
  readonly required: boolean;
  /** Target date, after any resets. */
  readonly target: CalendarDate | null;
  readonly originalTarget?: CalendarDate | null;
  readonly resets?: number;
  readonly achievedOn: CalendarDate | null;
  readonly progress?: number | null;
  readonly pace?: number | null;
  /** Flags beyond those that the dates give by themselves. */
  readonly flags?: readonly MilestoneFlag[];
  /** First day on which the target was met, for one that waits for its confirmation; left out: its target date. */
  readonly targetMetOn?: CalendarDate;
  /** Day on which it was closed as missed, or cancelled. */
  readonly missed?: CalendarDate;
  readonly cancelled?: CalendarDate;
  /** Key of the missed milestone that it takes the place of. */
  readonly replaces?: string;
}

/** A plan on one day. Without a start nothing is held against its beginning. */
export interface HealthQuestion {
  readonly start: CalendarDate | null;
  readonly today: CalendarDate;
  /** Left out: enterprise. */
  readonly segment?: Segment;
  readonly milestones: readonly HealthMilestone[];
}

/**
 * Health of a plan over its required milestones: no_plan, red, yellow, too_early or green, the first that applies,
 * always with reasons (days as whole numbers, pace as a fraction). Never `null`: without a plan it says so.
 * Source: this product's own definition; docs/formulas.md, "Milestone health".
 */
export function milestoneHealth(question: HealthQuestion): HealthResult {
  const { start: startDate, today, segment = 'enterprise' } = question;
  const milestones = question.milestones.map((milestone) => summaryOf(milestone, question));
  return healthOf({ milestones, startDate, segment, today }, DEFAULT_SETTINGS.health);
}

/** One that was cancelled is judged as of that day; the flags and the pace given are then those of that day. */
function faultWhenCancelled(milestone: HealthMilestone, question: HealthQuestion): CarriedFault | null {
  const { cancelled: cancelledOn, ...before } = milestone;
  if (cancelledOn === undefined || cancelledOn > question.today) return null;
  const { reasons, status, flags, lateFrom } = summaryOf(before, {
    ...question,
    today: cancelledOn,
    milestones: [],
  });
  if (reasons.length === 0) return null;
  const wasReached = status === 'achieved' || flags.includes('awaiting_confirmation');
  return { by: 'cancelling', lateFrom: wasReached ? null : lateFrom };
}

function summaryOf(milestone: HealthMilestone, question: HealthQuestion): MilestoneSummary {
  const { today, milestones } = question;
  const { target: targetDate, achievedOn, progress = null, pace = null, resets = 0 } = milestone;
  const isLate = targetDate !== null && targetDate < today;
  const replacement = replacementOf(milestone.key, milestones);
  const isMissed = milestone.missed !== undefined && milestone.missed <= today;
  const isCancelled = milestone.cancelled !== undefined && milestone.cancelled <= today;
  const status = statusOf({
    isCancelled,
    isAchieved: achievedOn !== null,
    isMissed,
    isLate,
    hasStarted: true,
  });
  const originalTargetDate = milestone.originalTarget ?? targetDate;
  const flags = new Set(milestone.flags);
  const carried = faultWhenCancelled(milestone, question);
  if (isLate && status !== 'achieved') flags.add('overdue');
  if (resets >= 2) flags.add('moved_twice');
  const summary: Omit<MilestoneSummary, 'reasons'> = {
    ...NOTHING_KNOWN,
    ...{ status, targetDate, originalTargetDate, achievedOn, progress, pace, resets },
    milestone: {
      ...blankMilestone(milestone.key),
      required: milestone.required,
      replaces: milestone.replaces ?? null,
    },
    flags: status === 'cancelled' ? [] : [...flags],
    paceBand: pace !== null && pace < DEFAULT_SETTINGS.milestones.behindFrom ? 'off_pace' : null,
    movedDays: targetDate === null ? 0 : daysBetween(milestone.originalTarget ?? targetDate, targetDate),
    daysUntilTarget: targetDate === null ? null : daysBetween(today, targetDate),
    lateFrom: isCancelled ? (carried?.lateFrom ?? null) : targetDate,
    targetMetOn: milestone.targetMetOn ?? targetDate,
  };
  const context = { today, limits: DEFAULT_SETTINGS.health, replacement, carried };
  return { ...summary, reasons: milestoneReasons(summary, context) };
}

/** Whether one of the others takes its place; how far that one is, the health of the plan finds out by itself. */
function replacementOf(key: string, milestones: readonly HealthMilestone[]): Replacement {
  const isReplaced = milestones.some(
    (other) => other.replaces === key && other.key !== key && other.cancelled === undefined,
  );
  return isReplaced ? 'open' : 'none';
}

const NOTHING_KNOWN = {
  plannedStart: null,
  provisional: false,
  improvement: null,
  change: null,
  current: null,
  expected: null,
  expectedToday: null,
  forecast: { on: null, lateDays: null, points: 0, valueAtTargetDate: null, reason: 'too_few' },
  blocker: null,
  history: [],
  entryKeys: [],
  evidenceKeys: [],
  confirmationKeys: [],
} as const;
