import type { ObjectName } from './objects.ts';

export const CRM_ERROR_CODES = [
  'not_found',
  'unauthenticated',
  'missing_scopes',
  'rate_limited',
  'unavailable',
  'timeout',
  'invalid',
  'conflict',
  'not_provisioned',
  'unexpected',
] as const;
export type CrmErrorCode = (typeof CRM_ERROR_CODES)[number];

/** What went wrong in the CRM, in words that may be shown: no token, no stack, no property values. */
export class CrmError extends Error {
  readonly code: CrmErrorCode;
  readonly correlationId: string | null;
  /** Whether asking again later may help. */
  readonly retryable: boolean;
  /** How long the CRM asks to wait before asking again; null when it does not say. */
  readonly retryAfterMilliseconds: number | null;
  /** What it is about: property names for `invalid`, scopes for `missing_scopes`. */
  readonly subjects: readonly string[];
  /** Parts of a company that could not be read while others could; none where nothing could. */
  readonly unread: readonly ObjectName[];

  constructor(
    code: CrmErrorCode,
    message: string,
    options: {
      correlationId?: string | null;
      retryable?: boolean;
      retryAfterMilliseconds?: number | null;
      subjects?: readonly string[];
      unread?: readonly ObjectName[];
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'CrmError';
    this.code = code;
    this.correlationId = options.correlationId ?? null;
    this.retryable = options.retryable ?? false;
    this.retryAfterMilliseconds = options.retryAfterMilliseconds ?? null;
    this.subjects = options.subjects ?? [];
    this.unread = options.unread ?? [];
  }
}

/** One error for several records, naming all that was refused for the same reason; null for none. */
export function joinErrors(errors: readonly CrmError[]): CrmError | null {
  const [first, ...others] = errors;
  if (first === undefined) return null;
  const alike = [first, ...others.filter(({ code }) => code === first.code)];
  return new CrmError(first.code, first.message, {
    correlationId: first.correlationId,
    retryable: first.retryable,
    retryAfterMilliseconds: first.retryAfterMilliseconds,
    subjects: [...new Set(alike.flatMap(({ subjects }) => subjects))],
    cause: first.cause,
  });
}
