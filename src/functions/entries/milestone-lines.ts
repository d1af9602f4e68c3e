import * as z from 'zod/mini';
import { BLOCKER_TYPES, CONFIDENCE_LEVELS, MISSED_REASONS } from '../../domain/vocabulary.ts';
import { entryShape, orNull, text, textOrNull } from './fields.ts';

const ofMilestone = { ...entryShape, milestoneKey: text() };

export const MILESTONE_LINES = [
  z.object({
    ...ofMilestone,
    kind: z.literal('reset'),
    newTargetDate: text(),
    reason: text(),
    blockerResolved: orNull(z.boolean()),
    confidence: orNull(z.enum(CONFIDENCE_LEVELS)),
  }),
  z.object({
    ...ofMilestone,
    kind: z.literal('missed'),
    reason: z.enum(MISSED_REASONS),
    blockerType: orNull(z.enum(BLOCKER_TYPES)),
  }),
  z.object({ ...ofMilestone, kind: z.literal('cancelled'), reason: text() }),
  z.object({ ...ofMilestone, kind: z.literal('review'), answers: z.record(z.string(), text()) }),
  z.object({ ...ofMilestone, kind: z.literal('celebration'), contactId: textOrNull() }),
  z.object({ ...ofMilestone, kind: z.literal('work_logged'), hours: orNull(z.number()) }),
  z.object({
    ...entryShape,
    kind: z.literal('blocker_raised'),
    blockerType: z.enum(BLOCKER_TYPES),
    title: text(),
    ticketId: textOrNull(),
    raisedByContactId: textOrNull(),
  }),
  z.object({ ...entryShape, kind: z.literal('blocker_cleared'), blockerKey: text() }),
] as const;
