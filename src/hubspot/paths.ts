import type { ApiVersion } from './version.ts';

export type BatchAction = 'read' | 'create' | 'update' | 'upsert' | 'archive';

const join = (root: string, ...segments: readonly string[]): string =>
  [root, ...segments.map(encodeURIComponent)].join('/');

const objectPaths = (root: string) => ({
  collection: (objectType: string) => join(root, objectType),
  record: (objectType: string, id: string) => join(root, objectType, id),
  search: (objectType: string) => join(root, objectType, 'search'),
  batch: (objectType: string, action: BatchAction) => join(root, objectType, 'batch', action),
  associations: (objectType: string, id: string, toObjectType: string) =>
    join(root, objectType, id, 'associations', toObjectType),
});

const associationPaths = (root: string) => ({
  read: (from: string, to: string) => join(root, from, to, 'batch', 'read'),
  create: (from: string, to: string) => join(root, from, to, 'batch', 'create'),
  createDefault: (from: string, to: string) => join(root, from, to, 'batch', 'associate', 'default'),
  archive: (from: string, to: string) => join(root, from, to, 'batch', 'archive'),
  labels: (from: string, to: string) => join(root, from, to, 'labels'),
});

const propertyPaths = (root: string) => ({
  collection: (objectType: string) => join(root, objectType),
  property: (objectType: string, name: string) => join(root, objectType, name),
  batch: (objectType: string, action: 'read' | 'create' | 'archive') =>
    join(root, objectType, 'batch', action),
  groups: (objectType: string) => join(root, objectType, 'groups'),
  group: (objectType: string, name: string) => join(root, objectType, 'groups', name),
});

/** Custom object definitions live under a root of their own, not under /crm. */
const schemaPaths = (root: string) => ({
  collection: root,
  schema: (objectType: string) => join(root, objectType),
  associations: (objectType: string) => join(root, objectType, 'associations'),
});

/**
 * Builds the paths of one API version. Object types are taken in any form that HubSpot accepts:
 * `companies`, `0-2`, `2-1234`, `p_value_milestone` or `p55_value_milestone`.
 */
export const apiPaths = (version: ApiVersion) => ({
  objects: objectPaths(`/crm/objects/${version}`),
  associations: associationPaths(`/crm/associations/${version}`),
  properties: propertyPaths(`/crm/properties/${version}`),
  schemas: schemaPaths(`/crm-object-schemas/${version}/schemas`),
  pipelines: { collection: (objectType: string) => join(`/crm/pipelines/${version}`, objectType) },
  owners: {
    collection: `/crm/owners/${version}`,
    owner: (id: string) => join(`/crm/owners/${version}`, id),
  },
  account: { details: `/account-info/${version}/details` },
  limits: {
    customObjectTypes: `/crm/limits/${version}/custom-object-types`,
    customProperties: `/crm/limits/${version}/custom-properties`,
    records: `/crm/limits/${version}/records`,
  },
});

export type ApiPaths = ReturnType<typeof apiPaths>;
