import { UNIT_MONEY, UNIT_PERCENT } from './vocabulary.ts';

/** The same person asked before and after. */
export interface SurveyAnswer {
  readonly before: number;
  readonly after: number;
}

/** An answer with the contact who gave it; null for somebody who is no contact of the company. */
export interface SurveyResponse extends SurveyAnswer {
  readonly contactId: string | null;
}

/** What a survey comes to, as fractions: 0.66 is 66 % less, below 0 is more than before. Null where nobody had anything. */
export interface SurveyReduction {
  /** Mean of what each person saved: the figure that counts. */
  readonly meanOfReductions: number | null;
  /** Reduction of the two means, shown beside it: people with much to save weigh more in it. */
  readonly reductionOfMeans: number | null;
  readonly people: number;
  /** People left out of the mean because a share of nothing has no meaning (0 or less before). */
  readonly leftOut: number;
}

/** Average reduction of a survey as fractions (0.66 is 66 % less); null without a person to average. */
export function surveyReduction(answers: readonly SurveyAnswer[]): SurveyReduction {
  const counted = answers.filter((answer) => answer.before > 0);
  const before = sum(answers.map((answer) => answer.before));
  const after = sum(answers.map((answer) => answer.after));
  const reductions = counted.map((answer) => (answer.before - answer.after) / answer.before);
  return {
    meanOfReductions: counted.length === 0 ? null : sum(reductions) / counted.length,
    reductionOfMeans: before > 0 ? (before - after) / before : null,
    people: answers.length,
    leftOut: answers.length - counted.length,
  };
}

/** What is surveyed: percentages are fractions, money is in whole minor units. */
export interface SurveyedValue {
  /** The value before; null while nobody knows it. */
  readonly baseline: number | null;
  readonly unit: string | null;
}

/**
 * The present value that a survey stands for: the baseline less the average reduction. A percentage that starts from
 * zero is the reduction itself. Null without a baseline to begin from, and without a person to average.
 */
export function surveyedValue(
  answers: readonly SurveyAnswer[],
  { baseline, unit }: SurveyedValue,
): number | null {
  const { meanOfReductions } = surveyReduction(answers);
  if (meanOfReductions === null || baseline === null) return null;
  if (baseline === 0) return unit === UNIT_PERCENT ? withoutNoise(meanOfReductions) : null;
  const value = baseline * (1 - meanOfReductions);
  return unit === UNIT_MONEY ? Math.round(value) + 0 : withoutNoise(value);
}

const EXACT_DIGITS = 12;

/** Without the last digits, which are only an artefact of dividing. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(EXACT_DIGITS)) + 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
