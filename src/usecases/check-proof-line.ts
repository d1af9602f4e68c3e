import { dayOfLine } from '../domain/active-ledger.ts';
import { openDisputeKeys } from '../domain/growth/open-disputes.ts';
import { checkMeasurement } from './check-measurement.ts';
import type { NewDisputeResolved, NewProofLine } from './new-proof-lines.ts';
import { refuseBefore, refuseBlank } from './situation.ts';
import type { Situation } from './situation.ts';

/** Refuses what cannot have been measured, proved or doubted. */
export function checkProofLine(entry: NewProofLine, situation: Situation): void {
  const { loaded, refuse } = situation;
  switch (entry.kind) {
    case 'measurement':
      return checkMeasurement(entry, loaded.facts, refuse);
    case 'evidence':
      return refuseBlank('title', entry.title, 'Say what the evidence shows.', refuse);
    case 'confirmation':
      if (!isShare(entry.share)) {
        refuse('share', 'The confirmed share has to be above 0 and at most 1 (100 %).');
      }
      return;
    case 'dispute':
      return refuseBlank('reason', entry.reason, 'Say what the customer doubts.', refuse);
    case 'dispute_resolved':
      return checkResolution(entry, situation);
  }
}

function checkResolution(entry: NewDisputeResolved, { core, refuse }: Situation): void {
  const { disputeKey, accepted, acceptedShare } = entry;
  const { ledger } = core();
  if (!openDisputeKeys(ledger).includes(disputeKey)) {
    refuse('disputeKey', 'This company has no such open dispute; it may have been resolved. Reload.');
  }
  refuseBefore(dayOfLine(ledger, disputeKey), entry.on, 'of the dispute', refuse);
  if (!accepted && acceptedShare !== null) {
    refuse('acceptedShare', 'Leave the share out when the customer does not accept the result.');
  }
  if (acceptedShare !== null && !isShare(acceptedShare)) {
    refuse('acceptedShare', 'The accepted share has to be above 0 and at most 1 (100 %).');
  }
}

const isShare = (share: number): boolean => share > 0 && share <= 1;
