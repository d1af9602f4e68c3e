export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type QueryValue = string | number | boolean | readonly string[] | undefined;

export type HttpRequest = {
  readonly method: HttpMethod;
  /** From the root of the API, without query: `/crm/objects/2026-03/companies`. */
  readonly path: string;
  /** A list is sent as a repeated key; undefined is left out. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form instead of `body`. */
  readonly form?: FormData | URLSearchParams;
  /**
   * True when sending this twice leaves the CRM as sending it once would: reads, writes of given
   * values, and creates that carry a unique key. Only then may it be repeated after an unclear outcome.
   */
  readonly idempotent: boolean;
  /** Ends the request, and its repetitions, early. */
  readonly signal?: AbortSignal;
  /** Lowers the transport's own timeout for this request; it never raises it. */
  readonly timeoutMilliseconds?: number;
};

export type HttpResponse = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON value; the text as it came when it is not JSON; null when there was none. */
  readonly body: unknown;
};

/**
 * The only way out to HubSpot. Resolves for every reply whatever its status, and rejects with a
 * HubSpotError when there was none (network, timeout, cancelled). Retry, limits and the transports all have this
 * shape, so they stack.
 */
export type HttpPort = { request(request: HttpRequest): Promise<HttpResponse> };
