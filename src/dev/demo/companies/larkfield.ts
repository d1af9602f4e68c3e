import { customer } from '../customer.ts';
import { regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, goal, opinion, won } from '../parts.ts';

/** Only words, no money: the trust is asked how it feels, and nothing else is counted. */
export const LARKFIELD = customer('larkfield', 'Larkfield Schools Trust', {
  at: ['Manchester', 'United Kingdom', 640, 'PRIMARY_SECONDARY_EDUCATION'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-02-23', '2027-02-23', 54_000],
  currency: 'GBP',
  owner: 'sofia',
  without: [
    'extra-revenue',
    'retired-tools',
    'process-hours',
    'tools-retired',
    'value-covers-cost',
    'second-use-case',
  ],
  people: {
    sue: ['Sue', 'Barlow', 'Chief Executive'],
    imran: ['Imran', 'Sheikh', 'Head of Admissions'],
  },
  deals: [won('Larkfield Schools Trust, admissions', 54_000, '2026-02-23')],
  parts: [
    ...settledInMidMarket('2026-02-23', { workflow: 'Admission file', oldWay: 'Shared drive' }),
    goal(
      'hours-down',
      {
        name: 'Hours for admission files',
        from: 160,
        to: 90,
        readings: every(40, '2026-04-06', [140, 112, 95, 88]),
      },
      [agreed('2026-08-10', 'imran', { reference: 'Mail "Re: admissions season"' })],
    ),
    goal(
      'cycle-time',
      { name: 'Days to answer a family', from: 12, to: 5, readings: every(40, '2026-04-06', [9, 7, 5, 4.5]) },
      [agreed('2026-08-10', 'imran', { reference: 'Mail "Re: admissions season"' })],
    ),
    benefit(
      'calm-season',
      opinion({ statement: 'Admissions season without evening shifts' }),
      {
        name: 'Calmer admissions season',
        measurementMethod: 'user_survey',
        readings: every(90, '2026-05-04', [6, 8]),
      },
      [
        shown(
          '2026-08-04',
          'Survey of nine school offices',
          'survey',
          'The first admissions season in years that I was home for dinner.',
        ),
        agreed('2026-08-12', 'sue', { channel: 'meeting', reference: 'Minutes of the trust board' }),
      ],
    ),
    benefit(
      'trust-in-data',
      opinion({ statement: 'Heads trust the numbers on places' }),
      {
        name: 'Trust in the numbers',
        category: 'quality',
        measurementMethod: 'user_survey',
        readings: [['2026-07-20', 7]],
      },
      [shown('2026-07-21', 'Interviews with four heads', 'testimonial')],
    ),
    relationship({
      sponsor: ['sue', 'engaged', '2026-08-12'],
      champion: ['imran', 'engaged', '2026-08-10'],
      heardFrom: regularly('imran', '2026-09-21', { times: 7 }),
      objectionsChecked: ['2026-08-12', 'sue'],
    }),
  ],
});
