import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import { gather } from '../gather.ts';

/** Keys of the template items that a person removed; taking a removal back is a reversal of its line. */
export function removedItemKeys(ledger: ActiveLedger): readonly string[] {
  return [...new Set(entriesOfKind(ledger, 'template_item_removed').map(({ itemKey }) => itemKey))];
}

/** Fields of one record that people have edited, in the order of their first edit. */
export function editedFieldsOf(ledger: ActiveLedger, recordKey: string): readonly string[] {
  const edits = entriesOfKind(ledger, 'edit').filter(({ record }) => record === recordKey);
  return [...new Set(gather(edits, ({ changes }) => Object.keys(changes)))];
}
