import { entriesOfKind, inOrder, type ActiveLedger } from '../active-ledger.ts';
import type { EntryOf } from '../ledger.ts';

/**
 * Keys of the disputes that nobody has resolved, oldest first. A resolution that names no dispute resolves
 * the earlier ones about the same milestone or benefit.
 */
export function openDisputeKeys(ledger: ActiveLedger): readonly string[] {
  const resolutions = entriesOfKind(ledger, 'dispute_resolved');
  return entriesOfKind(ledger, 'dispute')
    .filter((dispute) => !resolutions.some((resolution) => resolves(resolution, dispute)))
    .map(({ key }) => key);
}

function resolves(resolution: EntryOf<'dispute_resolved'>, dispute: EntryOf<'dispute'>): boolean {
  if (resolution.disputeKey !== null) return resolution.disputeKey === dispute.key;
  return (
    resolution.milestoneKey === dispute.milestoneKey &&
    resolution.metricKey === dispute.metricKey &&
    inOrder(resolution, dispute) > 0
  );
}
