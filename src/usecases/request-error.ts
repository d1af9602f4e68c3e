export const REQUEST_ERROR_CODES = ['invalid_request', 'not_allowed', 'entry_differs'] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];

/** A request that is refused because of what it asks; the message says what would be right. */
export class RequestError extends Error {
  readonly code: RequestErrorCode;
  readonly field: string | null;

  constructor(code: RequestErrorCode, field: string | null, message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.field = field;
  }
}
