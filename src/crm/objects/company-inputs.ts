import { BUSINESS_FUNCTIONS, INDUSTRIES, LANGUAGES, SEGMENTS } from '../../domain/vocabulary.ts';
import { choice, date, number, text, uniqueText } from './property.ts';
import type { PropertyDefinition } from './property.ts';

/** What people and imports fill in. */
export const COMPANY_INPUTS = [
  uniqueText(
    'vrm_import_key',
    'Import key',
    'Key of the row it was imported from; an import never makes it twice.',
  ),
  text(
    'vrm_plan_key',
    'Plan key',
    'Key of the milestone plan; made when the app first touches the company, and never changed.',
  ),
  choice('vrm_segment', 'Value segment', 'Segment that decides the milestone template.', SEGMENTS),
  choice('vrm_industry', 'Value industry', 'Industry that decides the milestone template.', INDUSTRIES),
  choice(
    'vrm_function',
    'Value function',
    'Customer function that uses the product most.',
    BUSINESS_FUNCTIONS,
  ),
  date('vrm_start_date', 'Customer since', 'Day from which value and milestones count.'),
  date('vrm_renewal_date', 'Renewal date', 'Day on which the contract renews.'),
  number(
    'vrm_annual_cost',
    'Annual cost',
    'What the customer pays a year; empty means the won deals in force.',
  ),
  text('vrm_currency', 'Value currency', 'ISO code; empty means the currency of the account.'),
  choice('vrm_language', 'Customer language', 'Language of reports to the customer.', LANGUAGES),
  text('vrm_template_key', 'Milestone template', 'Key of the template version that was laid out.'),
  text(
    'vrm_joined_plans',
    'Joined milestone plans',
    'Keys of plans that came by merging companies and count as part of this plan, separated by semicolons.',
  ),
  choice('vrm_value_basis', 'Value basis', 'Whether value is judged in money or by results reached.', [
    'money',
    'outcomes',
  ]),
] as const satisfies readonly PropertyDefinition[];
