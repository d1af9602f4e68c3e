import type { EngineHistory } from '../../src/domain/engine-history.ts';
import type { Milestone } from '../../src/domain/facts.ts';
import { aBlocker, aCompany, aMeasurement, aMetric, aMilestone, aReset } from '../builders/index.ts';
import { planOf } from './plan-of.ts';

const measured = (milestoneKey: string, on: string, value: number | boolean) =>
  aMeasurement({ milestoneKey, on, value });

const yesNo = (key: string, name: string, phase: Milestone['phase'], targetDate: string): Milestone =>
  aMilestone({ key, name, phase, targetDate, criterion: 'yes_no', baseline: null, target: null });

const confirmed = { evidencePolicy: 'customer_confirmed' } as const;

/** Halvorsen Freight Group, the worked example of the product, as far as milestones go. */
const milestones: readonly Milestone[] = [
  yesNo('first-carrier', 'First carrier connected', 'early_wins', '2026-02-09'),
  yesNo('first-report', 'First audit report', 'early_wins', '2026-02-15'),
  yesNo('team-trained', 'Team trained', 'foundation', '2026-03-10'),
  aMilestone({
    key: 'active-users',
    name: 'Active users',
    phase: 'foundation',
    unit: 'percent',
    baseline: 0,
    target: 0.7,
    targetDate: '2026-03-18',
  }),
  aMilestone({
    ...confirmed,
    key: 'invoice-matching',
    name: 'Invoice matching',
    phase: 'growth',
    unit: 'percent',
    baseline: 0.35,
    target: 0.8,
    plannedStart: '2026-05-01',
    targetDate: '2026-11-30',
    originalTargetDate: '2026-10-31',
  }),
  aMilestone({
    ...confirmed,
    key: 'payments',
    name: 'Late and duplicate payments',
    phase: 'growth',
    unit: 'percent',
    baseline: 0.042,
    target: 0.02,
    plannedStart: '2026-03-01',
    targetDate: '2026-10-31',
  }),
  aMilestone({
    ...confirmed,
    key: 'month-end',
    name: 'Month-end close hours',
    phase: 'growth',
    baseline: 320,
    target: 130,
    plannedStart: '2026-05-01',
    targetDate: '2026-10-31',
    metricKey: 'month-end-hours',
  }),
  aMilestone({
    key: 'depots',
    name: 'One process in all depots',
    phase: 'maturity',
    unit: 'depots',
    baseline: 1,
    target: 14,
    plannedStart: '2026-05-01',
    targetDate: '2026-12-18',
  }),
  aMilestone({
    key: 'value-covers-cost',
    name: 'Value covers the cost',
    phase: 'maturity',
    unit: 'money',
    baseline: 0,
    target: null,
    plannedStart: '2026-01-18',
    targetDate: '2027-01-18',
    source: { kind: 'engine', figure: 'proved_run_rate' },
  }),
  aMilestone({
    key: 'self-service',
    name: 'Carrier self-service',
    phase: 'strategic',
    unit: 'countries',
    baseline: 0,
    target: 3,
    plannedStart: '2027-02-01',
    targetDate: '2027-06-30',
  }),
];

const entries = [
  measured('first-carrier', '2026-02-09', true),
  measured('first-report', '2026-02-12', true),
  measured('team-trained', '2026-03-06', true),
  measured('active-users', '2026-03-16', 0.78),
  measured('invoice-matching', '2026-05-01', 0.35),
  measured('invoice-matching', '2026-06-05', 0.41),
  measured('invoice-matching', '2026-07-07', 0.47),
  measured('invoice-matching', '2026-08-04', 0.51),
  measured('invoice-matching', '2026-09-02', 0.54),
  measured('invoice-matching', '2026-09-29', 0.56),
  aReset({
    milestoneKey: 'invoice-matching',
    on: '2026-08-20',
    previousTargetDate: '2026-10-31',
    newTargetDate: '2026-11-30',
  }),
  aBlocker({ milestoneKey: 'invoice-matching', on: '2026-09-29', title: 'SAP carrier feed times out' }),
  measured('payments', '2026-09-21', 0.02),
  aMeasurement({ metricKey: 'month-end-hours', on: '2026-10-07', value: 132 }),
  measured('depots', '2026-09-19', 9),
];

const engine: EngineHistory = {
  annualCostMinor: 24_000_000,
  provedRunRate: [
    { on: '2026-06-02', amountMinor: 5_610_000 },
    { on: '2026-08-14', amountMinor: 27_000_000 },
    { on: '2026-10-07', amountMinor: 34_410_000 },
  ],
};

export function examplePlan() {
  const company = aCompany({
    name: 'Halvorsen Freight Group',
    startDate: '2026-01-18',
    renewalDate: '2027-01-18',
    annualCostMinor: 24_000_000,
  });
  const metrics = [aMetric({ key: 'month-end-hours', name: 'Month-end close' })];
  return planOf('2026-10-12', { company, milestones, metrics, entries }, engine);
}
