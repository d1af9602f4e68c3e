import type { HubSpotClient } from './client.ts';
import { errorWithoutReply } from './errors.ts';
import type { HttpRequest } from './port.ts';
import type { AssociationLabels, AssociationType } from './wire.ts';

/** Kept between calls, because the numbers never change within an account. */
export type AssociationTypeCache = Map<string, Promise<AssociationType>>;

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
  if (plain === undefined) throw errorWithoutReply('unreadable', request, 200);
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
  const standard = STANDARD_TYPES[pair];
  if (standard !== undefined) return Promise.resolve(standard);
  const known = cache.get(pair);
  if (known !== undefined) return known;
  const asked = readDefaultType(client, fromObjectType, toObjectType).catch((error: unknown) => {
    cache.delete(pair);
    throw error;
  });
  cache.set(pair, asked);
  return asked;
};
