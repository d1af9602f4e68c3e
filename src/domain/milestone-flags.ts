import { daysBetween, type CalendarDate } from './calendar.ts';
import { above, atLeast, below } from './nearly.ts';
import { isTakenOver, type Replacement } from './milestone-reasons.ts';
import { isOpen } from './milestone-status.ts';
import type { MilestoneLimits } from './settings.ts';
import type { Forecast, MilestoneSummary } from './summary.ts';
import type { Criterion, MilestoneFlag, MilestoneStatus } from './vocabulary.ts';

/** A moved date counts as moved twice from this number of resets on. */
export const RESETS_THAT_SHOW = 2;

export interface FlagFacts {
  readonly status: MilestoneStatus;
  readonly today: CalendarDate;
  readonly criterion: Criterion;
  readonly baseline: number | null;
  readonly plannedStart: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  readonly progress: number | null;
  /** Where it was heading when it was last measured. */
  readonly forecast: Forecast;
  readonly isTargetMet: boolean;
  /** First day of planned or real work, null when there was none yet. */
  readonly startedOn: CalendarDate | null;
  readonly current: MilestoneSummary['current'];
  readonly isKnownDaily: boolean;
  readonly intervalDays: number | null;
  readonly isBlocked: boolean;
  readonly replacement: Replacement;
  readonly awaitsProof: boolean;
  readonly regressed: boolean;
  readonly isDisputed: boolean;
  readonly resets: number;
}

/** Everything worth a tag about a milestone, in the order of the vocabulary. A cancelled one has none. */
export function flagsOf(facts: FlagFacts, limits: MilestoneLimits): readonly MilestoneFlag[] {
  if (facts.status === 'cancelled') return [];
  const open = isOpen(facts.status);
  const overdue = isOverdue(facts);
  const flags: readonly (MilestoneFlag | false)[] = [
    open && isAtRisk(facts, limits) && 'at_risk',
    open && isStalled(facts, limits) && 'stalled',
    open && facts.isBlocked && 'blocked',
    overdue && 'overdue',
    overdue && isPartlyThere(facts, limits) && 'partially_achieved',
    isOverAchieved(facts, limits) && 'over_achieved',
    facts.awaitsProof && 'awaiting_confirmation',
    facts.regressed && 'regressed',
    facts.isDisputed && 'disputed',
    open && facts.criterion === 'reach' && facts.baseline === null && 'baseline_missing',
    facts.resets >= RESETS_THAT_SHOW && 'moved_twice',
  ];
  return flags.filter((flag) => flag !== false);
}

/** Past its target date and not achieved; a missed one until another replaces it, any until that is achieved. */
function isOverdue({ status, targetDate, replacement, today }: FlagFacts): boolean {
  if (targetDate === null || status === 'achieved' || isTakenOver(status, replacement)) return false;
  return targetDate < today && !(status === 'missed' && replacement !== 'none');
}

/** Due soon with much left to do, or on a line that ends late. */
function isAtRisk(facts: FlagFacts, limits: MilestoneLimits): boolean {
  const { targetDate, plannedStart, progress, forecast } = facts;
  if (targetDate === null || facts.isTargetMet) return false;
  const length = plannedStart === null ? Infinity : daysBetween(plannedStart, targetDate);
  const window = Math.min(limits.atRiskDueWithinDays, length * limits.atRiskLengthShare);
  const daysLeft = daysBetween(facts.today, targetDate);
  const isDueSoon = daysLeft >= 0 && daysLeft <= Math.max(0, window);
  const isFarFromDone = progress === null || below(progress, limits.atRiskProgressBelow);
  const isForecastLate =
    forecast.lateDays !== null &&
    forecast.lateDays > limits.atRiskForecastLateDays &&
    forecast.points >= limits.atRiskForecastPoints;
  return (isDueSoon && isFarFromDone) || isForecastLate;
}

/** Started, and nobody has measured for longer than was agreed. A figure of the engine measures itself. */
function isStalled(facts: FlagFacts, limits: MilestoneLimits): boolean {
  const since = facts.current?.on ?? facts.startedOn;
  if (facts.isKnownDaily || facts.startedOn === null || since === null) return false;
  const patience = Math.max(limits.stalledAfterDays, (facts.intervalDays ?? 0) * limits.stalledIntervals);
  return atLeast(daysBetween(since, facts.today), patience);
}

function isPartlyThere(facts: FlagFacts, limits: MilestoneLimits): boolean {
  return (
    facts.progress !== null && !facts.isTargetMet && atLeast(facts.progress, limits.partiallyAchievedFrom)
  );
}

function isOverAchieved(facts: FlagFacts, limits: MilestoneLimits): boolean {
  if (facts.progress === null || !facts.isTargetMet) return false;
  return atLeast(facts.progress, limits.overAchievedFrom) && above(facts.progress, 1);
}
