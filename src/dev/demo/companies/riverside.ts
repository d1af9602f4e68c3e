import { customer } from '../customer.ts';
import { regularly } from '../kits.ts';
import { every, log, relationship, shown } from '../lines.ts';
import { benefit, done, goal, planned, timeSaving, won } from '../parts.ts';

/** Half of the plan was cancelled, and what is left is not much. */
export const RIVERSIDE = customer('riverside', 'Riverside Bakery', {
  at: ['Cork', 'Ireland', 38, 'FOOD_PRODUCTION'],
  as: ['smb', 'retail', 'operations'],
  term: ['2026-02-16', '2027-02-16', 9_000],
  currency: 'EUR',
  owner: 'per',
  without: ['retired-tools'],
  people: { siobhan: ['Siobhán', 'Daly', 'Owner'] },
  deals: [won('Riverside Bakery, recipes and orders', 9_000, '2026-02-16')],
  parts: [
    done('first-result-week-two', '2026-02-27', [
      shown('2026-02-27', 'First order sheet without a phone call'),
    ]),
    goal('everyone-in', { from: 0, readings: every(14, '2026-03-02', [0.5, 0.7, 0.92]) }),
    goal('hours-saved', { name: 'Hours for order sheets', from: 44, to: 15 }),
    benefit(
      'process-hours',
      timeSaving({ hoursBefore: 44, hourlyRate: 22, periodsPerYear: 12 }),
      {
        name: 'Hours for order sheets',
        since: '2026-04-06',
        readings: every(40, '2026-04-06', [38, 33, 30, 29]),
        targetValue: 15,
      },
      [shown('2026-07-13', 'Order sheets of two weeks', 'time_log')],
    ),
    planned('tool-cancelled', { required: true }),
    planned('would-recommend', { required: true }),
    log(
      {
        kind: 'cancelled',
        on: '2026-06-08',
        about: 'hours-saved',
        reason: 'The second shop is sold; there are half as many orders.',
      },
      {
        kind: 'cancelled',
        on: '2026-06-08',
        about: 'tool-cancelled',
        reason: 'The till stays, its contract runs on.',
      },
      {
        kind: 'cancelled',
        on: '2026-06-08',
        about: 'would-recommend',
        reason: 'Siobhán does not want to be asked.',
      },
    ),
    relationship({
      sponsor: ['siobhan', 'engaged', '2026-09-01'],
      heardFrom: regularly('siobhan', '2026-09-24', { times: 6 }),
      objectionsChecked: ['2026-09-01', 'siobhan'],
    }),
  ],
});
