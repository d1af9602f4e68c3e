/**
 * Which properties the record page and the index show, as an administrator would have arranged them in HubSpot.
 * Labels, formats and option names come from the account, not from here.
 */

export const ABOUT_PROPERTIES = [
  'hubspot_owner_id',
  'industry',
  'lifecyclestage',
  'numberofemployees',
  'city',
  'vrm_start_date',
] as const;

export const VALUE_PROPERTIES = [
  'vrm_segment',
  'vrm_renewal_date',
  'vrm_readiness_score',
  'vrm_readiness_band',
  'vrm_milestone_health',
  'vrm_annual_cost',
  'vrm_value_proved',
  'vrm_computed_on',
] as const;

export const COMPANY_PROPERTIES = [
  'name',
  'domain',
  'vrm_currency',
  ...ABOUT_PROPERTIES,
  ...VALUE_PROPERTIES,
] as const;

export const COMPANY_LIST_COLUMNS = [
  'vrm_segment',
  'vrm_renewal_date',
  'vrm_readiness_score',
  'vrm_readiness_band',
  'vrm_milestone_health',
  'vrm_annual_cost',
] as const;

export const COMPANY_LIST_PROPERTIES = ['name', 'domain', 'vrm_currency', ...COMPANY_LIST_COLUMNS] as const;

/** The lists on the right: what is read of each record, and how many are shown before "and n more". */
export const ASSOCIATION_LISTS = {
  contacts: { properties: ['firstname', 'lastname', 'email', 'jobtitle'], shown: 5 },
  deals: { properties: ['dealname', 'amount', 'closedate', 'deal_currency_code'], shown: 5 },
  tickets: { properties: ['subject', 'hs_ticket_priority', 'createdate'], shown: 3 },
} as const;
