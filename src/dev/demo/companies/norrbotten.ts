import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, done, errorReduction, goal, open, planned, won } from '../parts.ts';

/** Green and worth twice its cost, but held at likely: the champion has moved on and nobody took the place. */
export const NORRBOTTEN = customer('norrbotten', 'Norrbotten Mining', {
  at: ['Kiruna', 'Sweden', 4_300, 'MINING_METALS'],
  as: ['enterprise', 'any', 'operations'],
  term: ['2026-02-02', '2027-02-02', 385_000],
  owner: 'per',
  without: ['retired-tools', 'new-capability'],
  people: {
    karin: ['Karin', 'Lindgren', 'Vice President, Mine Operations'],
    emil: ['Emil', 'Sandström', 'Maintenance Engineer'],
  },
  deals: [
    won('Norrbotten Mining, maintenance', 385_000, '2026-02-02'),
    open('Norrbotten Mining, renewal {year:2027-02-02}', 400_000, '2027-02-02'),
  ],
  parts: [
    ...settledInEnterprise('2026-02-02', 'karin', {
      process: 'Shift handover',
      systems: 'SAP PM, dispatch, sensors',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for maintenance planning',
        definition: 'Hours a month that planners spend on work orders and shift handover',
        from: 900,
        to: 500,
        rate: 82,
        since: '2026-03-16',
        readings: every(30, '2026-03-16', [830, 742, 640, 548, 492, 484, 480]),
      },
      [
        shown('2026-06-12', 'Planner time sheets, {month:2026-05-15}', 'time_log'),
        agreed('2026-08-24', 'karin', { reference: 'Mail "Re: planning hours"' }),
      ],
      [agreed('2026-07-28', 'karin', { reference: 'Minutes of the {month:2026-07-15} review' })],
    ),
    goal(
      'error-rate-down',
      {
        name: 'Work orders done twice',
        definition: 'Share of work orders opened for a fault that was already being repaired',
        from: 0.06,
        to: 0.025,
      },
      [agreed('2026-07-28', 'karin', { reference: 'Minutes of the {month:2026-07-15} review' })],
    ),
    benefit(
      'errors-avoided',
      errorReduction({
        errorRateBefore: 0.06,
        volumePerPeriod: 7_900,
        costPerError: 100,
        periodsPerYear: 12,
      }),
      {
        name: 'Repairs not done twice',
        since: '2026-03-16',
        readings: every(42, '2026-03-16', [0.051, 0.038, 0.029, 0.0248, 0.024]),
        targetValue: 0.024,
      },
      [shown('2026-07-20', 'Work order analysis from SAP PM')],
    ),
    done(
      'second-department',
      '2026-09-14',
      [shown('2026-09-14', 'Processing plant, first shift', 'screenshot')],
      {
        name: 'Processing plant live',
      },
    ),
    planned('executive-review', { plannedStart: '2026-11-02' }),
    relationship({
      sponsor: ['karin', 'engaged', '2026-08-24'],
      champion: [null, 'vacant', '2026-09-21'],
      heardFrom: regularly('karin', '2026-09-29', { days: 36 }),
      objectionsChecked: ['2026-09-29', 'karin'],
      steps: { prepare: '2026-08-11', conversation: '2026-10-05' },
    }),
    log({
      kind: 'work_logged',
      on: '2026-09-22',
      hours: 1,
      note: 'Emil moves to the Malmberget mine. Asked Karin who will carry the maintenance side from here.',
    }),
  ],
});
