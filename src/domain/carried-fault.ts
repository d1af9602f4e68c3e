import {
  type ActiveLedger,
  entriesOfKind,
  inOrder,
  linesAbout,
  linesOfKindAbout,
  readLedger,
  recordedLinesAbout,
} from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import { FAULTS_OF_DATES } from './faults-of-dates.ts';
import { gather } from './gather.ts';
import type { EntryOf, LedgerEntry } from './ledger.ts';
import type { CarriedFault } from './milestone-reasons.ts';
import { summariseMilestone } from './milestone-summary.ts';
import { trackMilestone, type MilestoneContext, type TrackedMilestone } from './milestone-tracking.ts';
import { expectedOn, paceOf } from './pace.ts';
import { resolveSchedule, type ResolvedSchedule } from './schedule.ts';
import type { MeasurementPoint, MilestoneSummary } from './summary.ts';

export interface CarryContext extends MilestoneContext {
  readonly achievedOn: ReadonlyMap<string, CalendarDate | null>;
}

/** A fault at the moment of a move, which stays until something new is known. */
interface MovedFault {
  readonly since: EntryOf<'reset'>;
  readonly lateFrom: CalendarDate | null;
}

/** A milestone with the lines that say where it stood on any day, oldest first. */
interface Past {
  readonly milestone: Milestone;
  readonly lines: readonly LedgerEntry[];
  /** Every move ever recorded: a date that came from one which does not count yet is not the date of then. */
  readonly resets: readonly LedgerEntry[];
  readonly context: CarryContext;
}

/**
 * The fault that a milestone had when it was cancelled or its date was moved, and that this alone did not put
 * right: closing a file never makes an account look better. A cancelled one keeps it; a moved one until it is
 * achieved or a later measurement shows it on pace for the new date. Null when it was healthy, and for all that
 * were neither cancelled nor moved, which costs no more than a look.
 */
export function carriedFault(
  tracked: TrackedMilestone,
  schedule: ResolvedSchedule,
  context: CarryContext,
): CarriedFault | null {
  const [cancelled] = linesOfKindAbout(context.ledger, 'cancelled', 'milestoneKey', tracked.milestone.key);
  if (cancelled !== undefined) return faultWhenCancelled(pastOf(tracked.milestone, context), cancelled);
  const isAchieved = tracked.achievement.achievedOn !== null;
  if (isAchieved || !isAnyMoved(tracked.milestone, context)) return null;
  const past = pastOf(tracked.milestone, context);
  const fault = faultAfterMoves(past, past.lines.length);
  return fault === null || isCured(fault, tracked, schedule, past) ? null : { by: 'moving', ...fault };
}

/** Whether its own date was moved, or one that its date follows. */
function isAnyMoved(milestone: Milestone, context: CarryContext): boolean {
  return [milestone.key, ...anchorKeys(milestone, context)].some((key) =>
    linesAbout(context.ledger, 'milestoneKey', key).some(({ kind }) => kind === 'reset'),
  );
}

function pastOf(milestone: Milestone, context: CarryContext): Past {
  const { ledger } = context;
  const movers = [milestone.key, ...anchorKeys(milestone, context)];
  const lines = new Set<LedgerEntry>([
    ...linesAbout(ledger, 'milestoneKey', milestone.key),
    ...(milestone.metricKey === null ? [] : linesAbout(ledger, 'metricKey', milestone.metricKey)),
    ...gather(movers, (key) => linesOfKindAbout(ledger, 'reset', 'milestoneKey', key)),
    ...entriesOfKind(ledger, 'blocker_cleared'),
    ...entriesOfKind(ledger, 'dispute_resolved'),
  ]);
  const resets = gather(movers, (key) =>
    recordedLinesAbout(ledger, 'milestoneKey', key).filter(({ kind }) => kind === 'reset'),
  );
  return { milestone, lines: [...lines].sort(inOrder), resets, context };
}

/** Milestones that its date follows, from one to the next. */
function anchorKeys(milestone: Milestone, { facts }: CarryContext): readonly string[] {
  const keys: string[] = [];
  let anchor = milestone.schedule?.anchor;
  while (typeof anchor === 'object' && !keys.includes(anchor.milestoneKey)) {
    const { milestoneKey } = anchor;
    keys.push(milestoneKey);
    anchor = facts.milestones.find(({ key }) => key === milestoneKey)?.schedule?.anchor;
  }
  return keys;
}

