import type { UnstoredEntry } from '../../crm/mapping/entry.ts';
import { definitionOf } from '../../crm/objects.ts';
import type { CrmRecord, PropertyValues } from '../../crm/repository.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { changesOf, editKey, leadsTo, nextRevision } from '../edits/edit-lines.ts';
import type { Changes, Edit } from '../edits/edit-lines.ts';
import type { EntryOrigin } from '../ledger-lines.ts';
import type { LoadedCompany } from '../load-company.ts';
import { entryDiffers } from '../store-lines.ts';
import type { AddedRecord, EditedRecord, OvertakenEdit, PlanObject, RecordWrite } from './record-write.ts';

/** The line about the beginning of a record; edits are counted from 1. */
const FIRST_REVISION = 0;

/** What a write says in the ledger. */
export interface EditNote extends EntryOrigin {
  readonly requestKey: string;
  readonly on: CalendarDate;
  /** Why it was changed. */
  readonly note: string | null;
  /** What the person saw of others' values after the form was opened, by property: it may be replaced. */
  readonly known: PropertyValues;
}

export interface EditWrites {
  readonly lines: readonly UnstoredEntry[];
  /** What is to be written to records that exist, after the lines. */
  readonly changes: readonly {
    readonly object: PlanObject;
    readonly id: string;
    readonly properties: PropertyValues;
  }[];
  /** Set when somebody changed the record since the form showed it: nothing may be written then. */
  readonly overtaken: OvertakenEdit | null;
}

/**
 * What a write comes to: a line with what changed, and the change itself. Asking again finds the line that this very
 * request wrote, whatever was edited after it.
 * @throws RequestError `entry_differs` when the same request asked for something else before
 */
export function editWrites(write: RecordWrite, loaded: LoadedCompany, note: EditNote): EditWrites {
  return write.kind === 'added' ? linesOfAdded(write, loaded, note) : writesOfEdited(write, loaded, note);
}

function linesOfAdded(write: AddedRecord, loaded: LoadedCompany, note: EditNote): EditWrites {
  const changes = changesOf({}, withoutIdentity(write.object, write.properties));
  const line = editLine(write, FIRST_REVISION, changes, note);
  const known = loaded.facts.entries.find(({ key }) => key === line.key);
  if (known?.kind === 'edit' && !leadsTo(known.changes, write.properties)) throw entryDiffers(0);
  return { lines: [known?.kind === 'edit' ? known : line], changes: [], overtaken: null };
}

function writesOfEdited(write: EditedRecord, loaded: LoadedCompany, note: EditNote): EditWrites {
  const { object, id, key, name, wanted, seen, beside = {} } = write;
  const { entries } = loaded.facts;
  const done = entries.find(
    (line): line is Edit =>
      line.kind === 'edit' && line.requestKey === note.requestKey && line.record === key,
  );
  if (done !== undefined) {
    if (!leadsTo(done.changes, { ...wanted, ...valuesAfter(beside) })) throw entryDiffers(0);
    return { lines: [done], changes: [], overtaken: null };
  }
  const stored = storedRecord(object, id, loaded)?.properties ?? {};
  const asked = seen === null ? wanted : pick(wanted, Object.keys(changesOf(seen, wanted)));
  const changes = changesOf(stored, asked);
  const names = Object.keys(changes);
  const all = { ...changes, ...beside };
  if (Object.keys(all).length === 0) return { lines: [], changes: [], overtaken: null };
  const shown = { ...seen, ...note.known };
  const overtaken = seen === null ? [] : Object.keys(changesOf(pick(shown, names), pick(stored, names)));
  if (overtaken.length > 0) {
    return { lines: [], changes: [], overtaken: { object, id, key, name, now: pick(stored, overtaken) } };
  }
  return {
    lines: [editLine(write, nextRevision(entries, key), all, note)],
    changes: names.length === 0 ? [] : [{ object, id, properties: pick(asked, names) }],
    overtaken: null,
  };
}

function valuesAfter(changes: Changes): PropertyValues {
  return Object.fromEntries(Object.entries(changes).map(([name, { after }]) => [name, after]));
}

function editLine(
  { object, key }: Pick<RecordWrite, 'object' | 'key'>,
  revision: number,
  changes: Changes,
  { requestKey, known: _known, ...note }: EditNote,
): UnstoredEntry {
  return {
    kind: 'edit',
    key: editKey(key, revision),
    ...note,
    milestoneKey: object === 'value_milestone' ? key : null,
    metricKey: object === 'value_metric' ? key : null,
    record: key,
    revision,
    requestKey,
    changes,
  };
}

/** What never changes says nothing about an edit, and the company's id changes with a merge. */
function withoutIdentity(object: PlanObject, properties: PropertyValues): PropertyValues {
  const identity = [definitionOf(object).keyProperty, 'company_id'];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !identity.includes(name)));
}

export function storedRecord(
  object: PlanObject,
  id: string,
  { records }: LoadedCompany,
): CrmRecord | undefined {
  const list = object === 'value_milestone' ? records.milestones : records.metrics;
  return list.find((record) => record.id === id);
}

const pick = (values: PropertyValues, names: readonly string[]): PropertyValues =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
