import { commonProperties, standardProperties } from './common-properties.ts';
import { INDUSTRY_OPTIONS } from './industries.ts';
import { choice, number, readOnly, text } from './property.ts';
import type { ObjectTypeEntry } from './types.ts';

export const LIFECYCLE_STAGES = [
  ['subscriber', 'Subscriber'],
  ['lead', 'Lead'],
  ['marketingqualifiedlead', 'Marketing Qualified Lead'],
  ['salesqualifiedlead', 'Sales Qualified Lead'],
  ['opportunity', 'Opportunity'],
  ['customer', 'Customer'],
  ['evangelist', 'Evangelist'],
  ['other', 'Other'],
] as const;

const LEAD_STATUSES = [
  ['NEW', 'New'],
  ['OPEN', 'Open'],
  ['IN_PROGRESS', 'In Progress'],
  ['OPEN_DEAL', 'Open Deal'],
  ['UNQUALIFIED', 'Unqualified'],
  ['ATTEMPTED_TO_CONTACT', 'Attempted to Contact'],
  ['CONNECTED', 'Connected'],
  ['BAD_TIMING', 'Bad Timing'],
] as const;

const COMPANY_TYPES = [
  ['PROSPECT', 'Prospect'],
  ['PARTNER', 'Partner'],
  ['RESELLER', 'Reseller'],
  ['VENDOR', 'Vendor'],
  ['OTHER', 'Other'],
] as const;

/** What HubSpot notes by itself of activity with a company. */
const ACTIVITY_DATES = [
  ['notes_last_contacted', 'Last Contacted'],
  ['notes_last_updated', 'Last Activity Date'],
  ['notes_next_activity_date', 'Next Activity Date'],
  ['hs_last_sales_activity_timestamp', 'Last Engagement Date'],
  ['hs_sales_email_last_replied', 'Recent Sales Email Replied Date'],
  ['engagements_last_meeting_booked', 'Date of last meeting booked in meetings tool'],
  ['hs_latest_meeting_activity', 'Latest meeting activity'],
  ['hs_last_booked_meeting_date', 'Last Booked Meeting Date'],
  ['hs_last_logged_call_date', 'Last Logged Call Date'],
] as const;

const ENGAGEMENT_TYPES = [
  ['EMAIL_REPLY', 'Email Reply'],
  ['EMAIL_OPEN', 'Email Open'],
  ['EMAIL_CLICK', 'Email Click'],
  ['MEETING_BOOKED', 'Meeting Booked'],
  ['FORM_SUBMITTED', 'Form Submitted'],
  ['HUBSPOT_REVISIT', 'Website Visit'],
  ['COMPANYPROSPECTS_REVISIT', 'Company Website Visit'],
  ['PRESENTATION_REVISIT', 'Document View'],
] as const;

/** Companies, `0-2`, with the default properties that most accounts use. */
export function companies(): ObjectTypeEntry {
  const properties = standardProperties('companyinformation', [
    ...commonProperties('createdate', 'hs_lastmodifieddate'),
    text('name', 'Company name'),
    text('domain', 'Company Domain Name'),
    text('website', 'Website URL'),
    text('phone', 'Phone Number', { fieldType: 'phonenumber' }),
    text('description', 'Description', { fieldType: 'textarea' }),
    text('about_us', 'About Us', { fieldType: 'textarea' }),
    text('address', 'Street Address'),
    text('address2', 'Street Address 2'),
    text('city', 'City'),
    text('state', 'State/Region'),
    text('zip', 'Postal Code'),
    text('country', 'Country/Region'),
    text('timezone', 'Time Zone'),
    choice('industry', 'Industry', INDUSTRY_OPTIONS),
    choice('type', 'Type', COMPANY_TYPES),
    choice('lifecyclestage', 'Lifecycle Stage', LIFECYCLE_STAGES),
    choice('hs_lead_status', 'Lead Status', LEAD_STATUSES),
    number('numberofemployees', 'Number of Employees'),
    number('annualrevenue', 'Annual Revenue', { hints: { showCurrencySymbol: true } }),
    text('founded_year', 'Year Founded'),
    text('linkedin_company_page', 'LinkedIn Company Page'),
    { name: 'is_public', label: 'Is Public', type: 'bool' },
    { name: 'closedate', label: 'Close Date', type: 'datetime' },
    ...ACTIVITY_DATES.map(([name, label]) => readOnly({ name, label, type: 'datetime' })),
    readOnly(choice('hs_last_sales_activity_type', 'Last Engagement Type', ENGAGEMENT_TYPES)),
  ]);
  return {
    type: {
      objectTypeId: '0-2',
      name: 'company',
      pluralName: 'companies',
      fullyQualifiedName: 'COMPANY',
      labels: { singular: 'Company', plural: 'Companies' },
      description: null,
      isCustom: false,
      requiredProperties: [],
      requiredAnyOf: ['name', 'domain'],
      searchableProperties: ['website', 'phone', 'name', 'domain'],
      primaryDisplayProperty: 'name',
      secondaryDisplayProperties: ['domain'],
      defaultProperties: ['name', 'domain'],
      alwaysProperties: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
      createdDateProperty: 'createdate',
      modifiedDateProperty: 'hs_lastmodifieddate',
      createdAt: 0,
      updatedAt: 0,
      archivedAt: null,
    },
    properties,
    groups: new Map([
      [
        'companyinformation',
        { name: 'companyinformation', label: 'Company information', displayOrder: 0, archived: false },
      ],
    ]),
  };
}
