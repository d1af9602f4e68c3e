import {
  BUSINESS_FUNCTIONS,
  INDUSTRIES,
  JOURNEY_STAGES,
  LANGUAGES,
  MILESTONE_HEALTHS,
  PHASES,
  READINESS_BANDS,
  RENEWAL_OUTCOMES,
  SEGMENTS,
} from '../../domain/vocabulary.ts';
import { REASON_CODES } from '../../domain/summary.ts';
import {
  choice,
  choices,
  computed,
  date,
  instant,
  longText,
  number,
  percentage,
  text,
  uniqueText,
  yesNo,
} from './property.ts';
import type { PropertyDefinition } from './property.ts';

/** The property group on companies (and deals) that holds everything of this app. */
export const PROPERTY_GROUP = { name: 'value_realization', label: 'Value realization' } as const;

export const VALUE_VERDICTS = [
  'above_cost',
  'below_cost',
  'nothing_proved',
  'roi_not_known',
  'too_early',
] as const;

/** What people and imports fill in. */
const COMPANY_INPUTS = [
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

/** What the app computes: step values that change on known days only, so that views and workflows can use them. */
export const COMPANY_RESULTS = [
  computed(
    choice(
      'vrm_milestone_health',
      'Milestone health',
      'Health of the required milestones.',
      MILESTONE_HEALTHS,
    ),
  ),
  computed(
    choice(
      'vrm_first_reason',
      'Milestone health reason',
      'First reason for the milestone health.',
      REASON_CODES,
    ),
  ),
  computed(
    text(
      'vrm_first_reason_subject',
      'Milestone health reason: milestone',
      'The milestone that the first reason is about.',
    ),
  ),
  computed(longText('vrm_health_reasons', 'Milestone health reasons', 'All reasons, one a line.')),
  computed(
    number('vrm_readiness_score', 'Renewal readiness', 'Score of 0 to 100; empty while too little is known.'),
  ),
  computed(choice('vrm_readiness_band', 'Renewal band', 'Band of the renewal readiness.', READINESS_BANDS)),
  computed(yesNo('vrm_readiness_critical', 'Renewal critical', 'Whether the readiness is critically low.')),
  computed(
    percentage(
      'vrm_readiness_confidence',
      'Renewal readiness known',
      'Share of the readiness that is known.',
    ),
  ),
  computed(
    choice('vrm_person_call', 'Renewal call', 'The forecast of the person responsible.', READINESS_BANDS),
  ),
  computed(
    choice(
      'vrm_renewal_outcome',
      'Renewal outcome',
      'How the renewal on the renewal date ended. Empty while it is open, and again once the next date is set.',
      RENEWAL_OUTCOMES,
    ),
  ),
  computed(number('vrm_milestones_total', 'Milestones', 'Milestones of the plan, without cancelled ones.')),
  computed(number('vrm_milestones_achieved', 'Milestones achieved', 'Milestones achieved with their proof.')),
  computed(number('vrm_milestones_due', 'Milestones due', 'Milestones whose target date has come.')),
  computed(
    number(
      'vrm_milestones_overdue',
      'Milestones overdue',
      'Milestones past their target date and not achieved.',
    ),
  ),
  computed(
    number(
      'vrm_milestones_awaiting_confirmation',
      'Milestones awaiting confirmation',
      'Target met, proof or confirmation missing.',
    ),
  ),
  computed(
    choice('vrm_current_phase', 'Current phase', 'First phase of the plan that is not complete.', PHASES),
  ),
  computed(text('vrm_next_milestone', 'Next milestone', 'Open milestone with the nearest target date.')),
  computed(date('vrm_next_milestone_date', 'Next milestone date', 'Its target date.')),
  computed(
    text(
      'vrm_value_currency',
      'Currency of the value results',
      'ISO code of the currency in which value and cost are stored on this company.',
    ),
  ),
  computed(
    number(
      'vrm_value_confirmed',
      'Confirmed value, per year',
      'Confirmed run rate in the currency of the company.',
    ),
  ),
  computed(
    number(
      'vrm_value_evidenced',
      'Evidenced value, per year',
      'Evidenced run rate in the currency of the company.',
    ),
  ),
  computed(
    number(
      'vrm_value_claimed',
      'Claimed value, per year',
      'Claimed run rate in the currency of the company.',
    ),
  ),
  computed(
    number(
      'vrm_value_projected',
      'Projected value, per year',
      'Further value a year at target, after the haircut.',
    ),
  ),
  computed(
    number(
      'vrm_value_proved',
      'Proved value, per year',
      'Confirmed and evidenced run rate in the currency of the company.',
    ),
  ),
  computed(
    number(
      'vrm_value_confirmed_account',
      'Confirmed value, per year (account currency)',
      'Confirmed run rate in the currency of the account.',
    ),
  ),
  computed(
    number(
      'vrm_value_evidenced_account',
      'Evidenced value, per year (account currency)',
      'Evidenced run rate in the currency of the account.',
    ),
  ),
  computed(
    number(
      'vrm_value_claimed_account',
      'Claimed value, per year (account currency)',
      'Claimed run rate in the currency of the account.',
    ),
  ),
  computed(
    number(
      'vrm_value_projected_account',
      'Projected value, per year (account currency)',
      'Further value a year at target in the currency of the account.',
    ),
  ),
  computed(
    number(
      'vrm_cost_in_force',
      'Annual cost in force',
      'Annual cost used for the return: the own figure or the won deals.',
    ),
  ),
  computed(
    choice(
      'vrm_value_verdict',
      'Value against cost',
      'How proved value compares with the cost.',
      VALUE_VERDICTS,
    ),
  ),
  computed(percentage('vrm_net_roi', 'Net ROI', '(Proved value a year - annual cost) / annual cost.')),
  computed(percentage('vrm_gross_return', 'Gross return', 'Proved value a year / annual cost.')),
  computed(date('vrm_payback_date', 'Payback date', 'Day on which proved value reaches the cost.')),
  computed(yesNo('vrm_expansion_ready', 'Expansion ready', 'Whether an expansion talk is earned.')),
  computed(
    yesNo('vrm_advocate_ready', 'Advocate ready', 'Whether the customer may be asked as a reference.'),
  ),
  computed(
    choices('vrm_journey_stages', 'Journey stages', 'Stages that the customer is in.', JOURNEY_STAGES),
  ),
  computed(
    date('vrm_last_customer_contact', 'Last customer contact', 'Last contact that came from the customer.'),
  ),
  computed(
    number(
      'vrm_ledger_lines',
      'Ledger lines',
      'Lines that the ledger had at most; when there are fewer, some were deleted in HubSpot.',
    ),
  ),
  computed(
    longText(
      'vrm_plan_records',
      'Milestones and metrics of the plan',
      'Keys that the plan had at most; one that is gone was deleted in HubSpot.',
    ),
  ),
  computed(yesNo('vrm_stale', 'Value data stale', 'Whether facts changed since the results were computed.')),
  computed(
    number(
      'vrm_template_version',
      'Milestone template version',
      'Version of the template that was laid out.',
    ),
  ),
  computed(date('vrm_computed_on', 'Value computed on', 'Day for which the results were computed.')),
  computed(
    date('vrm_recompute_on', 'Value changes on', 'First day on which a result changes without a new fact.'),
  ),
  computed(instant('vrm_computed_at', 'Value computed at', 'When the results were computed.')),
  computed(
    number(
      'vrm_records_version',
      'Version of the value records',
      'In which way the app wrote the records; an app that is older than that changes nothing.',
    ),
  ),
] as const satisfies readonly PropertyDefinition[];

/** The company property that keeps where the pages of its long lists begin. */
export const LIST_PAGES = 'vrm_list_pages';

/** What the app keeps for itself: it says nothing about the customer. */
export const COMPANY_NOTES = [
  computed(
    longText(
      LIST_PAGES,
      'Pages of long lists',
      'Where HubSpot divides lists of more than 1,000 records of this company, so that they are read at once.',
    ),
  ),
] as const satisfies readonly PropertyDefinition[];

export const COMPANY_PROPERTIES = [...COMPANY_INPUTS, ...COMPANY_RESULTS, ...COMPANY_NOTES] as const;

/** On deals, so that an import never makes a deal twice. */
export const DEAL_PROPERTIES = [
  uniqueText(
    'vrm_import_key',
    'Import key',
    'Key of the row it was imported from; an import never makes it twice.',
  ),
] as const satisfies readonly PropertyDefinition[];

export type CompanyResultName = (typeof COMPANY_RESULTS)[number]['name'];
