import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, won } from '../parts.ts';

/** An ordinary small customer whose sponsor has not been spoken to for a while. */
export const OAKLINE = customer('oakline', 'Oakline Joinery', {
  at: ['Burlington', 'United States', 31, 'FURNITURE'],
  as: ['smb', 'any', 'operations'],
  term: ['2026-01-05', '2027-01-05', 10_800],
  owner: 'daniel',
  without: ['tool-cancelled', 'retired-tools'],
  people: { abe: ['Abe', 'Lawson', 'Owner'], maria: ['Maria', 'Silva', 'Office Manager'] },
  deals: [won('Oakline Joinery, quotes and jobs', 10_800, '2026-01-05')],
  parts: [
    ...settledInSmall('2026-01-05', { first: 'First quote on the same day' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for quotes',
        definition: 'Hours a month from the drawing to the price',
        from: 76,
        to: 36,
        rate: 36,
        since: '2026-02-09',
        readings: every(34, '2026-02-09', [70, 60, 52, 46, 42, 41, 41]),
        due: '2026-08-31',
      },
      [
        shown('2026-06-19', 'Quote book, {month:2026-05-15}'),
        agreed('2026-07-16', 'maria', { reference: 'Mail "Re: quotes"', share: 0.8 }),
      ],
    ),
    goal('would-recommend', {
      from: 6,
      readings: [
        ['2026-07-16', 8],
        ['2026-09-25', 8],
      ],
      targetDate: '2026-12-07',
    }),
    relationship({
      sponsor: ['abe', 'engaged', '2026-06-11'],
      champion: ['maria', 'engaged', '2026-07-16'],
      heardFrom: regularly('maria', '2026-09-25', { times: 8 }),
      objectionsChecked: ['2026-09-25', 'maria'],
    }),
  ],
});
