import type { Instant } from '../domain/calendar.ts';

export const REQUEST_ERROR_CODES = [
  'invalid_request',
  'not_allowed',
  'entry_differs',
  'changed_meanwhile',
  'newer_records',
] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];

/** What somebody else changed since the person who asks has looked. */
export interface MeanwhileChange {
  /** CRM property of the milestone or metric. */
  readonly property: string;
  /** Values as the CRM stores them; null for none. */
  readonly before: string | null;
  readonly after: string | null;
  /** HubSpot user id; null when it is not known. */
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
}

/** A request that is refused because of what it asks; the message says what would be right. */
export class RequestError extends Error {
  readonly code: RequestErrorCode;
  readonly field: string | null;
  /** For `changed_meanwhile`; the first of them where there are several. */
  readonly change: MeanwhileChange | null;
  /** For `changed_meanwhile`: everything that somebody else changed and the request would have changed back. */
  readonly changes: readonly MeanwhileChange[];

  constructor(
    code: RequestErrorCode,
    field: string | null,
    message: string,
    change: MeanwhileChange | readonly MeanwhileChange[] | null = null,
  ) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.field = field;
    this.changes = change === null ? [] : [change].flat();
    this.change = this.changes[0] ?? null;
  }
}

/** A newer version of the app has written what this one would change. */
export const newerRecords = (): RequestError =>
  new RequestError(
    'newer_records',
    null,
    'A newer version of Value Milestones has written these records, so this one changes nothing. Update it first.',
  );
