import { COMPANY_INPUTS } from './company-inputs.ts';
import { PLAN_RESULTS } from './company-plan-results.ts';
import { RENEWAL_RESULTS } from './company-renewal-results.ts';
import { VALUE_RESULTS } from './company-value-results.ts';
import { computed, date, instant, longText, number, uniqueText, yesNo } from './property.ts';
import type { PropertyDefinition } from './property.ts';

/** The property group on companies (and deals) that holds everything of this app. */
export const PROPERTY_GROUP = { name: 'value_realization', label: 'Value realization' } as const;

/** What the app computes: step values that change on known days only, so that views and workflows can use them. */
export const COMPANY_RESULTS = [
  ...PLAN_RESULTS,
  ...RENEWAL_RESULTS,
  ...VALUE_RESULTS,
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
