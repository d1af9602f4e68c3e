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
  MEASUREMENT_METHODS,
  MILESTONE_CLASSES,
  MONEY_KINDS,
  NATURES,
  PHASES,
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
const offset = z.object({
  days: z.optional(z.int()),
  weeks: z.optional(z.int()),
  months: z.optional(z.int()),
});

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

const templateMetric = z.object({
  key,
  name: z.string().check(z.minLength(3), z.maxLength(60)),
  definition: words,
  category: z.enum(VALUE_CATEGORIES),
  moneyKind: z.nullable(z.enum(MONEY_KINDS)),
  calculator: z.enum(CALCULATORS),
  /** Inputs that are the same for every customer; the others are asked for. */
  inputs: z._default(z.record(z.string(), z.union([z.number(), z.string()])), {}),
  measuredInputs: z.array(z.string()),
  unit: z._default(z.nullable(z.string()), null),
  measurementMethod: z.enum(MEASUREMENT_METHODS),
  measurementDetail: z._default(z.nullable(words), null),
  validation: words,
  measuringIntervalDays: z._default(z.nullable(z.int()), null),
  benefitPool: z._default(z.nullable(key), null),
});

export const templateSchema = z.object({
  segment: z.enum(SEGMENTS),
  industry: z.enum(INDUSTRIES),
  version: z.int().check(z.gte(1)),
  name: words,
  valueBasis: z.enum(['money', 'outcomes']),
  milestones: z.array(templateMilestone).check(z.minLength(1)),
  metrics: z.array(templateMetric),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplateMilestone = Template['milestones'][number];
export type TemplateMetric = Template['metrics'][number];

/** "template/enterprise/any/1": unique per version. */
export function templateKeyOf(template: Pick<Template, 'segment' | 'industry' | 'version'>): string {
  return `template/${template.segment}/${template.industry}/${template.version}`;
}

export type LoadedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks a template as a whole: its shape, unique keys, references that exist and no circle of dependencies. */
export function loadTemplate(data: unknown): LoadedTemplate {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const problems = [...repeatedKeys(parsed.data), ...brokenReferences(parsed.data), ...circles(parsed.data)];
  return problems.length === 0 ? { ok: true, template: parsed.data } : { ok: false, problems };
}

function repeatedKeys({ milestones, metrics }: Template): readonly string[] {
  const repeated = (keys: readonly string[]) =>
    keys.filter((candidate, index) => keys.indexOf(candidate) !== index);
  return [...repeated(milestones.map((item) => item.key)), ...repeated(metrics.map((item) => item.key))].map(
    (name) => `"${name}" is used twice: keys have to be unique`,
  );
}

function brokenReferences({ milestones, metrics }: Template): readonly string[] {
  const milestoneKeys = new Set(milestones.map((item) => item.key));
  const metricKeys = new Set(metrics.map((item) => item.key));
  return milestones.flatMap((item) => [
    ...predecessors(item)
      .filter((name) => !milestoneKeys.has(name))
      .map((name) => `"${item.key}" refers to the milestone "${name}", which the template does not have`),
    ...(item.metric !== null && !metricKeys.has(item.metric)
      ? [`"${item.key}" refers to the metric "${item.metric}", which the template does not have`]
      : []),
  ]);
}

function circles({ milestones }: Template): readonly string[] {
  const byKey = new Map(milestones.map((item) => [item.key, item]));
  const leadsTo = (from: string, wanted: string, seen: ReadonlySet<string>): boolean =>
    predecessors(byKey.get(from)).some(
      (next) => next === wanted || (!seen.has(next) && leadsTo(next, wanted, new Set([...seen, next]))),
    );
  return milestones
    .filter((item) => leadsTo(item.key, item.key, new Set()))
    .map((item) => `"${item.key}" depends on itself`);
}

function predecessors(item: TemplateMilestone | undefined): readonly string[] {
  if (item === undefined) return [];
  return item.after === null ? item.dependsOn : [...item.dependsOn, item.after];
}
