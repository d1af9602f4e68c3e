import { planItemKey } from '../../crm/mapping/keys.ts';
import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { Segment } from '../../domain/vocabulary.ts';
import { templateKeyOf } from '../../templates/template.ts';
import type { Template } from '../../templates/template.ts';
import { expandLines } from './expand-lines.ts';
import type { ExpandedLine } from './expand-lines.ts';
import { expandMetrics } from './expand-metrics.ts';
import type { DraftMetric } from './expand-metrics.ts';
import { expandMilestones } from './expand-milestones.ts';
import type { DraftMilestone } from './expand-milestones.ts';
import { moveDates, STORY_DAY } from './move-dates.ts';
import type { CompanyStory, StoryLine } from './story.ts';

/** A story with every record spelt out; people and tickets are still named by their keys. */
export interface DemoCompany {
  readonly story: CompanyStory;
  readonly template: Template | null;
  readonly milestones: readonly DraftMilestone[];
  readonly metrics: readonly DraftMetric[];
  readonly lines: readonly ExpandedLine[];
}

/** How long after the start the plan is agreed and laid out. */
const PLAN_AFTER_DAYS = 2;

/** The records of a story as of `today`: calendar months are counted first, then all dates move by whole days. */
export function expandStory(
  story: CompanyStory,
  templates: ReadonlyMap<Segment, Template>,
  today: CalendarDate,
): DemoCompany {
  const template = story.hasPlan && story.segment !== null ? (templates.get(story.segment) ?? null) : null;
  const own = <Item>(pick: (part: CompanyStory['parts'][number]) => readonly Item[] | undefined) =>
    story.parts.flatMap((part) => pick(part) ?? []);
  const milestones = expandMilestones(
    story,
    own((part) => part.milestones),
    template,
  );
  const items = expandMetrics(
    story,
    own((part) => part.metrics),
    template,
  );
  const metrics = items.map((metric) => ({ ...metric, key: planItemKey(story.key, metric.key) }));
  const told = [...planLines(story, template), ...own((part) => part.lines)];
  const lines = expandLines(story, told, subjectsOf(story, milestones, metrics));
  const withMoves = milestones.map((milestone) => ({ ...milestone, ...movedDate(milestone, lines) }));
  const days = daysBetween(STORY_DAY, today);
  return moveDates({ story, template, milestones: withMoves, metrics, lines }, days);
}

function planLines(story: CompanyStory, template: Template | null): readonly StoryLine[] {
  if (template === null || story.start === null) return [];
  const templateKey = templateKeyOf(template);
  const on = addDays(story.start, PLAN_AFTER_DAYS);
  return [
    { kind: 'template_applied', on, templateKey },
    ...(story.without ?? []).map((item): StoryLine => {
      const itemKey = planItemKey(story.key, item);
      return { kind: 'template_item_removed', on, templateKey, itemKey };
    }),
  ];
}

function subjectsOf(
  story: CompanyStory,
  milestones: readonly DraftMilestone[],
  metrics: readonly DraftMetric[],
) {
  const itemOf = (key: string) => key.slice(planItemKey(story.key, '').length);
  return {
    milestones: new Set(milestones.map(({ key }) => itemOf(key))),
    metrics: new Set(metrics.map(({ key }) => itemOf(key))),
    metricOf: new Map(
      milestones.flatMap(({ key, metricKey }) =>
        metricKey === null ? [] : [[itemOf(key), itemOf(metricKey)] as const],
      ),
    ),
  };
}

/** The date that HubSpot's own views show is the present one, after the last time it was moved. */
function movedDate(
  { key }: DraftMilestone,
  lines: readonly ExpandedLine[],
): { targetDate: CalendarDate } | Record<string, never> {
  const resets = lines.flatMap(({ entry }) =>
    entry.kind === 'reset' && entry.milestoneKey === key ? [entry.newTargetDate] : [],
  );
  const last = resets.at(-1);
  return last === undefined ? {} : { targetDate: last };
}
