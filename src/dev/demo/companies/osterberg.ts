import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, goal, open, planned, retiredTools, won } from '../parts.ts';

/** Euro; the second plant was moved twice. */
export const OSTERBERG = customer('osterberg', 'Österberg Maschinenbau GmbH', {
  at: ['Stuttgart', 'Germany', 1_720, 'MACHINERY'],
  as: ['enterprise', 'any', 'operations'],
  term: ['2026-01-12', '2027-01-12', 176_000],
  currency: 'EUR',
  owner: 'aisha',
  without: ['new-capability', 'errors-avoided'],
  people: {
    ulrike: ['Ulrike', 'Österberg', 'Geschäftsführerin'],
    jan: ['Jan', 'Großmann', 'Leiter Auftragsabwicklung'],
  },
  deals: [
    won('Österberg, Auftragsabwicklung', 176_000, '2026-01-12'),
    open('Österberg, Verlängerung {year:2027-01-12}', 176_000, '2027-01-12'),
  ],
  parts: [
    ...settledInEnterprise('2026-01-12', 'ulrike', {
      process: 'Order intake',
      systems: 'SAP, CAD archive, CRM',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for order intake',
        definition: 'Hours a month from the order to the released drawing',
        from: 480,
        to: 240,
        rate: 68,
        since: '2026-03-09',
        readings: every(30, '2026-03-09', [442, 392, 330, 274, 238, 231, 228]),
      },
      [
        shown('2026-06-15', 'Throughput report from SAP'),
        agreed('2026-07-20', 'jan', { reference: 'Mail "AW: Stunden je Auftrag"' }),
      ],
      [agreed('2026-07-20', 'jan', { reference: 'Mail "AW: Stunden je Auftrag"' })],
    ),
    goal('error-rate-down', {
      name: 'Drawings sent back',
      from: 0.09,
      to: 0.04,
      targetDate: '2026-11-30',
      readings: every(45, '2026-04-01', [0.082, 0.071, 0.06, 0.052, 0.047]),
    }),
    benefit(
      'retired-tools',
      retiredTools(['Plotter service', 14_400, '2026-06-01'], ['Old workflow server', 21_000, '2026-08-01']),
      { name: 'Tools no longer paid for', since: '2026-06-01', measurementMethod: 'financial_report' },
      [shown('2026-08-12', 'Cancellation of the workflow server', 'financial_report')],
    ),
    planned('second-department', { name: 'Plant in Győr live', required: true, plannedStart: '2026-09-28' }),
    planned('executive-review', { plannedStart: '2026-11-02' }),
    log(
      {
        kind: 'reset',
        on: '2026-05-18',
        about: 'second-department',
        previousTargetDate: '2026-10-12',
        newTargetDate: '2026-11-09',
        reason: 'The network of the plant is renewed first',
        blockerResolved: true,
        confidence: 'high',
      },
      {
        kind: 'reset',
        on: '2026-09-14',
        about: 'second-department',
        previousTargetDate: '2026-11-09',
        newTargetDate: '2026-12-14',
        reason: 'The plant manager starts only in {month:2026-11-15}',
        blockerResolved: false,
        confidence: 'medium',
      },
      { kind: 'report_sent', on: '2026-07-13', reportKind: 'quarterly', contactId: 'ulrike' },
    ),
    relationship({
      sponsor: ['ulrike', 'engaged', '2026-09-14'],
      champion: ['jan', 'engaged', '2026-07-20'],
      heardFrom: regularly('jan', '2026-09-22', { times: 8 }),
      objectionsChecked: ['2026-09-14', 'ulrike'],
      steps: { prepare: '2026-07-20', conversation: '2026-09-14' },
    }),
  ],
});
