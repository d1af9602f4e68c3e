import { planItemKey } from '../crm/mapping/keys.ts';
import { entryProperties } from '../crm/mapping/entry.ts';
import { NO_MONEY } from '../crm/mapping/measured-money.ts';
import { metricProperties } from '../crm/mapping/metric.ts';
import { milestoneProperties } from '../crm/mapping/milestone.ts';
import type { NewRecord } from '../crm/repository.ts';
import { labelOf } from '../crm/objects/property.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { Metric, Milestone, ScheduleOffset } from '../domain/facts.ts';
import { addOffset } from '../domain/schedule.ts';
import { templateKeyOf } from '../templates/template.ts';
import type { Template, TemplateMetric, TemplateMilestone } from '../templates/template.ts';
import type { Moment } from './today.ts';

export interface PlanCompany {
  readonly id: string;
  readonly planKey: string;
  readonly startDate: CalendarDate;
  readonly currency: string;
  readonly ownerId: string | null;
}

export interface LaidOutPlan {
  readonly milestones: readonly NewRecord[];
  readonly metrics: readonly NewRecord[];
  readonly entries: readonly NewRecord[];
}

/** Who lays a template out. */
export interface LayOutOrigin {
  /** HubSpot user id as claimed; null for the command line. */
  readonly claimedBy: string | null;
  readonly source: string;
}

const BY_COMMAND: LayOutOrigin = { claimedBy: null, source: 'template' };

/**
 * The records of a template for one company. Keys follow from the plan and the template's items, so laying
 * the same template out again finds everything there. Baselines stay empty, because they are the customer's own,
 * but for counts that begin at nothing.
 */
export function layOutTemplate(
  template: Template,
  company: PlanCompany,
  moment: Moment,
  origin: LayOutOrigin = BY_COMMAND,
): LaidOutPlan {
  const dates = plannedDates(template, company.startDate);
  return {
    milestones: template.milestones.map((item) => {
      const milestone = toMilestone(item, company, dates);
      return {
        key: milestone.key,
        companyId: company.id,
        properties: milestoneProperties(milestone, company.id, company.currency),
      };
    }),
    metrics: template.metrics.map((item) => {
      const metric = toMetric(item, company);
      return { key: metric.key, companyId: company.id, properties: metricProperties(metric, company.id) };
    }),
    entries: [appliedEntry(template, company, moment, origin)],
  };
}

export type PlannedDates = ReadonlyMap<
  string,
  { readonly start: CalendarDate; readonly target: CalendarDate }
>;

/**
 * Planned dates by the keys of the template's items: one that follows another counts from that one's target date until
 * it is achieved.
 */
export function plannedDates(template: Template, startDate: CalendarDate): PlannedDates {
  const dates = new Map<string, { start: CalendarDate; target: CalendarDate }>();
  const byKey = new Map(template.milestones.map((item) => [item.key, item]));
  const place = (item: TemplateMilestone): CalendarDate => {
    const known = dates.get(item.key);
    if (known) return known.target;
    const before = item.after === null ? undefined : byKey.get(item.after);
    const anchor = before === undefined ? startDate : place(before);
    const target = addOffset(anchor, toOffset(item.targetOffset));
    dates.set(item.key, { start: addOffset(anchor, toOffset(item.startOffset)), target });
    return target;
  };
  template.milestones.forEach(place);
  return dates;
}

function toMilestone(
  item: TemplateMilestone,
  company: PlanCompany,
  dates: PlannedDates,
): Omit<Milestone, 'id'> {
  const { key, after, targetOffset, metric, source, ...same } = item;
  const planned = dates.get(key);
  return {
    ...same,
    key: planItemKey(company.planKey, key),
    baselineMethod: same.baseline === null ? same.baselineMethod : 'direct',
    baselineOn: same.baseline === null ? null : company.startDate,
    plannedStart: planned?.start ?? null,
    targetDate: planned?.target ?? null,
    originalTargetDate: planned?.target ?? null,
    schedule: {
      anchor: after === null ? 'start' : { milestoneKey: planItemKey(company.planKey, after) },
      offset: toOffset(targetOffset),
    },
    planSteps: null,
    source: source === 'manual' ? { kind: 'manual' } : { kind: 'engine', figure: 'proved_run_rate' },
    ownerId: company.ownerId,
    customerOwnerContactId: null,
    dependsOn: item.dependsOn.map((name) => planItemKey(company.planKey, name)),
    replaces: null,
    metricKey: metric === null ? null : planItemKey(company.planKey, metric),
  };
}

function toMetric(item: TemplateMetric, company: PlanCompany): Omit<Metric, 'id'> {
  return {
    ...item,
    key: planItemKey(company.planKey, item.key),
    effectiveDate: company.startDate,
    currency: null,
    baselineMethod: null,
    baselineOn: null,
    source: { kind: 'manual' },
    carryForwardDays: null,
    poolShare: null,
    targetValue: null,
    capability: null,
    outcome: null,
    impact: null,
    ownerId: company.ownerId,
    customerOwnerContactId: null,
  };
}

/**
 * The line about the template. A plan has one such key, whatever the template: of two templates that are laid out at
 * once HubSpot lets one in.
 */
function appliedEntry(
  template: Template,
  { id, planKey }: PlanCompany,
  { today, now }: Moment,
  origin: LayOutOrigin,
): NewRecord {
  const line = {
    kind: 'template_applied',
    key: planItemKey(planKey, 'applied-template'),
    on: today,
    recordedAt: now,
    ...origin,
    milestoneKey: null,
    metricKey: null,
    note: null,
    templateKey: templateKeyOf(template),
  } as const;
  return {
    key: line.key,
    companyId: id,
    properties: entryProperties(line, id, `${labelOf(line.kind)}: ${template.name}`, NO_MONEY),
  };
}

function toOffset({ days, weeks, months }: TemplateMilestone['targetOffset']): ScheduleOffset {
  return {
    ...(days === undefined ? {} : { days }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(months === undefined ? {} : { months }),
  };
}
