import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, goal, retiredTools, won } from '../parts.ts';

/** A line about a day to come: noted now, and not counted before. */
export const SUNRISE = customer('sunrise', 'Sunrise Physiotherapy', {
  at: ['Galway', 'Ireland', 28, 'HEALTH_WELLNESS_AND_FITNESS'],
  as: ['smb', 'healthcare', 'operations'],
  term: ['2026-01-12', '2027-01-12', 11_400],
  currency: 'EUR',
  owner: 'per',
  people: { aoife: ['Aoife', 'Brennan', 'Practice Owner'] },
  deals: [won('Sunrise Physiotherapy, appointments', 11_400, '2026-01-12')],
  parts: [
    ...settledInSmall('2026-01-12', { first: 'First reminder instead of a call' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for appointments',
        definition: 'Hours a month at the desk for booking and reminding',
        from: 88,
        to: 40,
        rate: 27,
        since: '2026-02-16',
        readings: every(35, '2026-02-16', [72, 55, 38, 35, 33, 33]),
      },
      [
        shown('2026-05-18', 'Desk diary, {month:2026-04-15}', 'time_log'),
        agreed('2026-08-05', 'aoife', { reference: 'Mail "Re: the desk"' }),
      ],
      [agreed('2026-05-20', 'aoife', { reference: 'Mail "Re: the desk"' })],
    ),
    goal('tool-cancelled', { from: 0, to: 1, readings: [['2026-05-28', 1]] }, [
      shown('2026-05-28', 'Text message service cancelled'),
    ]),
    benefit(
      'retired-tools',
      retiredTools(['Text message service', 1_320, '2026-06-01']),
      { name: 'Text messages no longer bought', since: '2026-06-01' },
      [shown('2026-05-28', 'Cancellation of the text message service', 'financial_report')],
    ),
    log({
      kind: 'customer_contact',
      on: '2026-10-20',
      recordedOn: '2026-10-07',
      channel: 'meeting',
      contactId: 'aoife',
      customerOriginated: true,
      note: 'Aoife has asked for a meeting about a second practice.',
    }),
    goal('would-recommend', { from: 6, readings: [['2026-08-05', 9]] }),
    relationship({
      sponsor: ['aoife', 'engaged', '2026-08-05'],
      heardFrom: regularly('aoife', '2026-09-02', { times: 7 }),
      objectionsChecked: ['2026-08-05', 'aoife'],
    }),
  ],
});
