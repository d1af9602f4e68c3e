import type { EntryKind } from '../domain/vocabulary.ts';
import type { NewReversal } from './new-entry.ts';
import { refuseBlank } from './situation.ts';
import type { Situation } from './situation.ts';

/** Lines that no correction can take back, and what to do instead. */
const NOT_REVERSED: Partial<Readonly<Record<EntryKind, string>>> = {
  reversal: 'A correction cannot be taken back: record the line again instead.',
  edit: 'A changed record is put right by changing it again.',
  assumption_changed: 'A changed assumption is put right by changing it again.',
  template_applied: 'A template cannot be taken back: remove or cancel its milestones.',
  template_item_removed: 'A removed item is put right by adding it again.',
  snapshot: 'What was kept of a day stays as it is.',
};

/** Refuses to take back what is not there, does not count anyway, or is put right in another way. */
export function checkReversal({ reverses, reason }: NewReversal, { core, loaded, refuse }: Situation): void {
  const line = loaded.facts.entries.find(({ key }) => key === reverses);
  if (line === undefined) return refuse('reverses', 'This company has no such line. Reload the record.');
  const instead = NOT_REVERSED[line.kind];
  if (instead !== undefined) refuse('reverses', instead);
  const { entries, reversedKeys } = core().ledger;
  if (reversedKeys.includes(reverses)) refuse('reverses', 'The line was taken back already.');
  if (!entries.some(({ key }) => key === reverses)) {
    refuse('reverses', 'The line does not count: it was changed in HubSpot, or its day has not come.');
  }
  refuseBlank('reason', reason, 'Say what is wrong with the line.', refuse);
}
