import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInProductLed } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { done, won } from '../parts.ts';

/** The value message before the automatic renewal is due, and not sent. */
export const TALLYCAT = customer('tallycat', 'Tallycat Apps', {
  at: ['Austin', 'United States', 14, 'MOBILE_GAMES'],
  as: ['product_led', 'saas', 'operations'],
  term: ['2025-11-06', '2026-11-06', 2_376],
  owner: 'aisha',
  people: { dee: ['Dee', 'Morgan', 'Producer'] },
  deals: [won('Tallycat Apps, team plan', 2_376, '2025-11-06')],
  parts: [
    ...settledInProductLed('2025-11-06', { people: [3, 5, 6] }),
    ...hoursSaved(
      {
        item: 'time-saved',
        name: 'Hours a month for release notes',
        definition: 'Hours a month for notes, pictures and store texts',
        from: 30,
        to: 12,
        rate: 45,
        since: '2025-12-15',
        readings: every(45, '2025-12-15', [22, 15, 11, 10, 10, 9.5, 9]),
      },
      [shown('2026-03-30', 'Usage report, three months')],
    ),
    done('own-goal', '2026-04-02', [
      agreed('2026-04-08', 'dee', { reference: 'Mail "Re: no more late nights"' }),
    ]),
    relationship({
      sponsor: ['dee', 'engaged', '2026-08-30'],
      heardFrom: regularly('dee', '2026-08-30', { times: 6, days: 45 }),
    }),
  ],
});
