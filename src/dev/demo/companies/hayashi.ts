import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, done, planned, staffing, won } from '../parts.ts';

/** Yen, no small change in it; the first year is nearly full. */
export const HAYASHI = customer('hayashi', 'Hayashi Precision Works', {
  at: ['Nagoya', 'Japan', 2_150, 'MECHANICAL_OR_INDUSTRIAL_ENGINEERING'],
  as: ['enterprise', 'any', 'operations'],
  term: ['2026-01-19', '2027-04-19', 28_000_000],
  currency: 'JPY',
  language: 'ja',
  owner: 'mei',
  without: ['errors-avoided', 'error-rate-down', 'retired-tools', 'new-capability'],
  people: {
    kenji: ['Kenji', 'Hayashi', 'Executive Officer, Manufacturing'],
    yumi: ['Yumi', 'Kobayashi', 'Production Planning Manager'],
  },
  deals: [won('Hayashi Precision Works, production planning', 28_000_000, '2026-01-19')],
  parts: [
    ...settledInEnterprise('2026-01-19', 'kenji', {
      process: 'Weekly plan',
      systems: 'MES, ERP, purchasing',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for the weekly plan',
        definition: 'Hours a month that planning spends on the weekly plan and its changes',
        from: 510,
        to: 260,
        rate: 5_200,
        since: '2026-03-02',
        readings: every(30, '2026-03-02', [470, 418, 352, 301, 262, 254, 248]),
      },
      [
        shown('2026-06-08', 'Planning hours by line, {month:2026-05-15}', 'time_log'),
        agreed('2026-08-31', 'yumi', { reference: 'Monthly report, {month:2026-08-15}, sealed' }),
      ],
      [agreed('2026-08-31', 'yumi', { reference: 'Monthly report, {month:2026-08-15}, sealed' })],
    ),
    benefit(
      'setup-staff',
      staffing({ staffBefore: 9, annualCostPerPerson: 6_800_000 }),
      {
        name: 'People on set-up sheets',
        since: '2026-05-01',
        readings: every(60, '2026-05-01', [8, 7, 6]),
        targetValue: 6,
      },
      [
        shown('2026-07-06', 'Organisation chart of production', 'screenshot'),
        agreed('2026-09-07', 'kenji', {
          channel: 'meeting',
          reference: 'Minutes of the review after six months',
        }),
      ],
    ),
    done(
      'second-department',
      '2026-09-28',
      [shown('2026-09-28', 'Tool shop, first weekly plan', 'screenshot')],
      {
        name: 'Tool shop live',
      },
    ),
    planned('executive-review', { plannedStart: '2026-11-02' }),
    relationship({
      sponsor: ['kenji', 'engaged', '2026-09-07'],
      champion: ['yumi', 'engaged', '2026-08-31'],
      heardFrom: regularly('yumi', '2026-10-05', { times: 8 }),
      objectionsChecked: ['2026-09-07', 'kenji'],
    }),
  ],
});
