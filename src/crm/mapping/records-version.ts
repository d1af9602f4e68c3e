import type { PropertyValues } from '../repository.ts';
import { readNumber } from './values.ts';

/**
 * In which way this version of the app writes what it stores. It goes up only when an older version would misread what
 * a newer one has written, never for what is merely added. Decision 010 says what has to be done then.
 */
export const RECORDS_VERSION = 1;

/** The company property, and the field of a stored body, that says in which way something was written. */
export const COMPANY_RECORDS_VERSION = 'vrm_records_version';
const BODY_FIELD = 'recordsVersion';

/** What was stored before there was a mark. */
const UNMARKED = 1;

/** Whether a newer version of the app has written to a company, so that this one may misread it. */
export function isCompanyNewer(values: PropertyValues): boolean {
  return (readNumber(values, COMPANY_RECORDS_VERSION) ?? UNMARKED) > RECORDS_VERSION;
}

/** A stored body together with the mark. */
export const markBody = <Body extends object>(body: Body): Body => ({
  ...body,
  [BODY_FIELD]: RECORDS_VERSION,
});

/** A stored body without the mark, and whether a newer version of the app has written it. */
export function readMark(body: unknown): { readonly body: unknown; readonly isNewer: boolean } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { body, isNewer: false };
  const { [BODY_FIELD]: version, ...rest } = body as Record<string, unknown>;
  return { body: rest, isNewer: typeof version === 'number' && version > RECORDS_VERSION };
}
