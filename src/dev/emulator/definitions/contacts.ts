import { commonProperties, standardProperties } from './common-properties.ts';
import { LIFECYCLE_STAGES } from './companies.ts';
import { choice, readOnly, text } from './property.ts';
import type { ObjectTypeEntry } from './types.ts';

/** Contacts, `0-1`. The e-mail address is the unique key of a contact. */
export function contacts(): ObjectTypeEntry {
  const properties = standardProperties('contactinformation', [
    ...commonProperties('createdate', 'lastmodifieddate'),
    text('email', 'Email', { hasUniqueValue: true }),
    text('firstname', 'First Name'),
    text('lastname', 'Last Name'),
    text('jobtitle', 'Job Title'),
    text('company', 'Company Name'),
    text('phone', 'Phone Number', { fieldType: 'phonenumber' }),
    text('mobilephone', 'Mobile Phone Number', { fieldType: 'phonenumber' }),
    text('fax', 'Fax Number'),
    readOnly(text('hs_additional_emails', 'Additional email addresses')),
    readOnly({
      name: 'hs_marketable_until_renewal',
      label: 'Marketing contact until next update',
      type: 'bool',
    }),
    text('website', 'Website URL'),
    text('address', 'Street Address'),
    text('city', 'City'),
    text('state', 'State/Region'),
    text('zip', 'Postal Code'),
    text('country', 'Country/Region'),
    text('hs_language', 'Preferred language'),
    choice('lifecyclestage', 'Lifecycle Stage', LIFECYCLE_STAGES),
    choice('hs_buying_role', 'Buying Role', [
      ['BLOCKER', 'Blocker'],
      ['BUDGET_HOLDER', 'Budget Holder'],
      ['CHAMPION', 'Champion'],
      ['DECISION_MAKER', 'Decision Maker'],
      ['END_USER', 'End User'],
      ['EXECUTIVE_SPONSOR', 'Executive Sponsor'],
      ['INFLUENCER', 'Influencer'],
      ['LEGAL_AND_COMPLIANCE', 'Legal & Compliance'],
      ['OTHER', 'Other'],
    ]),
    readOnly({ name: 'notes_last_contacted', label: 'Last Contacted', type: 'datetime' }),
    readOnly({ name: 'hs_last_sales_activity_timestamp', label: 'Last Engagement Date', type: 'datetime' }),
  ]);
  // Buying role is a set of check boxes: several values, joined by semicolons.
  const buyingRole = properties.get('hs_buying_role');
  if (buyingRole) buyingRole.fieldType = 'checkbox';
  return {
    type: {
      objectTypeId: '0-1',
      name: 'contact',
      pluralName: 'contacts',
      fullyQualifiedName: 'CONTACT',
      labels: { singular: 'Contact', plural: 'Contacts' },
      description: null,
      isCustom: false,
      requiredProperties: [],
      requiredAnyOf: ['email', 'firstname', 'lastname'],
      searchableProperties: [
        'firstname',
        'lastname',
        'email',
        'phone',
        'hs_additional_emails',
        'fax',
        'mobilephone',
        'company',
        'hs_marketable_until_renewal',
      ],
      primaryDisplayProperty: 'email',
      secondaryDisplayProperties: ['firstname', 'lastname'],
      defaultProperties: ['firstname', 'lastname', 'email'],
      alwaysProperties: ['createdate', 'lastmodifieddate', 'hs_object_id'],
      createdDateProperty: 'createdate',
      modifiedDateProperty: 'lastmodifieddate',
      createdAt: 0,
      updatedAt: 0,
      archivedAt: null,
    },
    properties,
    groups: new Map([
      [
        'contactinformation',
        { name: 'contactinformation', label: 'Contact information', displayOrder: 0, archived: false },
      ],
    ]),
  };
}
