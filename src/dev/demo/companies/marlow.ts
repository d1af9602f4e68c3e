import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, goal, retiredTools, won } from '../parts.ts';

/** The hours were last counted more than half a year ago: they are only claimed by now. */
export const MARLOW = customer('marlow', 'Marlow Dental Studio', {
  at: ['Reading', 'United Kingdom', 19, 'MEDICAL_PRACTICE'],
  as: ['smb', 'healthcare', 'operations'],
  term: ['2025-11-24', '2026-11-24', 8_400],
  owner: 'daniel',
  without: ['tool-cancelled'],
  people: { ruth: ['Ruth', 'Marlow', 'Dentist and Owner'], kim: ['Kim', 'Osei', 'Receptionist'] },
  deals: [won('Marlow Dental Studio, recalls', 8_400, '2025-11-24')],
  parts: [
    ...settledInSmall('2025-11-24', { first: 'First recall letter not written by hand' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for recalls',
        definition: 'Hours a month for calling patients back in',
        from: 58,
        to: 22,
        rate: 25,
        since: '2025-12-29',
        readings: every(30, '2025-12-29', [44, 27, 21]),
      },
      [
        shown('2026-02-02', 'Recall list, {month:2026-01-15}'),
        agreed('2026-03-09', 'ruth', { reference: 'Mail "Re: recalls"' }),
      ],
      [agreed('2026-03-09', 'ruth', { reference: 'Mail "Re: recalls"' })],
    ),
    benefit(
      'retired-tools',
      retiredTools(['Letter service', 2_700, '2026-02-01']),
      { name: 'Letter service no longer paid for', since: '2026-02-01' },
      [shown('2026-02-01', 'Last invoice of the letter service', 'financial_report')],
    ),
    goal('would-recommend', { from: 6, readings: [['2026-05-11', 7]] }),
    relationship({
      sponsor: ['ruth', 'engaged', '2026-07-27'],
      heardFrom: regularly('kim', '2026-08-18', { times: 7 }),
      steps: { prepare: '2026-09-01' },
    }),
  ],
});
