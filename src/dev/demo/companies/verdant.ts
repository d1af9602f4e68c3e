import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { every, log, relationship, shown } from '../lines.ts';
import { benefit, churn, goal, lost, won } from '../parts.ts';

/** Value lost: the new process costs more hours than the old one, and the plan is red. */
export const VERDANT = customer('verdant', 'Verdant Grocers', {
  at: ['Portland', 'United States', 980, 'SUPERMARKETS'],
  as: ['mid_market', 'retail', 'operations'],
  term: ['2025-12-08', '2026-12-08', 84_000],
  owner: 'aisha',
  without: ['tools-retired', 'retired-tools', 'second-use-case'],
  people: {
    jo: ['Jo', 'Lindqvist', 'Chief Operating Officer'],
    carlos: ['Carlos', 'Mendez', 'Fresh Produce Buyer'],
  },
  deals: [
    won('Verdant Grocers, fresh ordering', 84_000, '2025-12-08'),
    lost('Verdant Grocers, bakery', 22_000, '2026-07-30', 'Wants to see fresh produce work first'),
  ],
  parts: [
    ...settledInMidMarket('2025-12-08', { workflow: 'Morning order', oldWay: 'Order sheets' }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours for fresh orders',
        definition: 'Hours a month that buyers spend on the morning order of 31 stores',
        from: 180,
        to: 90,
        rate: 46,
        since: '2026-02-09',
        readings: every(40, '2026-02-09', [176, 188, 201, 212, 208, 204]),
      },
      [shown('2026-06-22', 'Hours booked by buyers', 'time_log')],
    ),
    goal('cycle-time', {
      name: 'Hours from order to shelf',
      unit: 'h',
      from: 31,
      to: 20,
      readings: every(60, '2026-03-10', [30, 28]),
    }),
    benefit(
      'extra-revenue',
      churn({ arr: 1_900_000, churnBefore: 0.064 }),
      {
        name: 'Produce not thrown away',
        since: '2026-04-01',
        readings: every(60, '2026-04-01', [0.062, 0.054, 0.049]),
      },
      [shown('2026-08-10', 'Write-off report, three months', 'financial_report')],
    ),
    relationship({
      sponsor: ['jo', 'engaged', '2026-09-16'],
      champion: ['carlos', 'passive', '2026-09-16'],
      heardFrom: regularly('carlos', '2026-09-16', { times: 7 }),
      steps: { prepare: '2026-09-16', conversation: '2026-09-25' },
    }),
    log({
      kind: 'objection_opened',
      on: '2026-09-16',
      objectionKind: 'value',
      severity: 'major',
      note: 'Jo sees less waste but more hours, and asks what is left when both are counted.',
    }),
  ],
});
