import { customer } from '../customer.ts';
import { settledInEnterprise } from '../kits.ts';
import { every, shown } from '../lines.ts';
import { benefit, errorReduction, goal, open, planned, retiredTools, timeSaving } from '../parts.ts';

/** Too little is known for a score: no cost, no sponsor, no word from the customer, nobody asked for objections. */
export const BRIGHTWATER = customer('brightwater', 'Brightwater Energy', {
  at: ['Aberdeen', 'United Kingdom', 2_900, 'RENEWABLES_ENVIRONMENT'],
  as: ['enterprise', 'any', 'operations'],
  term: ['2026-05-12', '2027-05-12', null],
  owner: 'daniel',
  people: {
    fiona: ['Fiona', 'Macrae', 'Head of Asset Operations'],
    callum: ['Callum', 'Reid', 'Maintenance Planner'],
  },
  deals: [open('Brightwater Energy, field crews', 120_000, '2027-02-26')],
  parts: [
    ...settledInEnterprise('2026-05-12', null, {
      process: 'Permit to work',
      systems: 'SCADA, ERP, documents',
    }),
    goal(
      'process-hours-down',
      {
        name: 'Hours for permits to work',
        definition: 'Hours a month that planners spend on permits',
        from: 260,
        to: 120,
        evidencePolicy: 'evidence',
        targetDate: '2026-12-15',
      },
      [shown('2026-10-02', 'Time log of the permit office, {month:2026-09-15}', 'time_log')],
    ),
    benefit(
      'process-hours',
      timeSaving({ hoursBefore: 260, hourlyRate: 72, periodsPerYear: 12 }),
      {
        name: 'Hours for permits to work',
        since: '2026-07-01',
        readings: every(30, '2026-07-01', [215, 178, 141, 118]),
        targetValue: 120,
      },
      [shown('2026-08-03', 'Time log of the permit office, {month:2026-07-15}', 'time_log')],
    ),
    goal('error-rate-down', {
      name: 'Permits sent back',
      definition: 'Share of permits that go back to the crew because something is missing',
      from: 0.11,
      to: 0.05,
      targetDate: '2026-12-15',
    }),
    benefit(
      'errors-avoided',
      errorReduction({ errorRateBefore: 0.11, volumePerPeriod: 620, costPerError: 140, periodsPerYear: 12 }),
      {
        name: 'Permits not sent back',
        since: '2026-07-15',
        readings: every(35, '2026-07-15', [0.094, 0.081, 0.069]),
      },
      [shown('2026-09-24', 'Permit register, rejected by reason')],
    ),
    benefit('retired-tools', retiredTools(['Paper permit archive', 48_000, '2026-09-01']), {
      name: 'Archive no longer rented',
      since: '2026-09-01',
      baselineMethod: 'estimate',
    }),
    planned('second-department', { name: 'Offshore crews live', plannedStart: '2026-11-02' }),
  ],
});
