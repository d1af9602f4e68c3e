/** The same person asked before and after. */
export interface SurveyAnswer {
  readonly before: number;
  readonly after: number;
}

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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
