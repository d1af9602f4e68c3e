import * as z from 'zod/mini';
import {
  BASELINE_METHODS,
  BUSINESS_FUNCTIONS,
  COMPARATORS,
  CRITERIA,
  DEFINERS,
  EVIDENCE_POLICIES,
  MEASUREMENT_METHODS,
  MILESTONE_CLASSES,
  NATURES,
  PHASES,
  VALUE_CATEGORIES,
} from '../domain/vocabulary.ts';
import type { ApplyTemplateRequest, SaveMilestoneRequest } from './contract.ts';
import { orNull, text, textOrNull } from './entries/fields.ts';
import { MOST_ENTRIES, newEntry, viewShape } from './schemas.ts';

const MOST_OF_A_LIST = 50;
const texts = () => z._default(z.array(text()).check(z.maxLength(MOST_OF_A_LIST)), []);

/** What every request that saves a part of the plan says; see `usecases/plan-edits`. */
export const savePlanShape = {
  ...viewShape,
  requestKey: text(),
  reason: textOrNull(),
  entries: z._default(z.array(newEntry).check(z.maxLength(MOST_ENTRIES)), []),
  known: z._default(z.record(z.string(), z.nullable(text())), {}),
};

const amount = z._default(z.number(), 0);
const schedule = z.object({
  anchor: z.union([z.literal('start'), z.object({ milestoneKey: text() })]),
  offset: z.object({
    days: z.optional(z.number()),
    weeks: z.optional(z.number()),
    months: z.optional(z.number()),
  }),
});

const milestone = z.object({
  name: text(),
  phase: z.enum(PHASES),
  category: z.enum(VALUE_CATEGORIES),
  milestoneClass: z.enum(MILESTONE_CLASSES),
  nature: z.enum(NATURES),
  definer: z.enum(DEFINERS),
  businessFunction: orNull(z.enum(BUSINESS_FUNCTIONS)),
  required: z.boolean(),
  ownerId: textOrNull(),
  customerOwnerContactId: textOrNull(),
  definition: textOrNull(),
  criterion: z.enum(CRITERIA),
  comparator: orNull(z.enum(COMPARATORS)),
  unit: textOrNull(),
  baseline: orNull(z.number()),
  baselineMethod: orNull(z.enum(BASELINE_METHODS)),
  baselineOn: textOrNull(),
  target: orNull(z.number()),
  plannedStart: textOrNull(),
  targetDate: textOrNull(),
  schedule: orNull(schedule),
  measuringIntervalDays: orNull(z.number()),
  measurementMethod: orNull(z.enum(MEASUREMENT_METHODS)),
  measurementDetail: textOrNull(),
  validation: textOrNull(),
  evidencePolicy: z.enum(EVIDENCE_POLICIES),
  holdDays: amount,
  businessImpact: textOrNull(),
  nextSteps: texts(),
  capability: textOrNull(),
  outcome: textOrNull(),
  impact: textOrNull(),
  dependsOn: texts(),
  metricKey: textOrNull(),
});

export const saveMilestoneRequest = z.object({
  ...savePlanShape,
  milestoneKey: textOrNull(),
  milestone,
  seen: orNull(milestone),
  replaces: textOrNull(),
}) satisfies z.ZodMiniType<SaveMilestoneRequest>;

export const applyTemplateRequest = z.object({
  ...viewShape,
  templateKey: text(),
  startDate: text(),
}) satisfies z.ZodMiniType<ApplyTemplateRequest>;
