import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { goal, won } from '../parts.ts';

/** A line was taken back: somebody had typed the hours of a year for those of a month. */
export const NORTHGATE = customer('northgate', 'Northgate Cycles', {
  at: ['York', 'United Kingdom', 21, 'SPORTING_GOODS'],
  as: ['smb', 'retail', 'operations'],
  term: ['2026-03-02', '2027-03-02', 9_600],
  owner: 'daniel',
  without: ['tool-cancelled', 'retired-tools'],
  people: { beth: ['Beth', 'Cartwright', 'Workshop Manager'] },
  deals: [won('Northgate Cycles, workshop diary', 9_600, '2026-03-02')],
  parts: [
    ...settledInSmall('2026-03-02', { first: 'Service booking without a phone call' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for service bookings',
        definition: 'Hours a month on the phone and in the diary',
        from: 62,
        to: 25,
        rate: 26,
        since: '2026-04-06',
        readings: every(30, '2026-04-06', [51, 38, 29, 26, 24, 23]),
      },
      [
        shown('2026-06-12', 'Telephone log of the shop'),
        agreed('2026-08-14', 'beth', { reference: 'Text message, photo in the file' }),
      ],
      [agreed('2026-08-14', 'beth', { reference: 'Text message, photo in the file' })],
    ),
    log(
      {
        kind: 'measurement',
        on: '2026-09-30',
        about: 'process-hours',
        as: 'september-hours',
        value: 276,
        input: null,
        method: 'user_survey',
        contactId: 'beth',
      },
      {
        kind: 'reversal',
        on: '2026-10-01',
        reverses: 'september-hours',
        reason: 'Beth gave the hours of a whole year; {month:2026-09-15} was 23.',
      },
    ),
    goal('would-recommend', { from: 6, readings: [['2026-08-14', 9]] }),
    relationship({
      sponsor: ['beth', 'engaged', '2026-08-14'],
      heardFrom: regularly('beth', '2026-09-30', { times: 6 }),
      objectionsChecked: ['2026-08-14', 'beth'],
    }),
  ],
});
