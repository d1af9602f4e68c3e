import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { every, log, relationship, shown } from '../lines.ts';
import { lost, open, planned, won } from '../parts.ts';

/** Critical: a month to go, the sponsor has left, and nobody has been in touch for ten weeks. */
export const CORVANE = customer('corvane', 'Corvane Retail', {
  at: ['Leeds', 'United Kingdom', 3_100, 'RETAIL'],
  as: ['enterprise', 'retail', 'operations'],
  term: ['2025-11-12', '2026-11-12', 90_000],
  owner: 'daniel',
  without: ['error-rate-down', 'errors-avoided', 'retired-tools', 'new-capability'],
  people: {
    helen: ['Helen', 'Ashworth', 'Director of Store Operations'],
    sunil: ['Sunil', 'Mehta', 'Store Systems Manager'],
  },
  deals: [
    won('Corvane Retail, store operations', 90_000, '2025-11-12'),
    open('Corvane Retail, renewal {year:2026-11-12}', 90_000, '2026-11-12'),
    lost(
      'Corvane Retail, distribution centres',
      140_000,
      '2026-06-20',
      'Project stopped with the reorganisation',
    ),
  ],
  tickets: {
    stock: {
      subject: 'Stock counts of 14 stores are missing',
      content: 'Counts from the hand-held devices have not come in since the update.',
      raised: '2026-08-02',
      stage: 'waiting_on_contact',
      priority: 'URGENT',
    },
  },
  parts: [
    ...settledInEnterprise('2025-11-12', 'helen', {
      process: 'Stock counts',
      systems: 'POS, ERP, workforce',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for stock counts',
        definition: 'Hours a month that 62 stores spend on counting stock and correcting it',
        from: 210,
        to: 100,
        rate: 75,
        since: '2026-02-02',
        readings: every(35, '2026-02-02', [204, 198, 190, 183, 172]),
      },
      [shown('2026-04-14', 'Workforce report, hours booked on counts', 'time_log')],
    ),
    planned('second-department', { name: 'Distribution centres live' }),
    planned('executive-review', { name: 'Results in the board pack' }),
    relationship({
      sponsor: [null, 'vacant', '2026-08-18'],
      champion: ['sunil', 'passive', '2026-07-15'],
      heardFrom: [...regularly('helen', '2026-06-02', { times: 5 }), ['2026-08-02', 'sunil']],
      met: [['2026-07-15', 'sunil']],
      objectionsChecked: ['2026-07-15', 'sunil'],
      steps: { prepare: '2026-05-20' },
    }),
    log({
      kind: 'work_logged',
      on: '2026-09-08',
      hours: 2,
      note: 'Helen Ashworth has left. Two mails and a call to find out who takes over, no answer so far.',
    }),
  ],
});
