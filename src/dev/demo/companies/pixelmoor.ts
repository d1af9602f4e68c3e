import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { every, log, relationship, shown } from '../lines.ts';
import { goal, won } from '../parts.ts';

/** Stalled and blocked: the person who knew the old system has left. */
export const PIXELMOOR = customer('pixelmoor', 'Pixelmoor Studio', {
  at: ['Lisbon', 'Portugal', 48, 'DESIGN'],
  as: ['smb', 'any', 'operations'],
  term: ['2026-04-20', '2027-04-20', 15_600],
  currency: 'EUR',
  owner: 'aisha',
  without: ['tool-cancelled', 'retired-tools'],
  people: { ines: ['Inês', 'Carvalho', 'Studio Manager'], joao: ['João', 'Pinto', 'Producer'] },
  deals: [won('Pixelmoor Studio, project hours', 15_600, '2026-04-20')],
  tickets: {
    history: {
      subject: 'Old project hours cannot be read in',
      content: 'The export of the old time sheets has no customer numbers.',
      raised: '2026-08-10',
      stage: 'waiting_on_contact',
      priority: 'MEDIUM',
    },
  },
  parts: [
    ...settledInSmall('2026-04-20', { first: 'First project with hours in it' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for time sheets',
        definition: 'Hours a month for collecting time sheets and turning them into invoices',
        from: 72,
        to: 30,
        rate: 42,
        since: '2026-06-01',
        due: '2026-11-30',
        readings: every(26, '2026-06-01', [66, 58, 52]),
      },
      [shown('2026-07-24', 'Invoice run, {month:2026-06-15}', 'financial_report')],
    ),
    log({
      kind: 'blocker_raised',
      on: '2026-08-10',
      about: 'hours-saved',
      blockerType: 'knowledge',
      title: 'Nobody knows the old time sheets',
      ticketId: 'history',
      raisedByContactId: 'joao',
    }),
    goal('would-recommend', { from: 6, plannedStart: '2026-11-02' }),
    relationship({
      sponsor: ['ines', 'passive', '2026-09-08'],
      champion: ['joao', 'engaged', '2026-08-10'],
      heardFrom: regularly('joao', '2026-08-28', { times: 4 }),
      met: [['2026-09-08', 'ines']],
      objectionsChecked: ['2026-09-08', 'ines'],
    }),
  ],
});
