import type { Milestone } from './facts.ts';

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

/** Words about a milestone: nothing is judged by them, so they may change at any time without a reason. */
export const FREE_FIELDS: ReadonlySet<MilestoneField> = new Set<MilestoneField>([
  'name',
  'phase',
  'category',
  'nature',
  'businessFunction',
  'ownerId',
  'customerOwnerContactId',
  'measurementDetail',
  'businessImpact',
  'nextSteps',
  'capability',
  'outcome',
  'impact',
  'dependsOn',
]);

/** What decides whether it is reached and whether it counts: once it is closed, changing it would rewrite the past. */
export const GOAL_FIELDS: ReadonlySet<MilestoneField> = new Set<MilestoneField>([
  'criterion',
  'comparator',
  'unit',
  'baseline',
  'target',
  'plannedStart',
  'evidencePolicy',
  'holdDays',
  'required',
  'metricKey',
  'definer',
  'milestoneClass',
]);

/** The fields in which two differ. */
export function changedFields(wanted: MilestoneFields, before: MilestoneFields): readonly MilestoneField[] {
  return MILESTONE_FIELDS.filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(before[name]));
}

export function pickFields<Name extends MilestoneField>(
  fields: MilestoneFields,
  names: readonly Name[],
): Pick<MilestoneFields, Name> {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<MilestoneFields, Name>;
}
