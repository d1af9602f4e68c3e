import type { CustomObjectName, ObjectName } from '../crm/objects.ts';
import type { CrmSchemaRepository, ExistingObject, ExistingProperty } from '../crm/repository.ts';
import { chunk } from './batch-chunks.ts';
import { createHubSpotClient, type HubSpotClient } from './client.ts';
import { inCrmTerms } from './crm-error.ts';
import { isConflict } from './error-predicates.ts';
import { errorFromBatchEntry, type HubSpotError } from './errors.ts';
import { BATCH_INPUTS } from './limits.ts';
import { isCustomObject, keyPropertyOf, objectTypeOf } from './object-types.ts';
import type { HttpRequest } from './port.ts';
import type { HubSpotRepositoryOptions } from './repository.ts';
import { propertyBodies, schemaBody } from './schema-bodies.ts';
import type { Listed, ObjectSchema, Property, PropertyBatchReply, PropertyGroup } from './wire.ts';

const getAll = async <Item>(client: HubSpotClient, path: string): Promise<readonly Item[]> => {
  const { results } = await client.send<Listed<Item>>({ method: 'GET', path, idempotent: true });
  return results;
};

const toExisting = (property: Property | ObjectSchema['properties'][number]): ExistingProperty => ({
  name: property.name,
  type: property.type,
  fieldType: property.fieldType,
  hasUniqueValue: property.hasUniqueValue ?? false,
  optionValues: property.options.map(({ value }) => value),
});

const readSchemas = async (client: HubSpotClient): Promise<readonly ExistingObject[]> => {
  const schemas = await getAll<ObjectSchema>(client, client.paths.schemas.collection);
  return schemas.map(({ name, properties }) => ({ name, properties: properties.map(toExisting) }));
};

/** Creates an object. One of this name that exists, perhaps from a run that was cut short, is left as it is. */
const createSchema = async (client: HubSpotClient, object: CustomObjectName): Promise<void> => {
  try {
    await client.send<ObjectSchema>({
      method: 'POST',
      path: client.paths.schemas.collection,
      body: schemaBody(object),
      idempotent: true,
    });
  } catch (error) {
    // A conflict may also be over a label of another object: only the name tells.
    if (!isConflict(error) || !(await readSchemas(client)).some(({ name }) => name === object)) throw error;
  }
};

const createGroup = async (
  client: HubSpotClient,
  object: ObjectName,
  group: { readonly name: string; readonly label: string },
): Promise<void> => {
  try {
    await client.send<PropertyGroup>({
      method: 'POST',
      path: client.paths.properties.groups(objectTypeOf(object)),
      body: { name: group.name, label: group.label },
      idempotent: true,
    });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
};

/** HubSpot names the group of a custom object itself, so it is read off a property that is sure to exist. */
const groupOf = async (client: HubSpotClient, object: ObjectName): Promise<string | undefined> => {
  if (!isCustomObject(object)) return undefined;
  const path = client.paths.properties.property(objectTypeOf(object), keyPropertyOf(object));
  return (await client.send<Property>({ method: 'GET', path, idempotent: true })).groupName;
};

const firstRefusal = (reply: PropertyBatchReply, request: HttpRequest): HubSpotError | undefined =>
  (reply.errors ?? [])
    .map((entry) => errorFromBatchEntry(entry, request))
    .find((error) => !isConflict(error));

const createBatch = async (
  client: HubSpotClient,
  object: ObjectName,
  names: readonly string[],
  groupName: string | undefined,
): Promise<void> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.properties.batch(objectTypeOf(object), 'create'),
    body: { inputs: propertyBodies(object, names, groupName) },
    idempotent: true,
  };
  const refusal = firstRefusal(await client.send<PropertyBatchReply>(request), request);
  if (refusal !== undefined) throw refusal;
};

const createProperties = async (
  client: HubSpotClient,
  object: ObjectName,
  names: readonly string[],
): Promise<void> => {
  const groupName = await groupOf(client, object);
  for (const part of chunk(names, BATCH_INPUTS)) {
    try {
      await createBatch(client, object, part, groupName);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // All or nothing: leave out what exists by now, and try what is left once.
      const path = client.paths.properties.collection(objectTypeOf(object));
      const existing = new Set((await getAll<Property>(client, path)).map(({ name }) => name));
      const missing = part.filter((name) => !existing.has(name));
      if (missing.length > 0) await createBatch(client, object, missing, groupName);
    }
  }
};

/** Sets up objects and properties in an account. Every step may be repeated; what exists is left as it is. */
export const createHubSpotSchemaRepository = (
  options: Pick<HubSpotRepositoryOptions, 'http' | 'version'>,
): CrmSchemaRepository => {
  const client = createHubSpotClient(options.http, options.version);
  const { properties } = client.paths;
  return {
    readSchemas: () => inCrmTerms(() => readSchemas(client)),
    readProperties: (object) =>
      inCrmTerms(async () => (await getAll<Property>(client, properties.collection(object))).map(toExisting)),
    readPropertyGroups: (object) =>
      inCrmTerms(async () =>
        (await getAll<PropertyGroup>(client, properties.groups(object))).map(({ name }) => name),
      ),
    createSchema: (object) => inCrmTerms(() => createSchema(client, object)),
    createPropertyGroup: (object, group) => inCrmTerms(() => createGroup(client, object, group)),
    createProperties: (object, names) => inCrmTerms(() => createProperties(client, object, names)),
  };
};
