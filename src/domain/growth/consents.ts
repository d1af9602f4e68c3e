import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import type { EntryOf } from '../ledger.ts';

/** The last word of each person about each purpose: consent can be withdrawn. */
export function latestConsents(ledger: ActiveLedger): readonly EntryOf<'consent'>[] {
  const latest = new Map<string, EntryOf<'consent'>>();
  for (const line of entriesOfKind(ledger, 'consent')) {
    latest.set(JSON.stringify([line.contactId, line.purpose]), line);
  }
  return [...latest.values()];
}
