import { toLedgerEntry } from '../../crm/mapping/entry.ts';
import { COMPANY_PROPERTIES, definitionOf } from '../../crm/objects.ts';
import type {
  CompanyRecords,
  CrmRecord,
  CrmRepository,
  PropertyChange,
  RecordChange,
} from '../../crm/repository.ts';
import type { Instant } from '../../domain/calendar.ts';
import { editsByRecord, isSame } from './edit-lines.ts';
import type { Edit } from './edit-lines.ts';
import { findUnrecordedEdits } from './unrecorded-edits.ts';

export type EditedObject = 'value_milestone' | 'value_metric' | 'companies';

/** A value that somebody changed in HubSpot and not through the app. */
export interface HandEdit {
  readonly object: EditedObject;
  /** Key of the milestone or metric; of a company, that of its plan. */
  readonly key: string;
  readonly property: string;
  readonly before: string | null;
  readonly after: string | null;
  /** HubSpot user id, which HubSpot itself noted; null for a workflow or another app. */
  readonly userId: string | null;
  readonly at: Instant;
}

/** Records that do not say yet, or no more, what the ledger says of them. */
export type Repairs = Readonly<Record<EditedObject, readonly RecordChange[]>>;

export interface FollowedEdits {
  readonly records: CompanyRecords;
  readonly repairs: Repairs;
  readonly handEdits: readonly HandEdit[];
}

interface Drift {
  readonly object: EditedObject;
  readonly id: string;
  readonly key: string;
  readonly property: string;
  readonly stored: string | null;
  readonly ledger: string | null;
  /** When the ledger's value was recorded. */
  readonly since: Instant;
  /** Whether the ledger knows the stored value as one of earlier. */
  readonly isEarlier: boolean;
}

const KEYS = {
  value_milestone: 'milestone_key',
  value_metric: 'metric_key',
  companies: 'vrm_plan_key',
} as const;
export const EDITED_OBJECTS: readonly EditedObject[] = ['value_milestone', 'value_metric', 'companies'];

/**
 * What was edited through the app is in the ledger first, and the record follows. A process that was cut short, or
 * two that wrote in the wrong order, leave a record behind with an earlier value: the ledger decides then, and the
 * record is to be put right. A value that a person wrote in HubSpot stands, and becomes an edit of its own. Only
 * where the two differ does it take requests, and where a record was changed that was never edited through the app.
 * @param planKey of the company, where its record does not say it or says another one
 */
export async function followEdits(
  repository: CrmRepository,
  records: CompanyRecords,
  planKey: string | null = records.company.properties['vrm_plan_key'] ?? null,
): Promise<FollowedEdits> {
  const edits = editsByRecord(records.entries.flatMap((record) => toLedgerEntry(record) ?? []));
  const company = {
    id: records.company.id,
    properties: { ...records.company.properties, vrm_plan_key: planKey },
  };
  const drifts = [
    ...driftsOf('value_milestone', records.milestones, edits),
    ...driftsOf('value_metric', records.metrics, edits),
    ...driftsOf('companies', [company], edits),
  ];
  const [lastChange, unrecorded] = await Promise.all([
    readLastChanges(repository, drifts),
    findUnrecordedEdits(repository, records, edits),
  ]);
  if (drifts.length === 0) return { records, repairs: NO_REPAIRS, handEdits: unrecorded };
  const isByHand = (drift: Drift) => {
    const last = lastChange(drift);
    return last !== undefined && last.at > drift.since && (last.by === 'person' || !drift.isEarlier);
  };
  const behind = drifts.filter((drift) => !isByHand(drift));
  const repairs = {
    value_milestone: repairsOf('value_milestone', behind),
    value_metric: repairsOf('value_metric', behind),
    companies: repairsOf('companies', behind),
  };
  return {
    repairs,
    records: {
      ...records,
      milestones: withChanges(records.milestones, repairs.value_milestone),
      metrics: withChanges(records.metrics, repairs.value_metric),
      company: withChange(records.company, repairs.companies),
    },
    handEdits: [
      ...drifts.filter(isByHand).flatMap((drift) => toHandEdit(drift, lastChange(drift))),
      ...unrecorded,
    ],
  };
}

const NO_REPAIRS: Repairs = { value_milestone: [], value_metric: [], companies: [] };

/** A record as it is after changes, without reading it again. */
export const withChange = (record: CrmRecord, changes: readonly RecordChange[]): CrmRecord =>
  withChanges([record], changes)[0] ?? record;

/** Records as they are after changes, without reading them again. */
export function withChanges(
  records: readonly CrmRecord[],
  changes: readonly RecordChange[],
): readonly CrmRecord[] {
  return records.map((record) => {
    const own = changes.filter(({ id }) => id === record.id).map(({ properties }) => properties);
    return own.length === 0
      ? record
      : { ...record, properties: Object.assign({}, record.properties, ...own) };
  });
}

function driftsOf(
  object: EditedObject,
  records: readonly CrmRecord[],
  edits: ReadonlyMap<string, readonly Edit[]>,
): readonly Drift[] {
  const { properties: defined } =
    object === 'companies' ? { properties: COMPANY_PROPERTIES } : definitionOf(object);
  const known = new Set<string>(defined.map(({ name }) => name));
  // Some of what an edit changes stands in the ledger alone.
  const isProperty = (name: string) => known.has(name);
  return records.flatMap(({ id, properties }) => {
    const key = properties[KEYS[object]] ?? '';
    const lines = edits.get(key) ?? [];
    const names = [...new Set(lines.flatMap(({ changes }) => Object.keys(changes)))].filter(isProperty);
    return names.flatMap((property): readonly Drift[] => {
      const own = lines.filter(({ changes }) => changes[property] !== undefined);
      const values = own.flatMap(({ changes }) => changes[property] ?? []);
      const since = own.at(-1)?.recordedAt ?? '';
      const ledger = values.at(-1)?.after ?? null;
      const stored = properties[property] || null;
      if (isSame(property, stored, ledger)) return [];
      const isEarlier = values.some(({ before, after }) =>
        [before, after].some((earlier) => isSame(property, stored, earlier)),
      );
      return [{ object, id, key, property, stored, ledger, since, isEarlier }];
    });
  });
}

async function readLastChanges(
  repository: CrmRepository,
  drifts: readonly Drift[],
): Promise<(drift: Drift) => PropertyChange | undefined> {
  const histories = await Promise.all(
    EDITED_OBJECTS.map((object) => {
      const own = drifts.filter((drift) => drift.object === object);
      const names = [...new Set(own.map(({ property }) => property))];
      const ids = [...new Set(own.map(({ id }) => id))];
      return own.length === 0 ? [] : repository.readHistory(object, ids, names);
    }),
  );
  const byId = new Map(histories.flat().map(({ id, changes }) => [id, changes]));
  return ({ id, property }) => byId.get(id)?.[property]?.[0];
}

function repairsOf(object: EditedObject, behind: readonly Drift[]): readonly RecordChange[] {
  const own = behind.filter((drift) => drift.object === object);
  return [...new Set(own.map(({ id }) => id))].map((id) => ({
    id,
    properties: Object.fromEntries(
      own.filter((drift) => drift.id === id).map(({ property, ledger }) => [property, ledger]),
    ),
  }));
}

function toHandEdit(
  { object, key, property, stored, ledger }: Drift,
  last: PropertyChange | undefined,
): readonly HandEdit[] {
  if (last === undefined) return [];
  return [{ object, key, property, before: ledger, after: stored, userId: last.userId, at: last.at }];
}
