import type { Milestone } from '../domain/facts.ts';
import { tidyNote } from './ledger-lines.ts';

/** What a person says of a milestone; everything else follows from it or never changes. */
export const MILESTONE_FIELDS = [
  'name',
  'phase',
  'category',
  'milestoneClass',
  'nature',
  'definer',
  'businessFunction',
  'required',
  'ownerId',
  'customerOwnerContactId',
  'definition',
  'criterion',
  'comparator',
  'unit',
  'baseline',
  'baselineMethod',
  'baselineOn',
  'target',
  'plannedStart',
  'targetDate',
  'schedule',
  'measuringIntervalDays',
  'measurementMethod',
  'measurementDetail',
  'validation',
  'evidencePolicy',
  'holdDays',
  'businessImpact',
  'nextSteps',
  'capability',
  'outcome',
  'impact',
  'dependsOn',
  'metricKey',
] as const satisfies readonly (keyof Milestone)[];

export type MilestoneField = (typeof MILESTONE_FIELDS)[number];

/** In the engine's units: percentages as fractions, money in whole minor units. */
export type MilestoneFields = Pick<Milestone, MilestoneField>;

/** Texts as HubSpot gives them back, and nothing where nothing was said; what a yes or no has no use for is left out. */
export function tidyFields(fields: MilestoneFields): MilestoneFields {
  const isYesNo = fields.criterion === 'yes_no';
  return {
    ...fields,
    name: tidyNote(fields.name) ?? '',
    definition: tidyNote(fields.definition),
    unit: isYesNo ? null : tidyNote(fields.unit),
    comparator: isYesNo ? null : fields.comparator,
    target: isYesNo ? null : fields.target,
    baseline: isYesNo ? null : fields.baseline,
    baselineMethod: isYesNo ? null : fields.baselineMethod,
    baselineOn: isYesNo ? null : fields.baselineOn,
    measurementDetail: tidyNote(fields.measurementDetail),
    validation: tidyNote(fields.validation),
    businessImpact: tidyNote(fields.businessImpact),
    nextSteps: fields.nextSteps.flatMap((step) => tidyNote(step) ?? []),
    capability: tidyNote(fields.capability),
    outcome: tidyNote(fields.outcome),
    impact: tidyNote(fields.impact),
  };
}

/** The fields in which two differ. */
export function changedFields(wanted: MilestoneFields, before: MilestoneFields): readonly MilestoneField[] {
  return MILESTONE_FIELDS.filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(before[name]));
}

export function pickFields(
  fields: MilestoneFields,
  names: readonly MilestoneField[],
): Partial<MilestoneFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
