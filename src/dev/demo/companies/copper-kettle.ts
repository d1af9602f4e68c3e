import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, lost } from '../parts.ts';

/** Proved hours, but no cost and no deal: the return is not known. */
export const COPPER_KETTLE = customer('copper-kettle', 'Copper Kettle Coffee', {
  at: ['Wellington', 'New Zealand', 42, 'FOOD_BEVERAGES'],
  as: ['smb', 'retail', 'operations'],
  term: ['2026-04-13', '2027-04-13', null],
  owner: 'mei',
  without: ['tool-cancelled', 'retired-tools', 'value-covers-cost'],
  people: { hana: ['Hana', 'Ngata', 'Operations Manager'] },
  deals: [lost('Copper Kettle, roastery', 14_000, '2026-08-14', 'Stays with the roaster’s own system')],
  parts: [
    ...settledInSmall('2026-04-13', { first: 'First rota without a spreadsheet' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for rotas',
        definition: 'Hours a month for the rotas of six cafés',
        from: 48,
        to: 18,
        rate: 32,
        since: '2026-05-25',
        readings: every(28, '2026-05-25', [39, 27, 19, 17, 16]),
      },
      [
        shown('2026-07-27', 'Rota changes by café'),
        agreed('2026-09-10', 'hana', { reference: 'Mail "Re: rotas"' }),
      ],
      [agreed('2026-09-10', 'hana', { reference: 'Mail "Re: rotas"' })],
    ),
    goal('would-recommend', { from: 6, plannedStart: '2026-09-21', readings: [['2026-10-05', 8]] }),
    relationship({
      sponsor: ['hana', 'engaged', '2026-09-10'],
      heardFrom: regularly('hana', '2026-10-05', { times: 6 }),
      objectionsChecked: ['2026-09-10', 'hana'],
    }),
  ],
});
