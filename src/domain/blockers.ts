import { entriesOfKind, linesOfKindAbout, type ActiveLedger } from './active-ledger.ts';
import { addDays, daysBetween, type CalendarDate } from './calendar.ts';
import type { EntryOf } from './ledger.ts';
import type { MilestoneLimits } from './settings.ts';
import type { BlockerDestination, OpenBlocker } from './summary.ts';
import type { BlockerType } from './vocabulary.ts';

/** Who can clear a blocker of each type. */
export const BLOCKER_DESTINATIONS: Readonly<Record<BlockerType, BlockerDestination>> = {
  technical: 'support',
  organisational: 'executive_sponsor',
  resource: 'csm_time',
  knowledge: 'training',
  process: 'workflow_redesign',
};

/** A blocker that nobody has cleared, and what it holds up; null when it is about the company as a whole. */
export interface RaisedBlocker {
  readonly milestoneKey: string | null;
  readonly blocker: OpenBlocker;
}

/** Every blocker that nobody has cleared, the oldest first. */
export function openBlockers(ledger: ActiveLedger, limits: MilestoneLimits): readonly RaisedBlocker[] {
  const cleared = clearedKeys(ledger);
  return entriesOfKind(ledger, 'blocker_raised')
    .filter((line) => !cleared.has(line.key))
    .map((line) => ({ milestoneKey: line.milestoneKey, blocker: toOpenBlocker(line, ledger, limits) }));
}

/** The blocker of a milestone that has been open longest; null when none is. */
export function openBlockerOf(
  milestoneKey: string,
  ledger: ActiveLedger,
  limits: MilestoneLimits,
): OpenBlocker | null {
  const raised = linesOfKindAbout(ledger, 'blocker_raised', 'milestoneKey', milestoneKey);
  if (raised.length === 0) return null;
  const cleared = clearedKeys(ledger);
  const open = raised.find((line) => !cleared.has(line.key));
  return open ? toOpenBlocker(open, ledger, limits) : null;
}

function clearedKeys(ledger: ActiveLedger): ReadonlySet<string> {
  return new Set(entriesOfKind(ledger, 'blocker_cleared').map((line) => line.blockerKey));
}

function toOpenBlocker(
  line: EntryOf<'blocker_raised'>,
  ledger: ActiveLedger,
  limits: MilestoneLimits,
): OpenBlocker {
  return {
    entryKey: line.key,
    blockerType: line.blockerType,
    title: line.title,
    raisedOn: line.on,
    days: daysBetween(line.on, ledger.today),
    raisedByContactId: line.raisedByContactId,
    ticketId: line.ticketId,
    goesTo: BLOCKER_DESTINATIONS[line.blockerType],
    escalatesOn: escalationDay(line.blockerType, line.on, limits),
  };
}

/** First day on which a blocker escalates: resistance in the organisation at once, a technical one when it lasts. */
export function escalationDay(
  blockerType: BlockerType,
  raisedOn: CalendarDate,
  limits: MilestoneLimits,
): CalendarDate | null {
  if (blockerType === 'organisational') return raisedOn;
  return blockerType === 'technical' ? addDays(raisedOn, limits.technicalBlockerEscalatesAfterDays) : null;
}
