import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, done, open, retiredTools, won } from '../parts.ts';

/** The renewal date has passed and nobody has written down how it ended. */
export const BELLWEATHER = customer('bellweather', 'Bellweather Insurance', {
  at: ['Hartford', 'United States', 1_850, 'INSURANCE'],
  as: ['enterprise', 'finance', 'finance'],
  term: ['2025-09-30', '2026-09-30', 198_000],
  owner: 'per',
  without: ['errors-avoided', 'error-rate-down', 'new-capability'],
  people: {
    grace: ['Grace', 'Whitfield', 'Chief Financial Officer'],
    omar: ['Omar', 'Haddad', 'Controller'],
  },
  deals: [
    won('Bellweather Insurance, close management', 198_000, '2025-09-30'),
    open('Bellweather Insurance, renewal {year:2026-09-30}', 205_000, '2026-10-20', 'contractsent'),
  ],
  parts: [
    ...settledInEnterprise('2025-09-30', 'grace', {
      process: 'Quarter-end close',
      systems: 'ledger, policy, payroll',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for the quarter-end close',
        definition: 'Hours a month that finance spends on the quarter-end close, averaged over the quarter',
        from: 400,
        to: 200,
        rate: 80,
        since: '2025-12-01',
        readings: every(45, '2025-12-01', [360, 310, 262, 214, 196, 190]),
      },
      [
        shown('2026-03-16', 'Close calendar with booked hours', 'time_log'),
        agreed('2026-06-22', 'omar', { reference: 'Mail "Re: hours for the close"' }),
      ],
      [agreed('2026-06-22', 'omar', { reference: 'Mail "Re: hours for the close"' })],
    ),
    benefit(
      'retired-tools',
      retiredTools(
        ['Reconciliation tool', 38_000, '2026-02-01'],
        ['Spreadsheet add-in', 9_400, '2026-04-01'],
      ),
      { name: 'Tools no longer paid for', since: '2026-02-01', measurementMethod: 'financial_report' },
      [agreed('2026-05-11', 'grace', { reference: 'Mail "Re: cancelled licences"' })],
    ),
    done('second-department', '2026-06-18', [shown('2026-06-18', 'Claims accounting, first month')], {
      name: 'Claims accounting live',
    }),
    done('executive-review', '2026-08-20', [shown('2026-08-20', 'Slide 14 of the audit committee pack')]),
    relationship({
      sponsor: ['grace', 'engaged', '2026-08-20'],
      champion: ['omar', 'engaged', '2026-06-22'],
      heardFrom: regularly('omar', '2026-09-25', { times: 8 }),
      met: [['2026-08-20', 'grace']],
      objectionsChecked: ['2026-08-20', 'grace'],
      steps: {
        prepare: '2026-04-02',
        conversation: '2026-06-03',
        proposal: '2026-07-06',
        negotiate: '2026-08-20',
      },
    }),
  ],
});
