import { entriesOfKind, inOrder, linesAbout } from './active-ledger.ts';
import { openBlockerOf } from './blockers.ts';
import { daysBetween, type CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import { forecastOf } from './forecast.ts';
import { flagsOf, type FlagFacts } from './milestone-flags.ts';
import { milestoneReasons, type Replacement } from './milestone-reasons.ts';
import { isOpen, statusOf } from './milestone-status.ts';
import type { MilestoneContext, TrackedMilestone } from './milestone-tracking.ts';
import { expectedOn, paceOf } from './pace.ts';
import { changeOf, improvementOf, progressOf, targetMet } from './progress.ts';
import type { ResolvedSchedule } from './schedule.ts';
import type { Forecast, MilestoneSummary } from './summary.ts';
import type { MilestoneStatus } from './vocabulary.ts';

/** Everything that a screen or report shows about one milestone on one day. */
export function summariseMilestone(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  replacement: Replacement,
  context: MilestoneContext,
): MilestoneSummary {
  const { milestone, measurements, achievement, proof } = tracked;
  const { settings, today } = context;
  const figures = figuresOf(tracked, schedule, context);
  const startedOn = startDay(tracked, schedule, context);
  const status = statusFor(tracked, schedule, startedOn, today);
  const blocker = isOpen(status) ? openBlockerOf(milestone.key, context.ledger, settings.milestones) : null;
  const flagFacts: FlagFacts = {
    ...figures,
    ...schedule,
    ...achievement,
    ...measurements,
    status,
    today,
    startedOn,
    criterion: milestone.criterion,
    baseline: milestone.baseline,
    isTargetMet: targetMet(milestone, figures.current?.value ?? null),
    isBlocked: blocker !== null,
    isReplaced: replacement !== 'none',
    isDisputed: proof.openDispute !== null,
  };
  const summary: Omit<MilestoneSummary, 'reasons'> = {
    ...schedule,
    ...figures,
    milestone,
    status,
    flags: flagsOf(flagFacts, settings.milestones),
    targetMetOn: achievement.targetMetOn,
    achievedOn: achievement.achievedOn,
    daysUntilTarget: schedule.targetDate === null ? null : daysBetween(today, schedule.targetDate),
    blocker,
    history: measurements.history,
    entryKeys: entryKeysOf(milestone, context),
    evidenceKeys: proof.evidenceKeys,
    confirmationKeys: proof.confirmationKeys,
  };
  const reasonContext = { today, limits: settings.health, replacement };
  return { ...summary, reasons: milestoneReasons(summary, reasonContext) };
}

/** The numbers of a milestone: where it stands, where it should stand and where it is heading. */
function figuresOf(tracked: TrackedMilestone, schedule: ResolvedSchedule, context: MilestoneContext) {
  const { milestone, measurements } = tracked;
  const { current } = measurements;
  const value = current?.value ?? null;
  const curve = { ...schedule, planSteps: milestone.planSteps };
  const progress = progressOf(milestone, value);
  const expected = current === null ? null : expectedOn(curve, current.on);
  const { criterion } = milestone;
  const { pace, band } = paceOf({ criterion, progress, expected }, context.settings.milestones);
  return {
    current,
    progress,
    improvement: improvementOf(milestone, value),
    change: changeOf(milestone, value),
    expected,
    expectedToday: expectedOn(curve, context.today),
    pace,
    paceBand: band,
    forecast: forecastFor(tracked, schedule, context),
  };
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

/** First day of work, planned or shown by a line; null while neither has come. */
function startDay(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  context: MilestoneContext,
): CalendarDate | null {
  const { milestone, measurements } = tracked;
  const work = entriesOfKind(context.ledger, 'work_logged').find(
    (line) => line.milestoneKey === milestone.key,
  );
  // A figure of the engine exists from the first day on, whether or not anybody has begun.
  const measuredOn = measurements.isKnownDaily ? undefined : measurements.history[0]?.on;
  const days = [schedule.plannedStart, work?.on, measuredOn].filter(
    (day): day is CalendarDate => typeof day === 'string' && day <= context.today,
  );
  return days.sort()[0] ?? null;
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
  const { entries } = context.facts;
  const own = linesAbout(entries, 'milestoneKey', milestone.key);
  const shared = milestone.metricKey === null ? [] : linesAbout(entries, 'metricKey', milestone.metricKey);
  return [...new Set([...own, ...shared])]
    .sort(inOrder)
    .reverse()
    .map((line) => line.key);
}
