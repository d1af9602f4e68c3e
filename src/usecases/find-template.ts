import type { CrmRecord, CrmRepository } from '../crm/repository.ts';
import { readNumber, readText } from '../crm/mapping/values.ts';
import type { Industry, Segment } from '../domain/vocabulary.ts';

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
  if (segment === null) return null;
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
  return highestVersion(page.records, industry ?? 'any') ?? highestVersion(page.records, 'any');
}

function highestVersion(records: readonly CrmRecord[], industry: Industry): MatchingTemplate | null {
  const versions = records
    .filter((record) => record.properties['industry'] === industry)
    .map(({ properties }) => ({
      key: readText(properties, 'template_key') ?? '',
      name: readText(properties, 'name') ?? '',
      segment: readText(properties, 'segment') ?? '',
      industry,
      version: readNumber(properties, 'version') ?? 0,
      milestoneCount: readNumber(properties, 'milestone_count') ?? 0,
    }));
  return versions.sort((first, second) => second.version - first.version)[0] ?? null;
}
