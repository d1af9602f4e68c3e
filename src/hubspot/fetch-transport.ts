import type { HttpPort, HttpRequest } from './port.ts';
import { withTimeLimit } from './time-limit.ts';
import { checkTransportOptions, type TransportOptions, type TransportSettings } from './transport-options.ts';
import { headerRecord, parseBody, pathWithQuery } from './wire-format.ts';

const requestInit = (request: HttpRequest, settings: TransportSettings, signal: AbortSignal): RequestInit => {
  const headers: Record<string, string> = {
    authorization: `Bearer ${settings.accessToken}`,
    accept: 'application/json',
  };
  // A form brings its own content type, with the boundary between its parts.
  if (request.form === undefined && request.body !== undefined) headers['content-type'] = 'application/json';
  return {
    method: request.method,
    headers,
    body: request.form ?? (request.body === undefined ? null : JSON.stringify(request.body)),
    // The API does not redirect; following one could carry the token elsewhere.
    redirect: 'manual',
    signal,
  };
};

/**
 * Sends requests with the platform's own `fetch`: the transport of the functions, which are bundled and
 * must stay small. Rejects with a HubSpotError (network, timeout or cancelled) when there is no reply.
 */
export const createFetchTransport = (options: TransportOptions): HttpPort => {
  const settings = checkTransportOptions(options);
  return {
    request: (request) =>
      withTimeLimit(request, settings.timeoutMilliseconds, async (signal) => {
        const url = settings.baseUrl + pathWithQuery(request);
        const response = await fetch(url, requestInit(request, settings, signal));
        return {
          status: response.status,
          headers: headerRecord(response.headers),
          body: parseBody(await response.text()),
        };
      }),
  };
};
