import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, goal, winRate, won } from '../parts.ts';

/** Doing well, but nobody has set the day on which it renews. */
export const BRIXHAM = customer('brixham', 'Brixham Marine Supplies', {
  at: ['Plymouth', 'United Kingdom', 270, 'MARITIME'],
  as: ['mid_market', 'retail', 'sales'],
  term: ['2026-03-16', null, 61_000],
  owner: 'daniel',
  without: ['tools-retired', 'retired-tools', 'second-use-case'],
  people: {
    olivia: ['Olivia', 'Trevor', 'Commercial Director'],
    neil: ['Neil', 'Pascoe', 'Counter Sales Manager'],
  },
  deals: [won('Brixham Marine, quotes', 61_000, '2026-03-16')],
  parts: [
    ...settledInMidMarket('2026-03-16', { workflow: 'Quote', oldWay: 'Price lists in Excel' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for quotes',
        definition: 'Hours a month that the counter spends on quotes',
        from: 150,
        to: 80,
        rate: 38,
        since: '2026-05-04',
        readings: every(30, '2026-05-04', [140, 122, 101, 86, 78]),
      },
      [
        shown('2026-08-07', 'Quote log, {month:2026-07-15}'),
        agreed('2026-09-14', 'neil', { reference: 'Mail "Re: quotes"' }),
      ],
      [agreed('2026-09-14', 'neil', { reference: 'Mail "Re: quotes"' })],
    ),
    goal(
      'cycle-time',
      {
        name: 'Hours to a quote',
        unit: 'h',
        from: 30,
        to: 6,
        readings: every(45, '2026-05-04', [19, 9, 5.5]),
      },
      [agreed('2026-09-14', 'neil', { reference: 'Mail "Re: quotes"' })],
    ),
    benefit(
      'extra-revenue',
      winRate({ opportunitiesPerYear: 5_200, winRateBefore: 0.31, averageDeal: 420, margin: 0.3 }),
      {
        name: 'Quotes won',
        since: '2026-06-01',
        readings: every(45, '2026-06-01', [0.33, 0.36, 0.37]),
        targetValue: 0.38,
      },
      [shown('2026-09-02', 'Quotes won and lost since {month:2026-06-15}')],
    ),
    relationship({
      sponsor: ['olivia', 'engaged', '2026-08-20'],
      champion: ['neil', 'engaged', '2026-09-14'],
      heardFrom: regularly('neil', '2026-09-30', { times: 6 }),
      objectionsChecked: ['2026-08-20', 'olivia'],
    }),
  ],
});
