import { customer } from '../customer.ts';
import { relationship } from '../lines.ts';
import { benefit, goal, planned, timeSaving, won } from '../parts.ts';

/** Twelve days in: nothing is due. */
export const LANTERN = customer('lantern', 'Lantern Books', {
  at: ['Ghent', 'Belgium', 12, 'WRITING_AND_EDITING'],
  as: ['smb', 'retail', 'sales'],
  term: ['2026-09-30', '2027-09-30', 6_000],
  currency: 'EUR',
  owner: 'sofia',
  without: ['tool-cancelled', 'retired-tools'],
  people: { noor: ['Noor', 'Peeters', 'Owner'] },
  deals: [won('Lantern Books, orders', 6_000, '2026-09-30')],
  parts: [
    planned('first-result-week-two', { plannedStart: '2026-10-05', targetDate: '2026-10-21' }),
    goal('everyone-in', { from: 0 }),
    goal('hours-saved', { name: 'Hours for special orders', from: 30, to: 10 }),
    benefit('process-hours', timeSaving({ hoursBefore: 30, hourlyRate: 24, periodsPerYear: 12 }), {
      name: 'Hours for special orders',
      targetValue: 10,
    }),
    relationship({ sponsor: ['noor', 'engaged', '2026-10-01'], heardFrom: [['2026-10-08', 'noor']] }),
  ],
});
