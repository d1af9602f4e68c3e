import { toCompanyFacts } from '../../crm/mapping/facts.ts';
import type { CrmRecord } from '../../crm/repository.ts';
import { withChanges } from '../edits/follow-edits.ts';
import type { LoadedCompany } from '../load-company.ts';
import type { EditWrites } from './edit-writes.ts';
import type { PlanObject } from './record-write.ts';

/** A record that was just created. */
export interface NewPlanRecord extends CrmRecord {
  readonly object: PlanObject;
}

/** The company with records that were just created, without reading it again. */
export function withRecords(
  loaded: LoadedCompany,
  added: readonly NewPlanRecord[],
  planKey: string,
  timeZone: string,
): LoadedCompany {
  if (added.length === 0) return loaded;
  const of = (object: PlanObject) => added.filter((record) => record.object === object);
  const records = {
    ...loaded.records,
    milestones: [...loaded.records.milestones, ...of('value_milestone')],
    metrics: [...loaded.records.metrics, ...of('value_metric')],
  };
  const { entries } = loaded.facts;
  const facts = { ...toCompanyFacts(records, loaded.settings, timeZone), entries };
  return withPlanKey({ ...loaded, records, facts }, planKey);
}

/** The company with changed records, of which the facts do not know yet. */
export function withEdits(loaded: LoadedCompany, edits: readonly EditWrites[]): LoadedCompany {
  const changes = edits.flatMap((edit) => edit.changes);
  const of = (object: PlanObject) => changes.filter((change) => change.object === object);
  const { records } = loaded;
  return {
    ...loaded,
    records: {
      ...records,
      milestones: withChanges(records.milestones, of('value_milestone')),
      metrics: withChanges(records.metrics, of('value_metric')),
    },
  };
}

/** A company gets the key of its plan with the first record of it. */
export function withPlanKey(loaded: LoadedCompany, planKey: string): LoadedCompany {
  const { facts } = loaded;
  return { ...loaded, facts: { ...facts, company: { ...facts.company, planKey } } };
}
