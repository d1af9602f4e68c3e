import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Milestone } from '../../domain/facts.ts';
import type { LoadedCompany } from '../load-company.ts';
import type { NewBaseline } from '../new-entry.ts';
import type { RecordEdit } from '../record-baseline.ts';
import { RequestError } from '../request-error.ts';
import type { MeanwhileChange } from '../request-error.ts';
import { isSame } from './edit-lines.ts';
import type { Edit } from './edit-lines.ts';

/**
 * Refuses to change a baseline that is no longer what the form showed, unless it is what is asked for.
 * @throws RequestError `changed_meanwhile`
 */
export function refuseMeanwhile(
  { seen }: NewBaseline,
  index: number,
  milestone: Milestone,
  edit: RecordEdit | undefined,
  { facts }: LoadedCompany,
): void {
  if (seen === null || seen.value === milestone.baseline) return;
  if (edit === undefined || edit.changes['baseline'] === undefined) return;
  const last = lastEdit(facts.entries, edit.record);
  const now = edit.changes['baseline'].before;
  const change =
    last === undefined || !isSame('baseline', last.changes['baseline']?.after ?? null, now)
      ? { property: 'baseline', before: null, after: now, changedBy: null, changedAt: null }
      : toChange(last, 'baseline');
  throw changedMeanwhile(index, milestone.name, change);
}

/** The refusal of an edit whose revision somebody else took between reading and writing. */
export function revisionTaken(index: number, name: string, winner: Edit): RequestError {
  const property = Object.keys(winner.changes).find((changed) => changed === 'baseline');
  return changedMeanwhile(index, name, toChange(winner, property ?? Object.keys(winner.changes)[0] ?? ''));
}

function changedMeanwhile(index: number, name: string, change: MeanwhileChange): RequestError {
  const { property, before, after, changedBy, changedAt } = change;
  const who = changedBy === null ? 'somebody' : `user ${changedBy}`;
  const when = changedAt === null ? '' : ` on ${changedAt.slice(0, 10)}`;
  const values = `from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
  return new RequestError(
    'changed_meanwhile',
    `entries[${index}].value`,
    `The ${property.replaceAll('_', ' ')} of "${name}" was changed by ${who}${when}, ${values}, after you opened ` +
      'the form. Nothing was saved. Reload, and enter your value again if it still holds.',
    change,
  );
}

function toChange({ changes, claimedBy, recordedAt }: Edit, property: string): MeanwhileChange {
  const { before = null, after = null } = changes[property] ?? {};
  return { property, before, after, changedBy: claimedBy, changedAt: recordedAt };
}

function lastEdit(entries: readonly LedgerEntry[], record: string): Edit | undefined {
  return entries
    .filter((line): line is Edit => line.kind === 'edit' && line.record === record && line.intact)
    .toSorted((first, second) => first.revision - second.revision)
    .at(-1);
}
