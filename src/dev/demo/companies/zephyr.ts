import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInProductLed } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { done, won } from '../parts.ts';

/** Overdue, but more than half way there. */
export const ZEPHYR = customer('zephyr', 'Zephyr Podcasts', {
  at: ['Nairobi', 'Kenya', 16, 'BROADCAST_MEDIA'],
  as: ['product_led', 'any', 'marketing'],
  term: ['2026-04-27', '2027-04-27', 1_428],
  owner: 'per',
  people: { wanjiru: ['Wanjiru', 'Kamau', 'Executive Producer'] },
  deals: [won('Zephyr Podcasts, team plan', 1_428, '2026-04-27')],
  parts: [
    ...settledInProductLed('2026-04-27'),
    ...hoursSaved(
      {
        item: 'time-saved',
        name: 'Hours a month for show notes',
        definition: 'Hours a month for transcripts and show notes',
        from: 40,
        to: 16,
        rate: 22,
        since: '2026-06-08',
        due: '2026-09-20',
        readings: every(28, '2026-06-08', [35, 30, 26, 24, 23]),
      },
      [shown('2026-09-02', 'Usage report, transcripts')],
    ),
    done('own-goal', '2026-09-15', [
      agreed('2026-09-18', 'wanjiru', { reference: 'Mail "Re: two shows a week"' }),
    ]),
    relationship({
      sponsor: ['wanjiru', 'engaged', '2026-09-18'],
      heardFrom: regularly('wanjiru', '2026-09-30', { times: 5 }),
      objectionsChecked: ['2026-09-18', 'wanjiru'],
    }),
  ],
});
