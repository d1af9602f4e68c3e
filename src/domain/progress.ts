import type { Milestone } from './facts.ts';
import { above, atLeast, atMost, below, nearlyEqual } from './nearly.ts';
import type { Comparator } from './vocabulary.ts';

/** The part of a milestone that says what counts as reached. */
export type Goal = Pick<Milestone, 'criterion' | 'comparator' | 'baseline' | 'target'>;

/** A measured value: a number, or yes and no. */
export type MeasuredValue = number | boolean;

/**
 * How far a value has come from the baseline (0) to the target (1). Not clamped: below 0 it fell behind the
 * baseline, above 1 it passed the target. Goals that hold a level, and yes or no, are 1 or 0.
 * @returns null when there is no value, or too little is known about the goal
 */
export function progressOf(goal: Goal, current: MeasuredValue | null): number | null {
  if (current === null) return null;
  if (isTwoSided(goal)) return metOrUnknown(goal, current);
  if (typeof current !== 'number' || goal.baseline === null || goal.target === null) return null;
  return finiteOrNull((current - goal.baseline) / (goal.target - goal.baseline));
}

/**
 * Change as a share of the baseline, signed so that better is positive (0.6 is 60 % better).
 * @returns null when the baseline is unknown, 0 or negative, and when no direction is better
 */
export function improvementOf(goal: Goal, current: MeasuredValue | null): number | null {
  const change = changeOf(goal, current);
  const direction = directionOf(goal);
  if (change === null || direction === null || goal.baseline === null || goal.baseline <= 0) return null;
  return finiteOrNull((direction * change) / goal.baseline);
}

/** Current minus baseline, in the goal's unit; null when either is unknown. */
export function changeOf(goal: Goal, current: MeasuredValue | null): number | null {
  if (goal.criterion === 'yes_no' || typeof current !== 'number' || goal.baseline === null) return null;
  return finiteOrNull(current - goal.baseline);
}

/** A measured value without the sign that -0 has and nobody means. */
export function asShown(value: MeasuredValue): MeasuredValue {
  return typeof value === 'number' ? value + 0 : value;
}

/**
 * A number that can be shown: without the sign of -0 (a falling goal at its baseline would be "-0 %"), and
 * unknown where the numbers are so far apart that arithmetic ends.
 */
export function finiteOrNull(number: number): number | null {
  return Number.isFinite(number) ? number + 0 : null;
}

/** Whether a value meets the goal. A goal that is not measurable is never met. */
export function targetMet(goal: Goal, current: MeasuredValue | null): boolean {
  if (current === null) return false;
  if (goal.criterion === 'yes_no') return isYes(current);
  const comparator = comparatorOf(goal);
  if (typeof current !== 'number' || comparator === null || goal.target === null) return false;
  return holds(current, comparator, goal.target);
}

/**
 * The comparator that decides: the goal's own, else `<=` for a falling and `>=` for a rising target.
 * @returns null for yes or no, when the direction is unknown, and for one against the direction
 */
export function comparatorOf(goal: Goal): Comparator | null {
  if (goal.criterion === 'yes_no' || isComparatorAgainstDirection(goal)) return null;
  if (goal.comparator !== null) return goal.comparator;
  if (isTwoSided(goal) || goal.baseline === null || goal.target === null) return null;
  return goal.target < goal.baseline ? '<=' : '>=';
}

/** Whether the comparator points away from the target, so that the baseline itself would already meet it. */
export function isComparatorAgainstDirection(goal: Goal): boolean {
  if (isTwoSided(goal) || goal.baseline === null || goal.target === null) return false;
  const against: readonly Comparator[] = goal.target < goal.baseline ? ['>=', '>'] : ['<=', '<'];
  return goal.comparator !== null && against.includes(goal.comparator);
}

/** How far a value still has to go, 0 or more, in the goal's unit; null when it cannot be told. */
export function remainingOf(goal: Goal, current: MeasuredValue | null): number | null {
  if (goal.criterion === 'yes_no' || typeof current !== 'number' || goal.target === null) return null;
  return targetMet(goal, current) ? 0 : Math.abs(goal.target - current);
}

/** +1 when more is better, -1 when less is, null when neither is. */
export function directionOf(goal: Goal): 1 | -1 | null {
  if (goal.criterion === 'yes_no') return null;
  if (!isTwoSided(goal) && goal.baseline !== null && goal.target !== null) {
    return goal.target > goal.baseline ? 1 : -1;
  }
  if (goal.comparator === '>=' || goal.comparator === '>') return 1;
  return goal.comparator === '<=' || goal.comparator === '<' ? -1 : null;
}

/** Goals that are either met or not, with nothing between: yes or no, a level to hold, a target at the baseline. */
function isTwoSided(goal: Goal): boolean {
  if (goal.criterion !== 'reach') return true;
  return goal.baseline !== null && goal.target !== null && nearlyEqual(goal.baseline, goal.target);
}

function metOrUnknown(goal: Goal, current: MeasuredValue): number | null {
  const isDecidable = goal.criterion === 'yes_no' || (comparatorOf(goal) !== null && goal.target !== null);
  if (!isDecidable) return null;
  return targetMet(goal, current) ? 1 : 0;
}

function isYes(value: MeasuredValue): boolean {
  return typeof value === 'boolean' ? value : value !== 0;
}

function holds(value: number, comparator: Comparator, target: number): boolean {
  switch (comparator) {
    case '<=':
      return atMost(value, target);
    case '<':
      return below(value, target);
    case '>=':
      return atLeast(value, target);
    case '>':
      return above(value, target);
    case '=':
      return nearlyEqual(value, target);
  }
}
