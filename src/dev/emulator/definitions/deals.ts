import { commonProperties, standardProperties } from './common-properties.ts';
import { choice, number, readOnly, text } from './property.ts';
import type { ObjectTypeEntry } from './types.ts';

/** Deals, `0-3`. Pipeline and stage take the ids that the pipelines API lists. */
export function deals(): ObjectTypeEntry {
  const properties = standardProperties('dealinformation', [
    ...commonProperties('createdate', 'hs_lastmodifieddate'),
    text('dealname', 'Deal Name'),
    number('amount', 'Amount', { hints: { showCurrencySymbol: true } }),
    text('deal_currency_code', 'Currency'),
    { name: 'pipeline', label: 'Pipeline', type: 'enumeration', valuesFrom: 'pipelines' },
    { name: 'dealstage', label: 'Deal Stage', type: 'enumeration', fieldType: 'radio', valuesFrom: 'stages' },
    { name: 'closedate', label: 'Close Date', type: 'datetime' },
    choice('dealtype', 'Deal Type', [
      ['newbusiness', 'New Business'],
      ['existingbusiness', 'Existing Business'],
    ]),
    choice('hs_priority', 'Priority', [
      ['low', 'Low'],
      ['medium', 'Medium'],
      ['high', 'High'],
    ]),
    text('description', 'Deal Description', { fieldType: 'textarea' }),
    text('hs_next_step', 'Next step'),
    text('closed_won_reason', 'Closed Won Reason', { fieldType: 'textarea' }),
    text('closed_lost_reason', 'Closed Lost Reason', { fieldType: 'textarea' }),
    number('hs_tcv', 'Total contract value', { hints: { showCurrencySymbol: true } }),
    number('hs_acv', 'Annual contract value', { hints: { showCurrencySymbol: true } }),
    number('hs_arr', 'Annual recurring revenue', { hints: { showCurrencySymbol: true } }),
    number('hs_mrr', 'Monthly recurring revenue', { hints: { showCurrencySymbol: true } }),
    readOnly(number('amount_in_home_currency', 'Amount in company currency', { calculated: true })),
    readOnly(number('hs_deal_stage_probability', 'Deal probability', { calculated: true })),
    readOnly({ name: 'hs_is_closed', label: 'Is Deal Closed?', type: 'bool', calculated: true }),
    readOnly({ name: 'hs_is_closed_won', label: 'Is Closed Won', type: 'bool', calculated: true }),
  ]);
  return {
    type: {
      objectTypeId: '0-3',
      name: 'deal',
      pluralName: 'deals',
      fullyQualifiedName: 'DEAL',
      labels: { singular: 'Deal', plural: 'Deals' },
      description: null,
      isCustom: false,
      requiredProperties: ['dealname', 'dealstage'],
      requiredAnyOf: [],
      searchableProperties: ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
      primaryDisplayProperty: 'dealname',
      secondaryDisplayProperties: ['dealstage'],
      defaultProperties: ['dealname', 'amount', 'closedate', 'pipeline', 'dealstage'],
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
        'dealinformation',
        { name: 'dealinformation', label: 'Deal information', displayOrder: 0, archived: false },
      ],
    ]),
  };
}
