import { customer } from '../customer.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, timeSaving, won } from '../parts.ts';

/** A benefit is counted and confirmed, and nobody has planned a single milestone. */
export const ASTER = customer('aster', 'Aster Housing', {
  at: ['Belfast', 'United Kingdom', 320, 'REAL_ESTATE'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-03-02', '2027-03-02', 36_000],
  owner: 'sofia',
  hasPlan: false,
  people: { niamh: ['Niamh', 'Doherty', 'Director of Homes'] },
  deals: [won('Aster Housing, repairs', 36_000, '2026-03-02')],
  parts: [
    benefit(
      'repair-hours',
      timeSaving({ hoursBefore: 210, hourlyRate: 31, periodsPerYear: 12 }),
      {
        name: 'Hours for repair orders',
        since: '2026-04-13',
        readings: every(45, '2026-04-13', [188, 150, 121, 108]),
        targetValue: 100,
      },
      [
        shown('2026-07-27', 'Repair desk, calls and orders by week'),
        agreed('2026-09-08', 'niamh', { channel: 'meeting', reference: 'Minutes of the quarterly review' }),
      ],
    ),
    relationship({
      sponsor: ['niamh', 'engaged', '2026-09-08'],
      heardFrom: [
        ['2026-09-08', 'niamh', 'meeting'],
        ['2026-09-30', 'niamh'],
      ],
    }),
  ],
});
