import { RECORDS_VERSION } from '../../../crm/mapping/records-version.ts';
import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { won } from '../parts.ts';
import type { CompanyStory } from '../story.ts';

/** A newer version of the app has written here before the account was put back to this one. */
export const WINDERMERE: CompanyStory = {
  ...customer('windermere', 'Windermere Diagnostics', {
    at: ['Kendal', 'United Kingdom', 470, 'MEDICAL_DEVICES'],
    as: ['mid_market', 'any', 'operations'],
    term: ['2026-02-16', '2027-02-16', 61_000],
    currency: 'GBP',
    owner: 'mei',
    without: ['extra-revenue', 'tools-retired', 'retired-tools'],
    people: {
      helen: ['Helen', 'Postlethwaite', 'Laboratory Director'],
      raj: ['Raj', 'Iyer', 'Quality Manager'],
    },
    deals: [won('Windermere Diagnostics, sample tracking', 61_000, '2026-02-16')],
    parts: [
      ...settledInMidMarket('2026-02-16', { workflow: 'Sample intake', oldWay: 'Intake book' }),
      ...hoursSaved(
        {
          item: 'hours-down',
          name: 'Hours for sample intake',
          definition: 'Hours a month that the laboratory spends on booking samples in',
          from: 260,
          to: 150,
          rate: 36,
          since: '2026-03-30',
          readings: every(30, '2026-03-30', [244, 221, 190, 171, 158, 152]),
        },
        [shown('2026-07-01', 'Time booked to intake', 'time_log'), agreed('2026-09-16', 'helen')],
      ),
      relationship({
        sponsor: ['helen', 'engaged', '2026-09-16'],
        champion: ['raj', 'engaged', '2026-08-26'],
        heardFrom: regularly('raj', '2026-09-30', { times: 6 }),
        objectionsChecked: ['2026-09-16', 'helen'],
      }),
    ],
  }),
  recordsVersion: RECORDS_VERSION + 1,
};
