import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, open, planned, won } from '../parts.ts';

/** The cost comes from two won deals, not from a figure of its own. */
export const KESTREL = customer('kestrel', 'Kestrel Manufacturing', {
  at: ['Grand Rapids', 'United States', 560, 'ELECTRICAL_ELECTRONIC_MANUFACTURING'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-01-12', '2027-01-12', null],
  owner: 'per',
  without: ['extra-revenue', 'tools-retired', 'retired-tools'],
  people: {
    linda: ['Linda', 'Vasquez', 'Plant Manager'],
    kevin: ['Kevin', 'Strand', 'Continuous Improvement Lead'],
  },
  deals: [
    won('Kestrel Manufacturing, line changeovers', 78_000, '2026-01-12'),
    won('Kestrel Manufacturing, quality holds', 24_000, '2026-06-01', true),
    open('Kestrel Manufacturing, second plant', 64_000, '2027-01-29', 'presentationscheduled'),
  ],
  tickets: {
    stops: {
      subject: 'Stops of line 3 are counted twice',
      content: 'The machine sends the stop again when the shift changes.',
      raised: '2026-07-02',
      stage: 'closed',
      priority: 'LOW',
    },
  },
  parts: [
    ...settledInMidMarket('2026-01-12', { workflow: 'Line changeover', oldWay: 'Whiteboards' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for line changeovers',
        definition: 'Hours a month that four lines stand still for a changeover',
        from: 240,
        to: 130,
        rate: 110,
        since: '2026-02-23',
        readings: every(32, '2026-02-23', [222, 190, 158, 131, 127, 125, 124]),
      },
      [
        shown('2026-06-04', 'Machine data, stops by reason'),
        agreed('2026-09-09', 'linda', { reference: 'Mail "Re: changeovers"' }),
      ],
      [agreed('2026-07-08', 'linda', { reference: 'Mail "Re: changeovers"' })],
    ),
    goal(
      'cycle-time',
      { name: 'Days a part is on hold', from: 8, to: 3, readings: every(40, '2026-03-02', [7, 5, 3.5, 2.8]) },
      [agreed('2026-07-08', 'linda', { reference: 'Mail "Re: changeovers"' })],
    ),
    planned('second-use-case', { plannedStart: '2026-10-19' }),
    relationship({
      sponsor: ['linda', 'engaged', '2026-09-09'],
      champion: ['kevin', 'engaged', '2026-08-03'],
      heardFrom: regularly('kevin', '2026-09-24', { times: 8 }),
      objectionsChecked: ['2026-09-09', 'linda'],
    }),
  ],
});
