import type { CrmRepository } from '../crm/repository.ts';
import { CrmError } from '../crm/repository.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { Phase } from '../domain/vocabulary.ts';
import type { Template } from '../templates/template.ts';
import { begunTemplate } from './begun-template.ts';
import { findMatchingTemplate, readTemplate } from './find-template.ts';
import { plannedDates } from './lay-out-template.ts';
import type { LoadedCompany } from './load-company.ts';

/** A milestone as it would be laid out. */
export interface PlannedMilestone {
  /** Of the template's item. */
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly definition: string;
  readonly required: boolean;
  /** Null without a start date, from which it counts. */
  readonly targetDate: CalendarDate | null;
}

/** The template that a company without a plan can begin with. */
export interface OfferedTemplate {
  readonly key: string;
  readonly name: string;
  readonly segment: string;
  readonly industry: string;
  readonly version: number;
  /** In the order of the plan; null when somebody changed the template by hand and it cannot be read any more. */
  readonly milestones: readonly PlannedMilestone[] | null;
  /** Names of the benefits that come with it. */
  readonly benefits: readonly string[];
  /** Laying it out was begun and cut short: doing it again completes it. */
  readonly isBegun: boolean;
}

/**
 * The template whose plan a company can begin or has to complete: the one that was begun, else the published one that
 * fits. Null where there is none, and for a company that has a plan.
 * @throws CrmError
 */
export async function offeredTemplate(
  repository: CrmRepository,
  { facts }: LoadedCompany,
): Promise<OfferedTemplate | null> {
  const { company, milestones } = facts;
  const begun = begunTemplate(facts);
  if (begun === null && milestones.length > 0) return null;
  const key =
    begun?.templateKey ??
    (await findMatchingTemplate(repository, company.segment, company.industry))?.key ??
    null;
  if (key === null) return null;
  const isBegun = begun !== null;
  try {
    const template = await readTemplate(repository, key);
    return template === null ? null : { ...describe(template, key, company.startDate), isBegun };
  } catch (error) {
    // The rest of the company is shown all the same.
    if (!(error instanceof CrmError) || error.code !== 'invalid') throw error;
    return { ...named(key), milestones: null, benefits: [], isBegun };
  }
}

function describe(
  template: Template,
  key: string,
  startDate: CalendarDate | null,
): Omit<OfferedTemplate, 'isBegun'> {
  const { name, segment, industry, version } = template;
  const dates = startDate === null ? null : plannedDates(template, startDate);
  return {
    key,
    name,
    segment,
    industry,
    version,
    milestones: template.milestones.map((item) => ({
      key: item.key,
      name: item.name,
      phase: item.phase,
      definition: item.definition,
      required: item.required,
      targetDate: dates?.get(item.key)?.target ?? null,
    })),
    benefits: template.metrics.map((metric) => metric.name),
  };
}

/** What the key of a template says of it. */
function named(key: string): Pick<OfferedTemplate, 'key' | 'name' | 'segment' | 'industry' | 'version'> {
  const [, segment = '', industry = '', version = ''] = key.split('/');
  return { key, name: key, segment, industry, version: Number(version) };
}
