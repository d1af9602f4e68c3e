import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, churn, done, goal, retiredTools, won } from '../parts.ts';

/** All achieved, all confirmed, renewed once. */
export const JUNIPER = customer('juniper', 'Juniper Analytics', {
  at: ['Toronto', 'Canada', 240, 'COMPUTER_SOFTWARE'],
  as: ['mid_market', 'saas', 'customer_success'],
  term: ['2025-08-04', '2027-08-04', 72_000],
  owner: 'mei',
  without: ['tools-retired'],
  people: {
    amara: ['Amara', 'Diallo', 'Vice President, Customer Success'],
    ben: ['Ben', 'Fraser', 'Support Operations Lead'],
  },
  deals: [
    won('Juniper Analytics, customer success', 68_000, '2025-08-04'),
    won('Juniper Analytics, renewal {year:2026-08-04}', 72_000, '2026-08-04', true),
  ],
  parts: [
    ...settledInMidMarket('2025-08-04', {
      workflow: 'Onboarding checklist',
      oldWay: 'Onboarding spreadsheet',
    }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for onboarding',
        definition: 'Hours a month that customer success spends on bringing new customers live',
        from: 190,
        to: 110,
        rate: 58,
        since: '2025-10-06',
        readings: every(45, '2025-10-06', [172, 140, 112, 104, 101, 100, 99, 98]),
      },
      [
        shown('2026-01-12', 'Onboarding hours by customer', 'time_log'),
        agreed('2026-08-25', 'amara', { reference: 'Mail "Re: second year"' }),
      ],
      [agreed('2026-02-24', 'amara', { reference: 'Mail "Re: half a year in"' })],
    ),
    goal(
      'cycle-time',
      { name: 'Days to go live', from: 34, to: 15, readings: every(60, '2025-10-06', [28, 19, 14, 13.5]) },
      [agreed('2026-02-24', 'amara', { reference: 'Mail "Re: half a year in"' })],
    ),
    benefit(
      'retired-tools',
      retiredTools(['Checklist tool', 9_600, '2026-01-05']),
      { name: 'Checklist tool no longer paid for', since: '2026-01-05' },
      [agreed('2026-08-25', 'ben', { reference: 'Mail "Re: second year"' })],
    ),
    benefit(
      'extra-revenue',
      churn({ arr: 6_400_000, churnBefore: 0.124, margin: 0.8 }),
      {
        name: 'Customers not lost in their first year',
        measuredInputs: ['churnAfter'],
        since: '2026-02-02',
        readings: every(60, '2026-02-02', [0.118, 0.112, 0.109, 0.108, 0.107]),
      },
      [
        shown('2026-07-06', 'Cohort report, first-year churn', 'financial_report'),
        agreed('2026-08-25', 'amara', { reference: 'Mail "Re: second year"' }),
      ],
    ),
    done('second-use-case', '2026-05-11', [shown('2026-05-11', 'Renewal reminders, first month')]),
    relationship({
      sponsor: ['amara', 'engaged', '2026-08-25'],
      champion: ['ben', 'engaged', '2026-08-25'],
      heardFrom: regularly('ben', '2026-10-05', { times: 12 }),
      objectionsChecked: ['2026-08-25', 'amara'],
    }),
    log(
      {
        kind: 'renewal_outcome',
        on: '2026-07-02',
        outcome: 'renewed',
        renewalDate: '2026-08-04',
        amountMinor: 7_200_000,
        termMonths: 12,
        signedOn: '2026-07-02',
        nextRenewalDate: '2027-08-04',
        annualBeforeMinor: null,
      },
      { kind: 'consent', on: '2026-08-25', contactId: 'amara', given: true, purpose: 'Reference calls' },
      { kind: 'celebration', on: '2026-05-18', about: 'second-use-case', contactId: 'amara' },
    ),
  ],
});
