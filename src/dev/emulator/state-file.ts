import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { AssociationType } from './associations/types.ts';
import type { Pipeline } from './definitions/pipelines.ts';
import type { ObjectType, ObjectTypeEntry, PropertyDefinition, PropertyGroup } from './definitions/types.ts';
import type { Owner, Portal } from './portal.ts';
import { rememberUniqueValues, tableOf } from './records/store.ts';
import type { StoredRecord } from './records/store.ts';

const FORMAT = 'value-milestones-emulator';
const VERSION = 1;

/** A state file that cannot be used; the message names the file and says what to do. */
export class StateFileError extends Error {
  readonly file: string;

  constructor(file: string, problem: string, cause?: unknown) {
    super(
      `The emulator's state file ${file} ${problem} Move it away or delete it to start with fresh data.`,
      cause === undefined ? undefined : { cause },
    );
    this.name = 'StateFileError';
    this.file = file;
  }
}

interface SavedType {
  type: ObjectType;
  properties: PropertyDefinition[];
  groups: PropertyGroup[];
}

/** A portal as it is kept in the file. HubSpot's own definitions are not: they come with the emulator. */
interface SavedState {
  format: string;
  version: number;
  portalId: number;
  types: SavedType[];
  records: [typeId: string, records: StoredRecord[]][];
  links: [from: string, [toTypeId: string, [toId: string, typeKeys: string[]][]][]][];
  associationTypes: AssociationType[];
  owners: Owner[];
  pipelines: [typeId: string, pipelines: Pipeline[]][];
  counters: Portal['counters'];
}

const header = z.object({ format: z.literal(FORMAT), version: z.number().int() });
/** Only the outline is checked: the file is written by the emulator itself. */
const outline = header.extend({
  portalId: z.number(),
  types: z.array(
    z.object({ type: z.looseObject({ objectTypeId: z.string() }), properties: z.array(z.unknown()) }),
  ),
  records: z.array(z.tuple([z.string(), z.array(z.looseObject({ id: z.string() }))])),
  links: z.array(z.tuple([z.string(), z.array(z.unknown())])),
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
  const own = [...properties.values()].filter((property) => !property.hubspotDefined || type.isCustom);
  return { type, properties: own, groups: [...groups.values()] };
}

function toSaved(portal: Portal): SavedState {
  return {
    format: FORMAT,
    version: VERSION,
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
    counters: portal.counters,
  };
}

/** Writes the whole portal; a reader sees either the old file or the new one, never half of it. */
export function writeStateFile(file: string, portal: Portal): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(toSaved(portal)));
  renameSync(temporary, file);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new StateFileError(file, 'cannot be read.', error);
  }
}

function parse(file: string, text: string): SavedState {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StateFileError(file, 'is not valid JSON.', error);
  }
  const head = header.safeParse(json);
  if (!head.success) throw new StateFileError(file, 'was not written by this emulator.', head.error);
  if (head.data.version > VERSION) {
    throw new StateFileError(
      file,
      `has version ${head.data.version}; this emulator knows versions up to ${VERSION}.`,
    );
  }
  const checked = outline.safeParse(json);
  if (!checked.success) throw new StateFileError(file, 'is damaged.', checked.error);
  return json as SavedState;
}

function restore(portal: Portal, saved: SavedState): void {
  for (const { type, properties, groups } of saved.types) {
    const entry = portal.types.get(type.objectTypeId) ?? { type, properties: new Map(), groups: new Map() };
    portal.types.set(type.objectTypeId, entry);
    for (const property of properties) entry.properties.set(property.name, property);
    for (const group of groups) entry.groups.set(group.name, group);
  }
  for (const [typeId, records] of saved.records) {
    const table = tableOf(portal, typeId);
    const entry = portal.types.get(typeId);
    for (const record of records) {
      table.records.set(record.id, record);
      if (entry && record.archivedAt === null) rememberUniqueValues(entry, table, record);
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
  Object.assign(portal.counters, saved.counters);
}

/** Fills an empty portal from the file; false when there is no file yet. */
export function loadStateFile(file: string, portal: Portal): boolean {
  const text = readText(file);
  if (text === null) return false;
  const saved = parse(file, text);
  if (saved.portalId !== portal.settings.portalId) {
    throw new StateFileError(
      file,
      `belongs to account ${saved.portalId}, not to ${portal.settings.portalId}.`,
    );
  }
  restore(portal, saved);
  return true;
}
