import * as z from 'zod/mini';
import { LANGUAGES } from '../domain/vocabulary.ts';
import type { CompanyValueRequest, RecordEntryRequest } from './contract.ts';
import { entryShape, orNull, text } from './entries/fields.ts';
import { MILESTONE_LINES } from './entries/milestone-lines.ts';
import { PROOF_LINES } from './entries/proof-lines.ts';
import { RELATIONSHIP_LINES } from './entries/relationship-lines.ts';
import { RENEWAL_LINES } from './entries/renewal-lines.ts';

/**
 * The shape of every request. What a request means (does the milestone exist, is the date possible) is the
 * use case's to judge; this only makes sure that it is a request at all.
 */
/** As many as HubSpot creates in one request, so that a save stays one write, all of it or nothing. */
export const MOST_ENTRIES = 100;

export const viewShape = {
  companyId: z.string().check(z.regex(/^\d{1,20}$/, 'a company id is a number')),
  timeZone: z.string().check(z.minLength(1), z.maxLength(64), z.refine(isTimeZone, 'not an IANA time zone')),
  user: orNull(z.object({ userId: z.string().check(z.regex(/^\d{1,20}$/, 'a user id is a number')) })),
};

export const newEntry = z.discriminatedUnion('kind', [
  ...PROOF_LINES,
  ...MILESTONE_LINES,
  ...RELATIONSHIP_LINES,
  ...RENEWAL_LINES,
  z.object({ ...entryShape, kind: z.literal('reversal'), reverses: text(), reason: text() }),
]);

export const companyValueRequest = z.object({
  ...viewShape,
  wordsIn: z.optional(z.nullable(z.enum(LANGUAGES))),
}) satisfies z.ZodMiniType<CompanyValueRequest>;

export const recordEntryRequest = z.object({
  ...viewShape,
  entries: z.array(newEntry).check(z.minLength(1), z.maxLength(MOST_ENTRIES)),
}) satisfies z.ZodMiniType<RecordEntryRequest>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
