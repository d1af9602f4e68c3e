import type { MilestoneSchedule } from '../../../../src/domain/facts.ts';
import { pickFields } from '../../../../src/domain/milestone-fields.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Format } from '../../../ui/format.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { toStored, toTyped } from '../forms/typed-value.ts';
import { goalOf, measuredIn, shownComparator } from './editor-fields.ts';
import type { Due, EditorFields, GoalKind, UnitKind } from './editor-fields.ts';

/** What is saved. What the form does not show, and what nobody chose differently, stays as it was. */
export function toStoredFields(
  fields: EditorFields,
  before: MilestoneFields | null,
  format: Format,
): MilestoneFields {
  const {
    goal,
    unitKind,
    unitWords,
    due,
    offset,
    offsetUnit,
    afterKey,
    steps,
    reason: _reason,
    ...same
  } = fields;
  const isDone = goal === 'done';
  return {
    ...same,
    definition: orNull(fields.definition),
    measurementDetail: orNull(fields.measurementDetail),
    validation: orNull(fields.validation),
    businessImpact: orNull(fields.businessImpact),
    capability: orNull(fields.capability),
    outcome: orNull(fields.outcome),
    impact: orNull(fields.impact),
    ...(before?.criterion === 'yes_no' && isDone
      ? pickFields(before, GOAL_OF_DONE)
      : goalIn(fields, before, format)),
    holdDays: Math.max(0, Math.round(fields.holdDays ?? 0)),
    nature: before !== null && (before.criterion === 'yes_no') === isDone ? before.nature : natureOf(goal),
    ...(before === null ? {} : comparatorIn(fields, before)),
    targetDate: before === null ? (due === 'day' ? fields.targetDate : null) : before.targetDate,
    schedule: before === null ? scheduleOf({ due, offset, offsetUnit, afterKey }) : before.schedule,
    nextSteps: steps.split('\n').flatMap((step) => orNull(step) ?? []),
  };
}

const GOAL_OF_DONE = [
  'criterion',
  'comparator',
  'unit',
  'baseline',
  'baselineMethod',
  'baselineOn',
  'target',
] as const satisfies readonly (keyof MilestoneFields)[];

type StoredGoal = Pick<MilestoneFields, (typeof GOAL_OF_DONE)[number]>;

function goalIn(fields: EditorFields, before: MilestoneFields | null, format: Format): StoredGoal {
  const { goal, unitKind, unitWords, baselineMethod, baselineOn } = fields;
  if (goal === 'done') return { ...NO_GOAL, criterion: 'yes_no' };
  const measured = measuredIn(fields);
  const unit = unitKind === 'words' ? orNull(unitWords) : UNITS[unitKind];
  const stored = (name: 'baseline' | 'target') => {
    const typed = fields[name];
    const known = before?.unit === unit ? (before?.[name] ?? null) : null;
    // A value may be finer than people type it.
    if (known !== null && toTyped(measured, known, format) === typed) return known;
    return typed === null ? null : toStored(measured, typed, format);
  };
  return {
    criterion: goal === 'hold' ? 'maintain' : 'reach',
    comparator: fields.comparator,
    unit,
    baseline: stored('baseline'),
    baselineMethod,
    baselineOn,
    target: stored('target'),
  };
}

const NO_GOAL = {
  comparator: null,
  unit: null,
  baseline: null,
  baselineMethod: null,
  baselineOn: null,
  target: null,
} as const;

const natureOf = (goal: GoalKind) => (goal === 'done' ? 'qualitative' : 'quantitative');

/** A comparison that nobody chose is still the one that follows from the direction. */
function comparatorIn(
  { goal, comparator }: EditorFields,
  before: MilestoneFields,
): Partial<Pick<MilestoneFields, 'comparator'>> {
  const isSame = goal === goalOf(before) && comparator === shownComparator(before);
  return isSame ? { comparator: before.comparator } : {};
}

const UNITS: Readonly<Record<Exclude<UnitKind, 'words'>, string>> = {
  percent: UNIT_PERCENT,
  money: UNIT_MONEY,
};

function scheduleOf({ due, offset, offsetUnit, afterKey }: Due): MilestoneSchedule | null {
  if (due === 'day' || offset === null) return null;
  if (due === 'start') return { anchor: 'start', offset: { [offsetUnit]: offset } };
  return afterKey === null ? null : { anchor: { milestoneKey: afterKey }, offset: { [offsetUnit]: offset } };
}
