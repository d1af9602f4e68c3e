import { customer } from '../customer.ts';
import { settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, errorReduction, goal, timeSaving, won } from '../parts.ts';

/** The new way takes longer than the old one: what was gained elsewhere is lost again, and more. */
export const COPPERLINE = customer('copperline', 'Copperline Foundry', {
  at: ['Pittsburgh', 'United States', 540, 'MINING_METALS'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-02-09', '2027-02-09', 78_000],
  owner: 'per',
  without: ['extra-revenue', 'retired-tools', 'tools-retired', 'second-use-case', 'cycle-time'],
  people: {
    ruth: ['Ruth', 'Maddox', 'Plant Director'],
    joel: ['Joel', 'Brandt', 'Quality Lead'],
  },
  deals: [won('Copperline Foundry, quality files', 78_000, '2026-02-09')],
  parts: [
    ...settledInMidMarket('2026-02-09', { workflow: 'Casting report', oldWay: 'Paper route cards' }),
    goal('hours-down', { name: 'Hours for casting reports', from: 180, to: 110, unit: 'h a month' }),
    benefit(
      'process-hours',
      timeSaving({ hoursBefore: 180, hourlyRate: 46, periodsPerYear: 12 }),
      {
        name: 'Hours for casting reports',
        since: '2026-04-06',
        readings: every(40, '2026-04-06', [176, 198, 224, 231, 236]),
        targetValue: 110,
      },
      [
        shown('2026-08-03', 'Time sheets of the laboratory', 'time_log'),
        agreed('2026-09-15', 'ruth', { channel: 'meeting', reference: 'Minutes of the plant meeting' }),
      ],
    ),
    benefit(
      'rejects',
      errorReduction({
        volumePerPeriod: 2_400,
        errorRateBefore: 0.031,
        costPerError: 60,
        periodsPerYear: 12,
      }),
      {
        name: 'Castings rejected by customers',
        since: '2026-05-04',
        readings: every(45, '2026-05-04', [0.029, 0.026, 0.024]),
        targetValue: 0.02,
      },
      [shown('2026-08-10', 'Complaints ledger, six months', 'financial_report')],
    ),
    relationship({
      sponsor: ['ruth', 'engaged', '2026-09-15'],
      champion: ['joel', 'engaged', '2026-08-10'],
      heardFrom: [
        ['2026-08-10', 'joel'],
        ['2026-09-15', 'ruth', 'meeting'],
        ['2026-10-01', 'joel'],
      ],
      objectionsChecked: ['2026-09-15', 'ruth'],
    }),
  ],
});
