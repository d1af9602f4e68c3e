import * as z from 'zod/mini';
import {
  BASELINE_METHODS,
  BUSINESS_FUNCTIONS,
  CALCULATORS,
  COMPARATORS,
  CRITERIA,
  DEFINERS,
  EVIDENCE_POLICIES,
  INDUSTRIES,
  JOURNEY_STAGES,
  LANGUAGES,
  MEASUREMENT_METHODS,
  MILESTONE_CLASSES,
  MONEY_KINDS,
  NATURES,
  PHASES,
  READINESS_ITEMS,
  RUNWAY_STEPS,
  SEGMENTS,
  VALUE_CATEGORIES,
} from '../domain/vocabulary.ts';

/**
 * A milestone template: the plan that customers of a segment and industry start from. Percentages are
 * fractions; offsets count from the company's start or from another milestone of the template.
 */
const key = z
  .string()
  .check(z.regex(/^[a-z0-9-]{2,60}$/, 'a key is 2 to 60 lower-case letters, digits and hyphens'));
const words = z.string().check(z.minLength(3), z.maxLength(500));
/** A word of another language may be as short as one character. */
const translation = z.string().check(z.minLength(1), z.maxLength(500));
const offset = z.object({
  days: z.optional(z.int()),
  weeks: z.optional(z.int()),
  months: z.optional(z.int()),
});

/** Who on our side carries a milestone. */
export const OWNER_ROLES = [
  'csm',
  'onboarding',
  'solutions',
  'support',
  'account_manager',
  'product',
] as const;
/** Who at the customer answers for it. */
export const CUSTOMER_ROLES = [
  'executive_sponsor',
  'process_owner',
  'team_lead',
  'it',
  'finance',
  'compliance',
  'account_owner',
] as const;

const templateMilestone = z.object({
  key,
  name: z.string().check(z.minLength(3), z.maxLength(60)),
  phase: z.enum(PHASES),
  category: z.enum(VALUE_CATEGORIES),
  milestoneClass: z.enum(MILESTONE_CLASSES),
  nature: z._default(z.enum(NATURES), 'quantitative'),
  definer: z._default(z.enum(DEFINERS), 'vendor'),
  businessFunction: z._default(z.nullable(z.enum(BUSINESS_FUNCTIONS)), null),
  required: z._default(z.boolean(), true),
  ownerRole: z._default(z.enum(OWNER_ROLES), 'csm'),
  customerRole: z._default(z.nullable(z.enum(CUSTOMER_ROLES)), null),
  definition: words,
  criterion: z._default(z.enum(CRITERIA), 'reach'),
  comparator: z._default(z.nullable(z.enum(COMPARATORS)), null),
  unit: z._default(z.nullable(z.string()), null),
  /** Only where it is the same for every customer: nobody used the product before its start. */
  baseline: z._default(z.nullable(z.number()), null),
  /** What is usual before; the customer's own baseline replaces it. Shown as an example, never counted. */
  typicalBaseline: z._default(z.nullable(z.number()), null),
  target: z._default(z.nullable(z.number()), null),
  baselineMethod: z._default(z.nullable(z.enum(BASELINE_METHODS)), null),
  /** Key of the milestone whose achievement the dates count from; null is the company's start. */
  after: z._default(z.nullable(key), null),
  startOffset: offset,
  targetOffset: offset,
  source: z._default(z.enum(['manual', 'engine:proved_run_rate']), 'manual'),
  measuringIntervalDays: z._default(z.nullable(z.int()), null),
  measurementMethod: z.enum(MEASUREMENT_METHODS),
  measurementDetail: z._default(z.nullable(words), null),
  validation: words,
  evidencePolicy: z.enum(EVIDENCE_POLICIES),
  holdDays: z._default(z.int(), 0),
  businessImpact: z._default(z.nullable(words), null),
  nextSteps: z._default(z.array(words), []),
  capability: z._default(z.nullable(words), null),
  outcome: z._default(z.nullable(words), null),
  impact: z._default(z.nullable(words), null),
  dependsOn: z._default(z.array(key), []),
  metric: z._default(z.nullable(key), null),
});

const exampleInput = z.union([z.number(), z.string(), z.array(z.number())]);

const templateMetric = z.object({
  key,
  name: z.string().check(z.minLength(3), z.maxLength(60)),
  definition: words,
  category: z.enum(VALUE_CATEGORIES),
  moneyKind: z.nullable(z.enum(MONEY_KINDS)),
  calculator: z.enum(CALCULATORS),
  /** Inputs that are the same for every customer; the others are asked for. */
  inputs: z._default(z.record(z.string(), z.union([z.number(), z.string()])), {}),
  /** What the other inputs usually are, in US dollars. Shown as an example, never counted. */
  typicalInputs: z._default(z.record(z.string(), exampleInput), {}),
  measuredInputs: z.array(z.string()),
  unit: z._default(z.nullable(z.string()), null),
  measurementMethod: z.enum(MEASUREMENT_METHODS),
  measurementDetail: z._default(z.nullable(words), null),
  validation: words,
  measuringIntervalDays: z._default(z.nullable(z.int()), null),
  benefitPool: z._default(z.nullable(key), null),
});

const days = z.int().check(z.gte(0), z.lte(1826));
const points = z.number().check(z.gte(0), z.lte(100));
const stage = z.object({
  /** How long it usually takes; null: it goes on. */
  usualDays: z.nullable(z.object({ fromDays: days, toDays: days })),
  exitFacts: z.array(z.string()),
});
const limits = z.object({
  /** Days from the start after which it is a finding that nothing is achieved, */
  nothingAchievedDays: days,
  /** and that nothing is proved. */
  nothingProvedAfterDays: days,
});

/** English is what stands in the template itself; the other languages are kept beside it, by place. */
export const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');

export const templateSchema = z.object({
  segment: z.enum(SEGMENTS),
  industry: z.enum(INDUSTRIES),
  version: z.int().check(z.gte(1)),
  name: words,
  valueBasis: z.enum(['money', 'outcomes']),
  /** Whole months from the start to the first renewal that the plan is made for. */
  firstRenewalMonths: z._default(z.nullable(z.int().check(z.gte(1), z.lte(60))), null),
  /** Of the next four, null is what the settings of the account say. */
  runway: z._default(
    z.nullable(z.array(z.object({ step: z.enum(RUNWAY_STEPS), daysBeforeRenewal: days }))),
    null,
  ),
  stages: z._default(z.nullable(z.partialRecord(z.enum(JOURNEY_STAGES), stage)), null),
  weights: z._default(z.nullable(z.record(z.enum(READINESS_ITEMS), points)), null),
  limits: z._default(z.nullable(limits), null),
  /** Why weights or limits are other than usual. */
  reasons: z._default(z.array(words), []),
  milestones: z.array(templateMilestone).check(z.minLength(1)),
  metrics: z.array(templateMetric),
  /** Its texts in other languages by their place, such as `milestones.first-value.name`. */
  translations: z._default(z.partialRecord(z.enum(TRANSLATED), z.record(z.string(), translation)), {}),
});

export type Template = z.infer<typeof templateSchema>;
/** A template as a file writes it, in which whatever has a usual value may be left out. */
export type TemplateData = z.input<typeof templateSchema>;
export type TemplateMilestone = Template['milestones'][number];
export type TemplateMetric = Template['metrics'][number];

/** "template/enterprise/any/1": unique per version. */
export function templateKeyOf(template: Pick<Template, 'segment' | 'industry' | 'version'>): string {
  return `template/${template.segment}/${template.industry}/${template.version}`;
}
