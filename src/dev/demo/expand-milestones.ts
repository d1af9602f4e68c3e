import { planItemKey } from '../../crm/mapping/keys.ts';
import { daysBetween } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { blankMilestone } from '../../domain/face/blank-records.ts';
import type { Milestone } from '../../domain/facts.ts';
import { addOffset } from '../../domain/schedule.ts';
import type { Template, TemplateMilestone } from '../../templates/template.ts';
import { byItem } from './by-item.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { CompanyStory, StoryMilestone } from './story.ts';

export type DraftMilestone = Omit<Milestone, 'id'>;

/** The milestones of a story: the template's, as the story changes them, then the company's own. */
export function expandMilestones(
  story: CompanyStory,
  own: readonly StoryMilestone[],
  template: Template | null,
): readonly DraftMilestone[] {
  const changes = byItem(own);
  const laidOut = (template?.milestones ?? []).filter(({ key }) => !story.without?.includes(key));
  const isOfTemplate = new Set(laidOut.map(({ key }) => key));
  return [
    ...laidOut.map((item) => resolved(story, fromTemplate(story, item), changes.get(item.key))),
    ...[...changes.values()]
      .filter(({ item }) => !isOfTemplate.has(item))
      .map((milestone) => resolved(story, usualMilestone(story, milestone.item), milestone)),
  ];
}

/** References are told by item; records refer to each other by key. */
function resolved(
  story: CompanyStory,
  base: DraftMilestone,
  changes: StoryMilestone | undefined,
): DraftMilestone {
  const all = { ...base, ...changes };
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
  const { startOffset, targetOffset, metric, source } = item;
  const usual = usualMilestone(story, item.key);
  return {
    ...usual,
    ...item,
    dependsOn: item.dependsOn.filter((key) => !story.without?.includes(key)),
    plannedStart: dateOf(story, startOffset),
    targetDate: dateOf(story, targetOffset),
    source: source === 'manual' ? { kind: 'manual' } : { kind: 'engine', figure: 'proved_run_rate' },
    ownerId: source === 'manual' ? usual.ownerId : null,
    metricKey: metric !== null && story.without?.includes(metric) ? null : metric,
  };
}

function dateOf(story: CompanyStory, offset: TemplateMilestone['targetOffset']): CalendarDate | null {
  const { days = 0, weeks = 0, months = 0 } = offset;
  return story.start === null ? null : addOffset(story.start, { days, weeks, months });
}

/** What every milestone of a story has unless it says otherwise. */
function usualMilestone(story: CompanyStory, key: string): DraftMilestone {
  return {
    ...blankMilestone(key),
    phase: 'growth',
    businessFunction: story.businessFunction,
    ownerId: COLLEAGUES[story.owner].id,
    plannedStart: story.start,
    measurementMethod: 'business_system',
    evidencePolicy: 'evidence',
  };
}
