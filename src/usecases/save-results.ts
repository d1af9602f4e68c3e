import { AGREED_DIGEST, agreedDigest } from '../crm/mapping/agreed-digest.ts';
import { changedProperties } from '../crm/mapping/changes.ts';
import { metricResults } from '../crm/mapping/metric.ts';
import { milestoneResults } from '../crm/mapping/milestone.ts';
import { companyResults, computationStamp } from '../crm/mapping/roll-up.ts';
import { CrmError } from '../crm/repository.ts';
import type {
  CompanyRecords,
  CrmRecord,
  CrmRepository,
  PropertyValues,
  RecordChange,
} from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Settings } from '../domain/settings.ts';
import type { Summary } from '../domain/summary.ts';
import { noted } from './plan-notes.ts';

export interface SavedResults {
  readonly state: 'unchanged' | 'saved' | 'switched_off' | 'failed';
  readonly refusedProperties: readonly string[];
}

export interface ResultChanges {
  readonly company: RecordChange | null;
  readonly milestones: readonly RecordChange[];
  readonly metrics: readonly RecordChange[];
}

/** Results on the company that differ from what is stored, with the day they are for; empty when none does. */
export function companyChange(
  summary: Summary,
  settings: Settings,
  company: CrmRecord,
  computedAt: Instant,
): PropertyValues {
  const wanted = { ...companyResults(summary, settings), ...noted(summary, company) };
  const changed = changedProperties(wanted, company.properties);
  return Object.keys(changed).length === 0 ? {} : { ...changed, ...computationStamp(summary, computedAt) };
}

/**
 * Results on milestone records that differ from what is stored.
 * @param waiting keys of records that people changed in HubSpot and of which the ledger does not know yet: they are
 * noticed by their fingerprint, which stays as it is until it does
 */
export function milestoneChanges(
  summary: Summary,
  records: CompanyRecords,
  waiting: ReadonlySet<string> = new Set(),
): readonly RecordChange[] {
  return summary.plan.milestones.flatMap((milestone) => {
    const record = records.milestones.find(({ id }) => id === milestone.milestone.id);
    if (record === undefined) return [];
    const isKnown = !waiting.has(milestone.milestone.key);
    return change(record, {
      ...milestoneResults(milestone, summary.currency),
      ...(isKnown ? { [AGREED_DIGEST]: agreedDigest('value_milestone', record.properties) } : {}),
    });
  });
}

/** Results on metric records that differ from what is stored; `waiting` as for milestones. */
export function metricChanges(
  summary: Summary,
  records: CompanyRecords,
  waiting: ReadonlySet<string> = new Set(),
): readonly RecordChange[] {
  return summary.value.metrics.flatMap((metric) => {
    const record = records.metrics.find(({ id }) => id === metric.metric.id);
    if (record === undefined) return [];
    const isKnown = !waiting.has(metric.metric.key);
    return change(record, {
      ...metricResults(metric, summary.currency),
      ...(isKnown ? { [AGREED_DIGEST]: agreedDigest('value_metric', record.properties) } : {}),
    });
  });
}

/**
 * Writes what differs: the company and, when asked, its milestones and metrics. A refusal never fails the
 * caller, because results are only copies of what the ledger says; it is answered so that people can be told.
 */
export async function saveResults(repository: CrmRepository, changes: ResultChanges): Promise<SavedResults> {
  const writes = [
    ...(changes.company === null ? [] : [repository.update('companies', [changes.company])]),
    ...(changes.milestones.length === 0 ? [] : [repository.update('value_milestone', changes.milestones)]),
    ...(changes.metrics.length === 0 ? [] : [repository.update('value_metric', changes.metrics)]),
  ];
  if (writes.length === 0) return { state: 'unchanged', refusedProperties: [] };
  const failures = (await Promise.allSettled(writes)).filter((outcome) => outcome.status === 'rejected');
  const errors = failures.map(({ reason }) => reason as unknown);
  const unexpected = errors.find((error) => !(error instanceof CrmError));
  if (unexpected !== undefined) throw unexpected;
  const refusedProperties = errors.flatMap((error) => (error instanceof CrmError ? error.subjects : []));
  return { state: errors.length === 0 ? 'saved' : 'failed', refusedProperties };
}

function change(record: CrmRecord, wanted: PropertyValues): readonly RecordChange[] {
  const properties = changedProperties(wanted, record.properties);
  return Object.keys(properties).length === 0 ? [] : [{ id: record.id, properties }];
}
