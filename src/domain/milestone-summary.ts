import { linesOfKindAbout, mergedLines, recordedLinesAbout } from './active-ledger.ts';
import { openBlockerOf } from './blockers.ts';
import { addDays, daysBetween, type CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import type { LedgerEntry } from './ledger.ts';
import { forecastOf } from './forecast.ts';
import { flagsOf } from './milestone-flags.ts';
import { milestoneReasons, type Standing } from './milestone-reasons.ts';
import { isOpen, statusOf } from './milestone-status.ts';
import type { MilestoneContext, TrackedMilestone } from './milestone-tracking.ts';
import { expectedOn, paceOf, type PlannedCurve } from './pace.ts';
import { changeOf, improvementOf, progressOf, targetMet } from './progress.ts';
import type { ResolvedSchedule } from './schedule.ts';
import type { Forecast, MilestoneSummary, Reason } from './summary.ts';
import type { MilestoneStatus } from './vocabulary.ts';

/** Everything that a screen or report shows about one milestone on one day. */
export function summariseMilestone(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  standing: Standing,
  context: MilestoneContext,
): MilestoneSummary {
  const { milestone, measurements, achievement, proof } = tracked;
  const { settings, today } = context;
  const { current } = measurements;
  const value = current?.value ?? null;
  const curve = curveOf(milestone, schedule);
  const progress = progressOf(milestone, value);
  const expected = current === null ? null : expectedOn(curve, current.on);
  const { pace, band } = paceOf({ criterion: milestone.criterion, progress, expected }, settings.milestones);
  const forecast = forecastFor(tracked, schedule, context);
  const startedOn = startDay(tracked, schedule, context);
  const status = statusFor(tracked, schedule, startedOn, today);
  const blocker = isOpen(status) ? openBlockerOf(milestone.key, context.ledger, settings.milestones) : null;
  const flags = flagsOf(
    {
      status,
      today,
      startedOn,
      progress,
      forecast: forecastWhenMeasured(tracked, schedule, forecast, context),
      current,
      plannedStart: schedule.plannedStart,
      targetDate: schedule.targetDate,
      resets: schedule.resets,
      criterion: milestone.criterion,
      baseline: milestone.baseline,
      isKnownDaily: measurements.isKnownDaily,
      intervalDays: measurements.intervalDays,
      awaitsProof: achievement.awaitsProof,
      regressed: achievement.regressed,
      isTargetMet: targetMet(milestone, value),
      isBlocked: blocker !== null,
      replacement: standing.replacement,
      isDisputed: proof.openDispute !== null,
    },
    settings.milestones,
  );
  // Written out and not spread together: of the largest object that there is for each milestone, that is
  // the difference between a tenth and most of the time that a plan takes.
  const facts = {
    milestone,
    status,
    flags,
    targetDate: schedule.targetDate,
    originalTargetDate: schedule.originalTargetDate,
    plannedStart: schedule.plannedStart,
    provisional: schedule.provisional,
    resets: schedule.resets,
    movedDays: schedule.movedDays,
    progress,
    improvement: improvementOf(milestone, value),
    change: changeOf(milestone, value),
    current,
    expected,
    expectedToday: expectedOn(curve, today),
    pace,
    paceBand: band,
    forecast,
    lateFrom: lateDay(schedule, standing),
    targetMetOn: achievement.targetMetOn,
    achievedOn: achievement.achievedOn,
    daysUntilTarget: schedule.targetDate === null ? null : daysBetween(today, schedule.targetDate),
    blocker,
    history: measurements.history,
    entryKeys: entryKeysOf(milestone, context),
    evidenceKeys: proof.evidenceKeys,
    confirmationKeys: proof.confirmationKeys,
    reasons: NO_REASONS,
  };
  const { replacement, carried } = standing;
  facts.reasons = milestoneReasons(facts, { replacement, carried, today, limits: settings.health });
  return facts;
}

const NO_REASONS: readonly Reason[] = [];

function curveOf({ planSteps }: Milestone, { plannedStart, targetDate }: ResolvedSchedule): PlannedCurve {
  return { plannedStart, targetDate, planSteps };
}

/** A date that was moved away from while the milestone was at fault still counts; so does that of a cancelled one. */
function lateDay({ targetDate }: ResolvedSchedule, { carried }: Standing): CalendarDate | null {
  if (carried === null) return targetDate;
  if (carried.by === 'cancelling' || targetDate === null) return carried.lateFrom;
  return carried.lateFrom !== null && carried.lateFrom < targetDate ? carried.lateFrom : targetDate;
}

function forecastFor(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  context: MilestoneContext,
): Forecast {
  const { milestone: goal, measurements, isCancelled } = tracked;
  const { today } = context;
  if (isCancelled) {
    return { on: null, lateDays: null, points: 0, valueAtTargetDate: null, reason: 'not_applicable' };
  }
  const input = { goal, history: measurements.history, targetDate: schedule.targetDate, today };
  return forecastOf(input, context.settings.milestones);
}

/**
 * Where it was heading when it was last measured, and at the earliest tomorrow: a warning does not go away by
 * measuring no more, while old points leave the forecast that is shown.
 */
function forecastWhenMeasured(
  { milestone: goal, measurements: { history } }: TrackedMilestone,
  { targetDate }: ResolvedSchedule,
  shown: Forecast,
  { settings: { milestones: limits }, today }: MilestoneContext,
): Forecast {
  const measuredOn = history.at(-1)?.on;
  if (measuredOn === undefined) return shown;
  const windowStart = addDays(today, -limits.forecastWindowDays);
  const isNear = shown.on === null || daysBetween(measuredOn, shown.on) <= limits.forecastLimitDays;
  if (isNear && !history.some(({ on }) => on < windowStart)) return shown;
  return forecastOf({ goal, history, targetDate, today, seenFrom: measuredOn }, limits);
}

/** First day of work, planned or shown by a line; null while neither has come. */
function startDay(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  context: MilestoneContext,
): CalendarDate | null {
  const { milestone, measurements } = tracked;
  const [work] = linesOfKindAbout(context.ledger, 'work_logged', 'milestoneKey', milestone.key);
  // A figure of the engine exists from the first day on, whether or not anybody has begun.
  const measuredOn = measurements.isKnownDaily ? undefined : measurements.history[0]?.on;
  let first: CalendarDate | null = null;
  for (const day of [schedule.plannedStart, work?.on, measuredOn]) {
    if (typeof day === 'string' && (first === null || day < first)) first = day;
  }
  return first !== null && first <= context.today ? first : null;
}

function statusFor(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  startedOn: CalendarDate | null,
  today: CalendarDate,
): MilestoneStatus {
  return statusOf({
    isCancelled: tracked.isCancelled,
    isAchieved: tracked.achievement.achievedOn !== null,
    isMissed: tracked.isMissed,
    isLate: schedule.targetDate !== null && schedule.targetDate < today,
    hasStarted: startedOn !== null,
  });
}

/** Lines about the milestone and its metric, newest first; those that no longer count stay in sight. */
function entryKeysOf(milestone: Milestone, context: MilestoneContext): readonly string[] {
  const own = recordedLinesAbout(context.ledger, 'milestoneKey', milestone.key);
  if (milestone.metricKey === null) return newestFirst(own);
  const shared = recordedLinesAbout(context.ledger, 'metricKey', milestone.metricKey);
  return newestFirst(mergedLines(own, shared));
}

function newestFirst(lines: readonly LedgerEntry[]): readonly string[] {
  const keys: string[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) keys.push((lines[index] as LedgerEntry).key);
  return keys;
}
