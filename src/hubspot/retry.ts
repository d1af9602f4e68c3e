import type { Clock } from './clock.ts';
import { errorFromResponse, errorWithoutReply, type HubSpotError } from './errors.ts';
import { isHubSpotError } from './error-predicates.ts';
import type { HttpPort, HttpRequest, HttpResponse } from './port.ts';
import { DEFAULT_RETRY_POLICY, retryDelay, shouldRetry, type RetryPolicy } from './retry-policy.ts';

export type RetryNotice = {
  readonly error: HubSpotError;
  readonly attempt: number;
  readonly delayMilliseconds: number;
};

export type RetryOptions = {
  readonly clock: Clock;
  /** For one request with all its repetitions and waits. */
  readonly budgetMilliseconds: number;
  /** An instant of the clock after which nothing is begun: the end of a whole function call. */
  readonly deadline?: number;
  readonly policy?: RetryPolicy;
  /** Told before each wait, for a command that shows what it waits for. */
  readonly onRetry?: (notice: RetryNotice) => void;
};

/** What is wrong with a reply; null for a success. A success whose body is cut short says nothing. */
const failureOf = (response: HttpResponse, request: HttpRequest, now: number): HubSpotError | null => {
  if (response.status >= 400) return errorFromResponse(response, request, now);
  const isCutShort = response.status < 300 && typeof response.body === 'string';
  return isCutShort ? errorWithoutReply('unreadable', request, response.status) : null;
};

type Outcome = { readonly response: HttpResponse | null; readonly error: HubSpotError | null };

const attemptOnce = async (http: HttpPort, request: HttpRequest, now: () => number): Promise<Outcome> => {
  try {
    const response = await http.request(request);
    return { response, error: failureOf(response, request, now()) };
  } catch (error) {
    if (!isHubSpotError(error)) throw error;
    return { response: null, error };
  }
};

const settle = ({ response, error }: Outcome): HttpResponse => {
  if (response !== null) return response;
  throw error;
};

/**
 * Repeats requests that failed in passing, when that is safe and the wait fits into the time left. Once it
 * doesn't, the last reply is handed on at once, so that the caller can still say what happened.
 */
export const withRetry = (http: HttpPort, options: RetryOptions): HttpPort => {
  const { clock, policy = DEFAULT_RETRY_POLICY, onRetry } = options;
  return {
    request: async (request) => {
      const end = Math.min(clock.now() + options.budgetMilliseconds, options.deadline ?? Infinity);
      for (let attempt = 1; ; attempt += 1) {
        const timeLeft = end - clock.now();
        if (timeLeft <= 0) throw errorWithoutReply('timeout', request);
        const outcome = await attemptOnce(http, limitedTo(request, timeLeft), clock.now);
        const { error } = outcome;
        if (error === null || attempt >= policy.maximumAttempts) return settle(outcome);
        if (!shouldRetry(error, request.idempotent)) return settle(outcome);
        const delayMilliseconds = retryDelay(error, attempt, clock.random(), policy);
        if (clock.now() + delayMilliseconds >= end) return settle(outcome);
        onRetry?.({ error, attempt, delayMilliseconds });
        await clock.sleep(delayMilliseconds);
        if (request.signal?.aborted) throw errorWithoutReply('cancelled', request);
      }
    },
  };
};

const limitedTo = (request: HttpRequest, timeLeft: number): HttpRequest => ({
  ...request,
  timeoutMilliseconds: Math.min(timeLeft, request.timeoutMilliseconds ?? Infinity),
});
