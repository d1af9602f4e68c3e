import { Client } from '@hubspot/api-client';
import { BODY_SILENCE_MILLISECONDS } from './limits.ts';
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

type ClientResponse = Awaited<ReturnType<Client['apiRequest']>>;
/** What the published type does not say: the client's fetch has a stream of Node's. */
type NodeBody = { on?: (event: 'data', listener: () => void) => unknown } | null;

/**
 * The client's fetch waits for ever for the rest of a body whose connection broke. HubSpot sends a body in one go, so
 * that a silence in the middle of it can mean nothing else.
 */
const readText = (response: ClientResponse, silenceMilliseconds: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error('The body stopped in the middle.'));
    let timer = setTimeout(giveUp, silenceMilliseconds);
    (response.body as NodeBody)?.on?.('data', () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceMilliseconds);
    });
    response
      .text()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

export type ApiRequestTransportOptions = TransportOptions & {
  /** How long a body may stand still before its connection counts as broken. */
  readonly bodySilenceMilliseconds?: number;
};

/**
 * Sends requests through HubSpot's official client: the transport of the commands. The client's own
 * retries stay off, as they would repeat a create; it has no timeout, so one is laid around it.
 */
export const createApiRequestTransport = ({
  bodySilenceMilliseconds = BODY_SILENCE_MILLISECONDS,
  ...options
}: ApiRequestTransportOptions): HttpPort => {
  const settings = checkTransportOptions(options);
  const client = new Client({ accessToken: settings.accessToken, basePath: settings.baseUrl });
  return {
    request: (request) =>
      withTimeLimit(request, settings.timeoutMilliseconds, async () => {
        const response = await client.apiRequest(await requestOptions(request));
        return {
          status: response.status,
          headers: headerRecord(response.headers),
          body: parseBody(await readText(response, bodySilenceMilliseconds)),
        };
      }),
  };
};
