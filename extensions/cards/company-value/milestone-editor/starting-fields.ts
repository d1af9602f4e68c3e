import { calculatorDefinition } from '../../../../src/domain/calculators/catalogue.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { MILESTONE_FIELDS } from '../../../../src/domain/milestone-fields.ts';
import type { Milestone } from '../../../../src/domain/facts.ts';
import type { MetricSummary, MilestoneSummary } from '../../../../src/domain/summary.ts';
import { UNIT_MONEY } from '../../../../src/domain/vocabulary.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Format } from '../../../ui/format.ts';
import type { CompanyScope } from '../company-context.ts';

const USUAL_INTERVAL_DAYS = 30;

/** The fields of a milestone as it is stored. */
export function fieldsOfMilestone(milestone: Milestone): MilestoneFields {
  return Object.fromEntries(MILESTONE_FIELDS.map((name) => [name, milestone[name]])) as MilestoneFields;
}

/** What a new milestone starts from: everything that has a usual answer. */
export function blankMilestone({ view, today }: Pick<CompanyScope, 'view' | 'today'>): MilestoneFields {
  const { plan } = view.summary;
  return {
    name: '',
    phase: plan.currentPhase ?? 'growth',
    category: 'time_savings',
    milestoneClass: 'result',
    nature: 'quantitative',
    definer: 'customer',
    businessFunction: null,
    required: true,
    ownerId: plan.milestones.find(({ milestone }) => milestone.ownerId !== null)?.milestone.ownerId ?? null,
    customerOwnerContactId: null,
    definition: null,
    criterion: 'reach',
    comparator: null,
    unit: null,
    baseline: null,
    baselineMethod: null,
    baselineOn: today,
    target: null,
    plannedStart: today,
    targetDate: null,
    schedule: null,
    measuringIntervalDays: USUAL_INTERVAL_DAYS,
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
    metricKey: null,
  };
}

/**
 * What follows on a milestone that was closed or reached: the same thing, counted on from where it stands now. Its date
 * and, after a success, its target are for the person to say.
 */
export function followingMilestone(
  { milestone, current, status }: MilestoneSummary,
  today: CalendarDate,
): MilestoneFields {
  const isReached = status === 'achieved';
  const now = typeof current?.value === 'number' ? current : null;
  const startsAnew = isReached && now !== null && milestone.criterion === 'reach';
  return {
    ...fieldsOfMilestone(milestone),
    baseline: startsAnew ? Number(now.value) : milestone.baseline,
    baselineOn: startsAnew ? now.on : milestone.baselineOn,
    baselineMethod: startsAnew ? 'direct' : milestone.baselineMethod,
    target: isReached && milestone.criterion === 'reach' ? null : milestone.target,
    plannedStart: today,
    targetDate: null,
    schedule: null,
    nextSteps: [],
    dependsOn: [],
  };
}

/** What a milestone takes from the metric whose measurements it shares; amounts of metrics are in major units. */
export function sharedWith({ metric }: MetricSummary, format: Format): Partial<MilestoneFields> {
  const [measured] = metric.measuredInputs;
  const before = measured?.endsWith('After') ? measured.replace(/After$/, 'Before') : null;
  const isInput =
    calculatorDefinition(metric.calculator)?.inputs.some(({ name }) => name === before) ?? false;
  const value = isInput && before !== null ? metric.inputs[before] : null;
  const amount = (stored: unknown) =>
    typeof stored !== 'number' ? null : metric.unit === UNIT_MONEY ? format.toMinor(stored) : stored;
  return {
    metricKey: metric.key,
    category: metric.category,
    unit: metric.unit,
    baseline: amount(value),
    baselineMethod: metric.baselineMethod,
    baselineOn: metric.baselineOn,
    target: amount(metric.targetValue),
    measuringIntervalDays: metric.measuringIntervalDays,
  };
}
