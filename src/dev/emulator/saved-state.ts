import * as z from 'zod';
import type { AssociationType } from './associations/types.ts';
import type { PipelineAudit } from './definitions/pipeline-audits.ts';
import type { Pipeline } from './definitions/pipelines.ts';
import type { ObjectType, ObjectTypeEntry, PropertyDefinition, PropertyGroup } from './definitions/types.ts';
import type { Owner, Portal } from './portal.ts';
import { rememberValues, tableOf } from './records/store.ts';
import type { StoredRecord } from './records/store.ts';

const FORMAT = 'value-milestones-emulator';
export const STATE_VERSION = 1;

interface SavedType {
  type: ObjectType;
  properties: PropertyDefinition[];
  groups: PropertyGroup[];
}

/** A portal as it is kept. HubSpot's own definitions are not, unless changed: they come with the emulator. */
export interface SavedState {
  format: string;
  version: number;
  portalId: number;
  types: SavedType[];
  records: [typeId: string, records: StoredRecord[]][];
  links: [from: string, [toTypeId: string, [toId: string, typeKeys: string[]][]][]][];
  associationTypes: AssociationType[];
  owners: Owner[];
  pipelines: [typeId: string, pipelines: Pipeline[]][];
  /** Absent in states of earlier versions. */
  pipelineAudits?: PipelineAudit[];
  counters: Portal['counters'];
}

/** Looks at each record without copying it: there may be hundreds of thousands. */
const areRecords = (value: unknown): boolean =>
  Array.isArray(value) && value.every((record) => typeof (record as StoredRecord | null)?.id === 'string');

export const stateHeader = z.object({ format: z.literal(FORMAT), version: z.number().int() });
/** Only the outline is checked: the file is written by the emulator itself. */
export const stateOutline = stateHeader.extend({
  portalId: z.number(),
  types: z.array(
    z.object({ type: z.looseObject({ objectTypeId: z.string() }), properties: z.array(z.unknown()) }),
  ),
  records: z.array(z.tuple([z.string(), z.custom<StoredRecord[]>(areRecords)])),
  links: z.array(z.unknown()),
  associationTypes: z.array(z.looseObject({ typeId: z.number() })),
  owners: z.array(z.looseObject({ id: z.string() })),
  pipelines: z.array(z.tuple([z.string(), z.array(z.unknown())])),
  counters: z.object({
    record: z.number(),
    objectType: z.number(),
    associationType: z.number(),
    pipeline: z.number(),
  }),
});

function saveType({ type, properties, groups }: ObjectTypeEntry): SavedType {
  const isOwn = (property: PropertyDefinition) =>
    type.isCustom || !property.hubspotDefined || property.updatedAt !== property.createdAt;
  const own = [...properties.values()].filter(isOwn);
  return { type, properties: own, groups: [...groups.values()] };
}

/** Everything a portal holds, as plain data. */
export function toSavedState(portal: Portal): SavedState {
  return {
    format: FORMAT,
    version: STATE_VERSION,
    portalId: portal.settings.portalId,
    types: [...portal.types.values()].map(saveType),
    records: [...portal.tables].map(([typeId, { records }]) => [typeId, [...records.values()]]),
    links: [...portal.links].map(([from, byType]) => [
      from,
      [...byType].map(([typeId, targets]) => [typeId, [...targets].map(([id, keys]) => [id, [...keys]])]),
    ]),
    associationTypes: portal.associationTypes,
    owners: portal.owners,
    pipelines: [...portal.pipelines],
    pipelineAudits: portal.pipelineAudits,
    counters: portal.counters,
  };
}

/** Fills an empty portal. */
export function restoreState(portal: Portal, saved: SavedState): void {
  for (const { type, properties, groups } of saved.types) {
    const entry = portal.types.get(type.objectTypeId) ?? { type, properties: new Map(), groups: new Map() };
    portal.types.set(type.objectTypeId, entry);
    for (const property of properties) entry.properties.set(property.name, property);
    // The account may have removed a group that every account starts with.
    entry.groups.clear();
    for (const group of groups) entry.groups.set(group.name, group);
  }
  for (const [typeId, records] of saved.records) {
    const table = tableOf(portal, typeId);
    const entry = portal.types.get(typeId);
    for (const record of records) {
      table.records.set(record.id, record);
      if (entry && record.archivedAt === null) rememberValues(entry, table, record);
    }
  }
  for (const [from, byType] of saved.links) {
    portal.links.set(
      from,
      new Map(
        byType.map(([typeId, rows]) => [typeId, new Map(rows.map(([id, keys]) => [id, new Set(keys)]))]),
      ),
    );
  }
  portal.associationTypes.splice(0, portal.associationTypes.length, ...saved.associationTypes);
  portal.owners.push(...saved.owners);
  for (const [typeId, pipelines] of saved.pipelines) portal.pipelines.set(typeId, pipelines);
  portal.pipelineAudits.push(...(saved.pipelineAudits ?? []));
  Object.assign(portal.counters, saved.counters);
}
