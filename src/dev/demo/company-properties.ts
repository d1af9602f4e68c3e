import type { PropertyValues } from '../../crm/repository.ts';
import { writeValue } from '../../crm/mapping/values.ts';
import { templateKeyOf } from '../../templates/template.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { DemoCompany } from './expand.ts';

/** How long before it became a customer a company was in the CRM. */
export const KNOWN_BEFORE_START_DAYS = 90;

/** What people have filled in on the company record. */
export function companyProperties({ story, template, milestones, metrics }: DemoCompany): PropertyValues {
  const isTouched = milestones.length > 0 || metrics.length > 0;
  return {
    name: story.name,
    domain: story.domain,
    website: `https://${story.domain}`,
    city: story.city,
    country: story.country,
    industry: story.hubspotIndustry,
    numberofemployees: String(story.employees),
    lifecyclestage: 'customer',
    hubspot_owner_id: COLLEAGUES[story.owner].id,
    vrm_plan_key: isTouched ? story.key : '',
    vrm_segment: writeValue(story.segment),
    vrm_industry: story.industry,
    vrm_function: story.businessFunction,
    vrm_start_date: writeValue(story.start),
    vrm_renewal_date: writeValue(story.renewal),
    vrm_annual_cost: writeValue(story.annualCost),
    vrm_currency: writeValue(story.currency),
    vrm_language: writeValue(story.language ?? 'en'),
    vrm_template_key: template === null ? '' : templateKeyOf(template),
    vrm_value_basis: template?.valueBasis ?? '',
  };
}
