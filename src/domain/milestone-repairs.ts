import { type CalendarDate, addDays, daysBetween } from './calendar.ts';
import { gather } from './gather.ts';
import { isOpen } from './milestone-status.ts';
import type { MilestoneSummary, Reason, ReasonCode } from './summary.ts';

/** A milestone put right: what does it, and how the summaries that it changes would read then. */
export interface Repair {
  readonly kind:
    'get_confirmation' | 'clear_blocker' | 'measure_milestone' | 'bring_on_pace' | 'reach_milestone';
  readonly milestone: MilestoneSummary;
  readonly after: readonly MilestoneSummary[];
  /** The fewest days it takes: until the next agreed measurement or the forecast can show it. */
  readonly days: number;
}

/** Reasons that go away while the milestone is still on its way. */
const CURED_ON_THE_WAY: readonly ReasonCode[] = ['off_pace', 'at_risk', 'blocked', 'moved_at_fault'];

/** What replaces these is on its way: reaching that is the repair. */
const REPLACED: readonly ReasonCode[] = ['missed_replacement_open', 'cancelled_replacement_open'];

/** Nothing can be done about a cancelled milestone itself; what replaces it can be reached. */
function isReparable({ status, reasons }: MilestoneSummary): boolean {
  return status !== 'cancelled' || reasons.some(({ code }) => REPLACED.includes(code));
}

/**
 * The repairs that the reasons of a plan ask for, in the order of the reasons, one per milestone. Reasons
 * that no milestone can lift (many were cancelled) have none.
 */
export function repairsFor(
  reasons: readonly Reason[],
  milestones: readonly MilestoneSummary[],
  today: CalendarDate,
): readonly Repair[] {
  const keys = reasons.map((reason) =>
    reason.code === 'nothing_achieved_since_start' ? nearestToAchieved(milestones) : reason.milestoneKey,
  );
  return gather([...new Set(keys)], (key) => {
    const summary = milestones.find(({ milestone }) => milestone.key === key);
    return summary && isReparable(summary) ? [repairOf(summary, milestones, today)] : [];
  });
}

/** The repair that makes a milestone count as achieved: the missing yes, or reaching it. */
export function achievementRepair(summary: MilestoneSummary, today: CalendarDate): Repair {
  const waits = summary.flags.includes('awaiting_confirmation');
  return {
    kind: waits ? 'get_confirmation' : 'reach_milestone',
    milestone: summary,
    after: [achieved(summary, today)],
    days: waits ? 0 : daysToReach(summary, today),
  };
}

function repairOf(
  summary: MilestoneSummary,
  milestones: readonly MilestoneSummary[],
  today: CalendarDate,
): Repair {
  const codes = summary.reasons.map(({ code }) => code);
  const isReplaced = codes.some((code) => REPLACED.includes(code));
  const replacement = isReplaced && replacementOf(summary, milestones);
  if (replacement) {
    const repair = achievementRepair(replacement, today);
    return { ...repair, after: [...repair.after, { ...summary, reasons: [] }] };
  }
  const isCuredOnTheWay = codes.length > 0 && codes.every((code) => CURED_ON_THE_WAY.includes(code));
  if (!isCuredOnTheWay || summary.flags.includes('awaiting_confirmation')) {
    return achievementRepair(summary, today);
  }
  const after = [{ ...summary, reasons: [], flags: [] }];
  if (codes.every((code) => code === 'blocked')) {
    return { kind: 'clear_blocker', milestone: summary, after, days: 0 };
  }
  return summary.current === null
    ? { kind: 'measure_milestone', milestone: summary, after, days: 0 }
    : { kind: 'bring_on_pace', milestone: summary, after, days: daysToNextMeasurement(summary, today) };
}

function achieved(summary: MilestoneSummary, today: CalendarDate): MilestoneSummary {
  return { ...summary, status: 'achieved', achievedOn: summary.achievedOn ?? today, flags: [], reasons: [] };
}

function replacementOf(missed: MilestoneSummary, milestones: readonly MilestoneSummary[]) {
  return milestones.find(
    ({ milestone, status }) =>
      milestone.replaces === missed.milestone.key && (isOpen(status) || status === 'missed'),
  );
}

/**
 * The required open milestone that is closest: the furthest on, else the first due. None of them waits for a yes,
 * or something would count as achieved since the start.
 */
function nearestToAchieved(milestones: readonly MilestoneSummary[]): string | undefined {
  const open = milestones.filter(({ milestone, status }) => milestone.required && isOpen(status));
  const [nearest] = [...open].sort(
    (first, second) =>
      (second.progress ?? 0) - (first.progress ?? 0) ||
      (first.daysUntilTarget ?? Infinity) - (second.daysUntilTarget ?? Infinity) ||
      0,
  );
  return nearest?.milestone.key;
}

function daysToReach(summary: MilestoneSummary, today: CalendarDate): number {
  const forecastOn = summary.forecast.on;
  return forecastOn === null
    ? daysToNextMeasurement(summary, today)
    : Math.max(1, daysBetween(today, forecastOn));
}

function daysToNextMeasurement({ current, milestone }: MilestoneSummary, today: CalendarDate): number {
  if (current === null) return 1;
  const nextOn = addDays(current.on, milestone.measuringIntervalDays ?? 1);
  return Math.max(1, daysBetween(today, nextOn));
}
