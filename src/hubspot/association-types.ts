import type { HubSpotClient } from './client.ts';
import { errorNotSetUp } from './errors.ts';
import type { HttpRequest } from './port.ts';
import type { AssociationLabels, AssociationType } from './wire.ts';

/** By pair of objects. Kept between calls of a function, because the numbers never change within an account. */
export type KnownAssociationTypes = Map<string, AssociationType>;

/**
 * What is known, and what is being asked for. The latter belongs to one call: a function that is put to sleep
 * between calls would find its requests dead.
 */
export interface AssociationTypeCache {
  readonly known: KnownAssociationTypes;
  readonly asked: Map<string, Promise<AssociationType>>;
}

export const associationTypeCache = (known: KnownAssociationTypes = new Map()): AssociationTypeCache => ({
  known,
  asked: new Map(),
});

/** HubSpot's own, the same in every account; it makes the company the deal's primary one. */
const STANDARD_TYPES: Readonly<Record<string, AssociationType>> = {
  'deals/companies': { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 },
};

const readDefaultType = async (
  client: HubSpotClient,
  fromObjectType: string,
  toObjectType: string,
): Promise<AssociationType> => {
  const request: HttpRequest = {
    method: 'GET',
    path: client.paths.associations.labels(fromObjectType, toObjectType),
    idempotent: true,
  };
  const { results } = await client.send<AssociationLabels>(request);
  const plain = results.find(({ label }) => label === null || label === undefined) ?? results[0];
  if (plain === undefined) throw errorNotSetUp(request);
  return { associationCategory: plain.category, associationTypeId: plain.typeId };
};

/**
 * The association type from one object to another that carries no label. For custom objects its number
 * differs from account to account, so it is asked for once and kept.
 */
export const defaultAssociationType = (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  fromObjectType: string,
  toObjectType: string,
): Promise<AssociationType> => {
  const pair = `${fromObjectType}/${toObjectType}`;
  const known = STANDARD_TYPES[pair] ?? cache.known.get(pair);
  if (known !== undefined) return Promise.resolve(known);
  const running = cache.asked.get(pair);
  if (running !== undefined) return running;
  const asked = readDefaultType(client, fromObjectType, toObjectType)
    .then((type) => {
      cache.known.set(pair, type);
      return type;
    })
    .finally(() => cache.asked.delete(pair));
  cache.asked.set(pair, asked);
  return asked;
};
