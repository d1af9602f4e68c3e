import { CrmError } from '../../crm/repository.ts';
import type {
  CrmRecord,
  CrmRepository,
  PropertyChange,
  RecordChange,
  RecordHistory,
} from '../../crm/repository.ts';
import type { ObjectName } from '../../crm/objects.ts';
import { definitionOf } from '../../crm/objects.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { LoadedCompany } from '../load-company.ts';
import type { ResultChanges } from '../save-results.ts';
import { isSame } from './edit-lines.ts';

/** A value that somebody changed in HubSpot's own pages. */
export interface HandChange {
  readonly object: 'companies' | 'value_milestone' | 'value_metric' | 'value_entry';
  readonly recordId: string;
  /** Key of the milestone, metric or ledger line; null for the company. */
  readonly key: string | null;
  readonly property: string;
  readonly before: string | null;
  readonly after: string | null;
  /** HubSpot user id, noted by HubSpot itself; null for a workflow, an import or another app. */
  readonly changedBy: string | null;
  readonly changedAt: Instant;
}

/** What says the same whatever it is set to: HubSpot's own, and what only repeats the rest. */
const SAYS_NOTHING: readonly string[] = ['title', 'company_id', 'digest'];
const LINE_PROPERTIES = definitionOf('value_entry')
  .properties.map(({ name }) => name)
  .filter((name) => !SAYS_NOTHING.includes(name));

/** One request: a ledger that was changed in more places is shown whole, but only so many changes are explained. */
const MOST_EXPLAINED = 50;

/**
 * Who changed the ledger lines that count for nothing, what they said before and what they say now. Lines that a
 * person made by hand are told by their kind, which had no value before.
 */
export async function tamperedLines(
  repository: CrmRepository,
  { facts, records }: LoadedCompany,
): Promise<readonly HandChange[]> {
  const tampered = new Set(facts.entries.filter(({ intact }) => !intact).map(({ key }) => key));
  const keyOf = ({ id, properties }: CrmRecord) => properties['entry_key'] ?? `record/${id}`;
  const lines = records.entries.filter((record) => tampered.has(keyOf(record))).slice(-MOST_EXPLAINED);
  if (lines.length === 0) return [];
  const ids = lines.map(({ id }) => id);
  const histories = await historiesOf(repository, 'value_entry', ids, LINE_PROPERTIES);
  return histories.flatMap(({ id, changes }) => {
    const line = lines.find((record) => record.id === id);
    return Object.entries(changes).flatMap(([property, [last, previous]]) =>
      last === undefined || !(previous !== undefined || (property === 'kind' && last.by !== 'app'))
        ? []
        : [
            toHandChange(
              'value_entry',
              id,
              line === undefined ? null : keyOf(line),
              property,
              last,
              previous,
            ),
          ],
    );
  });
}

/**
 * Results that people typed over, told from results that are merely out of date: the newest value is a person's. They
 * are about to be put right, or were a moment ago.
 * @param changes what differs between the results that are stored and those computed
 */
export async function typedOverResults(
  repository: CrmRepository,
  { company, milestones, metrics }: ResultChanges,
): Promise<readonly HandChange[]> {
  const found = await Promise.all([
    typedOver(repository, 'companies', company === null ? [] : [company]),
    typedOver(repository, 'value_milestone', milestones),
    typedOver(repository, 'value_metric', metrics),
  ]);
  return found.flat();
}

async function typedOver(
  repository: CrmRepository,
  object: 'companies' | 'value_milestone' | 'value_metric',
  changes: readonly RecordChange[],
): Promise<readonly HandChange[]> {
  if (changes.length === 0) return [];
  const names = [...new Set(changes.flatMap(({ properties }) => Object.keys(properties)))];
  const ids = changes.map(({ id }) => id);
  const histories = await historiesOf(repository, object, ids, names);
  return changes.flatMap(({ id, properties }) =>
    Object.entries(properties).flatMap(([property, wanted]) => {
      const history = histories.find((one) => one.id === id)?.changes[property] ?? [];
      const [last, previous] = isSame(property, history[0]?.value ?? null, wanted)
        ? history.slice(1)
        : history;
      return last?.by === 'person' ? [toHandChange(object, id, null, property, last, previous)] : [];
    }),
  );
}

/** Without a history nobody is named: what it explains is shown all the same. */
async function historiesOf(
  repository: CrmRepository,
  object: ObjectName,
  ids: readonly string[],
  properties: readonly string[],
): Promise<readonly RecordHistory[]> {
  try {
    return await repository.readHistory(object, ids, properties);
  } catch (error) {
    if (error instanceof CrmError) return [];
    throw error;
  }
}

function toHandChange(
  object: HandChange['object'],
  recordId: string,
  key: string | null,
  property: string,
  last: PropertyChange,
  previous: PropertyChange | undefined,
): HandChange {
  return {
    object,
    recordId,
    key,
    property,
    before: previous?.value || null,
    after: last.value || null,
    changedBy: last.userId,
    changedAt: last.at,
  };
}
