import type { Anchor, ProgressQuestion } from '../../../src/domain/index.ts';
import type { ScheduleOffset } from '../../../src/domain/facts.ts';
import type { Case } from './case.ts';

/** Worked cases of progress, surveys and schedules. */
export interface ProgressExpected {
  readonly progress?: number | null;
  readonly improvement?: number | null;
  readonly targetMet?: boolean;
  readonly overAchieved?: boolean;
  readonly percentagePoints?: number;
  readonly error?: 'comparator_against_direction';
}

export const PROGRESS_CASES: readonly Case<ProgressQuestion, ProgressExpected>[] = [
  {
    name: 'manual hours a week falling to their target: 13 left',
    given: { baseline: 15, target: 2, current: 13 },
    expected: { progress: 0.15384615384615385, improvement: 0.13333333333333333 },
  },
  {
    name: 'manual hours a week falling to their target: 9 left',
    given: { baseline: 15, target: 2, current: 9 },
    expected: { progress: 0.46153846153846156, improvement: 0.4 },
  },
  {
    name: 'manual hours a week falling to their target: 4 left',
    given: { baseline: 15, target: 2, current: 4 },
    expected: { progress: 0.8461538461538461, improvement: 0.7333333333333333 },
  },
  {
    name: 'manual hours a week falling to their target: 2.5 left',
    given: { baseline: 15, target: 2, current: 2.5 },
    expected: { progress: 0.9615384615384616, improvement: 0.8333333333333334 },
  },
  {
    name: 'manual hours a week falling to their target: 2 left',
    given: { baseline: 15, target: 2, current: 2 },
    expected: { progress: 1, improvement: 0.8666666666666667 },
  },
  {
    name: 'error rate exactly on a strict target',
    given: { baseline: 0.12, target: 0.02, comparator: '<', current: 0.02 },
    expected: { progress: 1, targetMet: false, improvement: 0.8333333333333334 },
  },
  {
    name: 'data lag brought to nothing',
    given: { baseline: 48, target: 0, current: 0 },
    expected: { progress: 1, targetMet: true, improvement: 1 },
  },
  {
    name: 'capacity raised to its target',
    given: { baseline: 100, target: 150, current: 150 },
    expected: { progress: 1, targetMet: true, improvement: 0.5 },
  },
  {
    name: 'report hours below their target',
    given: { baseline: 40, target: 10, current: 8 },
    expected: { progress: 1.0666666666666667, targetMet: true, improvement: 0.8, overAchieved: true },
  },
  {
    name: 'report hours falling over a year: 25 left',
    given: { baseline: 40, target: 10, current: 25 },
    expected: { progress: 0.5, improvement: 0.375 },
  },
  {
    name: 'report hours falling over a year: 12 left',
    given: { baseline: 40, target: 10, current: 12 },
    expected: { progress: 0.9333333333333333, improvement: 0.7 },
  },
  {
    name: 'report hours falling over a year: 8 left',
    given: { baseline: 40, target: 10, current: 8 },
    expected: { progress: 1.0666666666666667, improvement: 0.8 },
  },
  {
    name: 'accuracy below its baseline',
    given: { baseline: 73, target: 96, current: 70 },
    expected: { progress: -0.13043478260869565, targetMet: false },
  },
  {
    name: 'nothing measured yet',
    given: { baseline: 73, target: 96, current: null },
    expected: { progress: null, targetMet: false },
  },
  {
    name: 'level held',
    given: { baseline: 99, target: 99, comparator: '>=', current: 99.5 },
    expected: { progress: 1, targetMet: true },
  },
  {
    name: 'level lost',
    given: { baseline: 99, target: 99, comparator: '>=', current: 98 },
    expected: { progress: 0, targetMet: false },
  },
  {
    name: 'forecast accuracy in points and percent',
    given: { baseline: 0.65, target: 0.88, current: 0.88 },
    expected: { percentagePoints: 23, improvement: 0.35384615384615387 },
  },
  {
    name: 'promoter score on its way',
    given: { baseline: 42, target: 71, current: 55 },
    expected: { progress: 0.4482758620689655, targetMet: false, improvement: 0.30952380952380953 },
  },
  {
    name: 'data quality in points and percent',
    given: { baseline: 0.73, target: 0.992, current: 0.9 },
    expected: {
      progress: 0.648854961832061,
      targetMet: false,
      improvement: 0.2328767123287671,
      percentagePoints: 17,
    },
  },
  {
    name: 'counting up from nothing',
    given: { baseline: 0, target: 3, current: 2 },
    expected: { progress: 0.6666666666666666, targetMet: false, improvement: null },
  },
  {
    name: 'rising from below zero',
    given: { baseline: -15, target: 25, current: 10 },
    expected: { progress: 0.625, targetMet: false, improvement: null },
  },
  {
    name: 'still at the baseline',
    given: { baseline: 15, target: 2, current: 15 },
    expected: { progress: 0, targetMet: false, improvement: 0 },
  },
  {
    name: 'exactly on a strict rising target',
    given: { baseline: 0.65, target: 0.85, comparator: '>', current: 0.85 },
    expected: { progress: 1, targetMet: false, improvement: 0.3076923076923077 },
  },
  {
    name: 'equal but for binary noise',
    given: { baseline: 0, target: 0.3, comparator: '=', current: 0.30000000000000004 },
    expected: { progress: 1.0000000000000002, targetMet: true, improvement: null },
  },
  {
    name: 'past a target to hit exactly',
    given: { baseline: 40, target: 10, comparator: '=', current: 8 },
    expected: { progress: 1.0666666666666667, targetMet: false, improvement: 0.8, overAchieved: false },
  },
  {
    name: 'just short of over-achieved',
    given: { baseline: 40, target: 10, current: 8.6 },
    expected: { progress: 1.0466666666666666, targetMet: true, improvement: 0.785, overAchieved: false },
  },
  {
    name: 'over-achieved on the dot',
    given: { baseline: 0.2, target: 0.4, current: 0.41 },
    expected: { progress: 1.05, targetMet: true, improvement: 1.05, overAchieved: true },
  },
  {
    name: 'upper limit held',
    given: { baseline: 2, target: 2, comparator: '<=', current: 1.5 },
    expected: { progress: 1, targetMet: true, improvement: 0.25 },
  },
  {
    name: 'comparator pointing the wrong way',
    given: { baseline: 15, target: 2, comparator: '>=', current: 15 },
    expected: { error: 'comparator_against_direction' },
  },
  {
    name: 'yes or no, done',
    given: { criterion: 'yes_no', current: true },
    expected: { progress: 1, targetMet: true, improvement: null, overAchieved: false },
  },
];

