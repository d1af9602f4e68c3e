import type { CalendarDate } from '../../../domain/calendar.ts';
import { EXIT_FACTS } from '../../../domain/journey/journey-summary.ts';
import type { ExitFact } from '../../../domain/journey/journey-summary.ts';
import type { JourneyStage } from '../../../domain/vocabulary.ts';
import { log, relationship, OF_THE_COMPANY } from '../lines.ts';
import { open, won } from '../parts.ts';
import type { CompanyStory, StoryLine } from '../story.ts';
import { HALVORSEN_PLAN } from './halvorsen-plan.ts';
import { HALVORSEN_VALUE } from './halvorsen-value.ts';

const NORWAY = 'Accounts payable, Norway';
const DENMARK = 'Freight audit, Denmark';

/** The customer of every picture: value above cost, a plan that needs attention, a likely renewal. */
export const HALVORSEN: CompanyStory = {
  key: 'halvorsen',
  name: 'Halvorsen Freight Group',
  domain: 'halvorsenfreight.example',
  city: 'Bergen',
  country: 'Norway',
  employees: 2_400,
  hubspotIndustry: 'LOGISTICS_AND_SUPPLY_CHAIN',
  owner: 'sofia',
  segment: 'enterprise',
  industry: 'any',
  businessFunction: 'finance',
  start: '2026-01-18',
  renewal: '2027-01-18',
  annualCost: 240_000,
  hasPlan: true,
  without: ['baselines-agreed', 'systems-connected', 'executive-review'],
  people: {
    ingrid: ['Ingrid', 'Dahl', 'Chief Financial Officer'],
    jonas: ['Jonas', 'Berg', 'Head of Accounts Payable'],
    marit: ['Marit', 'Solheim', 'Freight Audit Lead, Denmark'],
  },
  deals: [
    open('Halvorsen Freight, renewal {year:2027-01-18}', 240_000, '2027-01-18', 'presentationscheduled'),
    won('Halvorsen Freight, freight audit', 240_000, '2026-01-18'),
  ],
  tickets: {
    feed: {
      subject: 'SAP carrier feed times out',
      content: 'The nightly feed of carrier invoices stops after 30 seconds since the gateway was updated.',
      raised: '2026-09-29',
      stage: 'waiting_on_us',
      priority: 'HIGH',
    },
  },
  // Jonas has read the newest email; that is no answer yet.
  activity: { wrote: '2026-10-09', opened: '2026-10-10' },
  parts: [
    ...HALVORSEN_PLAN,
    ...HALVORSEN_VALUE,
    relationship({
      sponsor: ['ingrid', 'engaged', '2026-06-30'],
      champion: ['jonas', 'engaged', '2026-03-09'],
      heardFrom: [
        ['2026-02-16', 'jonas', 'meeting'],
        ['2026-04-21', 'marit'],
        ['2026-06-17', 'jonas'],
        ['2026-08-25', 'jonas'],
        ['2026-09-30', 'jonas'],
      ],
      met: [
        ['2026-03-09', 'jonas'],
        ['2026-06-30', 'ingrid'],
      ],
      steps: { prepare: '2026-07-24' },
    }),
    log(
      {
        kind: 'objection_opened',
        on: '2026-09-18',
        objectionKind: 'price',
        severity: 'minor',
        note: 'Jonas asked whether the per-invoice fee can go down with the volume of fourteen depots.',
      },
      {
        kind: 'renewal_call',
        on: '2026-10-02',
        band: 'commit',
        reason: 'CFO said the budget is in the {year:2027-01-18} plan.',
        renewalDate: OF_THE_COMPANY,
      },
      stage('2026-01-18', NORWAY, 'onboarding', 'entered', { by: 'per' }),
      stage('2026-03-09', NORWAY, 'onboarding', 'left', {
        by: 'per',
        handoff: 'Sofia Marin',
        exitFacts: EXIT_FACTS.onboarding,
      }),
      stage('2026-03-09', NORWAY, 'adoption', 'entered', { by: 'per' }),
      stage('2026-08-03', DENMARK, 'onboarding', 'entered', { trigger: 'new_use_case' }),
      known('2026-08-14', 'implementation_done'),
      known('2026-08-20', 'core_users_active', '11 of 12'),
      known('2026-09-02', 'use_case_live'),
      stage('2026-09-01', 'Carrier portal', 'expansion', 'entered', { trigger: 'new_use_case' }),
    ),
  ],
};

type StageLine = Extract<StoryLine, { kind: 'stage' }>;

function stage(
  on: CalendarDate,
  track: string,
  name: JourneyStage,
  movement: StageLine['movement'],
  more: Partial<StageLine>,
): StageLine {
  const nothing = { trigger: null, exitFacts: [], handoff: null, contactId: null };
  return { kind: 'stage', on, track, stage: name, movement, by: 'sofia', ...nothing, ...more };
}

/** What the people in Denmark have shown so far. */
function known(on: CalendarDate, fact: ExitFact, note?: string): StageLine {
  const shown = { exitFacts: [fact], contactId: 'marit', ...(note === undefined ? {} : { note }) };
  return stage(on, DENMARK, 'onboarding', 'entered', shown);
}
