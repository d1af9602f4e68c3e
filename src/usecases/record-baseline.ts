import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { toMajor } from '../crm/mapping/money.ts';
import { writeValue } from '../crm/mapping/values.ts';
import type { CompanyRecords, CrmRecord, PropertyValues, RecordChange } from '../crm/repository.ts';
import { calculatorDefinition } from '../domain/calculators/catalogue.ts';
import type { CompanyFacts, Metric } from '../domain/facts.ts';
import type { EntryOf } from '../domain/ledger.ts';
import { currencyOf } from '../domain/money.ts';
import { UNIT_MONEY } from '../domain/vocabulary.ts';
import { tidyNote } from './ledger-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewBaseline } from './new-entry.ts';

/** What a baseline comes to: lines for the ledger, and the records that are changed after them. */
export interface BaselineWrites {
  readonly lines: readonly UnstoredEntry[];
  readonly milestones: readonly RecordChange[];
  readonly metrics: readonly RecordChange[];
}

/**
 * A baseline is an edit: the line with the next revision of the record is written first, so that of two people
 * only one succeeds, and the record follows. Asking again finds the line and writes the record if it has not
 * followed yet.
 */
export function baselineWrites(
  entry: NewBaseline,
  loaded: LoadedCompany,
  origin: EntryOrigin,
): BaselineWrites {
  const { facts, records, settings } = loaded;
  const milestone = facts.milestones.find(({ key }) => key === entry.milestoneKey);
  if (milestone === undefined) return { lines: [], milestones: [], metrics: [] };
  const currency = currencyOf(facts.company, settings);
  const value = milestone.unit === UNIT_MONEY ? toMajor(entry.value, currency) : entry.value;
  const found = { baseline_method: entry.method, baseline_date: entry.on };
  const ofMilestone = editOf(records.milestones, milestone.id, { baseline: writeValue(value), ...found });
  const metric = facts.metrics.find(({ key }) => key === milestone.metricKey);
  const inputs = metric === undefined ? null : inputsWithBaseline(metric, entry.value);
  const ofMetric =
    metric === undefined || inputs === null
      ? null
      : editOf(records.metrics, metric.id, { inputs: JSON.stringify(inputs), ...found });
  const keys = { milestoneKey: milestone.key, metricKey: metric?.key ?? null };
  const note = tidyNote(entry.note);
  return {
    lines: [
      ...editLines(facts, milestone.key, ofMilestone, { ...origin, ...keys, on: entry.on, note }),
      ...(metric === undefined || ofMetric === null
        ? []
        : editLines(facts, metric.key, ofMetric, { ...origin, ...keys, on: entry.on, note: null })),
      ...(entry.contactId === null
        ? []
        : [
            {
              kind: 'baseline_agreed' as const,
              key: `${entry.entryKey}/agreed`,
              on: entry.on,
              ...origin,
              ...keys,
              note: null,
              contactId: entry.contactId,
            },
          ]),
    ],
    milestones: changeOf(milestone.id, ofMilestone),
    metrics: metric === undefined || ofMetric === null ? [] : changeOf(metric.id, ofMetric),
  };
}

/** The records as they are after a change, without reading them again. */
export function withChanges(records: CompanyRecords, writes: readonly BaselineWrites[]): CompanyRecords {
  const apply = (list: readonly CrmRecord[], changes: readonly RecordChange[]) =>
    list.map((record) => {
      const change = changes.find(({ id }) => id === record.id);
      return change === undefined
        ? record
        : { ...record, properties: { ...record.properties, ...change.properties } };
    });
  return {
    ...records,
    milestones: apply(
      records.milestones,
      writes.flatMap(({ milestones }) => milestones),
    ),
    metrics: apply(
      records.metrics,
      writes.flatMap(({ metrics }) => metrics),
    ),
  };
}

type Changes = EntryOf<'edit'>['changes'];

interface RecordEdit {
  readonly wanted: PropertyValues;
  /** Only what differs, with the values before and after. */
  readonly changes: Changes;
}

function editOf(records: readonly CrmRecord[], id: string, wanted: PropertyValues): RecordEdit {
  const stored = records.find((record) => record.id === id)?.properties ?? {};
  const changes = Object.entries(wanted)
    .map(([name, after]) => [name, { before: stored[name] || null, after: after || null }] as const)
    .filter(([, { before, after }]) => before !== after);
  return { wanted, changes: Object.fromEntries(changes) };
}

function changeOf(id: string, { wanted, changes }: RecordEdit): readonly RecordChange[] {
  return Object.keys(changes).length === 0 ? [] : [{ id, properties: wanted }];
}

/**
 * The next revision of a record; or the last one, when it says the same and its record has not been changed by
 * anything else since; or none, when the record says so already.
 */
function editLines(
  facts: CompanyFacts,
  record: string,
  edit: RecordEdit,
  base: EntryOrigin & Pick<EntryOf<'edit'>, 'milestoneKey' | 'metricKey' | 'on' | 'note'>,
): readonly UnstoredEntry[] {
  const [last] = facts.entries
    .filter((line): line is EntryOf<'edit'> => line.kind === 'edit' && line.record === record)
    .sort((first, second) => second.revision - first.revision);
  if (last !== undefined && isSameEdit(last.changes, edit)) return [last];
  if (Object.keys(edit.changes).length === 0) return [];
  const revision = (last?.revision ?? 0) + 1;
  return [
    { kind: 'edit', key: `${record}/rev/${revision}`, ...base, record, revision, changes: edit.changes },
  ];
}

function isSameEdit(earlier: Changes, { wanted, changes }: RecordEdit): boolean {
  const leadsTo = Object.entries(earlier).every(([name, { after }]) => (wanted[name] || null) === after);
  const notFollowed = Object.entries(changes).every(([name, { before }]) => earlier[name]?.before === before);
  return leadsTo && notFollowed;
}

/** The inputs of a metric with the value before: `hoursAfter` is measured, so `hoursBefore` is set. */
function inputsWithBaseline(metric: Metric, value: number): Metric['inputs'] | null {
  const [measured] = metric.measuredInputs;
  if (metric.measuredInputs.length !== 1 || measured === undefined || !measured.endsWith('After'))
    return null;
  const before = measured.replace(/After$/, 'Before');
  const known = calculatorDefinition(metric.calculator)?.inputs.some(({ name }) => name === before) ?? false;
  return known ? { ...metric.inputs, [before]: value } : null;
}
