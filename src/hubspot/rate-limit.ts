import type { Clock } from './clock.ts';
import { createConcurrencyBound } from './concurrency.ts';
import { parseErrorBody } from './error-body.ts';
import { readRetryAfter } from './errors.ts';
import {
  BURST_INTERVAL_MILLISECONDS,
  BURST_REQUESTS,
  CONCURRENT_REQUESTS,
  SEARCH_INTERVAL_MILLISECONDS,
  SEARCH_REQUESTS,
} from './limits.ts';
import type { HttpPort, HttpResponse } from './port.ts';
import { createRequestWindow, type RequestWindow } from './request-window.ts';

export type RateLimitOptions = {
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  /**
   * The part of the app's allowance that this process may use, above 0 and at most 1: the rest is for the
   * people who open cards meanwhile.
   */
  readonly share?: number;
  readonly maximumConcurrent?: number;
};

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
  // Somebody else spends the same allowance: leave what is left of it to them for the moment.
  const remaining = numberIn(headers, 'x-hubspot-ratelimit-remaining');
  if (remaining !== null && remaining <= 0) window.closeUntil(window.nextOpening());
};

/** After a 429 all requests wait, not only the one that was refused. */
const backOff = (
  windows: { readonly burst: RequestWindow; readonly search: RequestWindow },
  response: HttpResponse,
  now: number,
): void => {
  const { policyName } = parseErrorBody(response.body);
  const retryAfter = readRetryAfter(response.headers, now);
  if (policyName === 'SECONDLY') {
    windows.search.closeUntil(now + (retryAfter ?? SEARCH_INTERVAL_MILLISECONDS));
  } else if (policyName !== 'DAILY') {
    windows.burst.closeUntil(now + (retryAfter ?? BURST_INTERVAL_MILLISECONDS));
  }
};

/**
 * Keeps a long-running process within the account's limits: requests in any ten seconds (learned from the
 * headers of the replies), searches in any second, and how many are under way at once.
 */
export const withRateLimit = (http: HttpPort, options: RateLimitOptions): HttpPort => {
  const { clock, share = 1, maximumConcurrent = CONCURRENT_REQUESTS } = options;
  if (!(share > 0 && share <= 1)) {
    throw new Error(`The share of HubSpot's request limit must be above 0 and at most 1, not ${share}.`);
  }
  const bounded = createConcurrencyBound(maximumConcurrent);
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
      if (isSearch(request.path)) await search.enter();
      return bounded(async () => {
        await burst.enter();
        const response = await http.request(request);
        learn(burst, response, share);
        if (response.status === 429) backOff({ burst, search }, response, clock.now());
        return response;
      });
    },
  };
};

/**
 * The light version for one call of a function, which lives too short to fill a window: only so many
 * requests at once.
 */
export const withConcurrencyBound = (http: HttpPort, maximumConcurrent = CONCURRENT_REQUESTS): HttpPort => {
  const bounded = createConcurrencyBound(maximumConcurrent);
  return { request: (request) => bounded(() => http.request(request)) };
};
