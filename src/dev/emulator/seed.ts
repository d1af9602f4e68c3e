import { requireDefaultType } from './associations/catalogue.ts';
import { associate } from './associations/graph.ts';
import type { AssociationSpec } from './associations/types.ts';
import { addPipeline, pipelineCreate } from './definitions/pipeline-input.ts';
import { pipelinesOfObject } from './definitions/pipelines.ts';
import { addProperty, propertyCreate } from './definitions/property-input.ts';
import { resolveByOwnName } from './definitions/resolve.ts';
import { addSchema, schemaCreate } from './definitions/schema-input.ts';
import type { ObjectTypeEntry } from './definitions/types.ts';
import { parseBody } from './http/message.ts';
import type { Owner, Portal } from './portal.ts';
import { checkValues } from './records/check-write.ts';
import type { PropertyValues } from './records/check-write.ts';
import { checkCreate, commitCreate } from './records/create.ts';
import { recordNotFound } from './records/find.ts';
import { mergeRecords } from './records/merge.ts';
import { API_SOURCE, editedByHand, HUBSPOT_SOURCE } from './records/source.ts';
import { liveRecord, tableOf } from './records/store.ts';
import type { StoredRecord } from './records/store.ts';
import { checkUpdate } from './records/update.ts';
import { archiveRecord, changeRecord } from './records/write.ts';
import { addGroup, groupCreate } from './routes/property-groups.ts';

/** An association of a seeded record: by type name (unlabelled), or by the types a request would name. */
export type SeedAssociation = { to: { id: string } } & (
  { toObjectType: string } | { types: AssociationSpec[] }
);

export interface SeedRecord {
  properties: PropertyValues;
  associations?: SeedAssociation[];
  /** When the record was created, in milliseconds; the emulator's now by default. */
  at?: number;
}

export type SeedOwner = Pick<Owner, 'email' | 'firstName' | 'lastName'> &
  Partial<Pick<Owner, 'id' | 'userId' | 'teams'>>;

/**
 * Loads records without HTTP but through the same checks, so that seeding thousands takes a moment. Everything is
 * synchronous and gives the same ids on every run. What the API would refuse throws an ApiError.
 */
export interface SeedClient {
  /** Takes the body of a schema creation. Gives back `2-<n>` and the fully qualified name. */
  createSchema(body: object): { objectTypeId: string; fullyQualifiedName: string };
  createGroup(objectType: string, body: object): void;
  createProperties(objectType: string, bodies: readonly object[]): void;
  createOwner(owner: SeedOwner): string;
  createPipeline(objectType: string, body: object): { id: string; stageIds: string[] };
  /** Gives back the ids in the order of the records. */
  create(objectType: string, records: readonly SeedRecord[]): string[];
  /** Changes a record through the API, or by hand in HubSpot's pages when a user is named. */
  update(objectType: string, id: string, properties: PropertyValues, byHand?: { userId: number }): void;
  /** Notes what HubSpot sets by itself and others may only read: dates of activity on a record. */
  note(objectType: string, id: string, properties: PropertyValues): void;
  associate(fromType: string, fromId: string, toType: string, toId: string): void;
  archive(objectType: string, id: string): void;
  /** Merges the second record into the first; gives back the id of what is left. */
  merge(objectType: string, primaryId: string, otherId: string): string;
  /** The stored values of a record, or null. */
  values(objectType: string, id: string): Readonly<Record<string, string>> | null;
  /** The ids of all records of a type that are not archived. */
  ids(objectType: string): string[];
}

/** Owner ids and user ids look like HubSpot's. */
const FIRST_OWNER_ID = 61_000_001;
const FIRST_USER_ID = 41_000_001;

function asInline(portal: Portal, entry: ObjectTypeEntry, association: SeedAssociation) {
  if ('types' in association) return association;
  const target = resolveByOwnName(portal, association.toObjectType).type;
  const type = requireDefaultType(portal, entry.type.objectTypeId, target.objectTypeId);
  return {
    to: association.to,
    types: [{ associationCategory: type.category, associationTypeId: type.typeId }],
  };
}

