import { entriesOfKind, type ActiveLedger } from './active-ledger.ts';
import { addDays, daysBetween, type CalendarDate } from './calendar.ts';
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

/** The blocker of a milestone that has been open longest; null when none is. */
export function openBlockerOf(
  milestoneKey: string,
  ledger: ActiveLedger,
  limits: MilestoneLimits,
): OpenBlocker | null {
  const cleared = new Set(entriesOfKind(ledger, 'blocker_cleared').map((line) => line.blockerKey));
  const open = entriesOfKind(ledger, 'blocker_raised').find(
    (line) => line.milestoneKey === milestoneKey && !cleared.has(line.key),
  );
  if (!open) return null;
  return {
    entryKey: open.key,
    blockerType: open.blockerType,
    title: open.title,
    raisedOn: open.on,
    days: daysBetween(open.on, ledger.today),
    raisedByContactId: open.raisedByContactId,
    ticketId: open.ticketId,
    goesTo: BLOCKER_DESTINATIONS[open.blockerType],
    escalatesOn: escalationDay(open.blockerType, open.on, limits),
  };
}

/** First day on which a blocker escalates: resistance in the organisation at once, a technical one when it lasts. */
function escalationDay(
  blockerType: BlockerType,
  raisedOn: CalendarDate,
  limits: MilestoneLimits,
): CalendarDate | null {
  if (blockerType === 'organisational') return raisedOn;
  return blockerType === 'technical' ? addDays(raisedOn, limits.technicalBlockerEscalatesAfterDays) : null;
}
