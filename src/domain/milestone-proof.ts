import { entriesOfKind, inOrder, linesOfKindAbout, mergedLines, type ActiveLedger } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import type { EntryOf } from './ledger.ts';
import { atLeast } from './nearly.ts';

/** What proves that a milestone reached its target, and what speaks against it. */
export interface MilestoneProof {
  /** Days of the lines that satisfy the milestone's evidence policy, oldest first. */
  readonly provedOn: readonly CalendarDate[];
  readonly openDispute: EntryOf<'dispute'> | null;
  /** Last time that the customer did not accept the result: proof and measurements before it are void. */
  readonly rejection: EntryOf<'dispute_resolved'> | null;
  readonly evidenceKeys: readonly string[];
  readonly confirmationKeys: readonly string[];
}

/**
 * Evidence of a milestone and of the metric it shares measurements with; confirmations and disputes of the
 * milestone alone, because a confirmation of the metric accepts an amount of money and not a milestone.
 */
export function proofOf(milestone: Milestone, ledger: ActiveLedger): MilestoneProof {
  const evidence = evidenceOf(milestone, ledger);
  const confirmations = linesOfKindAbout(ledger, 'confirmation', 'milestoneKey', milestone.key);
  const { open, resolutions } = disputesOf(milestone, ledger);
  const rejection = resolutions.filter((line) => !isAcceptedWhole(line)).at(-1) ?? null;
  const proofs = [
    ...(milestone.evidencePolicy === 'evidence' ? [...evidence, ...confirmations] : []),
    ...confirmations.filter(isWholeConfirmation),
    ...resolutions.filter((line) => isAcceptedWhole(line) && line.contactId !== null),
  ];
  return {
    provedOn: proofs
      .filter((line) => rejection === null || inOrder(line, rejection) > 0)
      .map((line) => line.on)
      .sort(),
    openDispute: open,
    rejection,
    evidenceKeys: evidence.map((line) => line.key),
    confirmationKeys: confirmations.map((line) => line.key),
  };
}

function evidenceOf({ key, metricKey }: Milestone, ledger: ActiveLedger): readonly EntryOf<'evidence'>[] {
  const own = linesOfKindAbout(ledger, 'evidence', 'milestoneKey', key);
  if (metricKey === null) return own;
  const shared = linesOfKindAbout(ledger, 'evidence', 'metricKey', metricKey);
  return mergedLines(own, shared);
}

/** A milestone is confirmed whole, by a person, somewhere that can be looked up; less is only evidence. */
function isWholeConfirmation(line: EntryOf<'confirmation'>): boolean {
  return (
    line.contactId !== null && line.channel !== null && line.reference !== null && atLeast(line.share, 1)
  );
}

function isAcceptedWhole(line: EntryOf<'dispute_resolved'>): boolean {
  return line.accepted && (line.acceptedShare === null || atLeast(line.acceptedShare, 1));
}

function disputesOf(milestone: Milestone, ledger: ActiveLedger) {
  const disputes = linesOfKindAbout(ledger, 'dispute', 'milestoneKey', milestone.key);
  if (disputes.length === 0) return { open: null, resolutions: [] };
  const answers = (resolution: EntryOf<'dispute_resolved'>, dispute: EntryOf<'dispute'>) =>
    resolution.disputeKey === null
      ? resolution.milestoneKey === milestone.key && inOrder(resolution, dispute) > 0
      : resolution.disputeKey === dispute.key;
  const resolutions = entriesOfKind(ledger, 'dispute_resolved').filter((resolution) =>
    disputes.some((dispute) => answers(resolution, dispute)),
  );
  const open = disputes.find((dispute) => !resolutions.some((resolution) => answers(resolution, dispute)));
  return { open: open ?? null, resolutions };
}
