import { parseErrorBody, type ErrorBody, type HubSpotErrorDetail } from './error-body.ts';
import { describeFailure } from './error-message.ts';
import type { HttpRequest, HttpResponse } from './port.ts';

/**
 * How a request failed: HubSpot refused it (`response`), no reply came (`network`, `timeout`), the caller
 * ended it (`cancelled`), or the reply made no sense (`unreadable`).
 */
export type FailureKind = 'response' | 'network' | 'timeout' | 'cancelled' | 'unreadable';

export type FailureFacts = ErrorBody & {
  readonly kind: FailureKind;
  /** HTTP status; 207 for one entry of a batch; null when there was no reply. */
  readonly status: number | null;
  readonly retryAfterMilliseconds: number | null;
  readonly method: string;
  readonly path: string;
};

type Target = Pick<HttpRequest, 'method' | 'path'>;

const TRANSIENT_STATUSES: readonly number[] = [408, 423, 429, 477];
export const DAILY_POLICY = 'DAILY';

const mayPass = ({ kind, status, policyName }: FailureFacts): boolean => {
  if (kind !== 'response') return kind !== 'cancelled';
  if (status === null) return false;
  return (TRANSIENT_STATUSES.includes(status) && policyName !== DAILY_POLICY) || status >= 500;
};

/**
 * Every failure of the adapter. The message is safe to show: it names what was refused and never
 * contains a token or a value.
 */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly category: string | null;
  readonly subCategory: string | null;
  readonly correlationId: string | null;
  readonly policyName: string | null;
  readonly retryAfterMilliseconds: number | null;
  readonly errors: readonly HubSpotErrorDetail[];
  readonly requiredScopes: readonly string[];
  readonly isUnknownObjectType: boolean;
  readonly isUnknownRecord: boolean;
  /** The request that failed, without its query: `PATCH /crm/objects/2026-03/companies/7`. */
  readonly operation: string;
  /** True when the same request may succeed later without anybody changing anything. */
  readonly retryable: boolean;

  constructor(facts: FailureFacts) {
    super(describeFailure(facts));
    this.kind = facts.kind;
    this.status = facts.status;
    this.category = facts.category;
    this.subCategory = facts.subCategory;
    this.correlationId = facts.correlationId;
    this.policyName = facts.policyName;
    this.retryAfterMilliseconds = facts.retryAfterMilliseconds;
    this.errors = facts.details;
    this.requiredScopes = facts.requiredScopes;
    this.isUnknownObjectType = facts.isUnknownObjectType;
    this.isUnknownRecord = facts.isUnknownRecord;
    this.operation = `${facts.method} ${facts.path}`;
    this.retryable = mayPass(facts);
  }
}

const NO_BODY: ErrorBody = parseErrorBody(null);

/** Reads Retry-After, which is seconds or a date. Null when absent or neither. */
export const readRetryAfter = (headers: HttpResponse['headers'], now: number): number | null => {
  const text = headers['retry-after']?.trim();
  if (text === undefined || text === '') return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : Math.max(0, instant - now);
};

/** HubSpot's limits by what it says about them in words: "You have reached your ten_secondly_rolling limit." */
const LIMIT_IN_WORDS = /reached your (\w+) limit/i;

/**
 * Which limit a 429 is about, for example TEN_SECONDLY_ROLLING, SECONDLY or DAILY. Not every 429 names it; then its
 * words or the daily allowance in the headers tell. Null when nothing does.
 */
export const limitPolicyOf = ({ headers, body }: HttpResponse): string | null => {
  const { policyName } = parseErrorBody(body);
  if (policyName !== null) return policyName;
  if (headers['x-hubspot-ratelimit-daily-remaining'] === '0') return DAILY_POLICY;
  const { message } = (typeof body === 'object' && body !== null ? body : {}) as { message?: unknown };
  const [, words] = (typeof message === 'string' && LIMIT_IN_WORDS.exec(message)) || [];
  return words?.toUpperCase() ?? null;
};

/** The error for a reply whose status is not a success. */
export const errorFromResponse = (response: HttpResponse, target: Target, now: number): HubSpotError => {
  const body = parseErrorBody(response.body);
  return new HubSpotError({
    kind: 'response',
    ...body,
    status: response.status,
    policyName: response.status === 429 ? limitPolicyOf(response) : body.policyName,
    correlationId: body.correlationId ?? response.headers['x-hubspot-correlation-id'] ?? null,
    retryAfterMilliseconds: readRetryAfter(response.headers, now),
    method: target.method,
    path: target.path,
  });
};

/** The error for one entry of a batch that succeeded in part. */
export const errorFromBatchEntry = (entry: unknown, target: Target): HubSpotError =>
  new HubSpotError({
    kind: 'response',
    ...parseErrorBody(entry),
    status: 207,
    retryAfterMilliseconds: null,
    method: target.method,
    path: target.path,
  });

/** The error for something of the app's own that the account lacks, which the reply shows by leaving it out. */
export const errorNotSetUp = (target: Target): HubSpotError =>
  new HubSpotError({
    kind: 'response',
    ...NO_BODY,
    isUnknownObjectType: true,
    status: null,
    retryAfterMilliseconds: null,
    method: target.method,
    path: target.path,
  });

/** The error when there was no reply, or none that can be read. */
export const errorWithoutReply = (
  kind: Exclude<FailureKind, 'response'>,
  target: Target,
  status: number | null = null,
): HubSpotError =>
  new HubSpotError({
    kind,
    ...NO_BODY,
    status,
    retryAfterMilliseconds: null,
    method: target.method,
    path: target.path,
  });
