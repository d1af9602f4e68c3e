import {
  goalProblem,
  improvement,
  percentagePoints,
  progress,
  surveyReduction,
  targetMet,
} from '../../../domain/index.ts';
import type { FormulaEntry } from '../entry.ts';
import { type Writing, hours, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { minus, number, over, plus, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

const OWN = 'This product’s own definition.';
const yesOrNo = (held: boolean) => (held ? 'yes' : 'no');
const inPoints: Writing = (value) => `${plain(value)} percentage points`;

/** How far a goal is reached, and what has become better. */
export function progressEntries(): readonly FormulaEntry[] {
  return [howFar(), metOrNot(), better(), inPercentagePoints(), bySurvey()];
}

function howFar(): FormulaEntry {
  const goal = { baseline: 320, target: 130, current: 132 };
  const sheet = worksheet('Hours of a customer’s month-end close, which are to fall.');
  const baseline = sheet.given('baseline', goal.baseline, hours);
  const target = sheet.given('target', goal.target, hours);
  const current = sheet.given('current value', goal.current, hours);
  const come = sheet.step('way come', minus(current, baseline), hours);
  const whole = sheet.step('whole way', minus(target, baseline), hours);
  const share = sheet.step('progress', over(come, whole), percent);
  sheet.result('progress', share, progress(goal), percent);
  for (const other of [120, 330]) {
    sheet.answer(`progress at ${hours(other)}`, orUnknown(progress({ ...goal, current: other }), percent));
  }
  return {
    title: 'Progress',
    answers: ['progress'],
    words: [
      'How far a goal has come on the way from its baseline to its target. It is not cut off: below 0 % the customer is worse off than before, above 100 % the target is passed. Only a bar on a screen stops at its ends.',
      'A goal that holds a level (“stay above 99 %”), a yes-or-no goal, and a target equal to its baseline have nothing between: 100 % when the comparator holds, else 0 %.',
    ],
    formula: ['progress = (current − baseline) / (target − baseline)'],
    units:
      'Baseline, target and current value in one unit of any kind; the result is a fraction without limits (1 is the target).',
    unknownWhen:
      'nothing was measured yet, or a baseline or a target is missing, or the comparator points away from the target: there is then no way to be on.',
    source: `Share of a distance covered. ${OWN}`,
    example: sheet.done(),
  };
}

function metOrNot(): FormulaEntry {
  const falling = { baseline: 0.12, target: 0.02, current: 0.02 };
  const wrong = { ...falling, comparator: '>=' } as const;
  const sheet = worksheet('An error rate shall fall; the latest measurement is exactly on the target.');
  const limit = percent(falling.target);
  sheet.given('baseline', falling.baseline, percent);
  sheet.given('target', falling.target, percent);
  sheet.given('current value', falling.current, percent);
  sheet.answer(
    `met when “at most ${limit}” was agreed (<=)`,
    yesOrNo(targetMet({ ...falling, comparator: '<=' })),
  );
  sheet.answer(
    `met when “under ${limit}” was agreed (<)`,
    yesOrNo(targetMet({ ...falling, comparator: '<' })),
  );
  sheet.answer(
    `“at least ${limit}” for the same goal (>=)`,
    `refused: ${spoken(goalProblem(wrong) ?? 'nothing')}`,
  );
  return {
    title: 'Target met',
    answers: ['targetMet', 'goalProblem'],
    words: [
      'A comparator decides whether the target is met: at most (<=), below (<), at least (>=), above (>) or exactly (=). Where none is given it is “at most” for a falling and “at least” for a rising target. A comparator that points away from the target is refused, because the baseline itself would meet it.',
    ],
    formula: ['met = current <comparator> target'],
    units: 'Numbers in the goal’s unit, or yes and no. The answer is yes or no.',
    unknownWhen: 'never: without a current value, or for a goal that cannot be measured, the answer is no.',
    source: OWN,
    example: sheet.done(),
  };
}

function better(): FormulaEntry {
  const goal = { baseline: 320, target: 130, current: 132 };
  const sheet = worksheet('The same month-end close.');
  const baseline = sheet.given('baseline', goal.baseline, hours);
  sheet.given('target', goal.target, hours);
  const current = sheet.given('current value', goal.current, hours);
  const saved = sheet.step('better by (less is better here)', minus(baseline, current), hours);
  const share = sheet.step('improvement', over(saved, baseline), percent);
  sheet.result('improvement', share, improvement(goal), percent);
  sheet.answer(
    'improvement from a baseline of 0',
    orUnknown(improvement({ ...goal, baseline: 0, target: 10 }), percent),
  );
  return {
    title: 'Improvement',
    answers: ['improvement'],
    words: [
      `The change as a share of the baseline, signed so that better is positive. It answers another question than progress: ${orUnknown(improvement(goal), percent)} better may be ${orUnknown(progress(goal), percent)} of the way. For a level to hold the comparator tells which direction is better.`,
    ],
    formula: [
      'improvement = (current − baseline) / baseline    where more is better',
      'improvement = (baseline − current) / baseline    where less is better',
    ],
    units: 'Baseline above 0; the result is a fraction.',
    unknownWhen:
      'the baseline is unknown, zero or negative: a share of nothing has no meaning, so only the difference is shown. Also for yes-or-no goals and before the first measurement.',
    source: 'Relative change.',
    example: sheet.done(),
  };
}

function inPercentagePoints(): FormulaEntry {
  const goal = { baseline: 0.65, current: 0.88 };
  const sheet = worksheet('A share rises.');
  const baseline = sheet.given('baseline', goal.baseline, percent);
  const current = sheet.given('current value', goal.current, percent);
  const change = sheet.step('difference as a fraction', minus(current, baseline), plain);
  const points = sheet.step('in points', times(change, number(100)), inPoints);
  sheet.result('percentage points', points, percentagePoints(goal), inPoints);
  sheet.answer('the same as improvement', orUnknown(improvement({ ...goal, target: 0.9 }), percent));
  return {
    title: 'Percentage points',
    answers: ['percentagePoints'],
    words: [
      'The plain difference of two percentages. Points and percent are always told apart, because they are easily confused.',
    ],
    formula: ['percentage points = (current − baseline) × 100'],
    units: `Fractions go in (${plain(goal.baseline)}), points come out (${orUnknown(percentagePoints(goal), plain)}).`,
    unknownWhen: 'the baseline or the current value is.',
    source: 'Common usage in statistics.',
    example: sheet.done(),
  };
}

function bySurvey(): FormulaEntry {
  const [before, after] = [
    [10, 4, 2],
    [5, 3, 0],
  ] as const;
  const answer = surveyReduction({ before, after });
  const sheet = worksheet('Three people say how many hours a week a task takes them, before and after.');
  sheet.told('before', listed(before.map(hours)));
  sheet.told('after', listed(after.map(hours)));
  const reductions = before.map((value, person) =>
    sheet.step(
      `person ${person + 1} saves`,
      over(minus(number(value, hours), number(after[person] ?? NaN, hours)), number(value, hours)),
      percent,
    ),
  );
  const mean = sheet.step('mean of the three', over(plus(...reductions), number(before.length)), percent);
  const all = [before, after].map((answers) => plus(...answers.map((value) => number(value, hours))));
  const [allBefore, allAfter] = ['all before', 'all after'].map((name, index) =>
    sheet.step(name, all[index] ?? number(NaN), hours),
  ) as [ReturnType<typeof number>, ReturnType<typeof number>];
  const ofMeans = sheet.step('reduction of the means', over(minus(allBefore, allAfter), allBefore), percent);
  sheet.result('average reduction', mean, answer.meanOfReductions, percent);
  sheet.result('reduction of the means, shown beside it', ofMeans, answer.reductionOfMeans, percent);
  return {
    title: 'Survey of the same people',
    answers: ['surveyReduction'],
    words: [
      'The average of what each person saved. Beside it stands the reduction of the two averages, in which people with much to save weigh more.',
    ],
    formula: [
      'average reduction      = mean over people of (before − after) / before',
      'reduction of the means = (sum before − sum after) / sum before',
    ],
    units: 'One figure per person before and after, in one unit, in the same order. Results are fractions.',
    unknownWhen:
      'nobody has a figure above zero before. A person with zero before is left out of the average and counted as left out.',
    source: 'Arithmetic mean of paired relative differences.',
    example: sheet.done(),
  };
}