function createRecord(portal: Portal, entry: ObjectTypeEntry, record: SeedRecord): string {
  const associations = (record.associations ?? []).map((association) => asInline(portal, entry, association));
  const input = { properties: record.properties, associations };
  const create = checkCreate(portal, entry, input, { enforceAdminRules: false });
  return commitCreate(portal, entry, create, API_SOURCE, record.at).id;
}

function createOwner(portal: Portal, owner: SeedOwner): string {
  const position = portal.owners.length;
  const id = owner.id ?? String(FIRST_OWNER_ID + position);
  const userId = owner.userId ?? FIRST_USER_ID + position;
  const at = portal.clock.now();
  portal.owners.push({ ...owner, id, userId, archived: false, createdAt: at, updatedAt: at });
  return id;
}

/** The in-process client of whatever portal is current. */
export function createSeedClient(current: () => Portal): SeedClient {
  const typeOf = (name: string) => resolveByOwnName(current(), name);
  const recordOf = (entry: ObjectTypeEntry, id: string): StoredRecord => {
    const record = liveRecord(tableOf(current(), entry.type.objectTypeId), id);
    if (!record) throw recordNotFound(id);
    return record;
  };
  return {
    createSchema: (body) => {
      const { objectTypeId, fullyQualifiedName } = addSchema(current(), parseBody(body, schemaCreate)).type;
      return { objectTypeId, fullyQualifiedName };
    },
    createGroup: (objectType, body) => void addGroup(typeOf(objectType), parseBody(body, groupCreate)),
    createProperties(objectType, bodies) {
      for (const body of bodies) addProperty(current(), typeOf(objectType), parseBody(body, propertyCreate));
    },
    createOwner: (owner) => createOwner(current(), owner),
    createPipeline(objectType, body) {
      const entry = typeOf(objectType);
      const pipelines = pipelinesOfObject(current(), entry);
      const input = parseBody(body, pipelineCreate);
      const pipeline = addPipeline(current(), pipelines, input, entry.type.objectTypeId);
      return { id: pipeline.id, stageIds: pipeline.stages.map((stage) => stage.id) };
    },
    create(objectType, records) {
      const entry = typeOf(objectType);
      return records.map((record) => createRecord(current(), entry, record));
    },
    update(objectType, id, properties, byHand) {
      const entry = typeOf(objectType);
      const record = recordOf(entry, id);
      const values = checkUpdate(current(), entry, record, properties, { enforceAdminRules: false });
      changeRecord(current(), entry, record, values, byHand ? editedByHand(byHand.userId) : API_SOURCE);
    },
    note(objectType, id, properties) {
      const entry = typeOf(objectType);
      const values = checkValues(current(), entry, properties, 'hubspot');
      changeRecord(current(), entry, recordOf(entry, id), values, HUBSPOT_SOURCE);
    },
    associate(fromType, fromId, toType, toId) {
      const [from, to] = [typeOf(fromType), typeOf(toType)];
      recordOf(from, fromId);
      recordOf(to, toId);
      const type = requireDefaultType(current(), from.type.objectTypeId, to.type.objectTypeId);
      const fromRef = { typeId: from.type.objectTypeId, id: fromId };
      associate(current(), fromRef, { typeId: to.type.objectTypeId, id: toId }, type);
    },
    archive(objectType, id) {
      const entry = typeOf(objectType);
      archiveRecord(current(), entry, recordOf(entry, id));
    },
    merge: (objectType, primaryId, otherId) =>
      mergeRecords(current(), typeOf(objectType), primaryId, otherId).id,
    values: (objectType, id) =>
      liveRecord(tableOf(current(), typeOf(objectType).type.objectTypeId), id)?.properties ?? null,
    ids: (objectType) =>
      [...tableOf(current(), typeOf(objectType).type.objectTypeId).records.values()]
        .filter((record) => record.archivedAt === null)
        .map((record) => record.id),
  };
}
