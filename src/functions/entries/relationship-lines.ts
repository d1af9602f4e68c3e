import * as z from 'zod/mini';
import {
  CONTACT_CHANNELS,
  ENGAGEMENT_STATES,
  JOURNEY_STAGES,
  OBJECTION_KINDS,
  OBJECTION_SEVERITIES,
  STAGE_TRIGGERS,
} from '../../domain/vocabulary.ts';
import { entryShape, orNull, text, textOrNull } from './fields.ts';

const MOST_FACTS = 50;
const position = { ...entryShape, state: z.enum(ENGAGEMENT_STATES), contactId: textOrNull() };

export const RELATIONSHIP_LINES = [
  z.object({
    ...entryShape,
    kind: z.literal('objection_opened'),
    objectionKind: z.enum(OBJECTION_KINDS),
    severity: z.enum(OBJECTION_SEVERITIES),
  }),
  z.object({ ...entryShape, kind: z.literal('objection_resolved'), objectionKey: text() }),
  z.object({ ...entryShape, kind: z.literal('objections_checked'), contactId: textOrNull() }),
  z.object({ ...position, kind: z.literal('sponsor') }),
  z.object({ ...position, kind: z.literal('champion') }),
  z.object({
    ...entryShape,
    kind: z.literal('customer_contact'),
    channel: z.enum(CONTACT_CHANNELS),
    contactId: textOrNull(),
    customerOriginated: z.boolean(),
  }),
  z.object({
    ...entryShape,
    kind: z.literal('stage'),
    track: text(),
    stage: z.enum(JOURNEY_STAGES),
    movement: z.enum(['entered', 'left']),
    trigger: orNull(z.enum(STAGE_TRIGGERS)),
    exitFacts: z._default(z.array(text()).check(z.maxLength(MOST_FACTS)), []),
    handoff: textOrNull(),
    contactId: textOrNull(),
  }),
] as const;
