import { INDUSTRIES, SEGMENTS } from '../../domain/vocabulary.ts';
import { choice, instant, longText, number, text, uniqueText } from './property.ts';
import type { ObjectDefinition } from './property.ts';

/** What a record of this object holds: a plan, the account's settings, or the names of the account's owners. */
const TEMPLATE_KINDS = ['template', 'settings', 'directory'] as const;

export const TEMPLATE_STATUSES = ['draft', 'published', 'retired'] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** One version of a segment's plan, or of the settings. */
export const MILESTONE_TEMPLATE = {
  name: 'milestone_template',
  labels: { singular: 'Milestone Template', plural: 'Milestone Templates' },
  description: 'A version of the milestone plan of a segment, or of the settings of Value Milestones.',
  primaryDisplayProperty: 'name',
  secondaryDisplayProperties: ['template_status', 'version'],
  requiredProperties: ['name', 'template_key'],
  searchableProperties: ['name', 'template_key'],
  associatedObjects: [],
  keyProperty: 'template_key',
  properties: [
    text('name', 'Name', 'What people call it.'),
    uniqueText('template_key', 'Template key', 'Kind, segment, industry and version.'),
    choice('kind', 'Kind', 'A plan, the settings, or the directory of owners.', TEMPLATE_KINDS),
    choice('segment', 'Segment', 'The segment it is for.', SEGMENTS),
    choice('industry', 'Industry', 'The industry it is for.', INDUSTRIES),
    number('version', 'Version', 'Whole number; the highest published one counts.'),
    choice('template_status', 'Status', 'Draft, published or retired.', TEMPLATE_STATUSES),
    number('milestone_count', 'Milestones', 'How many milestones it lays out.'),
    instant('changed_at', 'Changed at', 'When it was last changed.'),
    text('changed_by', 'Changed by (as claimed)', 'HubSpot user ID that the caller gave.'),
    longText('body_1', 'Content 1', 'Content as JSON, split over several properties.'),
    longText('body_2', 'Content 2', 'Content, continued.'),
    longText('body_3', 'Content 3', 'Content, continued.'),
    longText('body_4', 'Content 4', 'Content, continued.'),
    longText('body_5', 'Content 5', 'Content, continued.'),
    longText('body_6', 'Content 6', 'Content, continued.'),
    longText('body_7', 'Content 7', 'Content, continued.'),
    longText('body_8', 'Content 8', 'Content, continued.'),
  ],
} as const satisfies ObjectDefinition;
