import type { ObjectName } from '../crm/objects.ts';
import { CrmError, type CrmErrorCode } from '../crm/repository.ts';
import {
  invalidProperties,
  isAuthenticationError,
  isConflict,
  isHubSpotError,
  isMissingScope,
  isNotFound,
  isRateLimited,
  isTimeout,
  isUnknownObjectType,
  isValidationError,
  missingProperties,
} from './error-predicates.ts';
import type { HubSpotError } from './errors.ts';
import { isOwnProperty } from './object-types.ts';

const NOT_PROVISIONED =
  'Value Milestones is not set up in this HubSpot account, or not wholly. Run its set-up (provision) first.';

/** The app lacks something of its own. A property that somebody else named, say in an import, is bad input. */
const isNotProvisioned = (error: HubSpotError): boolean =>
  isUnknownObjectType(error) || missingProperties(error).some(isOwnProperty);

/** The first that holds decides. */
const CODES: readonly (readonly [(error: HubSpotError) => boolean, CrmErrorCode])[] = [
  [isAuthenticationError, 'unauthenticated'],
  [isMissingScope, 'missing_scopes'],
  [isNotProvisioned, 'not_provisioned'],
  [isNotFound, 'not_found'],
  [isConflict, 'conflict'],
  [isRateLimited, 'rate_limited'],
  [isValidationError, 'invalid'],
  [isTimeout, 'timeout'],
  [(error) => error.retryable, 'unavailable'],
];

const codeOf = (error: HubSpotError): CrmErrorCode =>
  CODES.find(([matches]) => matches(error))?.[1] ?? 'unexpected';

const subjectsOf = (code: CrmErrorCode, error: HubSpotError): readonly string[] =>
  code === 'missing_scopes' ? error.requiredScopes : invalidProperties(error);

/** What went wrong in HubSpot in the words of the port. */
export const toCrmError = (error: HubSpotError): CrmError => {
  const code = codeOf(error);
  return new CrmError(code, code === 'not_provisioned' ? NOT_PROVISIONED : error.message, {
    correlationId: error.correlationId,
    retryable: error.retryable,
    retryAfterMilliseconds: error.retryAfterMilliseconds,
    subjects: subjectsOf(code, error),
    cause: error,
  });
};

/** What kept some parts of something from being read while others were: the first reason, and the names of all. */
export const toPartlyUnread = (
  failures: readonly { readonly part: ObjectName; readonly error: unknown }[],
): unknown => {
  const [first] = failures;
  if (first === undefined || !isHubSpotError(first.error)) return first?.error;
  const { code, message, correlationId, retryable, retryAfterMilliseconds, subjects } = toCrmError(
    first.error,
  );
  const unread = failures.map(({ part }) => part);
  const more = { correlationId, retryable, retryAfterMilliseconds, subjects, unread, cause: first.error };
  return new CrmError(code, message, more);
};

/** Runs a method of the port, so that it rejects with nothing of HubSpot's but a CrmError. */
export const inCrmTerms = async <Result>(task: () => Promise<Result>): Promise<Result> => {
  try {
    return await task();
  } catch (error) {
    throw isHubSpotError(error) ? toCrmError(error) : error;
  }
};

/** The same for a method that answers in portions. */
export async function* eachInCrmTerms<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await inCrmTerms(() => iterator.next());
    if (done === true) return;
    yield value;
  }
}

/** Whether the fault lies with the one record that was sent, so that the others are not concerned. */
export const isFaultOfRecord = (error: HubSpotError): boolean =>
  !isNotProvisioned(error) && (isValidationError(error) || isConflict(error) || isNotFound(error));
