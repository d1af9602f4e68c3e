import type { Clock } from './clock.ts';
import { createConcurrencyBound } from './concurrency.ts';
import { DAILY_POLICY, errorWithoutReply, limitPolicyOf, readRetryAfter } from './errors.ts';
import {
  BURST_INTERVAL_MILLISECONDS,
  BURST_REQUESTS,
  CONCURRENT_REQUESTS,
  SEARCH_INTERVAL_MILLISECONDS,
  SEARCH_REQUESTS,
} from './limits.ts';
import type { HttpPort, HttpRequest, HttpResponse } from './port.ts';
import { createRequestWindow, type RequestWindow } from './request-window.ts';

export type RateLimitOptions = {
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  /**
   * The part of the app's allowance that this process may use, above 0 and at most 1: the rest is for the
   * people who open cards meanwhile.
   */
  readonly share?: number;
};

const SEARCH_POLICY = 'SECONDLY';

const isSearch = (path: string): boolean => path.endsWith('/search');

const numberIn = (headers: HttpResponse['headers'], name: string): number | null => {
  const text = headers[name];
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** What one reply says about the burst allowance. Search replies carry no such headers. */
const learn = (window: RequestWindow, { headers }: HttpResponse, share: number): void => {
  const maximum = numberIn(headers, 'x-hubspot-ratelimit-max');
  const interval = numberIn(headers, 'x-hubspot-ratelimit-interval-milliseconds');
  if (maximum !== null) window.allow(maximum * share, interval ?? BURST_INTERVAL_MILLISECONDS);
  const remaining = numberIn(headers, 'x-hubspot-ratelimit-remaining');
  if (remaining !== null) window.leave(remaining);
};

/** After a 429 all requests wait, not only the one that was refused. */
const backOff = (
  windows: { readonly burst: RequestWindow; readonly search: RequestWindow },
  response: HttpResponse,
  now: number,
): void => {
  const policyName = limitPolicyOf(response);
  const retryAfter = readRetryAfter(response.headers, now);
  if (policyName === SEARCH_POLICY) {
    windows.search.closeUntil(now + (retryAfter ?? SEARCH_INTERVAL_MILLISECONDS));
  } else if (policyName !== DAILY_POLICY) {
    windows.burst.closeUntil(now + (retryAfter ?? BURST_INTERVAL_MILLISECONDS));
  }
};

/** What is left of the request's time after it waited for its place. */
const afterWaiting = (request: HttpRequest, waitedMilliseconds: number): HttpRequest => {
  if (request.signal?.aborted) throw errorWithoutReply('cancelled', request);
  if (request.timeoutMilliseconds === undefined) return request;
  const timeoutMilliseconds = request.timeoutMilliseconds - waitedMilliseconds;
  if (timeoutMilliseconds <= 0) throw errorWithoutReply('timeout', request);
  return { ...request, timeoutMilliseconds };
};

/**
 * Keeps a long-running process within the account's limits: requests in any ten seconds (learned from the headers of
 * the replies) and searches in any second. All that share this port share the limits.
 */
export const withRateLimit = (http: HttpPort, options: RateLimitOptions): HttpPort => {
  const { clock, share = 1 } = options;
  if (!(share > 0 && share <= 1)) {
    throw new Error(`The share of HubSpot's request limit must be above 0 and at most 1, not ${share}.`);
  }
  const burst = createRequestWindow(clock, {
    requests: Math.max(1, Math.floor(BURST_REQUESTS * share)),
    intervalMilliseconds: BURST_INTERVAL_MILLISECONDS,
  });
  const search = createRequestWindow(clock, {
    requests: SEARCH_REQUESTS,
    intervalMilliseconds: SEARCH_INTERVAL_MILLISECONDS,
  });
  return {
    request: async (request) => {
      const askedAt = clock.now();
      if (isSearch(request.path)) await search.enter();
      await burst.enter();
      const response = await http.request(afterWaiting(request, clock.now() - askedAt));
      learn(burst, response, share);
      if (response.status === 429) backOff({ burst, search }, response, clock.now());
      return response;
    },
  };
};

/** Lets only so many requests be under way at once; all that a function needs, which lives too short for more. */
export const withConcurrencyBound = (http: HttpPort, maximumConcurrent = CONCURRENT_REQUESTS): HttpPort => {
  const bounded = createConcurrencyBound(maximumConcurrent);
  return { request: (request) => bounded(() => http.request(request)) };
};
