import { blankMetric } from '../../domain/face/blank-records.ts';
import type { Metric } from '../../domain/facts.ts';
import type { Template, TemplateMetric } from '../../templates/template.ts';
import { byItem } from './by-item.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { CompanyStory, StoryMetric } from './story.ts';

export type DraftMetric = Omit<Metric, 'id'>;

/** The metrics of a story, by item: the template's, as the story changes them, then the company's own. */
export function expandMetrics(
  story: CompanyStory,
  own: readonly StoryMetric[],
  template: Template | null,
): readonly DraftMetric[] {
  const changes = byItem(own);
  const laidOut = (template?.metrics ?? []).filter(({ key }) => !story.without?.includes(key));
  const isOfTemplate = new Set(laidOut.map(({ key }) => key));
  return [
    ...laidOut.map((item) => withMetricChanges(metricFromTemplate(story, item), changes.get(item.key))),
    ...[...changes.values()]
      .filter(({ item }) => !isOfTemplate.has(item))
      .map((metric) => withMetricChanges(usualMetric(story, metric.item), metric)),
  ];
}

function metricFromTemplate(story: CompanyStory, item: TemplateMetric): DraftMetric {
  return { ...usualMetric(story, item.key), ...item };
}

function withMetricChanges(base: DraftMetric, changes: StoryMetric | undefined): DraftMetric {
  return { ...base, ...changes, key: base.key, inputs: { ...base.inputs, ...changes?.inputs } };
}

/** What every benefit of a story has unless it says otherwise. */
function usualMetric(story: CompanyStory, key: string): DraftMetric {
  return {
    ...blankMetric(key, 'stated'),
    effectiveDate: story.start,
    baselineMethod: 'direct',
    baselineOn: story.start,
    measurementMethod: 'business_system',
    measuringIntervalDays: 30,
    ownerId: COLLEAGUES[story.owner].id,
  };
}
