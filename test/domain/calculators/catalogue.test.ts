import { calculatorDefinition, CALCULATOR_DEFINITIONS } from '../../../src/domain/calculators/catalogue.ts';
import type { CalculatorKey } from '../../../src/domain/vocabulary.ts';
import { CALCULATORS } from '../../../src/domain/vocabulary.ts';

/** The inputs of a calculator as "name unit", with "?" where it may be left out. */
function asksFor(key: CalculatorKey): readonly string[] {
  return CALCULATOR_DEFINITIONS[key].inputs.map(
    (input) => `${input.name} ${input.unit}${input.required ? '' : '?'}`,
  );
}

const INPUTS: Readonly<Record<CalculatorKey, readonly string[]>> = {
  time_saving: [
    'hoursBefore hours',
    'hoursAfter hours',
    'hourlyRate money',
    'periodsPerYear times',
    'recapture rate?',
  ],
  automation: [
    'manualHoursPerItem hours',
    'automatedHoursPerItem hours',
    'itemsPerPeriod count',
    'hourlyRate money',
    'periodsPerYear times',
    'recapture rate?',
  ],
  tool_consolidation: ['toolCosts money', 'otherAnnualSavings money?'],
  staffing: ['staffBefore count', 'staffAfter count', 'annualCostPerPerson money', 'volumePerPeriod count?'],
  revenue_generated: [
    'opportunitiesPerYear count?',
    'opportunitiesBefore count?',
    'opportunitiesAfter count?',
    'winRate rate?',
    'winRateBefore rate?',
    'winRateAfter rate?',
    'averageDeal money?',
    'averageDealBefore money?',
    'averageDealAfter money?',
    'margin rate?',
  ],
  revenue_protected: ['arr money', 'churnBefore rate', 'churnAfter rate', 'margin rate?'],
  revenue_optimised: ['customers count', 'upgradeShare rate', 'uplift money', 'margin rate?'],
  productivity: ['outputBefore number', 'outputAfter number', 'valuePerUnit money?', 'periodsPerYear times?'],
  error_reduction: [
    'errorRateBefore rate',
    'errorRateAfter rate',
    'volumePerPeriod count',
    'costPerError money',
    'periodsPerYear times',
  ],
  expected_loss: ['impact money', 'probabilityBefore rate', 'probabilityAfter rate'],
  reliability: [
    'downtimeHoursBefore hours?',
    'downtimeHoursAfter hours?',
    'revenuePerHour money?',
    'arr money?',
    'churnBefore rate?',
    'churnAfter rate?',
    'margin rate?',
  ],
  one_off: ['amount money'],
  stated: ['amount money', 'basis text'],
  qualitative: ['statement text?', 'rating number?'],
};

/** What measurements set, with the input that holds the value before. */
const MEASURED: Readonly<Record<CalculatorKey, readonly (readonly [string, string | null])[]>> = {
  time_saving: [['hoursAfter', 'hoursBefore']],
  automation: [['automatedHoursPerItem', 'manualHoursPerItem']],
  tool_consolidation: [],
  staffing: [['staffAfter', 'staffBefore']],
  revenue_generated: [['winRateAfter', 'winRateBefore']],
  revenue_protected: [['churnAfter', 'churnBefore']],
  revenue_optimised: [['upgradeShare', null]],
  productivity: [['outputAfter', 'outputBefore']],
  error_reduction: [['errorRateAfter', 'errorRateBefore']],
  expected_loss: [['probabilityAfter', 'probabilityBefore']],
  reliability: [
    ['downtimeHoursAfter', 'downtimeHoursBefore'],
    ['churnAfter', 'churnBefore'],
  ],
  one_off: [],
  stated: [],
  qualitative: [['rating', null]],
};

describe('what calculators ask for', () => {
  it.each(CALCULATORS)('%s names its inputs, their units and which may be left out', (key) => {
    expect(asksFor(key)).toEqual(INPUTS[key]);
  });

  it.each(CALCULATORS)('%s names what measurements set, and where the value before is', (key) => {
    expect(CALCULATOR_DEFINITIONS[key].measured.map(({ name, before }) => [name, before])).toEqual(
      MEASURED[key],
    );
  });

  it('takes lists of amounts for tools and other savings, and one value for everything else', () => {
    const lists = CALCULATORS.flatMap((key) =>
      CALCULATOR_DEFINITIONS[key].inputs.filter(({ isList }) => isList).map(({ name }) => name),
    );
    expect(lists).toEqual(['toolCosts', 'otherAnnualSavings']);
  });

  it('takes amounts below zero only where the amount itself is the gain or the loss', () => {
    const signed = CALCULATORS.flatMap((key) =>
      CALCULATOR_DEFINITIONS[key].inputs.filter((input) => input.signed).map(({ name }) => `${key} ${name}`),
    );
    expect(signed).toEqual(['one_off amount', 'stated amount']);
  });

  it('counts all of the time and all of the margin unless somebody says less', () => {
    const defaults = CALCULATORS.flatMap((key) =>
      CALCULATOR_DEFINITIONS[key].inputs
        .filter(({ defaultValue }) => defaultValue !== undefined)
        .map(({ name, defaultValue }) => `${key} ${name} ${defaultValue}`),
    );
    expect(defaults).toEqual([
      'time_saving recapture 1',
      'automation recapture 1',
      'revenue_generated margin 1',
      'revenue_protected margin 1',
      'revenue_optimised margin 1',
      'reliability margin 1',
    ]);
  });

  it('knows no calculator under another name', () => {
    expect(calculatorDefinition('magic')).toBeNull();
    expect(calculatorDefinition('stated')?.key).toBe('stated');
  });
});
