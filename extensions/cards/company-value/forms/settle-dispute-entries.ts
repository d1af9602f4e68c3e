import type { EntryOf } from '../../../../src/domain/ledger.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import type { EntryValues, Line } from '../fields/use-entry-form.ts';
import { missing } from './required.ts';

/** How a dispute ends. A milestone is accepted whole or not; of money a part can be accepted. */
export const DISPUTE_ENDS = ['whole', 'part', 'nothing'] as const;
export type DisputeEnd = (typeof DISPUTE_ENDS)[number];

export interface SettleFields {
  readonly end: DisputeEnd | null;
  /** Accepted part in percent. */
  readonly share: number | null;
  readonly contactId: string | null;
}

const WHOLE = 100;

/** A yes needs the person who said it. */
export const settleProblems = (
  { end, share, contactId, on }: SettleFields & EntryValues,
  dispute: EntryOf<'dispute'>,
  t: Translate,
) => ({
  share: share !== null && share > 0 && share < WHOLE ? null : t('dispute.check.part'),
  contactId: end === 'whole' || end === 'part' ? missing(contactId, t) : null,
  on: on !== null && on < dispute.on ? t('dispute.check.before') : null,
});

export function settleEntries(
  { end, share, contactId }: SettleFields,
  { key, milestoneKey, metricKey }: EntryOf<'dispute'>,
  line: Line,
): readonly NewEntry[] {
  if (end === null) return [];
  return [
    {
      ...line,
      kind: 'dispute_resolved',
      milestoneKey,
      metricKey,
      disputeKey: key,
      accepted: end !== 'nothing',
      acceptedShare: end === 'part' && share !== null ? share / WHOLE : null,
      contactId,
    },
  ];
}
