import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, planned, won } from '../parts.ts';

/** Names of company, people and milestones that run from right to left, some with figures and Latin words in them. */
export const AL_NAKHEEL = customer('al-nakheel', 'شركة النخيل للخدمات اللوجستية (ش.م.ع.)', {
  at: ['دبي', 'United Arab Emirates', 830, 'LOGISTICS_AND_SUPPLY_CHAIN'],
  as: ['mid_market', 'any', 'operations'],
  term: ['2026-02-02', '2027-02-02', 96_000],
  owner: 'aisha',
  without: ['extra-revenue', 'tools-retired', 'retired-tools'],
  people: {
    layla: ['ليلى', 'المنصوري', 'مديرة العمليات'],
    omar: ['عمر', 'الحداد', 'مدير المستودعات (دبي 2)'],
  },
  deals: [won('شركة النخيل، المرحلة 1', 96_000, '2026-02-02')],
  parts: [
    ...settledInMidMarket('2026-02-02', { workflow: 'تسليم الشحنات', oldWay: 'السجلات الورقية' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'ساعات مطابقة الفواتير (SAP)',
        definition: 'عدد الساعات شهرياً لمطابقة فواتير الشحن في المستودعات الثلاثة',
        from: 420,
        to: 250,
        rate: 54,
        since: '2026-03-16',
        readings: every(32, '2026-03-16', [402, 365, 318, 291, 268, 259]),
      },
      [
        shown('2026-06-22', 'تقرير الساعات، الربع 2', 'time_log'),
        agreed('2026-09-07', 'layla', { reference: 'رسالة "نتائج الربع الثالث"' }),
      ],
    ),
    goal(
      'cycle-time',
      { name: 'أيام التخليص الجمركي', from: 6, to: 2.5, readings: every(45, '2026-03-23', [5.5, 4.6, 3.9]) },
      [shown('2026-06-25', 'لوحة التخليص، 2026/6')],
    ),
    planned('second-use-case', { name: 'حالة الاستخدام الثانية: ميناء جبل علي', plannedStart: '2026-11-02' }),
    relationship({
      sponsor: ['layla', 'engaged', '2026-09-07'],
      champion: ['omar', 'engaged', '2026-08-17'],
      heardFrom: regularly('omar', '2026-09-21', { times: 7 }),
      objectionsChecked: ['2026-09-07', 'layla'],
    }),
  ],
});
