import { changedProperties } from '../../crm/mapping/changes.ts';
import type { PropertyValues } from '../../crm/repository.ts';
import { entriesOfKind, readLedger } from '../../domain/active-ledger.ts';
import type { EntryOf, LedgerEntry } from '../../domain/ledger.ts';

export type Edit = EntryOf<'edit'>;
export type Changes = Edit['changes'];

/** An edit is an edit from the day it is made; what somebody dated later stands as well. */
const END_OF_TIME = '9999-12-31';

/** The edits of each record that stand (intact and not reversed), the earliest revision first. */
export function editsByRecord(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = entriesOfKind(readLedger(entries, END_OF_TIME), 'edit');
  const byRecord = new Map<string, Edit[]>();
  for (const edit of [...edits].sort((first, second) => first.revision - second.revision)) {
    const lines = byRecord.get(edit.record);
    if (lines === undefined) byRecord.set(edit.record, [edit]);
    else lines.push(edit);
  }
  return byRecord;
}

/** The key of one revision of a record: of two who write the same revision only one gets it. */
export function editKey(record: string, revision: number): string {
  return `${record}/rev/${revision}`;
}

/** The first free revision; also lines that no longer count keep theirs. */
export function nextRevision(entries: readonly LedgerEntry[], record: string): number {
  const start = editKey(record, 0).slice(0, -1);
  const taken = entries
    .filter(({ key }) => key.startsWith(start))
    .map(({ key }) => Number(key.slice(start.length)))
    .filter(Number.isInteger);
  return Math.max(0, ...taken) + 1;
}

/** What has to change in a record, with the values before and after; empty when it says so already. */
export function changesOf(stored: PropertyValues, wanted: PropertyValues): Changes {
  return Object.fromEntries(
    Object.entries(changedProperties(wanted, stored)).map(([name, after]) => [
      name,
      { before: stored[name] || null, after: after || null },
    ]),
  );
}

/** Whether an edit brought a record to the wanted values, as far as it changed them. */
export function leadsTo(changes: Changes, wanted: PropertyValues): boolean {
  return Object.entries(changes).every(([name, { after }]) => isSame(name, after, wanted[name] ?? null));
}

/** Whether two texts are one value of a property; null and an empty text are none. */
export function isSame(property: string, first: string | null, second: string | null): boolean {
  return Object.keys(changedProperties({ [property]: first }, { [property]: second })).length === 0;
}
