import { customer } from '../customer.ts';
import { settledInEnterprise } from '../kits.ts';
import { log, relationship } from '../lines.ts';
import { benefit, goal, planned, timeSaving, won } from '../parts.ts';

/** Three months in: first results are there before the day from which they count. */
export const NOVATERRA = customer('novaterra', 'Novaterra Pharma', {
  at: ['Basel', 'Switzerland', 3_800, 'PHARMACEUTICALS'],
  as: ['enterprise', 'healthcare', 'operations'],
  term: ['2026-07-20', '2027-07-20', 285_000],
  owner: 'mei',
  without: ['errors-avoided', 'retired-tools'],
  people: {
    luca: ['Luca', 'Bernasconi', 'Head of Quality'],
    anja: ['Anja', 'Frei', 'Validation Manager'],
  },
  deals: [won('Novaterra Pharma, deviations', 285_000, '2026-07-20')],
  parts: [
    ...settledInEnterprise('2026-07-20', 'luca', {
      process: 'Deviation reports',
      systems: 'LIMS, ERP, training',
    }),
    goal('process-hours-down', {
      name: 'Hours for deviation reports',
      definition: 'Hours a month that quality spends on writing and closing deviations',
      from: 340,
      to: 180,
    }),
    benefit('process-hours', timeSaving({ hoursBefore: 340, hourlyRate: 95, periodsPerYear: 12 }), {
      name: 'Hours for deviation reports',
      since: '2026-09-21',
      readings: [
        ['2026-09-21', 318],
        ['2026-10-05', 296],
      ],
      targetValue: 180,
    }),
    planned('value-covers-cost', { plannedStart: '2026-10-18' }),
    goal('error-rate-down', {
      name: 'Deviations reopened',
      from: 0.14,
      to: 0.06,
      readings: [['2026-10-01', 0.131]],
    }),
    relationship({
      sponsor: ['luca', 'engaged', '2026-08-17'],
      champion: ['anja', 'engaged', '2026-08-17'],
      heardFrom: [
        ['2026-08-31', 'anja'],
        ['2026-10-02', 'anja', 'meeting'],
      ],
      objectionsChecked: ['2026-10-02', 'anja'],
    }),
    log({
      kind: 'goal_review',
      on: '2026-08-19',
      answers: {
        strategic: 'No observation on deviations in the next inspection',
        operational: 'Less retyping',
      },
    }),
  ],
});
