import { commonProperties, standardProperties } from './common-properties.ts';
import { choice, number, readOnly, text } from './property.ts';
import type { ObjectTypeEntry } from './types.ts';

/** Tickets, `0-5`. */
export function tickets(): ObjectTypeEntry {
  const properties = standardProperties('ticketinformation', [
    ...commonProperties('createdate', 'hs_lastmodifieddate'),
    text('subject', 'Ticket name'),
    text('content', 'Ticket description', { fieldType: 'textarea' }),
    { name: 'hs_pipeline', label: 'Pipeline', type: 'enumeration', valuesFrom: 'pipelines' },
    { name: 'hs_pipeline_stage', label: 'Ticket status', type: 'enumeration', valuesFrom: 'stages' },
    choice('hs_ticket_category', 'Category', [
      ['PRODUCT_ISSUE', 'Product Issue'],
      ['BILLING_ISSUE', 'Billing Issue'],
      ['FEATURE_REQUEST', 'Feature Request'],
      ['GENERAL_INQUIRY', 'General Inquiry'],
    ]),
    choice('hs_ticket_priority', 'Priority', [
      ['LOW', 'Low'],
      ['MEDIUM', 'Medium'],
      ['HIGH', 'High'],
      ['URGENT', 'Urgent'],
    ]),
    readOnly(number('hs_ticket_id', 'Ticket ID')),
    readOnly({ name: 'closed_date', label: 'Close date', type: 'datetime' }),
  ]);
  return {
    type: {
      objectTypeId: '0-5',
      name: 'ticket',
      pluralName: 'tickets',
      fullyQualifiedName: 'TICKET',
      labels: { singular: 'Ticket', plural: 'Tickets' },
      description: null,
      isCustom: false,
      requiredProperties: ['subject', 'hs_pipeline_stage'],
      requiredAnyOf: [],
      searchableProperties: ['subject', 'content', 'hs_pipeline_stage', 'hs_ticket_category', 'hs_ticket_id'],
      primaryDisplayProperty: 'subject',
      secondaryDisplayProperties: ['hs_pipeline_stage'],
      defaultProperties: [
        'subject',
        'content',
        'hs_pipeline',
        'hs_pipeline_stage',
        'hs_ticket_category',
        'hs_ticket_priority',
      ],
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
        'ticketinformation',
        { name: 'ticketinformation', label: 'Ticket information', displayOrder: 0, archived: false },
      ],
    ]),
  };
}
