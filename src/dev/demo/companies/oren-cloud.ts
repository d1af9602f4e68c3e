import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInSmall } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { won } from '../parts.ts';

/** Hebrew names with Latin words and figures: both directions in one name. */
export const OREN_CLOUD = customer('oren-cloud', 'אורן ענן (Oren Cloud) בע״מ', {
  at: ['תל אביב', 'Israel', 64, 'COMPUTER_SOFTWARE'],
  as: ['smb', 'saas', 'customer_success'],
  term: ['2026-03-09', '2027-03-09', 14_400],
  owner: 'daniel',
  without: [],
  people: { noa: ['נועה', 'לוי', 'סמנכ״לית תפעול, EMEA'], amit: ['עמית', 'כהן', 'מוביל תמיכה'] },
  deals: [won('אורן ענן, שנה 1', 14_400, '2026-03-09')],
  parts: [
    ...settledInSmall('2026-03-09', { first: 'דוח ראשון ב-Slack' }),
    ...hoursSaved(
      {
        item: 'hours-saved',
        name: 'שעות מענה לפניות (Tier 1)',
        definition: 'שעות בחודש למענה ראשון לפניות לקוחות',
        from: 130,
        to: 70,
        rate: 38,
        since: '2026-04-06',
        readings: every(30, '2026-04-06', [121, 104, 88, 79, 74, 69]),
      },
      [shown('2026-07-06', 'דוח Zendesk, רבעון 2'), agreed('2026-09-08', 'noa')],
      [agreed('2026-09-08', 'noa', { reference: 'אימייל "Re: תוצאות"' })],
    ),
    relationship({
      sponsor: ['noa', 'engaged', '2026-09-08'],
      champion: ['amit', 'engaged', '2026-08-24'],
      heardFrom: regularly('amit', '2026-09-28', { times: 5 }),
    }),
  ],
});
