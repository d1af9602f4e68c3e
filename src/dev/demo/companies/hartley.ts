import { customer } from '../customer.ts';
import { log, relationship } from '../lines.ts';
import { benefit, goal, timeSaving, won } from '../parts.ts';

/** Six weeks in and nothing achieved: for a small customer that is red. */
export const HARTLEY = customer('hartley', 'Hartley Plumbing & Heating', {
  at: ['Derby', 'United Kingdom', 26, 'CONSTRUCTION'],
  as: ['smb', 'any', 'operations'],
  term: ['2026-08-28', '2027-08-28', 7_800],
  owner: 'per',
  without: ['tool-cancelled', 'retired-tools'],
  people: { stan: ['Stan', 'Hartley', 'Owner'] },
  deals: [won('Hartley Plumbing, job sheets', 7_800, '2026-08-28')],
  parts: [
    goal('everyone-in', {
      from: 0,
      readings: [
        ['2026-09-18', 0.2],
        ['2026-10-02', 0.35],
      ],
    }),
    goal('hours-saved', { name: 'Hours for job sheets', from: 66, to: 25 }),
    benefit('process-hours', timeSaving({ hoursBefore: 66, hourlyRate: 30, periodsPerYear: 12 }), {
      name: 'Hours for job sheets',
      targetValue: 25,
    }),
    relationship({ sponsor: ['stan', 'passive', '2026-09-22'], heardFrom: [['2026-09-22', 'stan']] }),
    log({
      kind: 'work_logged',
      on: '2026-10-06',
      hours: 2,
      note: 'Rode along with two fitters. The app is fine, the phones are too old; Stan will order new ones.',
    }),
  ],
});
