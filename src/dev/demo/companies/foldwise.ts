import { customer } from '../customer.ts';
import { relationship } from '../lines.ts';
import { done, goal, won } from '../parts.ts';

/** Signed up, tried it twice, and has not been back. */
export const FOLDWISE = customer('foldwise', 'Foldwise', {
  at: ['Chicago', 'United States', 11, 'PACKAGING_AND_CONTAINERS'],
  as: ['product_led', 'retail', 'sales'],
  term: ['2025-12-01', '2026-12-01', 1_788],
  owner: 'daniel',
  people: { ty: ['Ty', 'Robinson', 'Sales Lead'] },
  deals: [won('Foldwise, team plan', 1_788, '2025-12-01')],
  parts: [
    done('first-value', '2026-02-18'),
    goal('weekly-habit', {
      from: 0,
      readings: [
        ['2026-01-02', 1],
        ['2026-02-18', 1],
        ['2026-03-20', 0],
      ],
    }),
    goal('team-invited', { from: 1, readings: [['2026-02-18', 1]] }),
    goal('time-saved', { from: 18, to: 8 }),
    relationship({
      sponsor: ['ty', 'passive', '2026-07-20'],
      heardFrom: [
        ['2026-02-18', 'ty'],
        ['2026-07-20', 'ty'],
      ],
    }),
  ],
});
