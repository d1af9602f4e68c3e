import { calculate } from '../../../domain/index.ts';
import { MONEY_KINDS } from '../../../domain/vocabulary.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { listed, percent, plain, spoken } from '../figures.ts';
import { worksheet } from '../worksheet.ts';
import { calculatorEntry } from './calculator-entry.ts';
import { COST_STORIES } from './calculators-cost.ts';
import { REVENUE_STORIES } from './calculators-revenue.ts';

/** What a benefit is worth a year: one entry for each calculator, and what all of them refuse. */
export const calculatorsChapter: Chapter = {
  title: 'Calculators',
  introduction: `A calculator turns inputs into an amount a year and prints its steps. Every benefit says which kind of money it is (${listed(MONEY_KINDS.map(spoken))}), and kinds are totalled apart.`,
  entries: () => [refusals(), ...[...COST_STORIES, ...REVENUE_STORIES].map(calculatorEntry)],
};

function refusals(): FormulaEntry {
  const inputs = { errorRateBefore: 15, errorRateAfter: 0.02, volumePerPeriod: 900, costPerError: -50 };
  const answer = calculate('error_reduction', inputs);
  const sheet = worksheet(
    'Somebody types fifteen for fifteen percent, a negative cost, and forgets how often a year.',
  );
  sheet.given('error rate before', inputs.errorRateBefore, plain);
  sheet.given('error rate after', inputs.errorRateAfter, percent);
  sheet.given('volume per period', inputs.volumePerPeriod, plain);
  sheet.given('cost per error', inputs.costPerError, plain);
  sheet.told('periods per year', 'not given');
  for (const { input, code } of answer.problems) sheet.answer(spoken(input), `refused: ${spoken(code)}`);
  sheet.answer('annual amount', answer.annual === null ? 'unknown' : 'known');
  return {
    title: 'What a calculator accepts',
    answers: ['calculate', 'calculators'],
    words: [
      'Inputs that cannot be right are refused with the name of each, and then there is no amount at all: a rate outside 0 to 1, hours or costs below zero, a required input that is missing or of another kind, a result too large to be counted to the cent. The rounding to cents happens once, at the end.',
      'One input of each calculator is set by measurements (“measured” in the tables; of reliability two). The other inputs are typed once or assumed.',
    ],
    formula: ['annual = formula(inputs), rounded half up to the cent'],
    units:
      'Money in major units (dollars, not cents), rates as fractions from 0 to 1, hours, counts, and times a year.',
    unknownWhen: 'an input is refused or missing, and for calculators without money.',
    source: 'This product’s own rule.',
    example: sheet.done(),
  };
}
