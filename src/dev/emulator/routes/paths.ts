/** Every path an endpoint answers on: the dated one first, then those of v3 and v4. */
export const objectPaths = (rest: string) => [`/crm/objects/{version}/${rest}`, `/crm/v3/objects/${rest}`];

export const recordAssociationPaths = (rest: string) => [
  `/crm/objects/{version}/{objectType}/{objectId}/associations/${rest}`,
  `/crm/v4/objects/{objectType}/{objectId}/associations/${rest}`,
];

export const associationPaths = (rest: string) => [
  `/crm/associations/{version}/{objectType}/{toObjectType}/${rest}`,
  `/crm/v4/associations/{objectType}/{toObjectType}/${rest}`,
];

export const propertyPaths = (rest: string) => [
  `/crm/properties/{version}/${rest}`,
  `/crm/v3/properties/${rest}`,
];

/** Schemas live under two legacy roots: the client's and the one of older documentation. */
export const schemaPaths = (rest = '') => [
  `/crm-object-schemas/{version}/schemas${rest}`,
  `/crm-object-schemas/v3/schemas${rest}`,
  `/crm/v3/schemas${rest}`,
];

export const pipelinePaths = (rest: string) => [
  `/crm/pipelines/{version}/${rest}`,
  `/crm/v3/pipelines/${rest}`,
];

export const ownerPaths = (rest = '') => [`/crm/owners/{version}${rest}`, `/crm/v3/owners${rest}`];

export const quotaPaths = (rest: string) => [`/crm/limits/{version}/${rest}`, `/crm/v3/limits/${rest}`];
