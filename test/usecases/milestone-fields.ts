import type { Milestone } from '../../src/domain/facts.ts';
import { MILESTONE_FIELDS } from '../../src/domain/milestone-fields.ts';
import type { MilestoneFields } from '../../src/domain/milestone-fields.ts';

/** What a form says of a share of reports to bring from 35 to 80 percent by the end of 2026. */
export function milestoneFields(overrides: Partial<MilestoneFields> = {}): MilestoneFields {
  return {
    name: 'Reports by self-service',
    phase: 'growth',
    category: 'adoption_satisfaction',
    milestoneClass: 'result',
    nature: 'quantitative',
    definer: 'customer',
    businessFunction: null,
    required: true,
    ownerId: null,
    customerOwnerContactId: null,
    definition: 'Share of monthly reports that nobody had to ask for',
    criterion: 'reach',
    comparator: '>=',
    unit: 'percent',
    baseline: 0.35,
    baselineMethod: 'direct',
    baselineOn: '2026-10-01',
    target: 0.8,
    plannedStart: '2026-10-12',
    targetDate: '2026-12-31',
    schedule: null,
    measuringIntervalDays: 30,
    measurementMethod: 'business_system',
    measurementDetail: 'Usage report',
    validation: 'Signed by the operations lead',
    evidencePolicy: 'customer_confirmed',
    holdDays: 0,
    businessImpact: null,
    nextSteps: ['Train the team leads'],
    capability: null,
    outcome: null,
    impact: null,
    dependsOn: [],
    metricKey: null,
    ...overrides,
  };
}

/** What a form shows of a milestone. */
export function fieldsOf(milestone: Milestone): MilestoneFields {
  return Object.fromEntries(MILESTONE_FIELDS.map((name) => [name, milestone[name]])) as MilestoneFields;
}
