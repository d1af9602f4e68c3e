import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, goal, stated, won } from '../parts.ts';

/** Counted in euro, bought in dollars and in pounds; and a saving in real, for which the account has no rate. */
export const LINDQVIST = customer('lindqvist', 'Lindqvist Marine Group', {
  at: ['Gothenburg', 'Sweden', 780, 'MARITIME'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-01-19', '2027-01-19', null],
  currency: 'EUR',
  owner: 'mei',
  without: ['extra-revenue', 'retired-tools', 'tools-retired', 'second-use-case'],
  people: {
    astrid: ['Astrid', 'Lindqvist', 'Chief Operating Officer'],
    tom: ['Tom', 'Okoro', 'Fleet Manager'],
  },
  deals: [
    { ...won('Lindqvist Marine, fleet office', 70_000, '2026-01-19'), currency: 'USD' },
    { ...won('Lindqvist Marine, Aberdeen yard', 18_000, '2026-03-16'), currency: 'GBP' },
  ],
  parts: [
    ...settledInMidMarket('2026-01-19', { workflow: 'Port call file', oldWay: 'Fax and binders' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for port calls',
        definition: 'Hours a month that the fleet office spends on papers of port calls',
        from: 340,
        to: 160,
        rate: 48,
        since: '2026-03-16',
        due: '2026-09-30',
        readings: every(35, '2026-03-16', [318, 262, 214, 178, 166, 158]),
      },
      [
        shown('2026-07-06', 'Port call log, half a year'),
        agreed('2026-09-14', 'tom', { reference: 'Mail "Re: the quay is quiet"' }),
      ],
      [agreed('2026-09-14', 'tom', { reference: 'Mail "Re: the quay is quiet"' })],
    ),
    goal('cycle-time', {
      name: 'Hours to clear a port call',
      unit: 'h',
      from: 20,
      to: 9,
      targetDate: '2026-12-18',
      readings: every(50, '2026-03-16', [17, 13, 10.5, 9.8]),
    }),
    benefit(
      'aberdeen',
      stated({ amount: 21_000, basis: 'Agency fees that the Aberdeen yard no longer pays' }),
      { name: 'Agency fees in Aberdeen', currency: 'GBP', since: '2026-05-04' },
      [agreed('2026-08-19', 'astrid', { reference: 'Letter of the yard, signed' })],
    ),
    benefit(
      'santos',
      stated({ amount: 160_000, basis: 'Storage fees that the Santos office no longer pays' }),
      {
        name: 'Storage fees in Santos',
        currency: 'BRL',
        since: '2026-06-01',
        validation: 'Invoices of the warehouse, read with the Santos office',
      },
      [shown('2026-08-24', 'Invoices of the warehouse', 'financial_report')],
    ),
    relationship({
      sponsor: ['astrid', 'engaged', '2026-08-19'],
      champion: ['tom', 'engaged', '2026-09-14'],
      heardFrom: regularly('tom', '2026-10-02', { times: 6 }),
      objectionsChecked: ['2026-08-19', 'astrid'],
    }),
  ],
});
