import type { CalendarDate } from '../../domain/calendar.ts';
import type { Metric, Milestone } from '../../domain/facts.ts';
import type { EntryDetails } from '../../domain/ledger.ts';
import type { BusinessFunction, EntryKind, Industry, Language, Segment } from '../../domain/vocabulary.ts';
import type { ColleagueKey } from './colleagues.ts';

/**
 * A customer of the demo account, as short as it can be told. Dates are those of the day that the stories are
 * written for; people, tickets, milestones, metrics and lines are named by short keys and resolved when the
 * account is filled. A text may say `{year:2027-01-18}` or `{month:2026-09-15}` where words have to move too.
 */
export interface CompanyStory {
  /** Plan key, and prefix of every record key. */
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly city: string;
  readonly country: string;
  readonly employees: number;
  /** HubSpot's own industry; `industry` is the one that templates know. */
  readonly hubspotIndustry: string;
  readonly owner: ColleagueKey;
  readonly segment: Segment | null;
  readonly industry: Industry;
  readonly businessFunction: BusinessFunction;
  readonly start: CalendarDate | null;
  readonly renewal: CalendarDate | null;
  /** In whole units of the currency; null means that the won deals are the cost. */
  readonly annualCost: number | null;
  readonly currency?: string;
  readonly language?: Language;
  /** Whether the segment's template was laid out. */
  readonly hasPlan: boolean;
  /** Milestones and metrics of the template that this customer does not want. */
  readonly without?: readonly string[];
  readonly people: Readonly<Record<string, StoryPerson>>;
  readonly deals: readonly StoryDeal[];
  readonly tickets?: Readonly<Record<string, StoryTicket>>;
  /** What HubSpot noticed by itself and nobody logged. */
  readonly activity?: StoryActivity;
  readonly parts: readonly StoryPart[];
  /** Key of the company into which somebody merged this one in the CRM. */
  readonly mergedInto?: string;
  /** In which way the app wrote its records, where it is not this version's. */
  readonly recordsVersion?: number;
}

export interface StoryActivity {
  /** The customer answered an email, */
  readonly replied?: CalendarDate;
  /** opened one, */
  readonly opened?: CalendarDate;
  /** or we wrote one. */
  readonly wrote?: CalendarDate;
}

export type StoryPerson = readonly [firstName: string, lastName: string, jobTitle: string];

export interface StoryDeal {
  readonly name: string;
  readonly amount: number;
  readonly closes: CalendarDate;
  readonly stage: string;
  readonly isRenewal: boolean;
  /** ISO 4217; the company's unless told. */
  readonly currency?: string;
  readonly lostReason?: string;
}

export interface StoryTicket {
  readonly subject: string;
  readonly content: string;
  readonly raised: CalendarDate;
  readonly stage: 'new' | 'waiting_on_contact' | 'waiting_on_us' | 'closed';
  readonly priority: 'LOW' | 'MEDIUM' | 'HIGH' | 'URGENT';
}

/** A piece of a story: what is planned, how a benefit is valued, and what the ledger says about it. */
export interface StoryPart {
  readonly milestones?: readonly StoryMilestone[];
  readonly metrics?: readonly StoryMetric[];
  readonly lines?: readonly StoryLine[];
}

/** What differs from the template's item of this key; an item that the template lacks is the company's own. */
export type StoryMilestone = { readonly item: string } & Partial<Omit<Milestone, 'id' | 'key'>>;
export type StoryMetric = { readonly item: string } & Partial<Omit<Metric, 'id' | 'key'>>;

interface StoryLineBase {
  readonly on: CalendarDate;
  /** Key of the milestone or metric it is about. */
  readonly about?: string;
  readonly note?: string;
  readonly by?: ColleagueKey;
  /** Key by which other lines refer to it. */
  readonly as?: string;
  /** When it was recorded, if not on the day it is about. */
  readonly recordedOn?: CalendarDate;
  /** What somebody later typed over in HubSpot itself, so that the line no longer counts. */
  readonly typedOver?: { readonly value: string; readonly by: ColleagueKey };
}

export type StoryLine = {
  readonly [Kind in EntryKind]: { readonly kind: Kind } & StoryLineBase & EntryDetails[Kind];
}[EntryKind];
