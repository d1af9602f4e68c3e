import { customer } from '../customer.ts';
import { relationship } from '../lines.ts';
import { goal, planned, won } from '../parts.ts';

/** Too early for anything but baselines, and two of them are missing. */
export const CASTELLAN = customer('castellan', 'Castellan Audit Partners', {
  at: ['Brussels', 'Belgium', 640, 'ACCOUNTING'],
  as: ['enterprise', 'finance', 'operations'],
  term: ['2026-09-11', '2027-09-11', 132_000],
  owner: 'sofia',
  without: ['baselines-agreed', 'new-capability', 'errors-avoided', 'retired-tools'],
  people: {
    elise: ['Elise', 'Vandamme', 'Managing Partner'],
    bram: ['Bram', 'Claes', 'Audit Methods Lead'],
  },
  deals: [won('Castellan Audit Partners, audit files', 132_000, '2026-09-11')],
  parts: [
    planned('first-process-live', {
      name: 'First team live',
      definition: 'One audit team keeps its files in the product',
      plannedStart: '2026-10-05',
      targetDate: '2026-10-16',
    }),
    goal('process-hours-down', {
      name: 'Hours per audit',
      definition: 'Hours of file keeping for one audit of medium size',
      phase: 'early_wins',
      unit: 'h',
      from: null,
      to: 12,
      plannedStart: '2026-10-05',
      targetDate: '2026-10-30',
    }),
    goal('core-team-active', { from: 0 }),
    goal('systems-connected', { from: 0 }),
    goal('error-rate-down', { name: 'Files that come back from review', from: null }),
    planned('executive-review', { phase: 'growth', name: 'Results in the partners’ meeting' }),
    planned('review-notes', {
      name: 'Review notes answered in the file',
      criterion: 'yes_no',
      definition: 'No review note is answered by mail any more',
      plannedStart: '2027-01-11',
      targetDate: '2027-03-11',
      validation: 'Sample of twenty files, drawn by the methods lead',
    }),
    relationship({
      sponsor: ['elise', 'engaged', '2026-09-15'],
      champion: ['bram', 'engaged', '2026-09-15'],
      heardFrom: [
        ['2026-09-15', 'elise', 'meeting'],
        ['2026-10-06', 'bram'],
      ],
    }),
  ],
});
