import type { SourcedInput } from '../../../src/domain/calculators/calculate.ts';
import { calculate, typedInputs } from '../../../src/domain/calculators/calculate.ts';
import type { CalculatorInput } from '../../../src/domain/facts.ts';

type Inputs = Record<string, CalculatorInput>;

function calculation(calculator: string, inputs: Inputs) {
  const result = calculate(calculator, typedInputs(inputs), 'USD');
  return result.ok ? result.calculation : result.problems;
}
const missing = (input: string) => [{ code: 'missing_input', input }];
const tooLarge = (input: string) => [{ code: 'number_too_large', input }];

describe('the inputs of a calculation', () => {
  it('are printed with their unit and origin, those that are left open not at all', () => {
    expect(
      calculation('stated', { amount: -500, basis: 'fees no longer paid', note: 'of no use here' }),
    ).toMatchObject({
      inputs: [
        { name: 'amount', unit: 'money', value: -500, origin: 'metric', on: null },
        { name: 'basis', unit: 'text', value: 'fees no longer paid', origin: 'metric', on: null },
      ],
      annualMinor: -50_000,
      hoursPerYear: null,
    });
    expect(calculation('qualitative', { statement: 'We trust the numbers', rating: null })).toMatchObject({
      inputs: [{ name: 'statement', unit: 'text' }],
      extra: { rating: null },
    });
  });

  it('keep the origin and the day of a measured value', () => {
    const measured: SourcedInput = { value: 10, origin: 'measured', on: '2026-03-01' };
    const inputs = {
      ...typedInputs({ hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 }),
      hoursAfter: measured,
    };
    expect(calculate('time_saving', inputs, 'USD')).toMatchObject({
      calculation: { inputs: [{}, { name: 'hoursAfter', ...measured }, {}, {}, { origin: 'default' }] },
    });
  });

  it('take the default where the value is emptied', () => {
    const emptied = { hoursBefore: 40, hoursAfter: 10, hourlyRate: 75, periodsPerYear: 12, recapture: null };
    expect(calculation('time_saving', emptied)).toMatchObject({ annualMinor: 2_700_000, hoursPerYear: 360 });
  });
});

describe('the rating of a statement', () => {
  it('goes from 1 to 10, both included', () => {
    expect(calculation('qualitative', { rating: 1 })).toMatchObject({ extra: { rating: 1 } });
    expect(calculation('qualitative', { rating: 10 })).toMatchObject({ extra: { rating: 10 } });
    expect(calculation('qualitative', { rating: 0.9 })).toEqual(missing('rating'));
    expect(calculation('qualitative', { rating: 10.1 })).toEqual(missing('rating'));
  });
});

describe('an input that is not there', () => {
  it('is missing where it is empty', () => {
    expect(calculation('stated', { amount: 500, basis: '' })).toEqual(missing('basis'));
    expect(calculation('stated', { amount: 500, basis: null })).toEqual(missing('basis'));
    expect(calculation('one_off', { amount: '' })).toEqual(missing('amount'));
  });

  it('is missed by nobody where it may be left out', () => {
    expect(calculation('tool_consolidation', { toolCosts: [5], otherAnnualSavings: null })).toMatchObject({
      annualMinor: 500,
    });
    expect(calculation('qualitative', { statement: '', rating: null })).toMatchObject({ annualMinor: null });
  });
});

describe('a number out of all proportion', () => {
  it('is found by its size, whatever its sign and in lists as well', () => {
    expect(calculation('stated', { amount: -1e15, basis: 'a guess' })).toEqual(tooLarge('amount'));
    expect(calculation('tool_consolidation', { toolCosts: [1e14], otherAnnualSavings: [1e15] })).toEqual(
      tooLarge('otherAnnualSavings'),
    );
  });

  it('is the first of two of the same size', () => {
    expect(calculation('tool_consolidation', { toolCosts: [1e15], otherAnnualSavings: [1e15] })).toEqual(
      tooLarge('toolCosts'),
    );
  });

  it('is refused where only the hours or a further result are too many to count', () => {
    const hours = { hoursBefore: 1e16, hoursAfter: 0, hourlyRate: 0, periodsPerYear: 1 };
    expect(calculation('time_saving', hours)).toEqual(tooLarge('hoursBefore'));
    expect(
      calculation('staffing', {
        staffBefore: 1,
        staffAfter: 1,
        annualCostPerPerson: 0,
        volumePerPeriod: 1e20,
      }),
    ).toEqual(tooLarge('volumePerPeriod'));
  });
});
