import type { ActiveLedger } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import { carriedFault } from './carried-fault.ts';
import type { EngineHistory } from './engine-history.ts';
import type { CompanyFacts } from './facts.ts';
import { gather } from './gather.ts';
import { healthOf } from './health.ts';
import type { Replacement, Standing } from './milestone-reasons.ts';
import { isOpen } from './milestone-status.ts';
import { summariseMilestone } from './milestone-summary.ts';
import { trackMilestone, type TrackedMilestone } from './milestone-tracking.ts';
import { compareText } from './order.ts';
import { resolveSchedule, type ResolvedSchedule } from './schedule.ts';
import { segmentOf } from './segment.ts';
import type { Settings } from './settings.ts';
import type { MilestoneSummary, PhaseSummary, PlanCounts, PlanSummary } from './summary.ts';
import { PHASES, type MilestoneFlag, type Phase } from './vocabulary.ts';

export interface PlanInput {
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly ledger: ActiveLedger;
  readonly engine: EngineHistory;
}

/** A milestone with all that its summary of any later day rests on, as long as nobody records anything. */
export interface LaidOutMilestone {
  readonly tracked: TrackedMilestone;
  readonly schedule: ResolvedSchedule;
  readonly standing: Standing;
  readonly summary: MilestoneSummary;
}

export interface LaidOutPlan {
  readonly plan: PlanSummary;
  readonly milestones: readonly LaidOutMilestone[];
}

/** The milestones of a company on one day, with counts, phases and health of the plan. */
export function summarisePlan(input: PlanInput): PlanSummary {
  return layOutPlan(input).plan;
}

/** The same with what lies behind each milestone. */
export function layOutPlan(input: PlanInput): LaidOutPlan {
  const { facts, settings, today } = input;
  const tracked = facts.milestones.map((milestone) => trackMilestone(milestone, input));
  const achievedOn = new Map(
    tracked.map(({ milestone, achievement }) => [milestone.key, achievement.achievedOn]),
  );
  const replacements = replacementsOf(tracked);
  const past = { facts, settings, today, ledger: input.ledger, engine: input.engine, achievedOn };
  const laidOut = tracked
    .map((one): LaidOutMilestone => {
      const schedule = resolveSchedule(one.milestone, { facts, ledger: input.ledger, achievedOn });
      const replacement = replacements.get(one.milestone.key) ?? 'none';
      const standing = { replacement, carried: carriedFault(one, schedule, past) };
      return {
        tracked: one,
        schedule,
        standing,
        summary: summariseMilestone(one, schedule, standing, input),
      };
    })
    .sort((first, second) => inPlanOrder(first.summary, second.summary));
  const milestones = laidOut.map(({ summary }) => summary);
  const { startDate } = facts.company;
  const phases = phasesOf(milestones);
  const { health, reasons } = healthOf(
    { milestones, startDate, segment: segmentOf(facts), today },
    settings.health,
  );
  const plan = {
    health,
    reasons,
    counts: countsOf(milestones, today),
    phases,
    currentPhase: currentPhaseOf(milestones, phases),
    nextMilestone: nextMilestoneOf(milestones),
    milestones,
  };
  return { plan, milestones: laidOut };
}

/** For every milestone that others replace: whether one of those is achieved. Cancelled ones replace nothing. */
function replacementsOf(tracked: readonly TrackedMilestone[]): ReadonlyMap<string, Replacement> {
  const replacements = new Map<string, Replacement>();
  for (const { milestone, achievement, isCancelled } of tracked) {
    if (milestone.replaces === null || isCancelled || milestone.replaces === milestone.key) continue;
    const isAchieved = achievement.achievedOn !== null || replacements.get(milestone.replaces) === 'achieved';
    replacements.set(milestone.replaces, isAchieved ? 'achieved' : 'open');
  }
  return replacements;
}

function countsOf(milestones: readonly MilestoneSummary[], today: CalendarDate): PlanCounts {
  const counting = milestones.filter((summary) => summary.status !== 'cancelled');
  const open = counting.filter((summary) => isOpen(summary.status));
  const waiting = withFlag(open, 'awaiting_confirmation');
  const others = open.filter((summary) => !waiting.includes(summary));
  const notStarted = others.filter((summary) => summary.status === 'not_started');
  return {
    total: counting.length,
    achieved: counting.filter((summary) => summary.status === 'achieved').length,
    running: others.length - notStarted.length,
    awaitingConfirmation: waiting.length,
    notStarted: notStarted.length,
    overdue: withFlag(counting, 'overdue').length,
    due: counting.filter(({ targetDate }) => targetDate !== null && targetDate <= today).length,
    missed: counting.filter((summary) => summary.status === 'missed').length,
    cancelled: milestones.length - counting.length,
    baselinesMissing: withFlag(counting, 'baseline_missing').length,
  };
}

function withFlag(milestones: readonly MilestoneSummary[], flag: MilestoneFlag): readonly MilestoneSummary[] {
  return milestones.filter((summary) => summary.flags.includes(flag));
}

/** The phases that have milestones, in order; cancelled milestones are listed but not counted. */
function phasesOf(milestones: readonly MilestoneSummary[]): readonly PhaseSummary[] {
  return gather(PHASES, (phase) => {
    const own = milestones.filter((summary) => summary.milestone.phase === phase);
    const counting = own.filter((summary) => summary.status !== 'cancelled');
    const achieved = counting.filter((summary) => summary.status === 'achieved');
    if (own.length === 0) return [];
    return [
      {
        phase,
        total: counting.length,
        achieved: achieved.length,
        overAchieved: withFlag(achieved, 'over_achieved').length,
        milestoneKeys: own.map((summary) => summary.milestone.key),
      },
    ];
  });
}

/** The first phase with something left to do, else the last one. */
function currentPhaseOf(
  milestones: readonly MilestoneSummary[],
  phases: readonly PhaseSummary[],
): Phase | null {
  const open = milestones.find((summary) => isOpen(summary.status));
  return open?.milestone.phase ?? phases.at(-1)?.phase ?? null;
}

function nextMilestoneOf(milestones: readonly MilestoneSummary[]): PlanSummary['nextMilestone'] {
  const dated = gather(milestones, (summary) =>
    isOpen(summary.status) && summary.targetDate !== null
      ? [{ key: summary.milestone.key, on: summary.targetDate }]
      : [],
  );
  return dated.sort((first, second) => compareText(first.on, second.on))[0] ?? null;
}

/** By phase, first agreed target date (so that a moved milestone keeps its place; none comes last) and name. */
function inPlanOrder(first: MilestoneSummary, second: MilestoneSummary): number {
  return (
    PHASES.indexOf(first.milestone.phase) - PHASES.indexOf(second.milestone.phase) ||
    compareDates(plannedFor(first), plannedFor(second)) ||
    compareText(first.milestone.name, second.milestone.name) ||
    compareText(first.milestone.key, second.milestone.key)
  );
}

function compareDates(first: CalendarDate | null, second: CalendarDate | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareText(first, second);
}

function plannedFor({ originalTargetDate, targetDate }: MilestoneSummary): CalendarDate | null {
  return originalTargetDate ?? targetDate;
}
