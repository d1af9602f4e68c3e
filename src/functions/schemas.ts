import * as z from 'zod/mini';
import {
  BASELINE_METHODS,
  CONFIRMATION_CHANNELS,
  EVIDENCE_KINDS,
  MEASUREMENT_METHODS,
} from '../domain/vocabulary.ts';
import type { CompanyValueRequest, RecordEntryRequest } from './contract.ts';

/**
 * The shape of every request. What a request means (does the milestone exist, is the date possible) is the
 * use case's to judge; this only makes sure that it is a request at all.
 */
const MOST_CHARACTERS = 10_000;
const MOST_ENTRIES = 20;

const text = () => z.string().check(z.maxLength(MOST_CHARACTERS));
/** HubSpot may drop what is null on the way: what is missing is null. */
const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null);
const textOrNull = () => orNull(text());

const viewShape = {
  companyId: z.string().check(z.regex(/^\d{1,20}$/, 'a company id is a number')),
  timeZone: z.string().check(z.minLength(1), z.maxLength(64), z.refine(isTimeZone, 'not an IANA time zone')),
  user: orNull(z.object({ userId: z.string().check(z.regex(/^\d{1,20}$/, 'a user id is a number')) })),
};

const entryShape = {
  entryKey: text(),
  on: text(),
  milestoneKey: textOrNull(),
  metricKey: textOrNull(),
  note: textOrNull(),
};

const newEntry = z.discriminatedUnion('kind', [
  z.object({
    ...entryShape,
    kind: z.literal('measurement'),
    value: z.union([z.number(), z.boolean()]),
    input: textOrNull(),
    method: orNull(z.enum(MEASUREMENT_METHODS)),
    contactId: textOrNull(),
  }),
  z.object({
    ...entryShape,
    kind: z.literal('evidence'),
    evidenceKind: z.enum(EVIDENCE_KINDS),
    title: text(),
    reference: textOrNull(),
    quote: textOrNull(),
  }),
  z.object({
    ...entryShape,
    kind: z.literal('confirmation'),
    contactId: text(),
    channel: z.enum(CONFIRMATION_CHANNELS),
    reference: textOrNull(),
    share: z.number(),
  }),
  z.object({
    ...entryShape,
    kind: z.literal('baseline'),
    milestoneKey: text(),
    value: z.number(),
    method: z.enum(BASELINE_METHODS),
    contactId: textOrNull(),
    seen: orNull(z.object({ value: orNull(z.number()) })),
  }),
]);

export const companyValueRequest = z.object(viewShape) satisfies z.ZodMiniType<CompanyValueRequest>;

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
