import { readDate, readText, readWord } from '../../crm/mapping/values.ts';
import type { CrmRecord, CrmRepository } from '../../crm/repository.ts';
import { INDUSTRIES, SEGMENTS } from '../../domain/vocabulary.ts';
import type { Segment } from '../../domain/vocabulary.ts';
import type { Template } from '../../templates/template.ts';
import { bestTemplate, publishedTemplates, readTemplate } from '../find-template.ts';
import { layOutTemplate } from '../lay-out-template.ts';
import { planKeyFinder } from '../plan-keys.ts';
import type { Moment } from '../today.ts';
import { writePlans } from '../write-plans.ts';
import type { PlanToWrite } from '../write-plans.ts';
import type { ImportProgress } from './report.ts';

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

export interface PlannedCompany extends PlanToWrite {
  readonly company: CrmRecord;
  readonly planKey: string;
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
  account: Moment & { readonly currency: string },
): Promise<PlansToLayOut> {
  const templates = templateFinder(repository);
  const planKeys = await planKeyFinder(repository, companies);
  const planned: PlannedCompany[] = [];
  let [withoutStartDate, withoutTemplate] = [0, 0];
  for (const company of companies) {
    const values = company.properties;
    if (readText(values, 'vrm_template_key') !== null) continue;
    const startDate = readDate(values, 'vrm_start_date');
    const template = await templates(values);
    if (template === null) withoutTemplate += 1;
    else if (startDate === null) withoutStartDate += 1;
    else {
      const planKey = planKeys(company);
      const place = {
        id: company.id,
        planKey,
        startDate,
        currency: readText(values, 'vrm_currency') ?? account.currency,
        ownerId: readText(values, 'hubspot_owner_id'),
      };
      planned.push({
        company,
        companyId: company.id,
        planKey,
        template,
        layOut: () => layOutTemplate(template, place, account),
      });
    }
  }
  return { planned, withoutStartDate, withoutTemplate };
}

/** Enough of them to fill the requests. */
const PLANS_AT_ONCE = 100;

/**
 * Creates the records of the plans and then marks their companies, some plans at a time.
 * @returns how many records were new
 */
export async function layOutPlans(
  repository: CrmRepository,
  planned: readonly PlannedCompany[],
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  let created = 0;
  for (let done = 0; done < planned.length; done += PLANS_AT_ONCE) {
    onProgress({ step: 'plans', done, of: planned.length });
    const written = await writePlans(repository, planned.slice(done, done + PLANS_AT_ONCE));
    created += written.created;
  }
  onProgress({ step: 'plans', done: planned.length, of: planned.length });
  return created;
}

/** Finds the template of a company; each segment is searched and each template read once. */
function templateFinder(repository: CrmRepository) {
  const published = once((segment: Segment) => publishedTemplates(repository, segment));
  const template = once((key: string) => readTemplate(repository, key));
  return async (values: CrmRecord['properties']): Promise<Template | null> => {
    const segment = readWord(values, 'vrm_segment', SEGMENTS);
    if (segment === null) return null;
    const best = bestTemplate(await published(segment), readWord(values, 'vrm_industry', INDUSTRIES));
    return best === null ? null : template(best.key);
  };
}

/** Asks for the answer to each question once. */
function once<Question, Found>(ask: (question: Question) => Promise<Found>) {
  const asked = new Map<Question, Promise<Found>>();
  return (question: Question): Promise<Found> => {
    const answer = asked.get(question) ?? ask(question);
    asked.set(question, answer);
    return answer;
  };
}
