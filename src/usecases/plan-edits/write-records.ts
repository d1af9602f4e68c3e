import type { UnstoredEntry } from '../../crm/mapping/entry.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import { changesOf } from '../edits/edit-lines.ts';
import type { RecordEdits } from '../record-edits.ts';
import type { LoadedCompany } from '../load-company.ts';
import { RequestError } from '../request-error.ts';
import { entryDiffers, storeLines } from '../store-lines.ts';
import type { StoredLines } from '../store-lines.ts';
import type { EditWrites } from './edit-writes.ts';
import type { NewPlanRecord } from './grown-company.ts';
import type { AddedRecord, RecordWrite } from './record-write.ts';

/** A record that is there already was written by this very request; it may have been edited since. */
export async function addRecords(
  repository: CrmRepository,
  writes: readonly RecordWrite[],
  { facts, records }: LoadedCompany,
): Promise<readonly NewPlanRecord[]> {
  const known = new Set([...facts.milestones, ...facts.metrics].map(({ key }) => key));
  const lines = new Set(facts.entries.flatMap((line) => (line.kind === 'edit' ? [line.record] : [])));
  // One that the ledger knows and that is not there was deleted by a person.
  const missing = writes.filter(
    (write): write is AddedRecord => write.kind === 'added' && !known.has(write.key) && !lines.has(write.key),
  );
  const outcomes = await Promise.all(
    missing.map(async ({ object, key, properties }) => {
      const [outcome] = await repository.create(object, [{ key, companyId: records.company.id, properties }]);
      if (outcome === undefined) throw entryDiffers(0);
      if (Object.keys(changesOf(outcome.properties, properties)).length > 0) throw entryDiffers(0);
      return { ...outcome, object };
    }),
  );
  return outcomes;
}

/** Somebody else wrote the next revision of the record between reading and writing. */
export class TakenRevision extends Error {
  readonly refusal: RequestError;

  constructor(refusal: RequestError) {
    super(refusal.message);
    this.name = 'TakenRevision';
    this.refusal = refusal;
  }
}

export async function storeTogether(
  repository: CrmRepository,
  lines: readonly UnstoredEntry[],
  entryKeys: readonly string[],
  loaded: LoadedCompany,
): Promise<StoredLines> {
  try {
    return await storeLines(repository, lines, entryKeys, loaded);
  } catch (error) {
    if (error instanceof RequestError && error.code === 'changed_meanwhile') throw new TakenRevision(error);
    throw error;
  }
}

export function recordEdits(edits: readonly EditWrites[]): RecordEdits {
  const changes = edits.flatMap((edit) => edit.changes);
  const of = (object: 'value_milestone' | 'value_metric') =>
    changes.filter((change) => change.object === object).map(({ id, properties }) => ({ id, properties }));
  return { companies: [], value_milestone: of('value_milestone'), value_metric: of('value_metric') };
}
