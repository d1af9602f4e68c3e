import { summarise } from '../../src/domain/summarise.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { aCompany, aMeasurement, aMetric, aMilestone, someFacts } from '../builders/index.ts';

/** A deal size to bring from $10,000 to $15,000, measured as the input of a benefit. */
const facts = someFacts({
  company: aCompany(),
  milestones: [
    aMilestone({
      key: 'deal-size',
      unit: 'money',
      baseline: 1_000_000,
      target: 1_500_000,
      metricKey: 'deals',
      targetDate: '2026-12-31',
    }),
  ],
  metrics: [
    aMetric({
      key: 'deals',
      calculator: 'revenue_generated',
      unit: 'money',
      measuredInputs: ['averageDealAfter'],
      inputs: { opportunitiesPerYear: 100, winRate: 0.2, averageDealBefore: 10_000 },
    }),
  ],
  entries: [aMeasurement({ on: '2026-06-01', value: 12_000, metricKey: 'deals', milestoneKey: null })],
});

it('counts what its benefit measures in major units towards a target in minor ones', () => {
  const { plan, value } = summarise(facts, DEFAULT_SETTINGS, '2026-06-10');
  const [milestone] = plan.milestones;
  expect(milestone?.current?.value).toBe(1_200_000);
  expect(milestone?.progress).toBeCloseTo(0.4);
  expect(value.metrics[0]?.annualMinor).toBe(100 * 0.2 * 2_000 * 100);
});

it('leaves a yes or no as it is, whatever the milestone counts in', () => {
  const [milestone] = facts.milestones;
  const { plan } = summarise(
    {
      ...facts,
      milestones: milestone === undefined ? [] : [{ ...milestone, criterion: 'yes_no' }],
      entries: [aMeasurement({ on: '2026-06-01', value: true, metricKey: 'deals', milestoneKey: null })],
    },
    DEFAULT_SETTINGS,
    '2026-06-10',
  );
  expect(plan.milestones[0]?.current?.value).toBe(true);
});
