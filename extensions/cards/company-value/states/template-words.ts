import { INDUSTRIES, SEGMENTS } from '../../../../src/domain/vocabulary.ts';
import type { Summary } from '../../../../src/domain/summary.ts';
import type { OfferedTemplate } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';

/** "Enterprise, any industry, version 4 · 10 milestones · dates count from the start date, 18 Jan 2026" */
export function templateLine(template: OfferedTemplate, { company }: Summary, { t, format }: Words): string {
  const line = t('empty.template', {
    segment: segmentName(template.segment, t),
    industry: industryName(template.industry, t),
    version: format.number(template.version),
    milestones: template.milestones?.length ?? 0,
  });
  if (company.startDate === null) return line;
  return `${line} · ${t('empty.templateDates', { date: format.date(company.startDate) })}`;
}

/** Why no template is offered. */
export const noTemplate = ({ company }: Summary, { t }: Words): string =>
  company.segment === null
    ? t('empty.noSegment')
    : t('empty.noMatch', { segment: t(`segment.${company.segment}`) });

function segmentName(segment: string, t: Words['t']): string {
  const known = SEGMENTS.find((word) => word === segment);
  return known === undefined ? segment : t(`segment.${known}`);
}

function industryName(industry: string, t: Words['t']): string {
  const known = INDUSTRIES.find((word) => word === industry);
  return known === undefined ? industry : t(`industry.${known}`);
}
