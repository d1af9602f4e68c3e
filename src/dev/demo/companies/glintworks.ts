import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInProductLed } from '../kits.ts';
import { every, relationship } from '../lines.ts';
import { won } from '../parts.ts';

/** An ordinary one, half a year in. */
export const GLINTWORKS = customer('glintworks', 'Glintworks', {
  at: ['Copenhagen', 'Denmark', 19, 'ELECTRICAL_ELECTRONIC_MANUFACTURING'],
  as: ['product_led', 'saas', 'customer_success'],
  term: ['2026-07-06', '2027-07-06', 2_148],
  currency: 'EUR',
  owner: 'sofia',
  people: { freja: ['Freja', 'Holm', 'Support Lead'] },
  deals: [won('Glintworks, team plan', 2_148, '2026-07-06')],
  parts: [
    ...settledInProductLed('2026-07-06'),
    ...hoursSaved({
      item: 'time-saved',
      name: 'Hours a month for replies',
      definition: 'Hours a month for replies that are the same every time',
      from: 52,
      to: 24,
      rate: 36,
      since: '2026-08-10',
      readings: every(25, '2026-08-10', [46, 37, 31]),
    }),
    relationship({
      sponsor: ['freja', 'engaged', '2026-09-08'],
      heardFrom: regularly('freja', '2026-10-04', { times: 4 }),
      objectionsChecked: ['2026-09-08', 'freja'],
    }),
  ],
});
