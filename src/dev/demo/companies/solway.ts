import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { done, goal, planned, won } from '../parts.ts';

/** Below its cost, and the last confirmation is nine months old. */
export const SOLWAY = customer('solway', 'Solway Clinics', {
  at: ['Carlisle', 'United Kingdom', 760, 'MEDICAL_PRACTICE'],
  as: ['mid_market', 'healthcare', 'operations'],
  term: ['2025-02-21', '2027-02-21', 162_000],
  owner: 'sofia',
  without: ['extra-revenue', 'retired-tools', 'tools-retired'],
  people: {
    moira: ['Moira', 'Campbell', 'Group Practice Director'],
    adil: ['Adil', 'Hussain', 'Patient Services Manager'],
  },
  deals: [
    won('Solway Clinics, referrals', 150_000, '2025-02-21'),
    won('Solway Clinics, renewal {year:2026-02-21}', 162_000, '2026-02-21', true),
  ],
  tickets: {
    letters: {
      subject: 'Referral letters print without the logo',
      content: 'Started with the new letter template; the practices correct it by hand.',
      raised: '2026-09-03',
      stage: 'waiting_on_us',
      priority: 'MEDIUM',
    },
  },
  parts: [
    ...settledInMidMarket('2025-02-21', { workflow: 'Referral letter', oldWay: 'Fax inbox' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for referrals',
        definition: 'Hours a month that 14 practices spend on referrals and chasing them',
        from: 420,
        to: 250,
        rate: 64.5,
        since: '2025-05-05',
        readings: every(50, '2025-05-05', [388, 340, 296, 262, 248, 244, 242, 241, 240, 240, 240]),
      },
      [
        shown('2025-10-06', 'Time study in three practices', 'time_log'),
        agreed('2026-01-01', 'adil', { reference: 'Mail "Re: year in numbers"' }),
      ],
      [agreed('2026-01-01', 'adil', { reference: 'Mail "Re: year in numbers"' })],
    ),
    goal('cycle-time', {
      name: 'Days from referral to appointment letter',
      from: 11,
      to: 5,
      targetDate: '2026-11-13',
      plannedStart: '2026-03-01',
      readings: every(50, '2026-03-15', [9.6, 8.4, 7.5, 6.8, 6.4]),
    }),
    done('second-use-case', '2025-12-08', [shown('2025-12-08', 'Vaccination recalls, first run')]),
    planned('value-covers-cost', { targetDate: '2026-12-18' }),
    relationship({
      sponsor: ['moira', 'passive', '2026-08-06'],
      champion: ['adil', 'engaged', '2026-06-30'],
      heardFrom: regularly('adil', '2026-08-28', { times: 10, days: 42 }),
      met: [['2026-08-06', 'moira']],
    }),
    log({
      kind: 'renewal_outcome',
      on: '2026-01-26',
      outcome: 'expanded',
      renewalDate: '2026-02-21',
      amountMinor: 16_200_000,
      termMonths: 12,
      signedOn: '2026-01-26',
      nextRenewalDate: '2027-02-21',
      annualBeforeMinor: null,
    }),
  ],
});
