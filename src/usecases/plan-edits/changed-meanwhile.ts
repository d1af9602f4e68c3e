import type { CrmRepository, PropertyChange } from '../../crm/repository.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { isSame } from '../edits/edit-lines.ts';
import type { Edit } from '../edits/edit-lines.ts';
import { RequestError } from '../request-error.ts';
import type { MeanwhileChange } from '../request-error.ts';
import type { OvertakenEdit } from './record-write.ts';

/**
 * The refusal of an edit of values that somebody changed meanwhile, with who it was: a person in HubSpot, whom the
 * history of the property names, or one who used the app, whom the ledger names.
 * @throws CrmError
 */
export async function changedMeanwhile(
  { object, id, key, name, now }: OvertakenEdit,
  repository: CrmRepository,
  entries: readonly LedgerEntry[],
): Promise<RequestError> {
  const names = Object.keys(now);
  const [history] = await repository.readHistory(object, [id], names);
  const changes = names.map((property): MeanwhileChange => {
    const byHand = changeByHand(property, now[property] ?? null, history?.changes[property] ?? []);
    return byHand ?? changeInLedger(property, now[property] ?? null, entries, key);
  });
  const values = changes.map(
    ({ property, before, after }) =>
      `${property.replaceAll('_', ' ')} from ${before ?? 'nothing'} to ${after ?? 'nothing'}`,
  );
  return new RequestError(
    'changed_meanwhile',
    names[0] ?? null,
    `"${name}" was changed after you opened the form: ${values.join('; ')}. Nothing was saved.`,
    changes,
  );
}

function changeByHand(
  property: string,
  now: string | null,
  [last, previous]: readonly PropertyChange[],
): MeanwhileChange | null {
  if (last?.by !== 'person' || !isSame(property, last.value, now)) return null;
  const before = previous?.value || null;
  return { property, before, after: now || null, changedBy: last.userId, changedAt: last.at };
}

function changeInLedger(
  property: string,
  now: string | null,
  entries: readonly LedgerEntry[],
  record: string,
): MeanwhileChange {
  const edit = entries
    .filter((line): line is Edit => line.kind === 'edit' && line.record === record && line.intact)
    .filter(({ changes }) => changes[property] !== undefined)
    .sort((first, second) => first.revision - second.revision)
    .at(-1);
  const change = edit?.changes[property];
  if (edit === undefined || change === undefined || !isSame(property, change.after, now)) {
    return { property, before: null, after: now || null, changedBy: null, changedAt: null };
  }
  return { property, ...change, changedBy: edit.claimedBy, changedAt: edit.recordedAt };
}
