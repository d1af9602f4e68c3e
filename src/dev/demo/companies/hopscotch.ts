import { customer } from '../customer.ts';
import { won } from '../parts.ts';

/** Nobody has said which segment this is, so no template fits. */
export const HOPSCOTCH = customer('hopscotch', 'Hopscotch Learning', {
  at: ['Auckland', 'New Zealand', 58, 'E_LEARNING'],
  as: [null, 'any', 'marketing'],
  term: ['2026-08-17', '2027-08-17', 12_600],
  owner: 'aisha',
  hasPlan: false,
  people: { mere: ['Mere', 'Tāwhiri', 'Head of Programmes'] },
  deals: [won('Hopscotch Learning, course planning', 12_600, '2026-08-17')],
  parts: [],
});
