import type { EntryOf } from '../../../../src/domain/ledger.ts';
import type { CompanyScope } from '../company-context.ts';
import { standingOf } from '../ledger/entry-words.ts';
import type { Subject } from './subject.ts';

/** The dispute of a milestone or a benefit that waits longest for its end; null when none is open. */
export function openDispute(
  { milestone, metric }: Subject,
  company: CompanyScope,
): EntryOf<'dispute'> | null {
  const { ledger } = company.view.summary;
  const counting = ledger.entries.filter((entry) => {
    const standing = standingOf(entry, ledger);
    return standing === null || standing === 'backdated';
  });
  const settled = new Set(
    counting.map((entry) => (entry.kind === 'dispute_resolved' ? entry.disputeKey : null)),
  );
  const isAboutIt = (entry: EntryOf<'dispute'>) =>
    milestone === null
      ? entry.metricKey === metric?.metric.key
      : entry.milestoneKey === milestone.milestone.key;
  const open = counting.filter(
    (entry): entry is EntryOf<'dispute'> =>
      entry.kind === 'dispute' && isAboutIt(entry) && !settled.has(entry.key),
  );
  // The ledger comes newest first.
  return open.at(-1) ?? null;
}

/** Whether there is a result that the customer could doubt: a confirmed or achieved one, or proved money. */
export function canBeDisputed(subject: Subject, company: CompanyScope): boolean {
  const { milestone, metric } = subject;
  if (openDispute(subject, company) !== null) return false;
  if (milestone !== null) {
    return milestone.status === 'achieved' || milestone.flags.includes('awaiting_confirmation');
  }
  return metric !== null && (metric.tiers.confirmed > 0 || metric.tiers.evidenced > 0);
}

/** The line is about the milestone alone, or about the money of a benefit. */
export const disputedKeys = ({ milestone, metric }: Subject) =>
  milestone === null
    ? { milestoneKey: null, metricKey: metric?.metric.key ?? null }
    : { milestoneKey: milestone.milestone.key, metricKey: null };
