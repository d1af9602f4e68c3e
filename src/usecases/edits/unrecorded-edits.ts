import { agreedDigest, AGREED_DIGEST, agreedProperties } from '../../crm/mapping/agreed-digest.ts';
import type { CompanyRecords, CrmRecord, CrmRepository, PropertyChange } from '../../crm/repository.ts';
import { isSame } from './edit-lines.ts';
import type { Edit } from './edit-lines.ts';
import type { HandEdit } from './follow-edits.ts';

type PlanObject = 'value_milestone' | 'value_metric';

const KEYS = { value_milestone: 'milestone_key', value_metric: 'metric_key' } as const;

/**
 * What people changed in HubSpot of milestones and metrics, in properties of which the ledger has no edit yet. A record
 * that still has the fingerprint which the app gave it was not changed; only for others is the history read, which tells
 * who it was and what the app had written.
 */
export async function findUnrecordedEdits(
  repository: CrmRepository,
  { milestones, metrics }: Pick<CompanyRecords, 'milestones' | 'metrics'>,
  edits: ReadonlyMap<string, readonly Edit[]>,
): Promise<readonly HandEdit[]> {
  const found = await Promise.all([
    unrecordedIn(repository, 'value_milestone', milestones, edits),
    unrecordedIn(repository, 'value_metric', metrics, edits),
  ]);
  return found.flat();
}

async function unrecordedIn(
  repository: CrmRepository,
  object: PlanObject,
  records: readonly CrmRecord[],
  edits: ReadonlyMap<string, readonly Edit[]>,
): Promise<readonly HandEdit[]> {
  const changed = records.filter(({ properties }) => isChanged(object, properties));
  if (changed.length === 0) return [];
  const names = agreedProperties(object);
  const ids = changed.map(({ id }) => id);
  const histories = new Map(
    (await repository.readHistory(object, ids, names)).map(({ id, changes }) => [id, changes]),
  );
  return changed.flatMap(({ id, properties }) => {
    const key = properties[KEYS[object]] ?? '';
    const recorded = new Set((edits.get(key) ?? []).flatMap(({ changes }) => Object.keys(changes)));
    return names
      .filter((name) => !recorded.has(name))
      .flatMap((property): readonly HandEdit[] => {
        const edit = editIn(property, histories.get(id)?.[property] ?? []);
        return edit === null ? [] : [{ object, key, property, ...edit }];
      });
  });
}

/** A record without a fingerprint was not seen by this version of the app yet, or a person made it by hand. */
function isChanged(object: PlanObject, properties: CrmRecord['properties']): boolean {
  const digest = properties[AGREED_DIGEST] ?? '';
  return digest !== '' && digest !== agreedDigest(object, properties);
}

/** From what the app wrote last to what a person or a workflow made of it; null where the app wrote last. */
function editIn(
  property: string,
  history: readonly PropertyChange[],
): Pick<HandEdit, 'before' | 'after' | 'userId' | 'at'> | null {
  const [last] = history;
  if (last === undefined || last.by === 'app') return null;
  const before = (history.find(({ by }) => by === 'app') ?? null)?.value || null;
  const after = last.value || null;
  return isSame(property, before, after) ? null : { before, after, userId: last.userId, at: last.at };
}
