import { BURST_INTERVAL_MILLISECONDS, SEARCH_INTERVAL_MILLISECONDS } from './limits.ts';
import { DAILY_POLICY, type HubSpotError } from './errors.ts';

export type RetryPolicy = {
  /** The first one included. */
  readonly maximumAttempts: number;
  readonly baseDelayMilliseconds: number;
  readonly maximumDelayMilliseconds: number;
};

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maximumAttempts: 5,
  baseDelayMilliseconds: 300,
  maximumDelayMilliseconds: 10_000,
};

/** HubSpot turned the request away before doing anything: repeating it is safe for every request. */
const REFUSED_UNDONE: readonly number[] = [423, 429, 477];
/** HubSpot or a gateway gave up; whether the work was done is not known. */
const isOutcomeUnknown = (status: number): boolean => status === 408 || status >= 500;

/** Locks last two seconds (https://developers.hubspot.com/docs/api-reference/error-handling). */
const LOCK_MILLISECONDS = 2_000;
/** Added to a wait that HubSpot named, so that not everybody comes back in the same instant. */
const SPREAD_MILLISECONDS = 250;

/**
 * Whether a failed request may be sent again without asking anybody: HubSpot turned it away undone, or the outcome
 * is not known and sending it twice does no harm. A used-up daily limit doesn't pass by waiting.
 *
 * @param idempotent as the request says: a create without a unique key is not
 */
export const shouldRetry = (error: HubSpotError, idempotent: boolean): boolean => {
  if (error.policyName === DAILY_POLICY || error.kind === 'cancelled') return false;
  if (error.kind !== 'response') return idempotent;
  if (error.status === null) return false;
  if (REFUSED_UNDONE.includes(error.status)) return true;
  return idempotent && isOutcomeUnknown(error.status);
};

const namedWait = (error: HubSpotError): number | null => {
  if (error.retryAfterMilliseconds !== null) return error.retryAfterMilliseconds;
  if (error.policyName?.startsWith('TEN_SECONDLY')) return BURST_INTERVAL_MILLISECONDS;
  if (error.policyName?.startsWith('SECONDLY')) return SEARCH_INTERVAL_MILLISECONDS;
  return error.status === 423 ? LOCK_MILLISECONDS : null;
};

/**
 * Milliseconds to wait before the next attempt. What HubSpot names is kept to in full; otherwise the
 * wait doubles with each attempt, between half and all of it by chance.
 *
 * @param attempt the attempt that failed, from 1
 * @param random at least 0, below 1
 */
export const retryDelay = (
  error: HubSpotError,
  attempt: number,
  random: number,
  policy: RetryPolicy,
): number => {
  const named = namedWait(error);
  if (named !== null) return Math.ceil(named + random * SPREAD_MILLISECONDS);
  const doubled = policy.baseDelayMilliseconds * 2 ** (attempt - 1);
  const capped = Math.min(doubled, policy.maximumDelayMilliseconds);
  return Math.ceil(capped * (0.5 + random / 2));
};
