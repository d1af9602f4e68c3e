import { digestOf } from '../../src/crm/mapping/entry.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';

type State = ReturnType<Emulator['exportState']>;
type StoredRecord = State['records'][number][1][number];

/** Properties that hold a key by which a record can be told from others in any account. */
const KEYS = [
  'milestone_key',
  'metric_key',
  'entry_key',
  'template_key',
  'vrm_import_key',
  'dealname',
  'name',
];

/** What two runs of the same can never agree on: instants and record ids. */
const VOLATILE =
  /^(hs_.*|createdate|lastmodifieddate|recorded_at|changed_at|vrm_computed_at|notes_last_.*|digest)$/;

/**
 * Everything in an account that somebody could miss or find twice: definitions, records and associations, one text
 * each, without ids and instants. Two accounts with the same contents went through the same.
 */
export function contentsOf(state: State): readonly string[] {
  const names = new Map(state.types.map(({ type }) => [type.objectTypeId, type.name]));
  const live = state.records.flatMap(([typeId, records]) =>
    records
      .filter(({ archivedAt }) => archivedAt === null)
      .map((record) => ({ name: names.get(typeId) ?? typeId, record })),
  );
  const labels = new Map(live.map(({ name, record }) => [record.id, `${name} ${keyOf(name, record)}`]));
  return [
    ...state.types.flatMap(({ type, properties, groups }) => [
      ...properties.map((property) => `property ${type.name}.${property.name}: ${property.type}`),
      ...groups.map((group) => `group ${type.name}.${group.name}`),
    ]),
    ...live.map(({ record }) => `${labels.get(record.id)} = ${valuesOf(record, labels)}`),
    ...state.links.flatMap(([from, byType]) =>
      byType.flatMap(([, targets]) =>
        targets.flatMap(([to, types]) => {
          const [source, target] = [labels.get(from.split('/').at(-1) ?? ''), labels.get(to)];
          return source && target ? [`${source} -> ${target} (${[...types].sort().join(', ')})`] : [];
        }),
      ),
    ),
  ].sort();
}

function keyOf(name: string, { id, properties }: StoredRecord): string {
  const own = KEYS.find(
    (key) => (properties[key] ?? '') !== '' && (key !== 'metric_key' || name === 'value_metric'),
  );
  return own === undefined ? id : (properties[own] ?? id);
}

function valuesOf({ properties }: StoredRecord, labels: ReadonlyMap<string, string>): string {
  const kept = Object.entries(properties)
    .filter(([name]) => !VOLATILE.test(name))
    .map(([name, value]) => [name, name === 'company_id' ? (labels.get(value) ?? value) : value]);
  const digest = properties['digest'];
  const intact = digest === undefined ? [] : [['intact', digest === digestOf(properties)]];
  return JSON.stringify([...kept, ...intact].sort());
}
