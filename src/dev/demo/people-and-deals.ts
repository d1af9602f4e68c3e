import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { SeedClient } from '../emulator/server.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { CompanyStory, StoryDeal, StoryTicket } from './story.ts';

/** Ids of a company's records in HubSpot's own objects, by the keys of the story. */
export interface CrmIds {
  readonly contacts: ReadonlyMap<string, string>;
  readonly tickets: ReadonlyMap<string, string>;
  readonly deals: readonly string[];
}

const CONTACT_BEFORE_START_DAYS = 45;
const DEAL_BEFORE_CLOSE_DAYS = 60;
const DEAL_BEFORE_TODAY_DAYS = 20;
const TICKET_STAGES: Readonly<Record<StoryTicket['stage'], string>> = {
  new: '1',
  waiting_on_contact: '2',
  waiting_on_us: '3',
  closed: '4',
};

/** Contacts, tickets and deals of a company; they are tied to it when the company itself is made. */
export function createPeopleAndDeals(client: SeedClient, story: CompanyStory, today: CalendarDate): CrmIds {
  const knownSince = addDays(story.start ?? today, -CONTACT_BEFORE_START_DAYS);
  const contacts = createAll(client, 'contacts', Object.entries(story.people), ([key, person]) => ({
    properties: contactProperties(story, key, person),
    at: atMorning(knownSince),
  }));
  const tickets = createAll(client, 'tickets', Object.entries(story.tickets ?? {}), ([, ticket]) => ({
    properties: ticketProperties(story, ticket),
    at: atMorning(ticket.raised),
  }));
  const deals = client.create(
    'deals',
    story.deals.map((deal) => ({ properties: dealProperties(story, deal), at: dealCreatedAt(deal, today) })),
  );
  return { contacts, tickets, deals };
}

function createAll<Item extends readonly [key: string, value: unknown]>(
  client: SeedClient,
  objectType: string,
  items: readonly Item[],
  toRecord: (item: Item) => { properties: Record<string, string>; at: number },
): ReadonlyMap<string, string> {
  const ids = client.create(objectType, items.map(toRecord));
  return new Map(items.map(([key], index) => [key, ids[index] ?? '']));
}

function contactProperties(
  story: CompanyStory,
  key: string,
  [firstName, lastName, jobTitle]: CompanyStory['people'][string],
) {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll('ø', 'o')
      .replaceAll('ß', 'ss')
      .replaceAll(/[^a-z]/g, '');
  return {
    firstname: firstName,
    lastname: lastName,
    jobtitle: jobTitle,
    // A name in another script has no letters that fit into an address.
    email: `${plain(firstName) || key}.${plain(lastName) || 'office'}@${story.domain}`,
    company: story.name,
    city: story.city,
    country: story.country,
    lifecyclestage: 'customer',
    hubspot_owner_id: COLLEAGUES[story.owner].id,
  };
}

function ticketProperties(story: CompanyStory, ticket: StoryTicket) {
  return {
    subject: ticket.subject,
    content: ticket.content,
    hs_pipeline_stage: TICKET_STAGES[ticket.stage],
    hs_ticket_category: 'PRODUCT_ISSUE',
    hs_ticket_priority: ticket.priority,
    hubspot_owner_id: COLLEAGUES[story.owner].id,
  };
}

function dealProperties(story: CompanyStory, deal: StoryDeal) {
  const currency = deal.currency ?? story.currency;
  return {
    dealname: deal.name,
    amount: String(deal.amount),
    pipeline: 'default',
    dealstage: deal.stage,
    // An hour that falls on the same day from Honolulu to Auckland.
    closedate: `${deal.closes}T10:30:00.000Z`,
    dealtype: deal.isRenewal ? 'existingbusiness' : 'newbusiness',
    hubspot_owner_id: COLLEAGUES.lucas.id,
    ...(currency === undefined ? {} : { deal_currency_code: currency }),
    ...(deal.lostReason === undefined ? {} : { closed_lost_reason: deal.lostReason }),
  };
}

function dealCreatedAt(deal: StoryDeal, today: CalendarDate): number {
  const beforeClose = addDays(deal.closes, -DEAL_BEFORE_CLOSE_DAYS);
  const latest = addDays(today, -DEAL_BEFORE_TODAY_DAYS);
  return atMorning(beforeClose < latest ? beforeClose : latest);
}

/** An instant within the day, for records that nobody asks the hour of. */
export function atMorning(day: CalendarDate): number {
  return Date.parse(`${day}T08:30:00Z`);
}
