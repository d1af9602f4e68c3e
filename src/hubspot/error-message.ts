import type { FailureFacts } from './errors.ts';

const list = (names: readonly (string | null)[]): string =>
  [...new Set(names.filter((name) => name !== null))].join(', ');

const withoutReply = (facts: FailureFacts): string | null => {
  switch (facts.kind) {
    case 'timeout':
      return 'HubSpot did not answer in time.';
    case 'network':
      return 'HubSpot could not be reached.';
    case 'cancelled':
      return 'The request to HubSpot was cancelled.';
    case 'unreadable':
      return 'HubSpot sent a reply that could not be read.';
    case 'response':
      return null;
  }
};

const refusedProperties = (facts: FailureFacts): string => {
  const named = facts.details.filter((detail) => detail.propertyName !== null);
  if (named.length === 0) return 'HubSpot refused the request as not valid.';
  const parts = named.map(({ propertyName, code }) =>
    code === null ? propertyName : `${propertyName} (${code.toLowerCase().replaceAll('_', ' ')})`,
  );
  return `HubSpot refused the value of ${list(parts)}.`;
};

const missingScopes = (facts: FailureFacts): string =>
  facts.requiredScopes.length === 0
    ? 'The app is not permitted to do this in HubSpot.'
    : `The app lacks a permission in HubSpot. It needs one of these scopes: ${list(facts.requiredScopes)}.`;

const limitReached = (facts: FailureFacts): string =>
  facts.policyName === 'DAILY'
    ? "The HubSpot account's daily limit of requests is used up. It starts again at midnight."
    : 'HubSpot is receiving too many requests from this account. Try again in a few seconds.';

const refused = (facts: FailureFacts): string => {
  const { status, category } = facts;
  if (status === 401) return 'HubSpot did not accept the access token. Check that it is current.';
  if (status === 403 || category === 'MISSING_SCOPES') return missingScopes(facts);
  if (status === 404 || category === 'OBJECT_NOT_FOUND' || facts.isUnknownRecord)
    return 'HubSpot has no such record.';
  if (category === 'OBJECT_ALREADY_EXISTS') return 'HubSpot already has something of this name.';
  if (status === 409 || category === 'CONFLICT')
    return 'HubSpot already has a record with this unique value.';
  if (status === 423) return 'The record is being changed by somebody else. Try again in a few seconds.';
  if (status === 429) return limitReached(facts);
  if (status === 477) return 'The HubSpot account is being moved to another data centre. Try again later.';
  if (status !== null && status >= 500) return 'HubSpot is not available right now. Try again in a minute.';
  if (facts.isUnknownObjectType) return 'HubSpot has no object of this name: it has not been set up here.';
  if (status === 400 || category === 'VALIDATION_ERROR') return refusedProperties(facts);
  return `HubSpot refused the request (${status ?? 'no status'}).`;
};

/** One sentence that may be shown to anybody: no token, no value, no text that HubSpot wrote. */
export const describeFailure = (facts: FailureFacts): string => withoutReply(facts) ?? refused(facts);
