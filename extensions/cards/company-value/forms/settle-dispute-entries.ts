import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { EntryOf } from '../../../../src/domain/ledger.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { dayProblem } from './day-problem.ts';
import { orNull } from './evidence-entry.ts';
import { missing } from './required.ts';

/** How a dispute ends. A milestone is accepted whole or not; of money a part can be accepted. */
export const DISPUTE_ENDS = ['whole', 'part', 'nothing'] as const;
export type DisputeEnd = (typeof DISPUTE_ENDS)[number];

export interface SettleFields {
  readonly end: DisputeEnd | null;
  /** Accepted part in percent. */
  readonly percent: number | null;
  readonly contactId: string | null;
  readonly on: CalendarDate | null;
  readonly note: string;
}

const WHOLE = 100;

/** A yes needs the person who said it. */
export const settleProblems = (
  { end, percent, contactId, on }: SettleFields,
  dispute: EntryOf<'dispute'>,
  today: CalendarDate,
  t: Translate,
) => ({
  end: missing(end, t),
  percent:
    end === 'part' && !(percent !== null && percent > 0 && percent < WHOLE) ? t('dispute.check.part') : null,
  contactId: end === 'whole' || end === 'part' ? missing(contactId, t) : null,
  on: on !== null && on < dispute.on ? t('dispute.check.before') : dayProblem(on, today, t),
});

export function settleEntries(
  { end, percent, contactId, on, note }: SettleFields,
  dispute: EntryOf<'dispute'>,
  entryKey: string,
): readonly NewEntry[] {
  if (end === null || on === null) return [];
  return [
    {
      kind: 'dispute_resolved',
      entryKey,
      on,
      milestoneKey: dispute.milestoneKey,
      metricKey: dispute.metricKey,
      note: orNull(note),
      disputeKey: dispute.key,
      accepted: end !== 'nothing',
      acceptedShare: end === 'part' && percent !== null ? percent / WHOLE : null,
      contactId,
    },
  ];
}
