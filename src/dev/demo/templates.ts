import type { Segment } from '../../domain/vocabulary.ts';
import { shippedTemplates } from '../../templates/library.ts';
import type { Template } from '../../templates/template.ts';
import type { TemplateStatus } from '../../crm/objects/milestone-template.ts';

/** How often Tidewater has published its plan of a segment since it took over the shipped first version. */
const PUBLISHED_VERSION: Readonly<Record<Segment, number>> = {
  enterprise: 4,
  mid_market: 2,
  smb: 2,
  product_led: 1,
};

/** Milestones of the shipped plans that Tidewater has left out of its own. */
const LEFT_OUT: Readonly<Record<Segment, readonly string[]>> = {
  enterprise: [],
  mid_market: ['new-capability'],
  smb: ['results-told'],
  product_led: ['would-recommend', 'results-told'],
};

export interface DemoTemplate {
  readonly template: Template;
  readonly status: TemplateStatus;
}

/** Every version of every segment's plan: the newest is published, older ones are retired. */
export function demoTemplates(): readonly DemoTemplate[] {
  return shippedTemplates()
    .filter(({ industry }) => industry === 'any')
    .flatMap(versionsOf);
}

/** Tidewater has one plan for each segment: the shipped ones for an industry are retired. */
export function industryTemplates(): readonly DemoTemplate[] {
  return shippedTemplates()
    .filter(({ industry }) => industry !== 'any')
    .map((template) => ({ template, status: 'retired' }));
}

function versionsOf(shipped: Template): readonly DemoTemplate[] {
  const newest = PUBLISHED_VERSION[shipped.segment];
  const leftOut = LEFT_OUT[shipped.segment];
  const milestones = shipped.milestones.filter(({ key }) => !leftOut.includes(key));
  return Array.from({ length: newest }, (_unused, index): DemoTemplate => {
    const version = index + 1;
    return {
      template: { ...shipped, milestones, version },
      status: version === newest ? 'published' : 'retired',
    };
  });
}

/** The published plans by segment. */
export function publishedTemplates(): ReadonlyMap<Segment, Template> {
  const published = demoTemplates().filter(({ status }) => status === 'published');
  return new Map(published.map(({ template }) => [template.segment, template]));
}
