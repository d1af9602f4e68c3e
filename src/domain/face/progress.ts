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
 * `null` without a current value or with too little known about the goal.
 * Formula: docs/formulas.md, 2.1.
 */
export function progress(question: ProgressQuestion): number | null {
  return progressOf(goalOf(question), question.current);
}

/**
 * Change as a share of the baseline, signed so that better is positive: (current - baseline) / baseline for a
 * rising goal. `null` when the baseline is unknown, 0 or negative, for yes or no, and without a current value.
 * Formula: docs/formulas.md, 2.1.
 */
export function improvement(question: ProgressQuestion): number | null {
  return improvementOf(goalOf(question), question.current);
}

/**
 * Raw difference of two percentages in percentage points: 0.65 to 0.88 is 23. `null` when either is unknown.
 * Formula: docs/formulas.md, 2.1 and 6 (points and percent never mix).
 */
export function percentagePoints({ baseline, current }: ProgressQuestion): number | null {
  if (typeof current !== 'number' || typeof baseline !== 'number') return null;
  return (current - baseline) * 100 + 0;
}

/**
 * Whether the comparator holds; numbers within a billionth of each other are equal. False without a current
 * value and for a goal that cannot be measured.
 * Formula: docs/formulas.md, 2.1.
 */
export function targetMet(question: ProgressQuestion): boolean {
  return isMet(goalOf(question), question.current);
}

/**
 * Whether a goal is met with progress of 1.05 or more. A target that has to be hit exactly is never over-achieved.
 * Formula: docs/formulas.md, 2.1 and 2.2.
 */
export function overAchieved(question: ProgressQuestion): boolean {
  const reached = progress(question);
  if (reached === null || !targetMet(question)) return false;
  return atLeast(reached, DEFAULT_SETTINGS.milestones.overAchievedFrom) && above(reached, 1);
}

/**
 * Why a goal is refused: its comparator points away from the target. `null` when it does not.
 * Formula: docs/formulas.md, 2, "measurable or refused"; `measurabilityProblems` lists everything that is missing.
 */
export function goalProblem(question: ProgressQuestion): 'comparator_against_direction' | null {
  return isComparatorAgainstDirection(goalOf(question)) ? 'comparator_against_direction' : null;
}

/**
 * Average reduction of a survey of the same people, as fractions: the mean of what each person saved, and beside
 * it the reduction of the two means. `null` where nobody has a figure above 0 before.
 * @param before one figure per person
 * @param after the same people in the same order; people without an answer after are left out
 * Formula: docs/formulas.md, 2, survey measurements.
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
