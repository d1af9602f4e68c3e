import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, open, won } from '../parts.ts';

/** Commit: small, on plan, and it says so itself. */
export const QUILLFEATHER = customer('quillfeather', 'Quillfeather Press', {
  at: ['Edinburgh', 'United Kingdom', 34, 'PRINTING'],
  as: ['smb', 'retail', 'operations'],
  term: ['2025-12-19', '2026-12-19', 18_000],
  owner: 'sofia',
  without: ['retired-tools', 'tool-cancelled'],
  people: { isla: ['Isla', 'Munro', 'Owner'], greg: ['Greg', 'Tait', 'Production'] },
  deals: [
    won('Quillfeather Press, job tickets', 18_000, '2025-12-19'),
    open('Quillfeather Press, renewal {year:2026-12-19}', 18_000, '2026-12-19'),
  ],
  parts: [
    ...settledInSmall('2025-12-19', { first: 'Calendar order, first job ticket' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'Hours for job tickets',
        definition: 'Hours a month for writing, copying and chasing job tickets',
        from: 110,
        to: 40,
        rate: 40,
        since: '2026-01-26',
        readings: every(34, '2026-01-26', [88, 60, 39, 30, 25, 22, 21, 20]),
      },
      [
        shown('2026-04-20', 'Time sheet of the press room', 'time_log'),
        agreed('2026-08-11', 'isla', { reference: 'Mail "Re: twenty hours"' }),
      ],
      [agreed('2026-04-15', 'isla', { reference: 'Mail "Re: it works"' })],
    ),
    goal('would-recommend', {
      from: 6,
      readings: [
        ['2026-05-06', 8],
        ['2026-08-11', 9],
      ],
    }),
    relationship({
      sponsor: ['isla', 'engaged', '2026-08-11'],
      champion: ['greg', 'engaged', '2026-06-02'],
      heardFrom: regularly('greg', '2026-10-01', { times: 9 }),
      objectionsChecked: ['2026-08-11', 'isla'],
      steps: { prepare: '2026-09-18' },
    }),
  ],
});
