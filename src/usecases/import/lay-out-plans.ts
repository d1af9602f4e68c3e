import { toTemplate } from '../../crm/mapping/template.ts';
import { readDate, readText, readWord } from '../../crm/mapping/values.ts';
import type { CrmRecord, CrmRepository, NewRecord } from '../../crm/repository.ts';
import type { Instant } from '../../domain/calendar.ts';
import { INDUSTRIES, SEGMENTS } from '../../domain/vocabulary.ts';
import { templateKeyOf } from '../../templates/template.ts';
import type { Template } from '../../templates/template.ts';
import { findMatchingTemplate } from '../find-template.ts';
import { layOutTemplate } from '../lay-out-template.ts';
import type { LaidOutPlan } from '../lay-out-template.ts';

/** Company properties that a plan needs. */
export const PLAN_PROPERTIES: readonly string[] = [
  'vrm_plan_key',
  'vrm_template_key',
  'vrm_segment',
  'vrm_industry',
  'vrm_start_date',
  'vrm_currency',
  'hubspot_owner_id',
];

export interface PlannedCompany {
  readonly company: CrmRecord;
  readonly template: Template;
  readonly plan: LaidOutPlan;
}

export interface PlansToLayOut {
  readonly planned: readonly PlannedCompany[];
  readonly withoutStartDate: number;
  readonly withoutTemplate: number;
}

/**
 * The plan of each company that has none, or whose plan was cut short: a company says which template was laid
 * out only after all of its records exist.
 */
export async function planTemplates(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
  account: { readonly currency: string; readonly now: Instant },
): Promise<PlansToLayOut> {
  const templates = templateFinder(repository);
  const planned: PlannedCompany[] = [];
  let [withoutStartDate, withoutTemplate] = [0, 0];
  for (const company of companies) {
    const values = company.properties;
    if (readText(values, 'vrm_template_key') !== null) continue;
    const startDate = readDate(values, 'vrm_start_date');
    const planKey = readText(values, 'vrm_plan_key');
    const template = await templates(values);
    if (template === null) withoutTemplate += 1;
    else if (startDate === null || planKey === null) withoutStartDate += 1;
    else {
      const plan = layOutTemplate(
        template,
        {
          id: company.id,
          planKey,
          startDate,
          currency: readText(values, 'vrm_currency') ?? account.currency,
          ownerId: readText(values, 'hubspot_owner_id'),
        },
        account.now,
      );
      planned.push({ company, template, plan });
    }
  }
  return { planned, withoutStartDate, withoutTemplate };
}

/**
 * Creates the records of several plans together, then marks their companies.
 * @returns how many records were new
 */
export async function layOutPlans(
  repository: CrmRepository,
  planned: readonly PlannedCompany[],
): Promise<number> {
  const of = (pick: (plan: LaidOutPlan) => readonly NewRecord[]) => planned.flatMap(({ plan }) => pick(plan));
  const outcomes = [
    ...(await repository.create(
      'value_metric',
      of((plan) => plan.metrics),
    )),
    ...(await repository.create(
      'value_milestone',
      of((plan) => plan.milestones),
    )),
    ...(await repository.create(
      'value_entry',
      of((plan) => plan.entries),
    )),
  ];
  await repository.update(
    'companies',
    planned.map(({ company, template }) => ({
      id: company.id,
      properties: { vrm_template_key: templateKeyOf(template), vrm_value_basis: template.valueBasis },
    })),
  );
  return outcomes.filter(({ state }) => state === 'created').length;
}

/** Finds templates by segment and industry, each of them once. */
function templateFinder(repository: CrmRepository) {
  const found = new Map<string, Promise<Template | null>>();
  return (values: CrmRecord['properties']): Promise<Template | null> => {
    const segment = readWord(values, 'vrm_segment', SEGMENTS);
    const industry = readWord(values, 'vrm_industry', INDUSTRIES);
    const name = `${segment}/${industry}`;
    const known = found.get(name) ?? findTemplate(repository, segment, industry);
    found.set(name, known);
    return known;
  };
}

async function findTemplate(
  repository: CrmRepository,
  segment: Parameters<typeof findMatchingTemplate>[1],
  industry: Parameters<typeof findMatchingTemplate>[2],
): Promise<Template | null> {
  const match = await findMatchingTemplate(repository, segment, industry);
  if (match === null) return null;
  const [record] = await repository.readByKeys('milestone_template', [match.key]);
  return record === undefined ? null : toTemplate(record);
}
