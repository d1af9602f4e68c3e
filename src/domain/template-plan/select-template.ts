import type { Industry, Segment } from '../vocabulary.ts';

/** What has to be known of a template version to choose among them. */
export interface TemplateVersion {
  readonly segment: Segment;
  readonly industry: Industry;
  readonly version: number;
  readonly status: 'draft' | 'published' | 'retired';
}

/**
 * The template for a company: the highest published version for its segment and industry, else for its segment
 * and any industry. Drafts and retired versions never count. `null` without a segment, and where nothing is
 * published for it.
 * Source: this product's own rule; docs/formulas.md, "Choice of a template".
 */
export function selectTemplate<Version extends TemplateVersion>(
  versions: readonly Version[],
  company: { readonly segment: Segment | null; readonly industry: Industry | null },
): Version | null {
  const { segment, industry } = company;
  const published = versions.filter((one) => one.segment === segment && one.status === 'published');
  return highest(published, industry) ?? highest(published, 'any');
}

function highest<Version extends TemplateVersion>(
  versions: readonly Version[],
  industry: Industry | null,
): Version | null {
  return versions
    .filter((one) => one.industry === industry)
    .reduce<Version | null>((best, one) => (best === null || one.version > best.version ? one : best), null);
}
