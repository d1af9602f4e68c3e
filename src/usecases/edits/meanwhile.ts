import type { CrmRepository } from '../../crm/repository.ts';
import type { Milestone } from '../../domain/facts.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import type { LoadedCompany } from '../load-company.ts';
import type { NewBaseline } from '../new-entry.ts';
import type { RecordEdit } from '../record-baseline.ts';
import { RequestError } from '../request-error.ts';
import type { MeanwhileChange } from '../request-error.ts';
import { isSame } from './edit-lines.ts';
import type { Edit } from './edit-lines.ts';

/** A baseline that is no longer what the form showed. */
export interface Overtaken {
  /** Position of the entry in its request. */
  readonly index: number;
  readonly milestone: Milestone;
  /** The stored value as it is now. */
  readonly now: string | null;
}

/** Whether somebody changed a baseline since the form showed it; null as well when it is what is asked for. */
export function overtakenBaseline(
  { seen }: NewBaseline,
  index: number,
  milestone: Milestone,
  edit: RecordEdit | undefined,
): Overtaken | null {
  const change = edit?.changes['baseline'];
  if (seen === null || change === undefined || seen.value === milestone.baseline) return null;
  return { index, milestone, now: change.before };
}

/**
 * The refusal of a baseline that somebody changed meanwhile, with who it was: a person in HubSpot, whom the history
 * of the property names, or one who used the app, whom the ledger names.
 * @param load reads the company anew: the line may be younger than what was read before
 * @throws CrmError
 */
export async function refusalOf(
  { index, milestone, now }: Overtaken,
  repository: CrmRepository,
  load: () => Promise<LoadedCompany>,
): Promise<RequestError> {
  const [history] = await repository.readHistory('value_milestone', [milestone.id], ['baseline']);
  const [last, previous] = history?.changes['baseline'] ?? [];
  if (last?.by === 'person' && isSame('baseline', last.value, now)) {
    const before = previous?.value || null;
    const change = { property: 'baseline', before, after: now, changedBy: last.userId, changedAt: last.at };
    return changedMeanwhile(index, milestone.name, change);
  }
  const edit = lastEdit((await load()).facts.entries, milestone.key);
  const isOfEdit = edit !== undefined && isSame('baseline', edit.changes['baseline']?.after ?? null, now);
  const unknown = { property: 'baseline', before: null, after: now, changedBy: null, changedAt: null };
  return changedMeanwhile(index, milestone.name, isOfEdit ? toChange(edit, 'baseline') : unknown);
}

/** The refusal of an edit whose revision somebody else took between reading and writing. */
export function revisionTaken(index: number, name: string, winner: Edit): RequestError {
  const property = Object.keys(winner.changes).find((changed) => changed === 'baseline');
  return changedMeanwhile(index, name, toChange(winner, property ?? Object.keys(winner.changes)[0] ?? ''));
}

/** The refusal of a value that somebody changed after the form showed it. */
export function changedMeanwhile(index: number, name: string, change: MeanwhileChange): RequestError {
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

/** The edit of a record that was recorded last. */
export function lastEdit(entries: readonly LedgerEntry[], record: string): Edit | undefined {
  return entries
    .filter((line): line is Edit => line.kind === 'edit' && line.record === record && line.intact)
    .sort((first, second) => first.revision - second.revision)
    .at(-1);
}
