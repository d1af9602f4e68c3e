import { customer } from '../customer.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, goal, timeSaving, won } from '../parts.ts';

/** Milestones and a benefit, and no start date: nobody can say when value is due, nor what it was worth to date. */
export const RAVELIN = customer('ravelin', 'Ravelin Couriers', {
  at: ['Toronto', 'Canada', 95, 'PACKAGE_FREIGHT_DELIVERY'],
  as: ['smb', 'any', 'operations'],
  term: [null, '2027-03-08', 14_400],
  owner: 'mei',
  hasPlan: false,
  people: {
    dario: ['Dario', 'Quan', 'Operations Manager'],
    selma: ['Selma', 'Ostrow', 'Managing Director'],
  },
  deals: [won('Ravelin Couriers, dispatch', 14_400, '2026-03-09')],
  parts: [
    goal(
      'first-route',
      {
        name: 'Routes planned in one run',
        phase: 'foundation',
        milestoneClass: 'usage',
        unit: 'percent',
        from: 0.1,
        to: 0.9,
        plannedStart: '2026-03-16',
        targetDate: '2026-06-30',
        readings: every(45, '2026-03-20', [0.35, 0.72, 0.93]),
      },
      [shown('2026-06-22', 'Planning log, all depots')],
    ),
    goal('failed-first-tries', {
      name: 'Parcels not delivered at the first try',
      unit: 'percent',
      comparator: '<=',
      from: 0.14,
      to: 0.07,
      plannedStart: '2026-06-01',
      targetDate: '2026-12-18',
      readings: every(40, '2026-06-15', [0.13, 0.11, 0.095]),
    }),
    benefit(
      'dispatch-hours',
      timeSaving({ hoursBefore: 120, hourlyRate: 34, periodsPerYear: 12 }),
      {
        name: 'Hours for dispatch',
        since: '2026-04-06',
        readings: every(45, '2026-04-06', [104, 82, 71, 66]),
        targetValue: 60,
      },
      [
        shown('2026-07-20', 'Rota of the dispatch desk', 'time_log'),
        agreed('2026-08-17', 'dario', { reference: 'Mail "Re: the desk in the evening"' }),
      ],
    ),
    relationship({
      sponsor: ['selma', 'engaged', '2026-08-17'],
      heardFrom: [
        ['2026-08-17', 'dario'],
        ['2026-09-28', 'dario'],
      ],
      objectionsChecked: ['2026-08-17', 'dario'],
    }),
  ],
});
