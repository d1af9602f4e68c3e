import { errorFromResponse, errorWithoutReply } from './errors.ts';
import { apiPaths, type ApiPaths } from './paths.ts';
import type { HttpPort, HttpRequest } from './port.ts';
import { DEFAULT_API_VERSION, type ApiVersion } from './version.ts';

export type HubSpotClient = {
  readonly paths: ApiPaths;
  /**
   * Sends a request and gives back the body of a success. The type of the reply is HubSpot's promise,
   * not checked here; what the adapter relies on is checked where it is read.
   *
   * @throws HubSpotError for every other outcome
   */
  send<Reply>(request: HttpRequest): Promise<Reply>;
};

export const createHubSpotClient = (
  http: HttpPort,
  version: ApiVersion = DEFAULT_API_VERSION,
  now: () => number = Date.now,
): HubSpotClient => ({
  paths: apiPaths(version),
  send: async <Reply>(request: HttpRequest): Promise<Reply> => {
    const response = await http.request(request);
    if (response.status < 200 || response.status > 299) throw errorFromResponse(response, request, now());
    // A success is JSON or empty; text is a gateway's page or a reply cut short.
    if (typeof response.body === 'string') throw errorWithoutReply('unreadable', request, response.status);
    return response.body as Reply;
  },
});
