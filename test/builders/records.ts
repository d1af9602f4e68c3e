import { blankMetric, blankMilestone } from '../../src/domain/face/blank-records.ts';
import type { Company, Deal, Metric, Milestone, TemplateReference } from '../../src/domain/facts.ts';

/** An enterprise customer in its first year: started 1 January 2026, renews 1 January 2027, $100,000 a year. */
export function aCompany(overrides: Partial<Company> = {}): Company {
  return {
    id: '1001',
    name: 'Example Company',
    planKey: 'plan-example',
    segment: 'enterprise',
    industry: 'saas',
    businessFunction: 'operations',
    startDate: '2026-01-01',
    renewalDate: '2027-01-01',
    annualCostMinor: 10_000_000,
    currency: 'USD',
    language: 'en',
    ownerId: null,
    activityContacts: [],
    ...overrides,
  };
}

/** A required result to take from 40 hours down to 10 between 1 January and 1 July 2026; evidence suffices. */
export function aMilestone(overrides: Partial<Milestone> = {}): Milestone {
  const key = overrides.key ?? 'milestone-a';
  return {
    ...blankMilestone(key),
    id: `record-${key}`,
    name: `Milestone ${key}`,
    phase: 'growth',
    category: 'time_savings',
    businessFunction: 'operations',
    definition: 'Hours a month spent on the task',
    unit: 'h a month',
    baseline: 40,
    baselineMethod: 'direct',
    baselineOn: '2026-01-01',
    target: 10,
    plannedStart: '2026-01-01',
    targetDate: '2026-07-01',
    originalTargetDate: overrides.targetDate === undefined ? '2026-07-01' : overrides.targetDate,
    ...measuredMonthly,
    evidencePolicy: 'none',
    ...overrides,
  };
}

/** Hours saved a month: 40 before, `hoursAfter` measured, $75 an hour, since 1 January 2026. */
export function aMetric(overrides: Partial<Metric> = {}): Metric {
  const key = overrides.key ?? 'metric-a';
  return {
    ...blankMetric(key, 'time_saving'),
    id: `record-${key}`,
    name: `Metric ${key}`,
    category: 'time_savings',
    moneyKind: 'capacity',
    inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
    measuredInputs: ['hoursAfter'],
    unit: 'h a month',
    effectiveDate: '2026-01-01',
    baselineMethod: 'direct',
    baselineOn: '2026-01-01',
    ...measuredMonthly,
    ...overrides,
  };
}

const measuredMonthly = {
  measuringIntervalDays: 30,
  measurementMethod: 'business_system',
  measurementDetail: 'Monthly report',
  validation: 'Signed by the operations lead',
} as const;

/** A won $100,000 deal of 12 months from 1 January 2026. */
export function aDeal(overrides: Partial<Deal> = {}): Deal {
  const id = overrides.id ?? 'deal-a';
  return {
    id,
    name: `Deal ${id}`,
    pipeline: 'default',
    stage: 'closedwon',
    amountMinor: 10_000_000,
    currency: 'USD',
    startDate: '2026-01-01',
    closeDate: '2026-01-01',
    termMonths: 12,
    isWon: true,
    isPrimary: true,
    renewsDealId: null,
    ...overrides,
  };
}

export function aTemplateReference(overrides: Partial<TemplateReference> = {}): TemplateReference {
  return {
    key: 'plan/enterprise/any/1',
    segment: 'enterprise',
    industry: 'any',
    version: 1,
    milestoneCount: 10,
    valueBasis: 'money',
    ...overrides,
  };
}
