import { agreed, log, shown } from '../lines.ts';
import { benefit, errorReduction, retiredTools, timeSaving, winRate } from '../parts.ts';
import type { StoryPart } from '../story.ts';

/** The four benefits of Halvorsen Freight Group: $344,100 proved a year, $168,400 proved to date. */
export const HALVORSEN_VALUE: readonly StoryPart[] = [
  log({
    kind: 'assumption_changed',
    on: '2026-01-18',
    input: 'hourlyRate',
    value: 75,
    note: 'Agreed with Ingrid Dahl: full cost of an hour in accounts payable.',
  }),
  benefit(
    'process-hours',
    timeSaving({ hoursBefore: 320, periodsPerYear: 12 }),
    {
      name: 'Month-end close hours',
      since: '2026-03-01',
      targetValue: 130,
      measurementDetail: 'SAP report',
      definition: 'Hours a month that accounts payable spends on closing the month',
      readings: [
        ['2026-03-01', 170],
        ['2026-03-31', 161],
        ['2026-04-30', 159.2],
        ['2026-05-31', 152],
        ['2026-06-30', 149],
        ['2026-08-31', 144],
        ['2026-09-30', 132],
      ],
    },
    [
      shown('2026-06-30', 'SAP closing report, four months', 'financial_report'),
      agreed('2026-09-03', 'jonas', { reference: 'Mail "Re: {month:2026-08-15} close, 144 hours"' }),
    ],
  ),
  benefit(
    'errors-avoided',
    errorReduction({ errorRateBefore: 0.042, volumePerPeriod: 9_000, costPerError: 50, periodsPerYear: 12 }),
    {
      name: 'Late and duplicate payments',
      category: 'process_efficiency',
      since: '2026-03-16',
      targetValue: 0.02,
      definition: 'Freight invoices that are paid late or twice, and what putting one right costs',
      readings: [
        ['2026-03-16', 0.036],
        ['2026-04-20', 0.032],
        ['2026-06-01', 0.028],
        ['2026-07-06', 0.026],
        ['2026-08-14', 0.023],
        ['2026-09-21', 0.02],
      ],
    },
    [shown('2026-08-14', 'Payment run analysis since the start', 'financial_report')],
  ),
  benefit(
    'retired-tools',
    retiredTools(
      ['Track and trace add-on', 26_400, '2026-02-01'],
      ['Invoice scanning add-on', 21_900, '2026-04-01'],
      ['Carrier rate add-on', 7_800, '2026-06-01'],
    ),
    {
      name: 'Retired add-on tools',
      since: '2026-02-01',
      measurementMethod: 'financial_report',
      definition: 'Yearly fees of add-ons that were cancelled because the product does their work',
    },
    [
      shown('2026-05-20', 'Cancellation letters of three add-ons', 'financial_report'),
      agreed('2026-06-02', 'jonas', { reference: 'Mail "Re: cancelled add-ons"' }),
    ],
  ),
  benefit(
    'quote-win-rate',
    winRate({ opportunitiesPerYear: 400, winRateBefore: 0.22, averageDeal: 4_000 }),
    {
      name: 'Quote win rate',
      since: '2026-08-15',
      baselineMethod: 'estimate',
      measurementDetail: 'Quotes in the transport management system',
      validation: 'Head of sales looks over the list',
      definition: 'Share of freight quotes won, since quotes show the true cost of a lane',
      readings: [['2026-08-15', 0.25]],
    },
    [shown('2026-08-20', 'Quotes won and lost, {month:2026-07-15} and {month:2026-08-15}')],
  ),
];
