import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { CompanyValueView } from '../../../../src/functions/contract.ts';
import { standingOf } from './entry-words.ts';

/** Lines that are put right in another way: by recording the line again, or by changing what was changed. */
const NOT_TAKEN_BACK: readonly LedgerEntry['kind'][] = [
  'reversal',
  'edit',
  'assumption_changed',
  'template_applied',
  'template_item_removed',
  'snapshot',
];

/** Whether somebody who may write can take the line back, which has to count for that. */
export function canBeTakenBack(entry: LedgerEntry, { mayWrite, summary }: CompanyValueView): boolean {
  const standing = standingOf(entry, summary.ledger);
  const counts = standing === null || standing === 'backdated';
  return mayWrite && counts && !NOT_TAKEN_BACK.includes(entry.kind);
}