/** Judged on the day that it was cancelled; a result that was reached or only waited for a yes is never late. */
function faultWhenCancelled(past: Past, cancelled: LedgerEntry): CarriedFault | null {
  const place = past.lines.indexOf(cancelled);
  const carried = faultAfterMoves(past, place);
  const { reasons, status, flags, lateFrom } = standingBefore(past, place, cancelled.on, carried);
  if (reasons.length === 0) return null;
  const wasReached = status === 'achieved' || flags.includes('awaiting_confirmation');
  return { by: 'cancelling', lateFrom: wasReached ? null : lateFrom };
}

/** Goes through the moves among the first lines, each judged on its day with what was carried until then. */
function faultAfterMoves(past: Past, count: number): MovedFault | null {
  let fault: MovedFault | null = null;
  for (let place = 0; place < count; place += 1) {
    const line = past.lines[place];
    if (line?.kind !== 'reset' || !isMove(past, place, line)) continue;
    const before = standingBefore(past, place, line.on, fault);
    const isAtFault = before.reasons.some(({ code }) => FAULTS_OF_DATES.includes(code));
    fault = isAtFault ? { since: line, lateFrom: before.lateFrom } : null;
  }
  return fault;
}

/** A move of another milestone counts only where the date follows it. */
function isMove(past: Past, place: number, line: EntryOf<'reset'>): boolean {
  if (line.milestoneKey === past.milestone.key) return true;
  const before = scheduleAfter(past, place, line.on);
  const after = scheduleAfter(past, place + 1, line.on);
  return before.targetDate !== after.targetDate || before.plannedStart !== after.plannedStart;
}

/** The milestone as it stood right before a line, on its day. */
function standingBefore(
  past: Past,
  place: number,
  today: CalendarDate,
  fault: MovedFault | null,
): MilestoneSummary {
  const { facts, settings, engine } = past.context;
  const ledger = ledgerAfter(past, place, today);
  const context = { facts, settings, engine, today, ledger };
  const tracked = trackMilestone(past.milestone, context);
  const schedule = scheduleIn(ledger, past, today);
  const isCarried = fault !== null && tracked.achievement.achievedOn === null;
  const carried: CarriedFault | null =
    isCarried && !isCured(fault, tracked, schedule, past) ? { by: 'moving', lateFrom: fault.lateFrom } : null;
  return summariseMilestone(tracked, schedule, { replacement: 'none', carried }, context);
}

function scheduleAfter(past: Past, count: number, today: CalendarDate): ResolvedSchedule {
  return scheduleIn(ledgerAfter(past, count, today), past, today);
}

/** Its dates by a ledger of the past, with what had been achieved by then. */
function scheduleIn(ledger: ActiveLedger, past: Past, today: CalendarDate): ResolvedSchedule {
  const { facts, achievedOn } = past.context;
  const achievedThen = new Map<string, CalendarDate>();
  for (const [key, on] of achievedOn) if (on !== null && on <= today) achievedThen.set(key, on);
  return resolveSchedule(past.milestone, { facts, ledger, achievedOn: achievedThen });
}

function ledgerAfter({ lines, resets }: Past, count: number, today: CalendarDate): ActiveLedger {
  const counting = lines.slice(0, count);
  const later = resets.filter((line) => !counting.includes(line)).map((line) => ({ ...line, intact: false }));
  return readLedger([...counting, ...later], today);
}

/** Whether something measured after the move is on pace for the date that it was moved to. */
function isCured(
  fault: MovedFault,
  { milestone, measurements }: TrackedMilestone,
  schedule: ResolvedSchedule,
  past: Past,
): boolean {
  const { history, isKnownDaily } = measurements;
  const isNews = isKnownDaily ? isRiseAfter(fault, history) : isMeasuredAfter(fault, past);
  const { plannedStart, targetDate } = schedule;
  const curve = { plannedStart, targetDate, planSteps: milestone.planSteps };
  return history.some((point) => {
    const { criterion } = milestone;
    const expected = expectedOn(curve, point.on);
    const { band } = paceOf(
      { criterion, progress: point.progress, expected },
      past.context.settings.milestones,
    );
    return band === 'on_pace' && isNews(point);
  });
}

function isMeasuredAfter({ since }: MovedFault, { lines }: Past) {
  return ({ on, entryKey }: MeasurementPoint): boolean => {
    if (on !== since.on) return on > since.on;
    const line = lines.find(({ key }) => key === entryKey);
    return line !== undefined && inOrder(line, since) > 0;
  };
}

/** A figure of the engine changes by the calendar as well: only a better one than at the move is news. */
function isRiseAfter({ since }: MovedFault, history: readonly MeasurementPoint[]) {
  const atMove = history.findLast(({ on }) => on <= since.on)?.progress ?? null;
  return ({ on, progress }: MeasurementPoint): boolean =>
    on > since.on && progress !== null && (atMove === null || progress > atMove);
}
