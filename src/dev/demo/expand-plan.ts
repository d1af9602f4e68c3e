import { planItemKey } from '../../crm/mapping/keys.ts';
import { daysBetween } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { Metric, Milestone } from '../../domain/facts.ts';
import { addOffset } from '../../domain/schedule.ts';
import type { Template, TemplateMetric, TemplateMilestone } from '../../templates/template.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { CompanyStory, StoryMetric, StoryMilestone } from './story.ts';

export type DraftMilestone = Omit<Milestone, 'id'>;
export type DraftMetric = Omit<Metric, 'id'>;

/** The milestones of a story: the template's, as the story changes them, then the company's own. */
export function expandMilestones(
  story: CompanyStory,
  own: readonly StoryMilestone[],
  template: Template | null,
): readonly DraftMilestone[] {
  const changes = new Map(own.map((milestone) => [milestone.item, milestone]));
  const laidOut = (template?.milestones ?? []).filter(({ key }) => !story.without?.includes(key));
  const isOfTemplate = new Set(laidOut.map(({ key }) => key));
  return [
    ...laidOut.map((item) => resolved(story, fromTemplate(story, item), changes.get(item.key))),
    ...own
      .filter(({ item }) => !isOfTemplate.has(item))
      .map((milestone) => resolved(story, blankMilestone(story, milestone.item), milestone)),
  ];
}

export function expandMetrics(
  story: CompanyStory,
  own: readonly StoryMetric[],
  template: Template | null,
): readonly DraftMetric[] {
  const changes = new Map(own.map((metric) => [metric.item, metric]));
  const laidOut = (template?.metrics ?? []).filter(({ key }) => !story.without?.includes(key));
  const isOfTemplate = new Set(laidOut.map(({ key }) => key));
  return [
    ...laidOut.map((item) => withMetricChanges(metricFromTemplate(story, item), changes.get(item.key))),
    ...own
      .filter(({ item }) => !isOfTemplate.has(item))
      .map((metric) => withMetricChanges(blankMetric(story, metric.item), metric)),
  ];
}

/** References are told by item; records refer to each other by key. */
function resolved(
  story: CompanyStory,
  base: DraftMilestone,
  changes: StoryMilestone | undefined,
): DraftMilestone {
  const { item: _key, ...changed } = changes ?? { item: base.key };
  const all = { ...base, ...changed };
  const key = (item: string | null) => (item === null ? null : planItemKey(story.key, item));
  const targetDate = all.targetDate;
  return {
    ...all,
    key: planItemKey(story.key, base.key),
    baselineMethod: all.baselineMethod ?? (all.baseline === null ? null : 'direct'),
    baselineOn: all.baselineOn ?? (all.baseline === null ? null : story.start),
    originalTargetDate: all.originalTargetDate ?? targetDate,
    // In days from the start, so that a plan moved to another day keeps its distances.
    schedule:
      story.start === null || targetDate === null
        ? null
        : { anchor: 'start', offset: { days: daysBetween(story.start, targetDate) } },
    dependsOn: all.dependsOn.map((item) => planItemKey(story.key, item)),
    replaces: key(all.replaces),
    metricKey: key(all.metricKey),
  };
}

function fromTemplate(story: CompanyStory, item: TemplateMilestone): DraftMilestone {
  const {
    typicalBaseline: _example,
    after: _after,
    startOffset,
    targetOffset,
    metric,
    source,
    ...same
  } = item;
  const blank = blankMilestone(story, item.key);
  return {
    ...blank,
    ...same,
    dependsOn: same.dependsOn.filter((key) => !story.without?.includes(key)),
    plannedStart: dateOf(story, startOffset),
    targetDate: dateOf(story, targetOffset),
    source: source === 'manual' ? blank.source : { kind: 'engine', figure: 'proved_run_rate' },
    ownerId: source === 'manual' ? blank.ownerId : null,
    metricKey: metric !== null && story.without?.includes(metric) ? null : metric,
  };
}

function dateOf(story: CompanyStory, offset: TemplateMilestone['targetOffset']): CalendarDate | null {
  const { days = 0, weeks = 0, months = 0 } = offset;
  return story.start === null ? null : addOffset(story.start, { days, weeks, months });
}

function blankMilestone(story: CompanyStory, key: string): DraftMilestone {
  return {
    key,
    name: key,
    phase: 'growth',
    category: 'process_efficiency',
    milestoneClass: 'result',
    nature: 'quantitative',
    definer: 'customer',
    businessFunction: story.businessFunction,
    required: true,
    ownerId: COLLEAGUES[story.owner].id,
    customerOwnerContactId: null,
    definition: null,
    criterion: 'reach',
    comparator: null,
    unit: null,
    baseline: null,
    baselineMethod: null,
    baselineOn: null,
    target: null,
    plannedStart: story.start,
    targetDate: null,
    originalTargetDate: null,
    schedule: null,
    planSteps: null,
    source: { kind: 'manual' },
    measuringIntervalDays: null,
    measurementMethod: 'business_system',
    measurementDetail: null,
    validation: null,
    evidencePolicy: 'evidence',
    holdDays: 0,
    businessImpact: null,
    nextSteps: [],
    capability: null,
    outcome: null,
    impact: null,
    dependsOn: [],
    replaces: null,
    metricKey: null,
  };
}

function metricFromTemplate(story: CompanyStory, item: TemplateMetric): DraftMetric {
  return { ...blankMetric(story, item.key), ...item };
}

function withMetricChanges(base: DraftMetric, changes: StoryMetric | undefined): DraftMetric {
  const { item: _key, ...changed } = changes ?? { item: base.key };
  return { ...base, ...changed, key: base.key, inputs: { ...base.inputs, ...changed.inputs } };
}

function blankMetric(story: CompanyStory, key: string): DraftMetric {
  return {
    key,
    name: key,
    category: 'process_efficiency',
    moneyKind: null,
    calculator: 'stated',
    inputs: {},
    measuredInputs: [],
    unit: null,
    effectiveDate: story.start,
    currency: null,
    baselineMethod: 'direct',
    baselineOn: story.start,
    measurementMethod: 'business_system',
    measurementDetail: null,
    validation: null,
    measuringIntervalDays: 30,
    benefitPool: null,
    poolShare: null,
    targetValue: null,
    definition: null,
    ownerId: COLLEAGUES[story.owner].id,
    customerOwnerContactId: null,
  };
}
