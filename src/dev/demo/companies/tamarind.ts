import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, goal, planned, winRate, won } from '../parts.ts';

/** A benefit in dispute: the customer counts fewer nights than we do. */
export const TAMARIND = customer('tamarind', 'Tamarind Hotels Sdn Bhd', {
  at: ['Kuala Lumpur', 'Malaysia', 890, 'HOSPITALITY'],
  as: ['mid_market', 'retail', 'sales'],
  term: ['2026-01-26', '2027-01-26', 340_000],
  currency: 'MYR',
  language: 'ms',
  owner: 'aisha',
  without: ['retired-tools', 'tools-retired'],
  people: {
    farah: ['Farah', 'Aziz', 'Ketua Pegawai Operasi'],
    wei: ['Wei Ling', 'Chong', 'Revenue Manager'],
  },
  deals: [won('Tamarind Hotels, group bookings', 340_000, '2026-01-26')],
  tickets: {
    currency: {
      subject: 'Offers in Malay show prices in dollars',
      content: 'The new offer template ignores the currency of the hotel.',
      raised: '2026-10-05',
      stage: 'new',
      priority: 'HIGH',
    },
  },
  // Wei Ling answered the last email; nobody had to log it.
  activity: { replied: '2026-10-08' },
  parts: [
    ...settledInMidMarket('2026-01-26', { workflow: 'Group booking', oldWay: 'Booking mailbox' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for group bookings',
        definition: 'Hours a month that 11 hotels spend on offers for groups',
        from: 640,
        to: 360,
        rate: 55,
        since: '2026-03-02',
        readings: every(30, '2026-03-02', [602, 540, 468, 402, 356, 344, 338]),
      },
      [
        shown('2026-06-03', 'Offer log, {month:2026-05-15}'),
        agreed('2026-08-12', 'wei', { reference: 'E-mel "Re: jam tawaran"' }),
      ],
      [agreed('2026-08-12', 'wei', { reference: 'E-mel "Re: jam tawaran"' })],
    ),
    goal(
      'cycle-time',
      {
        name: 'Hours to an offer',
        unit: 'h',
        from: 26,
        to: 8,
        readings: every(45, '2026-03-01', [21, 14, 7.5, 7]),
      },
      [agreed('2026-06-30', 'wei', { reference: 'E-mel "Re: tawaran dalam lapan jam"' })],
    ),
    benefit(
      'extra-revenue',
      winRate({ opportunitiesPerYear: 1_900, winRateBefore: 0.21, averageDeal: 4_600, margin: 0.4 }),
      {
        name: 'Group nights won',
        since: '2026-04-01',
        readings: every(60, '2026-04-01', [0.22, 0.24, 0.26, 0.26]),
        targetValue: 0.26,
      },
      [shown('2026-07-15', 'Group offers won and lost, three months', 'financial_report')],
    ),
    log({
      kind: 'dispute',
      on: '2026-09-17',
      about: 'extra-revenue',
      contactId: 'farah',
      reason:
        'The festival in {month:2026-06-15} would have filled the hotels anyway; count it without those two weeks.',
    }),
    planned('second-use-case', { plannedStart: '2026-10-26' }),
    relationship({
      sponsor: ['farah', 'engaged', '2026-09-17'],
      champion: ['wei', 'engaged', '2026-08-12'],
      heardFrom: regularly('wei', '2026-10-02', { times: 7 }),
      objectionsChecked: ['2026-09-17', 'farah'],
    }),
  ],
});
