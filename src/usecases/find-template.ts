import type { CrmRecord, CrmRepository } from '../crm/repository.ts';
import { toTemplate } from '../crm/mapping/template.ts';
import { readNumber, readText } from '../crm/mapping/values.ts';
import type { Industry, Segment } from '../domain/vocabulary.ts';
import type { Template } from '../templates/template.ts';

export interface MatchingTemplate {
  readonly key: string;
  readonly name: string;
  readonly segment: string;
  readonly industry: string;
  readonly version: number;
  readonly milestoneCount: number;
}

const PROPERTIES = ['name', 'template_key', 'segment', 'industry', 'version', 'milestone_count'];

/**
 * The published template for a segment and industry, else the one for the segment and any industry; of
 * several versions the highest. Null without a segment or when nothing is published.
 */
export async function findMatchingTemplate(
  repository: CrmRepository,
  segment: Segment | null,
  industry: Industry | null,
): Promise<MatchingTemplate | null> {
  return segment === null ? null : bestTemplate(await publishedTemplates(repository, segment), industry);
}

/** All published templates of a segment, the highest version first. */
export async function publishedTemplates(
  repository: CrmRepository,
  segment: Segment,
): Promise<readonly MatchingTemplate[]> {
  const page = await repository.search({
    object: 'milestone_template',
    filters: [
      { property: 'kind', operator: 'EQ', value: 'template' },
      { property: 'template_status', operator: 'EQ', value: 'published' },
      { property: 'segment', operator: 'EQ', value: segment },
    ],
    properties: PROPERTIES,
    sort: { property: 'version', direction: 'descending' },
    limit: 100,
  });
  return page.records.map(toMatchingTemplate);
}

/** The one for the industry, else the one for any; null when there is neither. */
export function bestTemplate(
  published: readonly MatchingTemplate[],
  industry: Industry | null,
): MatchingTemplate | null {
  const highest = (wanted: Industry) => published.find((template) => template.industry === wanted);
  return highest(industry ?? 'any') ?? highest('any') ?? null;
}

/**
 * A template with everything in it; null when there is none under the key.
 * @throws CrmError `invalid` when its content was changed by hand and is no template any more
 */
export async function readTemplate(repository: CrmRepository, key: string): Promise<Template | null> {
  const [record] = await repository.readByKeys('milestone_template', [key]);
  return record === undefined ? null : toTemplate(record);
}

function toMatchingTemplate({ properties }: CrmRecord): MatchingTemplate {
  return {
    key: readText(properties, 'template_key') ?? '',
    name: readText(properties, 'name') ?? '',
    segment: readText(properties, 'segment') ?? '',
    industry: readText(properties, 'industry') ?? '',
    version: readNumber(properties, 'version') ?? 0,
    milestoneCount: readNumber(properties, 'milestone_count') ?? 0,
  };
}
