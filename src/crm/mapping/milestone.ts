import type { Milestone } from '../../domain/facts.ts';
import type { MilestoneSummary } from '../../domain/summary.ts';
import {
  BASELINE_METHODS,
  BUSINESS_FUNCTIONS,
  COMPARATORS,
  CRITERIA,
  DEFINERS,
  EVIDENCE_POLICIES,
  MEASUREMENT_METHODS,
  MILESTONE_CLASSES,
  NATURES,
  PHASES,
  UNIT_MONEY,
  VALUE_CATEGORIES,
} from '../../domain/vocabulary.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { readPlanSteps, readSchedule, writeSchedule } from './milestone-schedule.ts';
import { toMajor, toMinor } from './money.ts';
import { readSource, writeSource } from './source.ts';
import {
  readDate,
  readDays,
  readJson,
  readList,
  readNumber,
  readText,
  readWord,
  readYesNo,
  withoutNoise,
  writeValue,
} from './values.ts';

/**
 * A milestone record as the engine reads it. Records that people made by hand in HubSpot may lack anything:
 * they then get the most cautious reading (optional wording aside, `result`, proof needed, required).
 */
export function toMilestone(record: CrmRecord, currency: string): Milestone {
  const values = record.properties;
  const unit = readText(values, 'unit');
  const amount = (name: string) =>
    unit === UNIT_MONEY ? toMinor(readNumber(values, name), currency) : readNumber(values, name);
  const targetDate = readDate(values, 'target_date');
  return {
    id: record.id,
    key: readText(values, 'milestone_key') ?? `record/${record.id}`,
    name: readText(values, 'name') ?? `#${record.id}`,
    phase: readWord(values, 'phase', PHASES) ?? 'foundation',
    category: readWord(values, 'category', VALUE_CATEGORIES) ?? 'process_efficiency',
    milestoneClass: readWord(values, 'milestone_class', MILESTONE_CLASSES) ?? 'result',
    nature: readWord(values, 'nature', NATURES) ?? 'quantitative',
    definer: readWord(values, 'definer', DEFINERS) ?? 'vendor',
    businessFunction: readWord(values, 'business_function', BUSINESS_FUNCTIONS),
    required: readYesNo(values, 'required') ?? true,
    ownerId: readText(values, 'owner_id'),
    customerOwnerContactId: readText(values, 'customer_owner_contact_id'),
    definition: readText(values, 'definition'),
    criterion: readWord(values, 'criterion', CRITERIA) ?? 'reach',
    comparator: readWord(values, 'comparator', COMPARATORS),
    unit,
    baseline: amount('baseline'),
    baselineMethod: readWord(values, 'baseline_method', BASELINE_METHODS),
    baselineOn: readDate(values, 'baseline_date'),
    target: amount('target'),
    plannedStart: readDate(values, 'planned_start'),
    targetDate,
    originalTargetDate: readDate(values, 'original_target_date') ?? targetDate,
    schedule: readSchedule(readText(values, 'schedule')),
    planSteps: readPlanSteps(readJson(values, 'plan_steps')),
    source: readSource(readText(values, 'source')),
    measuringIntervalDays: readDays(values, 'measuring_interval_days'),
    measurementMethod: readWord(values, 'measurement_method', MEASUREMENT_METHODS),
    measurementDetail: readText(values, 'measurement_detail'),
    validation: readText(values, 'validation'),
    evidencePolicy: readWord(values, 'evidence_policy', EVIDENCE_POLICIES) ?? 'customer_confirmed',
    holdDays: readDays(values, 'hold_days') ?? 0,
    businessImpact: readText(values, 'business_impact'),
    nextSteps: readList(values, 'next_steps', '\n'),
    capability: readText(values, 'capability'),
    outcome: readText(values, 'outcome'),
    impact: readText(values, 'impact'),
    dependsOn: readList(values, 'depends_on', ';'),
    replaces: readText(values, 'replaces'),
    metricKey: readText(values, 'metric_key'),
  };
}

/** The properties that store a milestone; `companyId` keeps orphans findable. */
export function milestoneProperties(
  milestone: Omit<Milestone, 'id'>,
  companyId: string,
  currency: string,
): PropertyValues {
  const amount = (value: number | null) =>
    writeValue(milestone.unit === UNIT_MONEY ? toMajor(value, currency) : value);
  return {
    name: milestone.name,
    milestone_key: milestone.key,
    company_id: companyId,
    phase: milestone.phase,
    category: milestone.category,
    milestone_class: milestone.milestoneClass,
    nature: milestone.nature,
    definer: milestone.definer,
    business_function: writeValue(milestone.businessFunction),
    owner_id: writeValue(milestone.ownerId),
    customer_owner_contact_id: writeValue(milestone.customerOwnerContactId),
    required: writeValue(milestone.required),
    planned_start: writeValue(milestone.plannedStart),
    target_date: writeValue(milestone.targetDate),
    original_target_date: writeValue(milestone.originalTargetDate),
    schedule: writeValue(writeSchedule(milestone.schedule)),
    plan_steps: milestone.planSteps === null ? '' : JSON.stringify(milestone.planSteps),
    definition: writeValue(milestone.definition),
    criterion: milestone.criterion,
    comparator: writeValue(milestone.comparator),
    unit: writeValue(milestone.unit),
    baseline: amount(milestone.baseline),
    baseline_method: writeValue(milestone.baselineMethod),
    baseline_date: writeValue(milestone.baselineOn),
    target: amount(milestone.target),
    source: writeSource(milestone.source),
    measuring_interval_days: writeValue(milestone.measuringIntervalDays),
    measurement_method: writeValue(milestone.measurementMethod),
    measurement_detail: writeValue(milestone.measurementDetail),
    validation: writeValue(milestone.validation),
    evidence_policy: milestone.evidencePolicy,
    hold_days: writeValue(milestone.holdDays),
    business_impact: writeValue(milestone.businessImpact),
    next_steps: milestone.nextSteps.map(onOneLine).join('\n'),
    capability: writeValue(milestone.capability),
    outcome: writeValue(milestone.outcome),
    impact: writeValue(milestone.impact),
    depends_on: milestone.dependsOn.join(';'),
    replaces: writeValue(milestone.replaces),
    metric_key: writeValue(milestone.metricKey),
  };
}

/** What the app computes onto a milestone record, for HubSpot's own views. */
export function milestoneResults(summary: MilestoneSummary, currency: string): PropertyValues {
  const current = summary.current?.value ?? null;
  const number = typeof current === 'boolean' ? Number(current) : current;
  return {
    status: summary.status,
    flags: [...summary.flags].sort().join(';'),
    current_value: writeValue(summary.milestone.unit === UNIT_MONEY ? toMajor(number, currency) : number),
    // A figure of the engine is as of today: a date that moves every day is no step value.
    current_value_date: writeValue(summary.current?.entryKey ? summary.current.on : null),
    progress: writeValue(summary.progress === null ? null : withoutNoise(summary.progress)),
    achieved_date: writeValue(summary.achievedOn),
  };
}

/** Steps are kept one a line. */
const onOneLine = (step: string) => step.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
