import * as z from 'zod/mini';
import { READINESS_BANDS, RENEWAL_OUTCOMES, RUNWAY_STEPS } from '../../domain/vocabulary.ts';
import { entryShape, orNull, text, textOrNull } from './fields.ts';

const facts = { startDate: textOrNull(), renewalDate: textOrNull(), annualCostMinor: orNull(z.number()) };
const ofRenewal = { ...entryShape, renewalDate: text() };

export const RENEWAL_LINES = [
  z.object({ ...ofRenewal, kind: z.literal('runway_step'), step: z.enum(RUNWAY_STEPS) }),
  z.object({ ...ofRenewal, kind: z.literal('renewal_call'), band: z.enum(READINESS_BANDS), reason: text() }),
  z.object({
    ...ofRenewal,
    kind: z.literal('renewal_outcome'),
    outcome: z.enum(RENEWAL_OUTCOMES),
    amountMinor: orNull(z.number()),
    termMonths: orNull(z.number()),
    signedOn: textOrNull(),
    nextRenewalDate: textOrNull(),
  }),
  z.object({ ...entryShape, kind: z.literal('company_facts'), ...facts, seen: orNull(z.object(facts)) }),
] as const;
