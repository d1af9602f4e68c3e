import type { ActiveLedger } from './active-ledger.ts';
import { linesAbout, linesOfKindAbout, recordedLinesAbout } from './active-ledger.ts';
import { addDays, addMonths, daysBetween, laterOf, type CalendarDate } from './calendar.ts';
import type { CompanyFacts, Milestone, ScheduleOffset } from './facts.ts';
import type { EntryOf } from './ledger.ts';

const DAYS_PER_WEEK = 7;

/** The dates of a milestone that count today. */
export interface ResolvedSchedule {
  readonly plannedStart: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  /** Differs from the target date only when somebody moved it. */
  readonly originalTargetDate: CalendarDate | null;
  /** True while the date hangs on a milestone that is not achieved yet. */
  readonly provisional: boolean;
  readonly resets: number;
  /** Days from the original to the present target date; negative when it was moved forward. */
  readonly movedDays: number;
}

export interface ScheduleContext {
  readonly facts: CompanyFacts;
  readonly ledger: ActiveLedger;
  /** Day on which a milestone was achieved, by its key; missing or null when it is not. */
  readonly achievedOn: ReadonlyMap<string, CalendarDate | null>;
}

interface Anchored {
  readonly anchor: CalendarDate | null;
  readonly targetDate: CalendarDate | null;
  /** The target date if nobody had moved what it follows; null where it follows nothing. */
  readonly unmovedDate: CalendarDate | null;
  readonly provisional: boolean;
}

/** `date` moved by months, weeks and days; months first, and a day that the month lacks becomes its last. */
export function addOffset(date: CalendarDate, offset: ScheduleOffset): CalendarDate {
  const inMonth = addMonths(date, offset.months ?? 0);
  return addDays(inMonth, (offset.weeks ?? 0) * DAYS_PER_WEEK + (offset.days ?? 0));
}

/**
 * Start and target date of a milestone. The last reset decides, else the schedule from its anchor, else the
 * stored dates. An anchor that is not achieved counts with its own target date, so that a chain of
 * milestones cannot hide from being overdue.
 */
export function resolveSchedule(milestone: Milestone, context: ScheduleContext): ResolvedSchedule {
  return resolve(milestone, context, new Set());
}

function resolve(
  milestone: Milestone,
  context: ScheduleContext,
  pending: ReadonlySet<string>,
): ResolvedSchedule {
  const resets = linesOfKindAbout(context.ledger, 'reset', 'milestoneKey', milestone.key);
  const planned = anchored(milestone, context, pending);
  const lastReset = resets.at(-1);
  const targetDate = lastReset?.newTargetDate ?? planned.targetDate;
  const originalTargetDate = originalDate(milestone, planned, resets);
  const wasMoved = targetDate !== null && originalTargetDate !== null;
  return {
    plannedStart: milestone.plannedStart ?? laterOfKnown(context.facts.company.startDate, planned.anchor),
    targetDate,
    originalTargetDate,
    provisional: planned.provisional && lastReset === undefined,
    resets: resets.length,
    movedDays: wasMoved ? daysBetween(originalTargetDate, targetDate) : 0,
  };
}

/** The date before any reset, its own and those of what it follows. A date that follows its anchor was not moved by anybody. */
function originalDate(
  milestone: Milestone,
  planned: Anchored,
  resets: readonly EntryOf<'reset'>[],
): CalendarDate | null {
  if (planned.unmovedDate !== null) return planned.unmovedDate;
  return milestone.originalTargetDate ?? resets[0]?.previousTargetDate ?? planned.targetDate;
}

function anchored(milestone: Milestone, context: ScheduleContext, pending: ReadonlySet<string>): Anchored {
  const { schedule } = milestone;
  const targetDate = storedTargetDate(milestone, context);
  const stored = { anchor: null, targetDate, unmovedDate: null, provisional: false };
  if (schedule === null) return stored;
  if (schedule.anchor === 'start') {
    const start = context.facts.company.startDate;
    if (start === null) return stored;
    return follows(start, start, schedule.offset, false);
  }
  const { milestoneKey } = schedule.anchor;
  const previous = context.facts.milestones.find((other) => other.key === milestoneKey);
  if (!previous) return stored;
  const achievedOn = context.achievedOn.get(milestoneKey) ?? null;
  // Milestones that wait for each other in a circle have only their stored dates to go by.
  const waitsForItself = pending.has(milestoneKey) || milestoneKey === milestone.key;
  if (achievedOn === null && waitsForItself) return { ...stored, provisional: true };
  if (achievedOn !== null) return follows(achievedOn, achievedOn, schedule.offset, false);
  const dates = resolve(previous, context, new Set([...pending, milestone.key]));
  if (dates.targetDate === null) return { ...stored, provisional: true };
  return follows(dates.targetDate, dates.originalTargetDate ?? dates.targetDate, schedule.offset, true);
}

function follows(
  anchor: CalendarDate,
  unmovedAnchor: CalendarDate,
  offset: ScheduleOffset,
  provisional: boolean,
): Anchored {
  const targetDate = addOffset(anchor, offset);
  return { anchor, targetDate, unmovedDate: addOffset(unmovedAnchor, offset), provisional };
}

/**
 * The stored target date, except that the date of a reset which no longer counts (it was reversed, say) gives
 * way to the original one: as the record says, else as it was before anybody moved it.
 */
function storedTargetDate(milestone: Milestone, context: ScheduleContext): CalendarDate | null {
  const recorded = recordedLinesAbout(context.ledger, 'milestoneKey', milestone.key);
  const resets = recorded.filter((entry) => entry.kind === 'reset');
  const [first] = resets;
  if (first === undefined) return milestone.targetDate;
  const counting = linesAbout(context.ledger, 'milestoneKey', milestone.key);
  const isFromVoidReset = resets.some(
    (reset) => reset.newTargetDate === milestone.targetDate && !counting.includes(reset),
  );
  if (!isFromVoidReset) return milestone.targetDate;
  return milestone.originalTargetDate ?? first.previousTargetDate;
}

function laterOfKnown(first: CalendarDate | null, second: CalendarDate | null): CalendarDate | null {
  if (first === null || second === null) return first ?? second;
  return laterOf(first, second);
}
