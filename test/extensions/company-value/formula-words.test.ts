import { formulaWords } from '../../../extensions/cards/company-value/value/formula-words.ts';
import { INPUT_UNITS } from '../../../extensions/cards/company-value/value/input-units.ts';
import { calculate, typedInputs } from '../../../src/domain/calculators/calculate.ts';
import { CALCULATOR_DEFINITIONS } from '../../../src/domain/calculators/catalogue.ts';
import type { CalculatorInput } from '../../../src/domain/facts.ts';
import type { CalculatorKey } from '../../../src/domain/vocabulary.ts';
import { aMetric } from '../../builders/index.ts';
import { allWords } from '../fixtures/words.ts';

const words = allWords('en-US', 'USD');

function formula(calculator: CalculatorKey, inputs: Record<string, CalculatorInput>): string {
  const result = calculate(calculator, typedInputs(inputs), 'USD');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { terms, result: amount } = formulaWords(result.calculation, aMetric({ calculator }), words);
  return amount === null ? terms : `${terms} = ${amount}`;
}

it('says time saved', () => {
  expect(
    formula('time_saving', { hoursBefore: 320, hoursAfter: 132, hourlyRate: 75, periodsPerYear: 12 }),
  ).toBe('(320 h before − 132 h now) × $75 an hour × 12 months = $169,200 a year');
});

it('says a factor that is not 1', () => {
  expect(
    formula('time_saving', {
      hoursBefore: 40,
      hoursAfter: 10,
      hourlyRate: 50,
      periodsPerYear: 52,
      recapture: 0.5,
    }),
  ).toBe('((40 h before − 10 h now) × $50 an hour × 52 weeks) × 50% put to other use = $39,000 a year');
});

it('says retired tools one by one', () => {
  const toolCosts = [
    { name: 'Matcher', annualCost: 36_000, retiredOn: '2026-06-01' },
    { name: 'Archive', annualCost: 20_100, retiredOn: '2026-06-01' },
  ];
  expect(formula('tool_consolidation', { toolCosts })).toBe(
    'Matcher $36,000 + Archive $20,100 = $56,100 a year',
  );
});

it('says people who do other work', () => {
  expect(formula('staffing', { staffBefore: 12, staffAfter: 9, annualCostPerPerson: 60_000 })).toBe(
    '(12 people before − 9 now) × $60,000 a year each = $180,000 a year',
  );
});

it('says automated work', () => {
  expect(
    formula('automation', {
      manualHoursPerItem: 0.5,
      automatedHoursPerItem: 0.1,
      itemsPerPeriod: 1_000,
      hourlyRate: 40,
      periodsPerYear: 12,
    }),
  ).toBe('(0.5 h by hand − 0.1 h automated) × 1,000 items × $40 an hour × 12 months = $192,000 a year');
});

it('says won revenue after minus before', () => {
  expect(
    formula('revenue_generated', {
      opportunitiesPerYear: 200,
      winRateBefore: 0.2,
      winRateAfter: 0.23,
      averageDeal: 8_000,
    }),
  ).toBe('200 opportunities × 23% won × $8,000 now − 200 × 20% × $8,000 before = $48,000 a year');
});

it('says kept revenue, upgrades and avoided loss', () => {
  expect(formula('revenue_protected', { arr: 1_000_000, churnBefore: 0.12, churnAfter: 0.09 })).toBe(
    '$1,000,000 a year × (12% churn before − 9% now) = $30,000 a year',
  );
  expect(formula('revenue_optimised', { customers: 400, upgradeShare: 0.1, uplift: 1_200 })).toBe(
    '400 customers × 10% who upgrade × $1,200 each = $48,000 a year',
  );
  expect(formula('expected_loss', { impact: 500_000, probabilityBefore: 0.2, probabilityAfter: 0.05 })).toBe(
    '$500,000 × (20% risk before − 5% now) = $75,000 a year',
  );
});

it('says output with and without a price', () => {
  expect(formula('productivity', { outputBefore: 40, outputAfter: 50 })).toBe(
    '(50 now − 40 before) / 40 = +25%',
  );
  expect(
    formula('productivity', { outputBefore: 40, outputAfter: 50, valuePerUnit: 30, periodsPerYear: 4 }),
  ).toBe('(50 now − 40 before) × $30 each × 4 times a year = $1,200 a year');
});

it('says fewer errors', () => {
  expect(
    formula('error_reduction', {
      errorRateBefore: 0.042,
      errorRateAfter: 0.02,
      volumePerPeriod: 9_000,
      costPerError: 50,
      periodsPerYear: 12,
    }),
  ).toBe('(4.2% before − 2% now) × 9,000 cases × $50 each × 12 months = $118,800 a year');
});

it('says both halves of reliability', () => {
  expect(
    formula('reliability', {
      downtimeHoursBefore: 20,
      downtimeHoursAfter: 5,
      revenuePerHour: 1_000,
      arr: 500_000,
      churnBefore: 0.1,
      churnAfter: 0.08,
    }),
  ).toBe(
    '(20 h down before − 5 h now) × $1,000 an hour + $500,000 a year × (10% churn before − 8% now) = $25,000 a year',
  );
});

it('says what is counted once, stated or rated', () => {
  expect(formula('one_off', { amount: 25_000 })).toBe('One amount on 1 Jan 2026 = $25,000 once');
  expect(formula('stated', { amount: 10_000, basis: 'CFO, board paper' })).toBe(
    'Stated by the customer: CFO, board paper = $10,000 a year',
  );
  expect(formula('qualitative', { statement: 'Audits are calm now', rating: 8 })).toBe(
    'Audits are calm now · Rated 8 of 10',
  );
});

it('knows every input of every calculator, with its unit', () => {
  const units = Object.values(CALCULATOR_DEFINITIONS).flatMap(({ inputs }) =>
    inputs.map(({ name, unit }) => [name, unit] as const),
  );
  expect(Object.fromEntries(units)).toEqual(INPUT_UNITS);
});
