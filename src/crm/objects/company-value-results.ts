import { choice, computed, date, number, percentage, text } from './property.ts';
import type { PropertyDefinition } from './property.ts';

const VALUE_VERDICTS = ['above_cost', 'below_cost', 'nothing_proved', 'roi_not_known', 'too_early'] as const;

/** What the customer gets, against what it costs. */
export const VALUE_RESULTS = [
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
] as const satisfies readonly PropertyDefinition[];
