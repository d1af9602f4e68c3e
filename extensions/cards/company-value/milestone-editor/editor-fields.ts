import type { Milestone, MilestoneSchedule } from '../../../../src/domain/facts.ts';
import { comparatorOf, directionOf } from '../../../../src/domain/progress.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { Comparator } from '../../../../src/domain/vocabulary.ts';
import type { Format } from '../../../ui/format.ts';
import { orNull } from '../forms/evidence-entry.ts';
import type { Measured } from '../forms/subject.ts';
import { toTyped } from '../forms/typed-value.ts';

export const GOAL_KINDS = ['up', 'down', 'hold', 'done'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const UNIT_KINDS = ['percent', 'money', 'words'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** When it is due: on a day, or so long after the start or after another milestone. */
export const DUE_KINDS = ['day', 'start', 'after'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export const OFFSET_UNITS = ['days', 'weeks', 'months'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

type Typed =
  | 'criterion'
  | 'comparator'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'schedule'
  | 'nextSteps'
  | 'nature'
  | 'holdDays';
type Text =
  'definition' | 'measurementDetail' | 'validation' | 'businessImpact' | 'capability' | 'outcome' | 'impact';

/** What people see and type of a milestone: numbers as they are said, texts that may be empty. */
export interface EditorFields extends Omit<MilestoneFields, Typed | Text>, Readonly<Record<Text, string>> {
  readonly goal: GoalKind;
  readonly comparator: Comparator;
  readonly unitKind: UnitKind;
  readonly unitWords: string;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Empty is 0. */
  readonly holdDays: number | null;
  readonly due: DueKind;
  readonly offset: number | null;
  readonly offsetUnit: OffsetUnit;
  readonly afterKey: string | null;
  /** One step a line. */
  readonly steps: string;
  readonly reason: string;
}

/** The comparisons that fit a goal, the usual one first. */
export const COMPARATORS_OF: Readonly<Record<GoalKind, readonly Comparator[]>> = {
  up: ['>=', '>', '='],
  down: ['<=', '<', '='],
  hold: ['>=', '>', '<=', '<', '='],
  done: ['>='],
};

/** The fields as the engine has them. */
export function fromStored(stored: MilestoneFields, format: Format): EditorFields {
  const {
    criterion,
    comparator,
    unit,
    baseline,
    target,
    schedule,
    nextSteps,
    nature: _nature,
    ...same
  } = stored;
  const goal = goalOf(stored);
  const unitKind: UnitKind = unit === UNIT_PERCENT ? 'percent' : unit === UNIT_MONEY ? 'money' : 'words';
  const measured = measuredIn({ goal, unitKind, unitWords: unit ?? '' });
  const typed = (value: number | null) => (value === null ? null : toTyped(measured, value, format));
  return {
    ...same,
    definition: stored.definition ?? '',
    measurementDetail: stored.measurementDetail ?? '',
    validation: stored.validation ?? '',
    businessImpact: stored.businessImpact ?? '',
    capability: stored.capability ?? '',
    outcome: stored.outcome ?? '',
    impact: stored.impact ?? '',
    goal,
    comparator: shownComparator(stored),
    unitKind,
    unitWords: unitKind === 'words' ? (unit ?? '') : '',
    baseline: typed(baseline),
    target: typed(target),
    ...dueOf(schedule),
    steps: nextSteps.join('\n'),
    reason: '',
  };
}

export const shownComparator = (stored: MilestoneFields): Comparator =>
  comparatorOf(stored) ?? stored.comparator ?? COMPARATORS_OF[goalOf(stored)][0] ?? '>=';

/** How values of it are typed. */
export function measuredIn({
  goal,
  unitKind,
  unitWords,
}: Pick<EditorFields, 'goal' | 'unitKind' | 'unitWords'>): Measured {
  const nothing = { input: null, currency: null, last: null, baseline: null, target: null, comparator: null };
  if (goal === 'done') return { ...nothing, typedAs: 'yes_no', unit: null };
  const typedAs = { percent: 'percent', money: 'moneyMinor', words: 'number' } as const;
  return { ...nothing, typedAs: typedAs[unitKind], unit: unitKind === 'words' ? orNull(unitWords) : null };
}

export function goalOf(
  stored: Pick<Milestone, 'criterion' | 'comparator' | 'baseline' | 'target'>,
): GoalKind {
  if (stored.criterion === 'yes_no') return 'done';
  if (stored.criterion === 'maintain') return 'hold';
  return directionOf(stored) === -1 ? 'down' : 'up';
}

export type Due = Pick<EditorFields, 'due' | 'offset' | 'offsetUnit' | 'afterKey'>;

function dueOf(schedule: MilestoneSchedule | null): Due {
  const [offsetUnit, offset] = (['months', 'weeks', 'days'] as const)
    .map((unit) => [unit, schedule?.offset[unit] ?? null] as const)
    .find(([, amount]) => amount !== null && amount !== 0) ?? ['weeks', null];
  const anchor = schedule?.anchor ?? null;
  const due = anchor === null ? 'day' : anchor === 'start' ? 'start' : 'after';
  return {
    due,
    offset,
    offsetUnit,
    afterKey: anchor === null || anchor === 'start' ? null : anchor.milestoneKey,
  };
}
