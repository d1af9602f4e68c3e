import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, log, OF_THE_COMPANY, relationship, shown } from '../lines.ts';
import { benefit, done, goal, open, retiredTools, won } from '../parts.ts';

/** Worth more than it costs, but the budget is frozen: a blocking objection holds the renewal at risk. */
export const PELLINGTON = customer('pellington', 'Pellington Foods', {
  at: ['Bristol', 'United Kingdom', 410, 'FOOD_PRODUCTION'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2025-11-30', '2026-11-30', 96_000],
  owner: 'daniel',
  without: ['extra-revenue'],
  people: {
    rachel: ['Rachel', 'Pellington', 'Managing Director'],
    tomasz: ['Tomasz', 'Wójcik', 'Quality Manager'],
  },
  deals: [
    won('Pellington Foods, batch records', 96_000, '2025-11-30'),
    open('Pellington Foods, renewal {year:2026-11-30}', 96_000, '2026-11-30'),
  ],
  parts: [
    ...settledInMidMarket('2025-11-30', { workflow: 'Batch release', oldWay: 'Paper batch records' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for batch records',
        definition: 'Hours a month that quality spends on batch records and their release',
        from: 300,
        to: 140,
        rate: 62,
        since: '2026-01-12',
        due: '2026-09-30',
        readings: every(30, '2026-01-12', [282, 258, 236, 214, 195, 182, 171, 164, 160]),
      },
      [
        shown('2026-04-20', 'Release log, three months'),
        agreed('2026-07-14', 'tomasz', { reference: 'Mail "Re: release hours"' }),
      ],
    ),
    goal(
      'cycle-time',
      { name: 'Days to release a batch', from: 9, to: 4, readings: every(40, '2026-01-20', [8, 6, 4]) },
      [agreed('2026-04-28', 'tomasz', { reference: 'Mail "Re: four days it is"' })],
    ),
    goal('tools-retired', { from: 0, to: 1, readings: [['2026-03-02', 1]] }, [
      shown('2026-03-02', 'Label tool cancelled'),
    ]),
    benefit(
      'retired-tools',
      retiredTools(['Label printing service', 12_000, '2026-03-02']),
      { name: 'Label service no longer paid for', since: '2026-03-02' },
      [shown('2026-03-02', 'Last invoice of the label service', 'financial_report')],
    ),
    done('second-use-case', '2026-08-24', [
      shown('2026-08-24', 'Supplier audits, first three', 'screenshot'),
    ]),
    relationship({
      sponsor: ['rachel', 'passive', '2026-10-03'],
      champion: ['tomasz', 'engaged', '2026-07-14'],
      heardFrom: [...regularly('tomasz', '2026-09-08', { times: 7 }), ['2026-10-03', 'rachel', 'meeting']],
      steps: { prepare: '2026-09-02' },
    }),
    log(
      {
        kind: 'objection_opened',
        on: '2026-10-03',
        objectionKind: 'budget',
        severity: 'blocking',
        note: 'The bank has asked for a spending freeze until the new loan is signed. Rachel cannot sign anything.',
      },
      {
        kind: 'renewal_call',
        on: '2026-10-05',
        band: 'likely',
        reason: 'The loan is due to close three weeks before the renewal.',
        renewalDate: OF_THE_COMPANY,
      },
    ),
  ],
});
