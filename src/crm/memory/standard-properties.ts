import { CONTACT_ACTIVITIES } from '../../domain/settings/contact-settings.ts';
import type { PropertyDefinition } from '../objects/property.ts';
import type { StandardObjectName } from '../objects.ts';

/** What is needed of a property to check and compare its values. */
export type KnownProperty = Pick<
  PropertyDefinition,
  'name' | 'type' | 'fieldType' | 'options' | 'hasUniqueValue'
> & { readonly isReadOnly?: true };

const of =
  (type: PropertyDefinition['type'], fieldType: PropertyDefinition['fieldType']) =>
  (...names: readonly string[]): readonly KnownProperty[] =>
    names.map((name) => ({ name, type, fieldType }));
const texts = of('string', 'text');
const numbers = of('number', 'number');
const instants = of('datetime', 'date');
const readOnly = (properties: readonly KnownProperty[]): readonly KnownProperty[] =>
  properties.map((property) => ({ ...property, isReadOnly: true }));

const ON_ALL: readonly KnownProperty[] = [
  ...readOnly(texts('hs_object_id')),
  ...readOnly(instants('createdate', 'hs_lastmodifieddate')),
  ...texts('hubspot_owner_id'),
];

/**
 * HubSpot's own properties that every account has and that people use here. The options of its lists are not known:
 * each account has its own, so any text is taken.
 */
export const STANDARD_PROPERTIES: Readonly<Record<StandardObjectName, readonly KnownProperty[]>> = {
  companies: [
    ...ON_ALL,
    ...texts('name', 'domain', 'website', 'phone', 'description', 'about_us', 'address', 'address2'),
    ...texts('city', 'state', 'zip', 'country', 'timezone', 'industry', 'type', 'lifecyclestage'),
    ...texts('hs_lead_status', 'founded_year', 'linkedin_company_page'),
    ...numbers('numberofemployees', 'annualrevenue'),
    ...readOnly(instants(...CONTACT_ACTIVITIES)),
    ...readOnly(texts('hs_last_sales_activity_type')),
  ],
  deals: [
    ...ON_ALL,
    ...texts('dealname', 'deal_currency_code', 'pipeline', 'dealstage', 'dealtype', 'hs_priority'),
    ...texts('description', 'hs_next_step', 'closed_won_reason', 'closed_lost_reason'),
    ...numbers('amount', 'hs_tcv', 'hs_acv', 'hs_arr', 'hs_mrr'),
    ...instants('closedate'),
    ...readOnly(of('bool', 'booleancheckbox')('hs_is_closed', 'hs_is_closed_won')),
  ],
  contacts: [
    ...ON_ALL,
    ...texts('firstname', 'lastname', 'phone', 'jobtitle', 'company', 'lifecyclestage'),
    { name: 'email', type: 'string', fieldType: 'text', hasUniqueValue: true },
  ],
};

/** A new record needs all of the first, and one of the second. */
export const REQUIRED: Readonly<
  Record<StandardObjectName, { readonly all: readonly string[]; readonly oneOf: readonly string[] }>
> = {
  companies: { all: [], oneOf: ['name', 'domain'] },
  deals: { all: ['dealname', 'dealstage'], oneOf: [] },
  contacts: { all: [], oneOf: ['email', 'firstname', 'lastname'] },
};
