import { isComparatorAgainstDirection, improvementOf, progressOf, targetMet as isMet } from '../progress.ts';
import type { Goal, MeasuredValue } from '../progress.ts';
import { above, atLeast } from '../nearly.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { surveyReduction as reductionOf, type SurveyReduction } from '../survey-reduction.ts';
import type { Comparator, Criterion } from '../vocabulary.ts';

/** A goal and where it stands. Numbers are in the goal's unit, percentages as fractions. */
export interface ProgressQuestion {
  readonly baseline?: number | null;
  readonly target?: number | null;
  readonly current: MeasuredValue | null;
  /** Left out: `<=` for a falling and `>=` for a rising target. */
  readonly comparator?: Comparator;
  /** Left out: `reach`. */
  readonly criterion?: Criterion;
}

/**
 * How far a goal is reached: (current - baseline) / (target - baseline), 0 at the baseline and 1 at the target,
 * not clamped: negative after a regression, above 1 beyond the target. A level to hold and yes or no are 1 or 0.
 * Numbers in the goal's one unit, the result a fraction. `null` without a current value and without a baseline or
 * target to measure against.
 * Source: share of a distance covered; docs/formulas.md, "Progress".
 */
export function progress(question: ProgressQuestion): number | null {
  return progressOf(goalOf(question), question.current);
}

/**
 * Change as a share of the baseline, signed so that better is positive: (current - baseline) / baseline for a
 * rising goal, a fraction without limits. `null` when the baseline is unknown, 0 or negative, when no direction is
 * better (yes or no, a level to hit exactly), and without a current value.
 * Source: relative change; docs/formulas.md, "Improvement".
 */
export function improvement(question: ProgressQuestion): number | null {
  return improvementOf(goalOf(question), question.current);
}

/**
 * Raw difference of two percentages: fractions go in, percentage points come out (0.65 to 0.88 is 23), of either
 * sign. `null` when either is unknown or not a number.
 * Source: common usage in statistics; docs/formulas.md, "Percentage points".
 */
export function percentagePoints({ baseline, current }: ProgressQuestion): number | null {
  if (typeof current !== 'number' || typeof baseline !== 'number') return null;
  return (current - baseline) * 100 + 0;
}

/**
 * Whether the comparator holds; numbers within a billionth of each other are equal. Numbers in the goal's unit, or
 * yes and no. Never unknown: false without a current value and for a goal that cannot be measured.
 * Source: this product's own definition; docs/formulas.md, "Target met".
 */
export function targetMet(question: ProgressQuestion): boolean {
  return isMet(goalOf(question), question.current);
}

/**
 * Whether a goal is met with progress of 1.05 or more. A target that has to be hit exactly is never over-achieved.
 * Never unknown: false while progress is.
 * Source: this product's own definition; docs/formulas.md, "Flags".
 */
export function overAchieved(question: ProgressQuestion): boolean {
  const reached = progress(question);
  if (reached === null || !targetMet(question)) return false;
  return atLeast(reached, DEFAULT_SETTINGS.milestones.overAchievedFrom) && above(reached, 1);
}

/**
 * Why a goal is refused: its comparator points away from the target, so that the baseline itself would meet it.
 * `null` when it does not; `measurabilityProblems` lists everything that is missing.
 * Source: this product's own definition; docs/formulas.md, "Target met".
 */
export function goalProblem(question: ProgressQuestion): 'comparator_against_direction' | null {
  return isComparatorAgainstDirection(goalOf(question)) ? 'comparator_against_direction' : null;
}

/**
 * Average reduction of a survey of the same people, as fractions (negative where it takes them more): the mean of
 * what each person saved, and beside it the reduction of the two means. `null` where nobody has a figure above 0
 * before.
 * @param before one figure per person, in one unit
 * @param after the same people in the same order; people without an answer after are left out
 * Source: mean of paired relative differences; docs/formulas.md, "Survey of the same people".
 */
export function surveyReduction({
  before,
  after,
}: {
  readonly before: readonly number[];
  readonly after: readonly number[];
}): SurveyReduction {
  return reductionOf(
    before.flatMap((value, person) => {
      const answer = after[person];
      return answer === undefined ? [] : [{ before: value, after: answer }];
    }),
  );
}

function goalOf({ baseline = null, target = null, comparator, criterion = 'reach' }: ProgressQuestion): Goal {
  return { baseline, target, comparator: comparator ?? null, criterion };
}
