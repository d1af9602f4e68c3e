import { HubSpotError } from './errors.ts';

const CONFLICT_CATEGORIES: readonly (string | null)[] = ['CONFLICT', 'OBJECT_ALREADY_EXISTS'];
const NOT_FOUND_CATEGORIES: readonly (string | null)[] = ['OBJECT_NOT_FOUND', 'NOT_FOUND'];
const AUTHENTICATION_CATEGORIES: readonly (string | null)[] = [
  'INVALID_AUTHENTICATION',
  'EXPIRED_AUTHENTICATION',
];
/** What HubSpot calls a second record with the same unique value, which comes as a validation error. */
const UNIQUE_VALUE_CODE = 'CONFLICTING_UNIQUE_VALUE';

export const isHubSpotError = (error: unknown): error is HubSpotError => error instanceof HubSpotError;

export const isNotFound = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) &&
  (error.status === 404 || NOT_FOUND_CATEGORIES.includes(error.category) || error.isUnknownRecord);

/** What was to be created exists: a record with the same unique value, a property, a schema. */
export const isConflict = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && meansConflict(error);

const meansConflict = (error: HubSpotError): boolean =>
  error.status === 409 ||
  CONFLICT_CATEGORIES.includes(error.category) ||
  error.errors.some((detail) => detail.code === UNIQUE_VALUE_CODE);

/**
 * A unique value is taken. HubSpot says so in two ways: 409, or 400 naming the property. Where it names
 * properties, `propertyName` must be among them.
 */
export const isUniqueConflict = (error: unknown, propertyName?: string): error is HubSpotError => {
  if (!isConflict(error)) return false;
  const named = error.errors
    .filter((detail) => detail.code === UNIQUE_VALUE_CODE)
    .map((detail) => detail.propertyName);
  return propertyName === undefined || named.length === 0 || named.includes(propertyName);
};

/**
 * Values were refused; `invalidProperties` names them. A taken unique value is a conflict instead, and an association with
 * a record that does not exist a missing record.
 */
export const isValidationError = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) &&
  !meansConflict(error) &&
  !error.isUnknownRecord &&
  (error.category === 'VALIDATION_ERROR' || error.status === 400 || error.status === 422);

const MISSING_PROPERTY_CODE = 'PROPERTY_DOESNT_EXIST';

/** The account has no object of the name in the path. */
export const isUnknownObjectType = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && error.isUnknownObjectType;

/** Properties that were sent and that the account does not have. */
export const missingProperties = (error: HubSpotError): readonly string[] =>
  error.errors.flatMap(({ code, propertyName }) =>
    code === MISSING_PROPERTY_CODE && propertyName !== null ? [propertyName] : [],
  );

/** The properties that HubSpot refused, each once, in its order. */
export const invalidProperties = (error: HubSpotError): readonly string[] => [
  ...new Set(error.errors.flatMap((detail) => (detail.propertyName === null ? [] : [detail.propertyName]))),
];

/** The app's permissions do not suffice; `error.requiredScopes` names what would. */
export const isMissingScope = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && (error.category === 'MISSING_SCOPES' || error.status === 403);

export const isAuthenticationError = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && (error.status === 401 || AUTHENTICATION_CATEGORIES.includes(error.category));

export const isRateLimited = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && error.status === 429;

export const isTimeout = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && error.kind === 'timeout';

export const isNetworkError = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && error.kind === 'network';

export const isCancelled = (error: unknown): error is HubSpotError =>
  isHubSpotError(error) && error.kind === 'cancelled';
