import * as z from 'zod/mini';
import {
  BASELINE_METHODS,
  CONFIRMATION_CHANNELS,
  EVIDENCE_KINDS,
  MEASUREMENT_METHODS,
} from '../../domain/vocabulary.ts';
import { entryShape, orNull, text, textOrNull } from './fields.ts';

/** As many answers as fit in one line. */
const MOST_RESPONSES = 500;
const surveyResponse = z.object({ before: z.number(), after: z.number(), contactId: textOrNull() });

/** What only some measurements say: the answers of a survey, or the company property that was taken over. */
export const surveyShape = {
  survey: z.optional(z.nullable(z.array(surveyResponse).check(z.maxLength(MOST_RESPONSES)))),
  property: z.optional(z.nullable(text())),
};

export const PROOF_LINES = [
  z.object({
    ...entryShape,
    kind: z.literal('measurement'),
    value: z.union([z.number(), z.boolean()]),
    input: textOrNull(),
    method: orNull(z.enum(MEASUREMENT_METHODS)),
    contactId: textOrNull(),
    ...surveyShape,
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
  z.object({ ...entryShape, kind: z.literal('dispute'), contactId: textOrNull(), reason: text() }),
  z.object({
    ...entryShape,
    kind: z.literal('dispute_resolved'),
    disputeKey: text(),
    accepted: z.boolean(),
    acceptedShare: orNull(z.number()),
    contactId: textOrNull(),
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
] as const;
