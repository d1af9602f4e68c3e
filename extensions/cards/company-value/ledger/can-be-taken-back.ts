import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { CompanyValueView } from '../../../../src/functions/contract.ts';
import { standingOf } from './entry-words.ts';

/** What the app itself writes down is not for people to take back; a wrong edit is put right by another one. */
const WRITTEN_BY_THE_APP: readonly LedgerEntry['kind'][] = [
  'edit',
  'template_applied',
  'template_item_removed',
  'snapshot',
];

/** Whether somebody who may write can take the line back: it counts now, and people recorded it. */
export function canBeTakenBack(entry: LedgerEntry, { mayWrite, summary }: CompanyValueView): boolean {
  const standing = standingOf(entry, summary.ledger);
  const isVoid = standing === 'tampered' || standing === 'reversed';
  return mayWrite && !isVoid && !WRITTEN_BY_THE_APP.includes(entry.kind);
}
