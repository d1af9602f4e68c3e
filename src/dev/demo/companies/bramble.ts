import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { goal, won } from '../parts.ts';

/** Somebody typed over a ledger line in HubSpot, so it counts for nothing. */
export const BRAMBLE = customer('bramble', 'Bramble & Finch Florists', {
  at: ['Bath', 'United Kingdom', 17, 'RETAIL'],
  as: ['smb', 'retail', 'sales'],
  term: ['2026-02-02', '2027-02-02', 7_200],
  owner: 'sofia',
  without: ['tool-cancelled', 'retired-tools'],
  people: { poppy: ['Poppy', 'Finch', 'Owner'] },
  deals: [won('Bramble & Finch, subscriptions', 7_200, '2026-02-02')],
  parts: [
    ...settledInSmall('2026-02-02', { first: 'First weekly bouquet by subscription' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for standing orders',
        definition: 'Hours a month for standing orders and their invoices',
        from: 54,
        to: 20,
        rate: 24,
        since: '2026-03-09',
        readings: every(32, '2026-03-09', [46, 35, 24, 19, 18]),
      },
      [
        shown('2026-06-16', 'Order book, {month:2026-05-15} and {month:2026-06-15}', 'screenshot'),
        agreed('2026-07-22', 'poppy', { reference: 'Mail "Re: flowers"' }),
      ],
      [agreed('2026-07-22', 'poppy', { reference: 'Mail "Re: flowers"' })],
    ),
    log({
      kind: 'measurement',
      on: '2026-09-21',
      about: 'process-hours',
      value: 17.5,
      input: null,
      method: 'user_survey',
      contactId: 'poppy',
      note: 'Poppy, by phone.',
      typedOver: { value: '7.5', by: 'lucas' },
    }),
    goal('would-recommend', { from: 6, readings: [['2026-07-22', 9]] }),
    relationship({
      sponsor: ['poppy', 'engaged', '2026-07-22'],
      heardFrom: regularly('poppy', '2026-09-21', { times: 6 }),
      objectionsChecked: ['2026-07-22', 'poppy'],
    }),
  ],
});
