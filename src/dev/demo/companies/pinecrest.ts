import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, done, expectedLoss, goal, open, won } from '../parts.ts';

/** Well above its targets, with the appetite for more. */
export const PINECREST = customer('pinecrest', 'Pinecrest Credit Union', {
  at: ['Boise', 'United States', 310, 'FINANCIAL_SERVICES'],
  as: ['mid_market', 'finance', 'finance'],
  term: ['2025-12-01', '2026-12-01', 66_000],
  owner: 'aisha',
  without: ['extra-revenue', 'tools-retired', 'retired-tools'],
  people: {
    walter: ['Walter', 'Greene', 'Chief Lending Officer'],
    tina: ['Tina', 'Rossi', 'Loan Operations Manager'],
  },
  deals: [
    won('Pinecrest Credit Union, loan files', 66_000, '2025-12-01'),
    open('Pinecrest Credit Union, renewal and mortgages', 104_000, '2026-12-01', 'contractsent'),
  ],
  parts: [
    ...settledInMidMarket('2025-12-01', { workflow: 'Loan file', oldWay: 'File cabinets' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for loan files',
        definition: 'Hours a month that lending spends on complete loan files',
        from: 260,
        to: 150,
        rate: 54,
        since: '2026-01-19',
        readings: every(38, '2026-01-19', [236, 190, 149, 138, 128, 121, 118]),
      },
      [
        shown('2026-05-13', 'Loan file log, {month:2026-04-15}', 'time_log'),
        agreed('2026-09-21', 'tina', { reference: 'Mail "Re: 118 hours"' }),
      ],
      [agreed('2026-04-14', 'tina', { reference: 'Mail "Re: under 150"' })],
    ),
    goal(
      'cycle-time',
      {
        name: 'Days to a loan decision',
        from: 12,
        to: 6,
        readings: every(45, '2026-01-19', [10, 7, 5.5, 4.5, 3.8]),
      },
      [agreed('2026-05-05', 'walter', { channel: 'meeting', reference: 'Minutes of the lending committee' })],
    ),
    benefit(
      'examination-findings',
      expectedLoss({ impact: 240_000, probabilityBefore: 0.22 }),
      {
        name: 'Findings in the examination',
        since: '2026-06-15',
        measuredInputs: ['probabilityAfter'],
        measurementMethod: 'process_observation',
        readings: [
          ['2026-06-15', 0.1],
          ['2026-09-14', 0.06],
        ],
      },
      [shown('2026-06-18', 'Internal audit of sixty files', 'analytics'), agreed('2026-09-21', 'walter')],
    ),
    done('second-use-case', '2026-08-10', [shown('2026-08-10', 'Account opening, first week')]),
    relationship({
      sponsor: ['walter', 'engaged', '2026-09-21'],
      champion: ['tina', 'engaged', '2026-09-21'],
      heardFrom: regularly('tina', '2026-10-06', { times: 10 }),
      objectionsChecked: ['2026-09-21', 'walter'],
      steps: { prepare: '2026-09-01', conversation: '2026-09-15', proposal: '2026-09-30' },
    }),
  ],
});
