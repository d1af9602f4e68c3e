import {
  invalidProperties,
  isAuthenticationError,
  isConflict,
  isMissingScope,
  isNetworkError,
  isNotFound,
  isRateLimited,
  isTimeout,
  isUniqueConflict,
  isUnknownObjectType,
  isValidationError,
} from '../../src/hubspot/error-predicates.ts';
import {
  errorFromBatchEntry,
  errorFromResponse,
  errorWithoutReply,
  readRetryAfter,
} from '../../src/hubspot/errors.ts';
import { aRequest } from './fake-http.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

const errorOf = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  errorFromResponse({ status, headers, body }, aRequest({ method: 'PATCH' }), NOW);

const propertyRefusal = (problems: unknown) => ({
  status: 'error',
  category: 'VALIDATION_ERROR',
  correlationId: 'c-1',
  message: `Property values were not valid: ${JSON.stringify(problems)}`,
});

it('names the refused properties of a validation error but not their values', () => {
  const error = errorOf(
    400,
    propertyRefusal([
      {
        isValid: false,
        name: 'vrm_renewal_date',
        error: 'INVALID_DATE',
        message: 'soon was not a valid date',
      },
    ]),
  );
  expect(isValidationError(error)).toBe(true);
  expect(invalidProperties(error)).toEqual(['vrm_renewal_date']);
  expect(error.message).toBe('HubSpot refused the value of vrm_renewal_date (invalid date).');
  expect(error.correlationId).toBe('c-1');
  expect(error.retryable).toBe(false);
});

it('knows a taken unique value that HubSpot tells of in the message alone', () => {
  const message =
    'Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=ObjectTypeId{legacyObjectType=COMPANY}, ' +
    'propertyName=entry_key, value=plan/a, b} on 120. 99 already has that value.';
  const error = errorOf(400, { status: 'error', category: 'VALIDATION_ERROR', message });
  expect(isUniqueConflict(error, 'entry_key')).toBe(true);
  expect(isUniqueConflict(error, 'another_key')).toBe(false);
  expect(isValidationError(error)).toBe(false);
  expect(error.message).not.toContain('plan/a');
});

it('names required properties that were left out, which HubSpot lists in the context alone', () => {
  const message = 'Error creating value_entry. Some required properties were not set.';
  const context = { properties: ['entry_key', 'kind'] };
  const error = errorOf(400, { status: 'error', category: 'VALIDATION_ERROR', message, context });
  expect(invalidProperties(error)).toEqual(['entry_key', 'kind']);
});

it('finds the property names in a list that was cut off', () => {
  const message =
    'Property values were not valid: [{"isValid":false,"error":"INVALID_OPTION","name":"kind","locali';
  const error = errorOf(400, { category: 'VALIDATION_ERROR', message });
  expect(invalidProperties(error)).toEqual(['kind']);
});

it('reads the property names that come in the context of listed errors', () => {
  const error = errorOf(400, {
    category: 'VALIDATION_ERROR',
    errors: [{ message: 'missing', code: 'REQUIRED_PROPERTY', context: { properties: ['name', 'domain'] } }],
  });
  expect(invalidProperties(error)).toEqual(['name', 'domain']);
});

it('takes a unique value that is taken for a conflict, not for a bad value', () => {
  const error = errorOf(
    400,
    propertyRefusal([
      { name: 'entry_key', error: 'CONFLICTING_UNIQUE_VALUE', message: '99 already has that value' },
    ]),
  );
  expect(isUniqueConflict(error)).toBe(true);
  expect(isUniqueConflict(error, 'entry_key')).toBe(true);
  expect(isUniqueConflict(error, 'vrm_import_key')).toBe(false);
  expect(isValidationError(error)).toBe(false);
});

it('takes a plain 409 for a conflict', () => {
  const error = errorOf(409, { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 151' });
  expect(isConflict(error)).toBe(true);
  expect(isUniqueConflict(error)).toBe(true);
  expect(error.message).not.toContain('151');
});

it('names the scopes that are missing', () => {
  const error = errorOf(403, {
    category: 'MISSING_SCOPES',
    errors: [{ message: 'required', context: { requiredGranularScopes: ['crm.objects.custom.read'] } }],
  });
  expect(isMissingScope(error)).toBe(true);
  expect(error.requiredScopes).toEqual(['crm.objects.custom.read']);
  expect(error.message).toContain('crm.objects.custom.read');
});

it('tells a missing object definition from a missing record', () => {
  const error = errorOf(400, {
    category: 'VALIDATION_ERROR',
    message: 'Unable to infer object type from: p_value_entry',
  });
  expect(isUnknownObjectType(error)).toBe(true);
  expect(isNotFound(error)).toBe(false);
});

it('recognises a missing record, a bad token and a used-up limit', () => {
  expect(isNotFound(errorOf(404, { category: 'OBJECT_NOT_FOUND' }))).toBe(true);
  expect(isAuthenticationError(errorOf(401, { category: 'INVALID_AUTHENTICATION' }))).toBe(true);
  const limited = errorOf(429, { errorType: 'RATE_LIMIT', policyName: 'SECONDLY' }, { 'retry-after': '2' });
  expect(isRateLimited(limited)).toBe(true);
  expect(limited.category).toBe('RATE_LIMIT');
  expect(limited.retryAfterMilliseconds).toBe(2000);
  expect(limited.retryable).toBe(true);
});

it('does not promise that a used-up daily limit passes', () => {
  const error = errorOf(429, { policyName: 'DAILY' });
  expect(error.retryable).toBe(false);
  expect(error.message).toContain('midnight');
});

it('copes with an error body that is not HubSpot’s', () => {
  const error = errorOf(502, '<html>Bad gateway</html>');
  expect(error.message).toBe('HubSpot is not available right now. Try again in a minute.');
  expect(error.category).toBeNull();
  expect(error.errors).toEqual([]);
  expect(error.retryable).toBe(true);
});

it('says which request failed without its query', () => {
  expect(errorOf(404, null).operation).toBe('PATCH /crm/objects/2026-03/companies/7');
});

it('tells a timeout from a broken connection', () => {
  expect(isTimeout(errorWithoutReply('timeout', aRequest()))).toBe(true);
  expect(isNetworkError(errorWithoutReply('network', aRequest()))).toBe(true);
  expect(isNetworkError(new Error('other'))).toBe(false);
});

it('recognises an entry of a batch by its category', () => {
  const error = errorFromBatchEntry({ category: 'OBJECT_NOT_FOUND', message: 'x' }, aRequest());
  expect(isNotFound(error)).toBe(true);
  expect(error.status).toBe(207);
});

it('reads Retry-After as seconds or as a date', () => {
  expect(readRetryAfter({ 'retry-after': '1.5' }, NOW)).toBe(1500);
  expect(readRetryAfter({ 'retry-after': 'Sat, 21 Nov 2026 12:00:07 GMT' }, NOW)).toBe(7000);
  expect(readRetryAfter({ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, NOW)).toBe(0);
  expect(readRetryAfter({ 'retry-after': 'soon' }, NOW)).toBeNull();
  expect(readRetryAfter({}, NOW)).toBeNull();
});
