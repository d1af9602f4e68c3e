import type { CustomObjectName } from '../crm/objects.ts';
import { CrmError } from '../crm/repository.ts';
import type { CrmRepository } from '../crm/repository.ts';
import type { KnownAssociationTypes } from '../hubspot/association-types.ts';
import { createFetchTransport } from '../hubspot/fetch-transport.ts';
import { createFunctionHttp } from '../hubspot/layered-http.ts';
import { FUNCTION_TIMEOUT_MILLISECONDS } from '../hubspot/limits.ts';
import { createHubSpotRepository } from '../hubspot/repository.ts';
import { HUBSPOT_API_ROOT } from '../hubspot/transport-options.ts';

/** Outlives a call in a warm instance, and saves each write a request. */
const associationTypes: KnownAssociationTypes = new Map();

/**
 * The CRM of the account that the function runs in, with the app's own token. `HUBSPOT_API_BASE` is only set
 * where the functions run against a local stand-in; on HubSpot it does not exist.
 * @param willCreate objects of which the function creates records
 * @throws CrmError `unauthenticated` when HubSpot gave no token
 */
export function functionRepository(willCreate: readonly CustomObjectName[] = []): CrmRepository {
  const accessToken = process.env['PRIVATE_APP_ACCESS_TOKEN'] ?? '';
  if (accessToken === '') {
    throw new CrmError(
      'unauthenticated',
      'HubSpot gave the function no access token. Install the app again.',
    );
  }
  const baseUrl = process.env['HUBSPOT_API_BASE'] ?? HUBSPOT_API_ROOT;
  const transport = createFetchTransport({
    accessToken,
    baseUrl,
    timeoutMilliseconds: FUNCTION_TIMEOUT_MILLISECONDS,
  });
  const http = createFunctionHttp(transport);
  return createHubSpotRepository({ http, associationTypes, willCreate });
}
