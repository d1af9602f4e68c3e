import type { AssociationType } from './types.ts';

/** [typeId, inverse typeId, from, to, name, label]; ids as HubSpot documents them for its own objects. */
type Row = readonly [number, number, string, string, string, string | null];

const CONTACT = '0-1';
const COMPANY = '0-2';
const DEAL = '0-3';
const TICKET = '0-5';

const ROWS: readonly Row[] = [
  [1, 2, CONTACT, COMPANY, 'contact_to_company', 'Primary'],
  [2, 1, COMPANY, CONTACT, 'company_to_contact', 'Primary'],
  [279, 280, CONTACT, COMPANY, 'contact_to_company_unlabeled', null],
  [280, 279, COMPANY, CONTACT, 'company_to_contact_unlabeled', null],
  [5, 6, DEAL, COMPANY, 'deal_to_company', 'Primary'],
  [6, 5, COMPANY, DEAL, 'company_to_deal', 'Primary'],
  [341, 342, DEAL, COMPANY, 'deal_to_company_unlabeled', null],
  [342, 341, COMPANY, DEAL, 'company_to_deal_unlabeled', null],
  [26, 25, TICKET, COMPANY, 'ticket_to_company', 'Primary'],
  [25, 26, COMPANY, TICKET, 'company_to_ticket', 'Primary'],
  [339, 340, TICKET, COMPANY, 'ticket_to_company_unlabeled', null],
  [340, 339, COMPANY, TICKET, 'company_to_ticket_unlabeled', null],
  [3, 4, DEAL, CONTACT, 'deal_to_contact', null],
  [4, 3, CONTACT, DEAL, 'contact_to_deal', null],
  [15, 16, CONTACT, TICKET, 'contact_to_ticket', null],
  [16, 15, TICKET, CONTACT, 'ticket_to_contact', null],
  [27, 28, DEAL, TICKET, 'deal_to_ticket', null],
  [28, 27, TICKET, DEAL, 'ticket_to_deal', null],
  [13, 14, COMPANY, COMPANY, 'parent_to_child_company', 'Child Company'],
  [14, 13, COMPANY, COMPANY, 'child_to_parent_company', 'Parent Company'],
  [450, 450, COMPANY, COMPANY, 'company_to_company', null],
  [449, 449, CONTACT, CONTACT, 'contact_to_contact', null],
  [451, 451, DEAL, DEAL, 'deal_to_deal', null],
  [452, 452, TICKET, TICKET, 'ticket_to_ticket', null],
];

/** The association types between HubSpot's own objects. */
export function standardAssociationTypes(): AssociationType[] {
  return ROWS.map(([typeId, inverseTypeId, fromTypeId, toTypeId, name, label]) => ({
    category: 'HUBSPOT_DEFINED',
    typeId,
    inverseTypeId,
    fromTypeId,
    toTypeId,
    name,
    label,
    isPrimary: label === 'Primary',
    createdAt: 0,
  }));
}
