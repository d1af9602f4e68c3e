import type { CrmRepository, RecordChange } from '../crm/repository.ts';
import { EDITED_OBJECTS } from './edits/follow-edits.ts';
import type { ResultChanges } from './save-results.ts';

/** Edits of records, by object. */
export type RecordEdits = Readonly<
  Record<'companies' | 'value_milestone' | 'value_metric', readonly RecordChange[]>
>;

/** Results and edits as one write for each record. */
export function withEdits(results: ResultChanges, edits?: RecordEdits): ResultChanges {
  if (edits === undefined) return results;
  const companies = [...edits.companies, ...(results.company === null ? [] : [results.company])];
  const [company] = companies;
  return {
    company:
      company === undefined
        ? null
        : { id: company.id, properties: Object.assign({}, ...companies.map(({ properties }) => properties)) },
    milestones: [...edits.value_milestone, ...results.milestones],
    metrics: [...edits.value_metric, ...results.metrics],
  };
}

/** @throws CrmError when an edit is refused */
export async function saveEdits(repository: CrmRepository, edits: RecordEdits): Promise<void> {
  const writes = EDITED_OBJECTS.map((object) => [object, edits[object]] as const);
  await Promise.all(
    writes.map(([object, changes]) => (changes.length === 0 ? null : repository.update(object, changes))),
  );
}
