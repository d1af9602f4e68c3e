import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, goal, open, planned, retiredTools, won } from '../parts.ts';

/** Missed and replaced: the customer wanted something else from the second half of the year on. */
export const QUAYSIDE = customer('quayside', 'Quayside Logistics B.V.', {
  at: ['Rotterdam', 'Netherlands', 530, 'TRANSPORTATION_TRUCKING_RAILROAD'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2025-12-15', '2026-12-15', 118_000],
  currency: 'EUR',
  owner: 'per',
  without: ['extra-revenue'],
  people: {
    femke: ['Femke', 'de Vries', 'Directeur Operaties'],
    ruben: ['Ruben', 'Bakker', 'Planning Lead'],
  },
  deals: [
    won('Quayside Logistics, planning', 118_000, '2025-12-15'),
    open('Quayside Logistics, renewal {year:2026-12-15}', 118_000, '2026-12-15'),
  ],
  parts: [
    ...settledInMidMarket('2025-12-15', { workflow: 'Container slot', oldWay: 'Planning spreadsheet' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for slot planning',
        definition: 'Hours a month that planning spends on booking and moving slots',
        from: 360,
        to: 190,
        rate: 58,
        since: '2026-02-02',
        readings: every(36, '2026-02-02', [330, 282, 231, 188, 182, 179]),
      },
      [
        shown('2026-05-27', 'Slot log of the terminal'),
        agreed('2026-08-19', 'ruben', { reference: 'Mail "Re: planningsuren"' }),
      ],
      [agreed('2026-06-02', 'ruben', { reference: 'Mail "Re: planningsuren"' })],
    ),
    goal('cycle-time', {
      name: 'Hours a truck waits at the gate',
      required: true,
      unit: 'h',
      from: 1.4,
      to: 0.7,
      readings: [['2026-03-09', 1.3]],
    }),
    log(
      {
        kind: 'missed',
        on: '2026-06-15',
        about: 'cycle-time',
        reason: 'priorities_changed',
        blockerType: null,
        note: 'The terminal rebuilds its gate this year; what we do cannot be told apart from that.',
      },
      {
        kind: 'review',
        on: '2026-06-22',
        about: 'cycle-time',
        answers: {
          wentWrong: 'The gate was never in our hands',
          warningSigns: 'Building permit in the newspaper in {month:2026-02-15}',
          learned: 'Ask for planned works before a target is set at somebody else’s gate',
        },
      },
    ),
    goal('empty-kilometres', {
      name: 'Empty kilometres',
      definition: 'Share of kilometres driven without a container',
      unit: 'percent',
      from: 0.29,
      to: 0.22,
      plannedStart: '2026-06-15',
      targetDate: '2026-12-01',
      replaces: 'cycle-time',
      evidencePolicy: 'customer_confirmed',
      measuringIntervalDays: 30,
      measurementDetail: 'Board computers of 140 trucks',
      validation: 'Monthly fleet report, signed by planning',
      readings: every(30, '2026-07-01', [0.283, 0.268, 0.254, 0.24]),
    }),
    goal(
      'tools-retired',
      {
        from: 0,
        to: 2,
        readings: [
          ['2026-03-30', 1],
          ['2026-06-08', 2],
        ],
      },
      [shown('2026-06-08', 'Cancellations of two route tools')],
    ),
    benefit(
      'retired-tools',
      retiredTools(['Route optimiser', 16_800, '2026-03-30'], ['Fax gateway', 3_600, '2026-06-08']),
      { name: 'Route tools no longer paid for', since: '2026-03-30' },
      [agreed('2026-06-30', 'femke', { reference: 'Mail "Re: opgezegd"' })],
    ),
    planned('second-use-case', { plannedStart: '2026-10-19', targetDate: '2026-12-10' }),
    relationship({
      sponsor: ['femke', 'engaged', '2026-09-04'],
      champion: ['ruben', 'engaged', '2026-08-19'],
      heardFrom: regularly('ruben', '2026-09-28', { times: 9 }),
      objectionsChecked: ['2026-09-04', 'femke'],
      steps: { prepare: '2026-09-04', conversation: '2026-10-01' },
    }),
  ],
});
