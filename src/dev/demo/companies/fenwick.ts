import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, done, goal, open, retiredTools, won } from '../parts.ts';

/** Regressed: achieved in spring, no longer met since the summer. */
export const FENWICK = customer('fenwick', 'Fenwick & Hale LLP', {
  at: ['London', 'United Kingdom', 320, 'LAW_PRACTICE'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2025-11-17', '2026-11-17', 88_000],
  currency: 'GBP',
  owner: 'daniel',
  without: ['extra-revenue'],
  people: {
    charlotte: ['Charlotte', 'Fenwick', 'Managing Partner'],
    dev: ['Dev', 'Patel', 'Knowledge Manager'],
  },
  deals: [
    won('Fenwick & Hale, matter intake', 88_000, '2025-11-17'),
    open('Fenwick & Hale, renewal {year:2026-11-17}', 92_000, '2026-11-17', 'decisionmakerboughtin'),
  ],
  tickets: {
    search: {
      subject: 'Conflict check is slow in the afternoon',
      content: 'Searches take up to a minute between three and five.',
      raised: '2026-08-19',
      stage: 'waiting_on_us',
      priority: 'HIGH',
    },
  },
  parts: [
    ...settledInMidMarket('2025-11-17', { workflow: 'Conflict check', oldWay: 'Intake forms in Word' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for matter intake',
        definition: 'Hours a month that fee earners spend on opening a matter',
        from: 210,
        to: 110,
        rate: 95,
        since: '2026-01-05',
        readings: every(34, '2026-01-05', [190, 160, 128, 108, 106, 105, 105, 104]),
      },
      [
        shown('2026-04-22', 'Time recording, intake codes', 'time_log'),
        agreed('2026-07-21', 'dev', { reference: 'Mail "Re: intake time"' }),
      ],
      [agreed('2026-04-28', 'dev', { reference: 'Mail "Re: intake time"' })],
    ),
    goal(
      'cycle-time',
      {
        name: 'Days to open a matter',
        required: true,
        from: 6,
        to: 2,
        readings: every(34, '2026-01-05', [5, 4, 2.5, 1.9, 1.8, 2.2, 3.1, 3.4]),
        nextSteps: [
          'Second compliance officer for the conflict list',
          'Look at the ten slowest matters together',
        ],
      },
      [agreed('2026-05-04', 'dev', { reference: 'Mail "Re: two days!"' })],
    ),
    goal('tools-retired', { from: 0, to: 1, readings: [['2026-04-13', 1]] }, [
      shown('2026-04-13', 'Form tool cancelled'),
    ]),
    benefit(
      'retired-tools',
      retiredTools(['Form builder', 5_200, '2026-04-13']),
      { name: 'Form tool no longer paid for', since: '2026-04-13' },
      [shown('2026-04-13', 'Cancellation of the form builder', 'financial_report')],
    ),
    done('second-use-case', '2026-08-31', [shown('2026-08-31', 'Closing checklists, first ten')]),
    relationship({
      sponsor: ['charlotte', 'engaged', '2026-09-10'],
      champion: ['dev', 'engaged', '2026-07-21'],
      heardFrom: regularly('dev', '2026-10-01', { times: 10 }),
      objectionsChecked: ['2026-09-10', 'charlotte'],
      steps: {
        prepare: '2026-08-20',
        conversation: '2026-09-10',
        proposal: '2026-09-22',
        negotiate: '2026-10-01',
      },
    }),
  ],
});
