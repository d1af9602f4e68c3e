import type { CustomObjectName } from '../crm/objects.ts';
import { defaultAssociationType, type AssociationTypeCache } from './association-types.ts';
import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { errorFromBatchEntry } from './errors.ts';
import { ASSOCIATION_WRITE_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import { objectTypeOf } from './object-types.ts';
import type { HttpRequest } from './port.ts';
import type { AssociationCreateReply } from './wire.ts';

/**
 * Ties records to a company as those are that were created with it. What is tied already stays as it is.
 *
 * @throws HubSpotError when one of them could not be tied; the others are
 */
export const associateWithCompany = async (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: CustomObjectName,
  ids: readonly string[],
  companyId: string,
): Promise<void> => {
  if (ids.length === 0) return;
  const objectType = objectTypeOf(object);
  const type = await defaultAssociationType(client, cache, objectType, 'companies');
  const inputs = [...new Set(ids)].map((id) => ({ from: { id }, to: { id: companyId }, types: [type] }));
  const parts = chunk(inputs, ASSOCIATION_WRITE_INPUTS);
  const refusals = await mapConcurrently(parts, CONCURRENT_REQUESTS, async (part) => {
    const request: HttpRequest = {
      method: 'POST',
      path: client.paths.associations.create(objectType, 'companies'),
      body: { inputs: part },
      idempotent: true,
    };
    const { errors = [] } = await client.send<AssociationCreateReply>(request);
    return errors.map((entry) => errorFromBatchEntry(entry, request));
  });
  const [refusal] = refusals.flat();
  if (refusal !== undefined) throw refusal;
};
