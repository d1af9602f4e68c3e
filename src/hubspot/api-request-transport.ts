import { Client } from '@hubspot/api-client';
import type { HttpPort, HttpRequest } from './port.ts';
import { withTimeLimit } from './time-limit.ts';
import { checkTransportOptions, type TransportOptions } from './transport-options.ts';
import { headerRecord, parseBody, pathWithQuery } from './wire-format.ts';

type RequestOptions = NonNullable<Parameters<Client['apiRequest']>[0]>;

/** The client's fetch does not know the platform's FormData: send what it would look like instead. */
const formOptions = async (form: FormData | URLSearchParams): Promise<RequestOptions> => {
  const encoded = new Response(form);
  return {
    defaultJson: false,
    headers: { 'content-type': encoded.headers.get('content-type') ?? 'application/x-www-form-urlencoded' },
    body: Buffer.from(await encoded.arrayBuffer()),
  };
};

const requestOptions = async (request: HttpRequest): Promise<RequestOptions> => ({
  method: request.method,
  path: pathWithQuery(request),
  ...(request.form === undefined
    ? { ...(request.body === undefined ? {} : { body: request.body }) }
    : await formOptions(request.form)),
});

/**
 * Sends requests through HubSpot's official client: the transport of the commands. The client's own
 * retries stay off, as they would repeat a create; it has no timeout, so one is laid around it.
 */
export const createApiRequestTransport = (options: TransportOptions): HttpPort => {
  const settings = checkTransportOptions(options);
  const client = new Client({ accessToken: settings.accessToken, basePath: settings.baseUrl });
  return {
    request: (request) =>
      withTimeLimit(request, settings.timeoutMilliseconds, async () => {
        const response = await client.apiRequest(await requestOptions(request));
        return {
          status: response.status,
          headers: headerRecord(response.headers),
          body: parseBody(await response.text()),
        };
      }),
  };
};
