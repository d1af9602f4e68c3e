import type { CalendarDate } from '../calendar.ts';
import type { EngineHistory } from '../engine-history.ts';
import type { Company, CompanyFacts, Metric, Milestone } from '../facts.ts';

/** What is known of a company of which nothing else is. */
export function blankFacts(known: Partial<CompanyFacts>): CompanyFacts {
  const nothing = { milestones: [], metrics: [], entries: [], deals: [], template: null };
  return { company: blankCompany(null), ...nothing, ...known };
}

/** An engine that has proved nothing and knows no cost. */
export const BLANK_ENGINE: EngineHistory = { provedRunRate: [], annualCostMinor: null };

/** A company of which nothing is known but its start. */
export function blankCompany(startDate: CalendarDate | null): Company {
  return {
    id: 'company',
    name: '',
    planKey: null,
    segment: null,
    industry: null,
    businessFunction: null,
    startDate,
    renewalDate: null,
    annualCostMinor: null,
    currency: null,
    language: null,
    ownerId: null,
    activityContacts: [],
  };
}

/** A required result without a goal, a date or words. */
export function blankMilestone(key: string): Milestone {
  return {
    id: key,
    key,
    name: key,
    phase: 'foundation',
    category: 'process_efficiency',
    milestoneClass: 'result',
    nature: 'quantitative',
    definer: 'customer',
    businessFunction: null,
    required: true,
    ownerId: null,
    customerOwnerContactId: null,
    definition: null,
    criterion: 'reach',
    comparator: null,
    unit: null,
    baseline: null,
    baselineMethod: null,
    baselineOn: null,
    target: null,
    plannedStart: null,
    targetDate: null,
    originalTargetDate: null,
    schedule: null,
    planSteps: null,
    source: { kind: 'manual' },
    measuringIntervalDays: null,
    measurementMethod: null,
    measurementDetail: null,
    validation: null,
    evidencePolicy: 'customer_confirmed',
    holdDays: 0,
    businessImpact: null,
    nextSteps: [],
    capability: null,
    outcome: null,
    impact: null,
    dependsOn: [],
    replaces: null,
    metricKey: null,
  };
}

/** A metric of a calculator, without inputs. */
export function blankMetric(key: string, calculator: Metric['calculator']): Metric {
  return {
    id: key,
    key,
    name: key,
    category: 'process_efficiency',
    moneyKind: null,
    calculator,
    inputs: {},
    measuredInputs: [],
    unit: null,
    effectiveDate: null,
    currency: null,
    baselineMethod: null,
    baselineOn: null,
    measurementMethod: null,
    measurementDetail: null,
    validation: null,
    source: { kind: 'manual' },
    measuringIntervalDays: null,
    carryForwardDays: null,
    benefitPool: null,
    poolShare: null,
    targetValue: null,
    definition: null,
    capability: null,
    outcome: null,
    impact: null,
    ownerId: null,
    customerOwnerContactId: null,
  };
}
