import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInProductLed } from '../kits.ts';
import { every, relationship, shown } from '../lines.ts';
import { done, won } from '../parts.ts';

/** Every target is met; what is missing is a word from the customer. */
export const PAPERTRAIL = customer('papertrail', 'Papertrail Labs', {
  at: ['Melbourne', 'Australia', 23, 'RESEARCH'],
  as: ['product_led', 'healthcare', 'operations'],
  term: ['2026-03-10', '2027-03-10', 3_564],
  owner: 'sofia',
  people: { zoe: ['Zoe', 'Whitlam', 'Lab Manager'] },
  deals: [won('Papertrail Labs, business plan', 3_564, '2026-03-10')],
  parts: [
    ...settledInProductLed('2026-03-10', { people: [3, 6, 9] }),
    ...hoursSaved(
      {
        item: 'time-saved',
        name: 'Hours a month for protocols',
        definition: 'Hours a month for writing and finding protocols',
        from: 64,
        to: 30,
        rate: 41,
        since: '2026-04-20',
        readings: every(35, '2026-04-20', [52, 40, 31, 28, 27]),
      },
      [shown('2026-08-24', 'Usage report, protocols opened and written')],
    ),
    done('own-goal', '2026-08-18', [], { name: 'Own goal: one place for protocols' }),
    relationship({
      sponsor: ['zoe', 'engaged', '2026-08-24'],
      heardFrom: regularly('zoe', '2026-09-11', { times: 4, days: 40 }),
      objectionsChecked: ['2026-08-24', 'zoe'],
    }),
  ],
});
