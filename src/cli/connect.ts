import { createApiRequestTransport } from '../hubspot/api-request-transport.ts';
import { createCommandHttp } from '../hubspot/layered-http.ts';
import { createHubSpotRepository } from '../hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../hubspot/schema-repository.ts';
import { HUBSPOT_API_ROOT } from '../hubspot/transport-options.ts';
import type { CrmRepository, CrmSchemaRepository } from '../crm/repository.ts';
import { UsageError } from './usage-error.ts';

export interface ConnectionOptions {
  /** Root of the API; the environment or HubSpot itself when left out. */
  readonly apiBase?: string | undefined;
}

export interface Connection {
  readonly repository: CrmRepository;
  readonly schemas: CrmSchemaRepository;
  /** Where it goes, for messages. */
  readonly apiBase: string;
}

const TOKEN_VARIABLE = 'HUBSPOT_ACCESS_TOKEN';

/**
 * Connects a command to an account. The token comes from the environment, never from the command line, where
 * other users of the machine could read it.
 * @throws UsageError when no token is set
 */
export function connect(
  { apiBase }: ConnectionOptions,
  environment: Readonly<Record<string, string | undefined>>,
): Connection {
  const accessToken = environment[TOKEN_VARIABLE] ?? '';
  if (accessToken === '') {
    throw new UsageError(
      `Set ${TOKEN_VARIABLE} to a service key of the account (pat-...). For the local emulator: pat-local-test.`,
    );
  }
  const baseUrl = apiBase ?? environment['HUBSPOT_API_BASE'] ?? HUBSPOT_API_ROOT;
  const http = createCommandHttp(createApiRequestTransport({ accessToken, baseUrl }));
  return {
    repository: createHubSpotRepository({ http }),
    schemas: createHubSpotSchemaRepository({ http }),
    apiBase: baseUrl,
  };
}