export const SURVEY_CASES: readonly Case<
  { readonly before: readonly number[]; readonly after: readonly number[] },
  Readonly<Record<string, number>>
>[] = [
  {
    name: 'five people before and after',
    given: { before: [10, 8, 6, 4, 12], after: [2, 4, 3, 1, 3] },
    expected: { meanOfReductions: 0.66, reductionOfMeans: 0.675 },
  },
];

export const SCHEDULE_CASES: readonly Case<
  { readonly anchor: Anchor; readonly offset: ScheduleOffset },
  { readonly target: string; readonly provisional?: boolean }
>[] = [
  {
    name: 'end of a short month',
    given: { anchor: '2027-01-31', offset: { months: 1 } },
    expected: { target: '2027-02-28' },
  },
  {
    name: 'end of a leap February',
    given: { anchor: '2028-01-31', offset: { months: 1 } },
    expected: { target: '2028-02-29' },
  },
  {
    name: 'two weeks on',
    given: { anchor: '2026-01-01', offset: { weeks: 2 } },
    expected: { target: '2026-01-15' },
  },
  {
    name: 'six months on',
    given: { anchor: '2026-08-31', offset: { months: 6 } },
    expected: { target: '2027-02-28' },
  },
  {
    name: 'after something still open',
    given: { anchor: { milestone: 'a', target: '2026-03-01', achievedOn: null }, offset: { weeks: 4 } },
    expected: { target: '2026-03-29', provisional: true },
  },
  {
    name: 'after something achieved late',
    given: {
      anchor: { milestone: 'a', target: '2026-03-01', achievedOn: '2026-03-20' },
      offset: { weeks: 4 },
    },
    expected: { target: '2026-04-17', provisional: false },
  },
];
