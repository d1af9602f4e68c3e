import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, goal, oneOff, planned, stated, won } from '../parts.ts';

/** An ordinary customer in euro, with one target behind plan. */
export const SANTORO = customer('santoro', 'Santoro Ceramica S.p.A.', {
  at: ['Sassuolo', 'Italy', 460, 'GLASS_CERAMICS_CONCRETE'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-02-16', '2027-02-16', 92_000],
  currency: 'EUR',
  owner: 'mei',
  without: ['extra-revenue', 'tools-retired', 'retired-tools'],
  people: {
    paolo: ['Paolo', 'Santoro', 'Amministratore delegato'],
    chiara: ['Chiara', 'Bellini', 'Responsabile qualità'],
  },
  deals: [won('Santoro Ceramica, kiln quality', 92_000, '2026-02-16')],
  parts: [
    ...settledInMidMarket('2026-02-16', { workflow: 'Kiln report', oldWay: 'Kiln notebooks' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for kiln reports',
        definition: 'Hours a month that quality spends on reports of three kilns',
        from: 170,
        to: 80,
        rate: 44,
        since: '2026-04-13',
        due: '2026-11-20',
        readings: every(40, '2026-04-13', [158, 146, 136, 128, 121]),
      },
      [shown('2026-07-06', 'Time sheets of the laboratory', 'time_log')],
    ),
    goal(
      'cycle-time',
      {
        name: 'Hours to a release',
        unit: 'h',
        from: 16,
        to: 8,
        readings: every(35, '2026-04-13', [13, 10, 7.8]),
      },
      [agreed('2026-07-02', 'chiara', { reference: 'Mail "Re: otto ore"' })],
    ),
    log({
      kind: 'dispute',
      on: '2026-09-28',
      about: 'cycle-time',
      contactId: 'paolo',
      reason: 'Eight hours hold for two kilns; the third is not in the report.',
    }),
    benefit(
      'second-choice',
      stated({ amount: 38_000, basis: 'Second-choice tiles of 2 % less, at the margin of last year' }),
      { name: 'Less second choice', since: '2026-06-01' },
      [agreed('2026-08-05', 'paolo', { reference: 'Lettera sui risultati, firmata' })],
    ),
    benefit(
      'old-kiln-software',
      oneOff({ amount: 9_500 }),
      { name: 'Kiln software not bought', since: '2026-05-04', measurementMethod: 'financial_report' },
      [shown('2026-05-04', 'Offer that was not ordered', 'financial_report')],
    ),
    planned('second-use-case', { plannedStart: '2026-10-26' }),
    relationship({
      sponsor: ['paolo', 'engaged', '2026-08-05'],
      champion: ['chiara', 'engaged', '2026-07-02'],
      heardFrom: regularly('chiara', '2026-09-15', { times: 6 }),
      objectionsChecked: ['2026-08-05', 'paolo'],
    }),
  ],
});
