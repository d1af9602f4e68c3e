import { aMetric, aMilestone } from '../builders/index.ts';
import { customerOnRecord } from './customer-on-record.ts';

const { record } = customerOnRecord({
  milestones: [
    aMilestone({
      key: 'p1/deals',
      unit: 'money',
      baseline: null,
      target: 1_500_000,
      metricKey: 'p1/revenue',
    }),
  ],
  metrics: [
    aMetric({
      key: 'p1/revenue',
      calculator: 'revenue_generated',
      measuredInputs: ['averageDealAfter'],
      inputs: { opportunitiesPerYear: 100, winRate: 0.2 },
    }),
  ],
});

it('gives a value metric the money of its milestone as its calculator takes it', async () => {
  const { view } = await record({
    kind: 'baseline',
    entryKey: 'card-baseline-1',
    on: '2026-10-10',
    milestoneKey: 'p1/deals',
    metricKey: null,
    note: null,
    value: 1_000_000,
    method: 'direct',
    contactId: null,
    seen: null,
  });
  expect(view.summary.value.metrics[0]?.metric.inputs).toMatchObject({ averageDealBefore: 10_000 });
  expect(view.summary.plan.milestones[0]?.milestone.baseline).toBe(1_000_000);
});
