import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInProductLed } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { done, won } from '../parts.ts';

/** Judged by results, not by money: all of them reached. */
export const DRIFTLY = customer('driftly', 'Driftly', {
  at: ['Tallinn', 'Estonia', 9, 'INTERNET'],
  as: ['product_led', 'saas', 'marketing'],
  term: ['2026-01-20', '2027-01-20', 1_188],
  owner: 'mei',
  people: { mart: ['Mart', 'Tamm', 'Founder'] },
  deals: [won('Driftly, team plan', 1_188, '2026-01-20')],
  parts: [
    ...settledInProductLed('2026-01-20'),
    ...hoursSaved(
      {
        item: 'time-saved',
        name: 'Hours a month for newsletters',
        definition: 'Hours a month for writing, testing and sending',
        from: 26,
        to: 10,
        rate: 38,
        since: '2026-02-20',
        readings: every(40, '2026-02-20', [19, 13, 9, 8, 8]),
      },
      [
        shown('2026-05-15', 'Usage report, drafts and sends'),
        agreed('2026-08-20', 'mart', { channel: 'survey', reference: 'In-app survey, answer 4' }),
      ],
    ),
    done(
      'own-goal',
      '2026-06-10',
      [agreed('2026-06-12', 'mart', { channel: 'survey', reference: 'In-app survey, answer 2' })],
      {
        name: 'Own goal: a letter every week',
      },
    ),
    relationship({
      sponsor: ['mart', 'engaged', '2026-08-20'],
      heardFrom: regularly('mart', '2026-09-28', { times: 5, days: 45 }),
      objectionsChecked: ['2026-08-20', 'mart'],
    }),
  ],
});
