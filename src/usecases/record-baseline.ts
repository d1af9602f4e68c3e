import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { toMajor } from '../crm/mapping/money.ts';
import { writeValue } from '../crm/mapping/values.ts';
import type { PropertyValues, RecordChange } from '../crm/repository.ts';
import { calculatorDefinition } from '../domain/calculators/catalogue.ts';
import type { Metric, Milestone } from '../domain/facts.ts';
import { currencyOf } from '../domain/money.ts';
import { UNIT_MONEY } from '../domain/vocabulary.ts';
import { changesOf, editKey, leadsTo, nextRevision } from './edits/edit-lines.ts';
import type { Edit } from './edits/edit-lines.ts';
import { overtakenBaseline } from './edits/meanwhile.ts';
import type { Overtaken } from './edits/meanwhile.ts';
import { tidyNote } from './ledger-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewBaseline } from './new-entry.ts';
import { entryDiffers } from './store-lines.ts';

/** What a baseline comes to: lines for the ledger, and the records that are changed after them. */
export interface BaselineWrites {
  readonly lines: readonly UnstoredEntry[];
  readonly milestones: readonly RecordChange[];
  readonly metrics: readonly RecordChange[];
  /** Set when somebody changed the baseline since the form showed it: nothing may be written then. */
  readonly overtaken: Overtaken | null;
}

export const NOTHING: BaselineWrites = { lines: [], milestones: [], metrics: [], overtaken: null };

/**
 * A baseline is an edit: the line with the next revision of the record is written first, so that of two people
 * only one succeeds, and the record follows. Asking again finds the line that this very request wrote, whatever was
 * edited after it.
 * @param index of the entry in its request
 * @throws RequestError `entry_differs` when the same request asked for something else before
 */
export function baselineWrites(
  entry: NewBaseline,
  index: number,
  loaded: LoadedCompany,
  origin: EntryOrigin,
): BaselineWrites {
  const { facts } = loaded;
  const milestone = facts.milestones.find(({ key }) => key === entry.milestoneKey);
  if (milestone === undefined) return NOTHING;
  const metric = facts.metrics.find(({ key }) => key === milestone.metricKey);
  const edits = [
    milestoneEdit(entry, milestone, loaded),
    ...(metric === undefined ? [] : metricEdit(entry, metric, milestone, loaded)),
  ];
  const keys = { milestoneKey: milestone.key, metricKey: metric?.key ?? null };
  const base = { ...origin, ...keys, on: entry.on };
  const done = facts.entries.filter((line): line is Edit => isEditOf(line, entry.entryKey));
  const agreed = entry.contactId === null ? [] : [agreedLine(entry, entry.contactId, base)];
  if (done.length > 0) {
    if (!isSameRequest(done, edits)) throw entryDiffers(index);
    return { ...NOTHING, lines: [...done, ...agreed] };
  }
  const overtaken = overtakenBaseline(entry, index, milestone, edits[0]);
  if (overtaken !== null) return { ...NOTHING, overtaken };
  const open = edits.filter(({ changes }) => Object.keys(changes).length > 0);
  const lines = open.map((edit, position) => ({
    kind: 'edit' as const,
    key: editKey(edit.record, nextRevision(facts.entries, edit.record)),
    ...base,
    note: position === 0 ? tidyNote(entry.note) : null,
    record: edit.record,
    revision: nextRevision(facts.entries, edit.record),
    requestKey: entry.entryKey,
    changes: edit.changes,
  }));
  const changesIn = (object: RecordEdit['object']) =>
    open.filter((edit) => edit.object === object).map(({ id, wanted }) => ({ id, properties: wanted }));
  return {
    overtaken: null,
    lines: [...lines, ...agreed],
    milestones: changesIn('value_milestone'),
    metrics: changesIn('value_metric'),
  };
}

/** What a baseline makes of one record. */
export interface RecordEdit {
  readonly object: 'value_milestone' | 'value_metric';
  readonly id: string;
  /** Key of the record. */
  readonly record: string;
  readonly wanted: PropertyValues;
  readonly changes: Edit['changes'];
}

function milestoneEdit(
  entry: NewBaseline,
  { id, key, unit }: Milestone,
  { facts, records, settings }: LoadedCompany,
): RecordEdit {
  const currency = currencyOf(facts.company, settings);
  const value = unit === UNIT_MONEY ? toMajor(entry.value, currency) : entry.value;
  const wanted = { baseline: writeValue(value), ...howFound(entry) };
  const stored = records.milestones.find((record) => record.id === id)?.properties ?? {};
  return { object: 'value_milestone', id, record: key, wanted, changes: changesOf(stored, wanted) };
}

/** A metric that is measured with the milestone takes the value from before as an input. */
function metricEdit(
  entry: NewBaseline,
  metric: Metric,
  milestone: Milestone,
  { facts, records, settings }: LoadedCompany,
): readonly RecordEdit[] {
  const currency = metric.currency ?? currencyOf(facts.company, settings);
  // A milestone counts money in minor units, the inputs of a calculator are in major ones.
  const value = milestone.unit === UNIT_MONEY ? toMajor(entry.value, currency) : entry.value;
  const inputs = inputsWithBaseline(metric, value ?? entry.value);
  if (inputs === null) return [];
  const { id, key } = metric;
  const wanted = { inputs: JSON.stringify(inputs), ...howFound(entry) };
  const stored = records.metrics.find((record) => record.id === id)?.properties ?? {};
  return [{ object: 'value_metric', id, record: key, wanted, changes: changesOf(stored, wanted) }];
}

const howFound = ({ method, on }: NewBaseline) => ({ baseline_method: method, baseline_date: on });

function isEditOf(line: UnstoredEntry, requestKey: string): boolean {
  return line.kind === 'edit' && line.requestKey === requestKey;
}

/** Whether lines of an earlier request under the same key ask for the same. */
function isSameRequest(done: readonly Edit[], edits: readonly RecordEdit[]): boolean {
  const ofMilestone = edits.find(({ object }) => object === 'value_milestone');
  const line = done.find(({ record }) => record === ofMilestone?.record);
  return ofMilestone === undefined || line === undefined || leadsTo(line.changes, ofMilestone.wanted);
}

function agreedLine(
  { entryKey }: NewBaseline,
  contactId: string,
  base: EntryOrigin & Pick<Edit, 'milestoneKey' | 'metricKey' | 'on'>,
): UnstoredEntry {
  return { kind: 'baseline_agreed', key: `${entryKey}/agreed`, ...base, note: null, contactId };
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
