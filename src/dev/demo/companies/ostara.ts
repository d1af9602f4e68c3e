import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, won } from '../parts.ts';
import type { CompanyStory } from '../story.ts';

const WITHOUT = ['extra-revenue', 'tools-retired', 'retired-tools'];

/** Somebody merged two companies of one group in the CRM: the plan of the other one came along. */
export const OSTARA = customer('ostara', 'Ostara Foods', {
  at: ['Cork', 'Ireland', 1_260, 'FOOD_BEVERAGES'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-01-19', '2027-01-19', 88_000],
  owner: 'per',
  without: WITHOUT,
  people: {
    maeve: ['Maeve', 'Brennan', 'Operations Director'],
    declan: ['Declan', 'Foley', 'Plant Manager'],
  },
  deals: [won('Ostara Foods, two plants', 88_000, '2026-01-19')],
  parts: [
    ...settledInMidMarket('2026-01-19', { workflow: 'Batch release', oldWay: 'Batch folders' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for batch release',
        definition: 'Hours a month that quality spends on releasing batches',
        from: 310,
        to: 180,
        rate: 48,
        since: '2026-03-02',
        readings: every(35, '2026-03-02', [288, 251, 214, 190, 182, 178]),
      },
      [shown('2026-06-15', 'Time booked to batch release', 'time_log'), agreed('2026-09-14', 'maeve')],
      [agreed('2026-09-14', 'maeve')],
    ),
    goal(
      'cycle-time',
      { name: 'Days to release a batch', from: 5, to: 2, readings: every(45, '2026-03-09', [4.2, 3.1, 2.6]) },
      [shown('2026-06-20', 'Release log by batch')],
    ),
    relationship({
      sponsor: ['maeve', 'engaged', '2026-09-14'],
      champion: ['declan', 'engaged', '2026-08-31'],
      heardFrom: regularly('declan', '2026-09-28', { times: 7 }),
      objectionsChecked: ['2026-09-14', 'maeve'],
    }),
  ],
});

/** The other company of the two: it is gone, and what belonged to it is on the first one. */
export const OSTARA_IBERIA: CompanyStory = {
  ...customer('ostara-iberia', 'Ostara Foods Iberia', {
    at: ['Valencia', 'Spain', 340, 'FOOD_PRODUCTION'],
    as: ['mid_market', 'any', 'operations'],
    term: ['2026-04-20', '2027-04-20', 31_000],
    owner: 'lucas',
    without: WITHOUT,
    people: { carmen: ['Carmen', 'Ortega', 'Jefa de Calidad'] },
    deals: [won('Ostara Foods Iberia, one plant', 31_000, '2026-04-20')],
    parts: [
      ...settledInMidMarket('2026-04-20', { workflow: 'Liberación de lotes', oldWay: 'Carpetas de lote' }),
      relationship({ champion: ['carmen', 'engaged', '2026-08-10'] }),
    ],
  }),
  mergedInto: OSTARA.key,
};
