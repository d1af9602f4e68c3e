import { customer } from '../customer.ts';
import { goal, won } from '../parts.ts';

/** Nine days in. */
export const NIMBUS_LANE = customer('nimbus-lane', 'Nimbus Lane', {
  at: ['Singapore', 'Singapore', 6, 'INFORMATION_TECHNOLOGY_AND_SERVICES'],
  as: ['product_led', 'saas', 'sales'],
  term: ['2026-10-03', '2027-10-03', 588],
  owner: 'mei',
  without: ['process-hours', 'time-saved'],
  people: { jia: ['Jia', 'Tan', 'Co-founder'] },
  deals: [won('Nimbus Lane, starter plan', 588, '2026-10-03')],
  parts: [goal('weekly-habit', { from: 0 }), goal('team-invited', { from: 1 })],
});
