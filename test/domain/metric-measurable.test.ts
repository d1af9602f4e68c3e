import {
  assumptionInputs,
  inputBefore,
  measuredInputsFor,
  surveyedInput,
} from '../../src/domain/metric-input-roles.ts';
import { addedProblems, metricProblems } from '../../src/domain/metric-measurable.ts';
import type { MetricDraft } from '../../src/domain/metric-measurable.ts';
import { CALCULATORS } from '../../src/domain/vocabulary.ts';
import { aMetric } from '../builders/records.ts';

const draft = (overrides: Partial<MetricDraft> = {}): MetricDraft =>
  aMetric({ definition: 'Hours a month spent on closing the month', ...overrides });
const problemsOf = (overrides: Partial<MetricDraft>, hourlyRate: number | null = null) =>
  metricProblems(draft(overrides), (input) => (input === 'hourlyRate' ? hourlyRate : null)).map(
    ({ code, field }) => `${field}: ${code}`,
  );

const UNKNOWN = 'magic' as MetricDraft['calculator'];

describe('a benefit', () => {
  it('is measurable when everything but its measurement is known', () => {
    expect(metricProblems(draft())).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name: name_missing'],
    [{ definition: null }, 'definition: definition_missing'],
    [{ moneyKind: null }, 'moneyKind: money_kind_missing'],
    [{ unit: null }, 'unit: unit_missing'],
    [{ effectiveDate: null }, 'effectiveDate: start_missing'],
    [{ baselineMethod: null }, 'baselineMethod: baseline_method_missing'],
    [{ measurementMethod: null }, 'measurementMethod: method_missing'],
    [{ validation: '' }, 'validation: validation_missing'],
    [{ targetValue: 40 }, 'targetValue: target_equals_baseline'],
    [{ targetValue: -1 }, 'targetValue: negative_input'],
    [{ measuringIntervalDays: 0 }, 'measuringIntervalDays: days_out_of_range'],
    [{ carryForwardDays: 30.5 }, 'carryForwardDays: days_out_of_range'],
    [{ poolShare: 0 }, 'poolShare: share_out_of_range'],
    [{ measuringIntervalDays: 1_827 }, 'measuringIntervalDays: days_out_of_range'],
    [{ poolShare: 1.2 }, 'poolShare: share_out_of_range'],
    [{ calculator: UNKNOWN }, 'calculator: calculator_unknown'],
  ] as const)('is not measurable with %j', (overrides, said) => {
    expect(problemsOf(overrides)).toEqual([said]);
  });

  it('may aim at any rating, which nothing before it equals', () => {
    const rated = { calculator: 'qualitative', measuredInputs: ['rating'], moneyKind: null } as const;
    const inputs = { statement: 'The team trusts the numbers' };
    expect(problemsOf({ ...rated, inputs, targetValue: 4 })).toEqual([]);
    expect(problemsOf({ ...rated, inputs, targetValue: 11 })).toEqual(['targetValue: missing_input']);
  });

  it('may be measured every day or every five years, and be half or all of its pool', () => {
    expect(problemsOf({ measuringIntervalDays: 1, carryForwardDays: 1_826, poolShare: 0.5 })).toEqual([]);
    expect(problemsOf({ poolShare: 1 })).toEqual([]);
  });

  it('lacks the value before, not the one that is still to be measured', () => {
    expect(problemsOf({ inputs: { hourlyRate: 75, periodsPerYear: 12 } })).toEqual([
      'inputs.hoursBefore: missing_input',
    ]);
  });

  it('takes what it does not say itself from what is assumed for all', () => {
    const inputs = { hoursBefore: 40, periodsPerYear: 12 };
    expect(problemsOf({ inputs })).toEqual(['inputs.hourlyRate: missing_input']);
    expect(problemsOf({ inputs }, 75)).toEqual([]);
  });

  it('takes the number of periods from the period that it names', () => {
    expect(problemsOf({ inputs: { hoursBefore: 40, hourlyRate: 75, period: 'month' } })).toEqual([]);
  });

  it('lacks the number of periods while it names no period, and a rate whatever it names', () => {
    const inputs = { hoursBefore: 40, hourlyRate: 75 };
    for (const period of [null, '']) {
      expect(problemsOf({ inputs: { ...inputs, period } })).toEqual(['inputs.periodsPerYear: missing_input']);
    }
    expect(problemsOf({ inputs: { hoursBefore: 40, period: 'month' } })).toEqual([
      'inputs.hourlyRate: missing_input',
    ]);
  });

  it('is told of a value after that cannot be, and of a missing pair by its value before', () => {
    const inputs = { hoursBefore: 40, hoursAfter: -5, hourlyRate: 75, periodsPerYear: 12 };
    expect(problemsOf({ inputs })).toEqual(['inputs.hoursAfter: negative_input']);
    const deals = {
      calculator: 'revenue_generated',
      inputs: { opportunitiesPerYear: 9, averageDeal: 5 },
    } as const;
    expect(problemsOf(deals)).toEqual(['inputs.winRateBefore: missing_input']);
  });

  it('has no target that equals a value before which nobody knows', () => {
    const inputs = { hoursBefore: null, hourlyRate: 75, periodsPerYear: 12 };
    expect(problemsOf({ inputs, targetValue: 0 })).toEqual(['inputs.hoursBefore: missing_input']);
  });

  it('refuses 15 typed for 15 %, and a cost below zero', () => {
    const calculator = 'error_reduction';
    const inputs = { errorRateBefore: 15, volumePerPeriod: 10, costPerError: -1, periodsPerYear: 12 };
    expect(problemsOf({ calculator, inputs })).toEqual([
      'inputs.errorRateBefore: rate_not_a_fraction',
      'inputs.costPerError: negative_input',
    ]);
  });

  it('of retired tools needs a tool', () => {
    const tools = { calculator: 'tool_consolidation', unit: null, baselineMethod: null } as const;
    expect(problemsOf({ ...tools, inputs: { toolCosts: [] } })).toEqual(['inputs.toolCosts: missing_input']);
    const toolCosts = [{ name: 'Scanner', annualCost: 900, retiredOn: null }];
    expect(problemsOf({ ...tools, inputs: { toolCosts } })).toEqual([]);
    expect(problemsOf({ ...tools, inputs: { toolCosts, otherSavings: [] }, targetValue: 5 })).toEqual([]);
  });

  it('that the customer states needs its basis and no method', () => {
    const stated = { calculator: 'stated', measurementMethod: null, validation: null } as const;
    expect(problemsOf({ ...stated, inputs: { amount: 1_000 } })).toEqual(['inputs.basis: missing_input']);
  });

  it('without money needs no kind of it', () => {
    const rated = { calculator: 'qualitative', moneyKind: null, measurementMethod: null } as const;
    expect(problemsOf({ ...rated, inputs: {} })).toEqual([]);
    const output = { calculator: 'productivity', moneyKind: null, inputs: { outputBefore: 5 } } as const;
    expect(problemsOf(output)).toEqual([]);
    expect(
      problemsOf({ ...output, inputs: { outputBefore: 5, valuePerUnit: 3, periodsPerYear: 12 } }),
    ).toEqual(['moneyKind: money_kind_missing']);
  });

  it('that begins at nothing needs no method for a value before', () => {
    const rated = { calculator: 'qualitative', moneyKind: null, baselineMethod: null } as const;
    expect(problemsOf({ ...rated, inputs: {} })).toEqual([]);
  });
});

describe('what is measured', () => {
  it('is what the calculator measures', () => {
    expect(measuredInputsFor('time_saving', {})).toEqual(['hoursAfter']);
    expect(measuredInputsFor('automation', {})).toEqual(['automatedHoursPerItem']);
    expect(measuredInputsFor('tool_consolidation', {})).toEqual([]);
    expect(measuredInputsFor('reliability', {})).toEqual(['downtimeHoursAfter']);
    expect(measuredInputsFor(UNKNOWN, {})).toEqual([]);
  });

  it('is every pair of which only the value before is known', () => {
    expect(measuredInputsFor('reliability', { downtimeHoursBefore: 9, churnBefore: 0.1 })).toEqual([
      'downtimeHoursAfter',
      'churnAfter',
    ]);
    expect(measuredInputsFor('reliability', { churnBefore: 0.1 })).toEqual(['churnAfter']);
    const dealGrew = { winRate: 0.2, opportunitiesPerYear: 400, averageDealBefore: 4_000 };
    expect(measuredInputsFor('revenue_generated', dealGrew)).toEqual(['averageDealAfter']);
    expect(measuredInputsFor('revenue_generated', { ...dealGrew, averageDealAfter: 5_000 })).toEqual([
      'winRateAfter',
    ]);
  });

  it('is compared with a value before, but for a share or a rating that begins at nothing', () => {
    expect(inputBefore('time_saving', 'hoursAfter')).toBe('hoursBefore');
    expect(inputBefore('automation', 'automatedHoursPerItem')).toBe('manualHoursPerItem');
    expect(inputBefore('revenue_generated', 'averageDealAfter')).toBe('averageDealBefore');
    expect(inputBefore('qualitative', 'rating')).toBeNull();
    expect(inputBefore('time_saving', 'ticketsAfter')).toBeNull();
    expect(inputBefore(UNKNOWN, 'hoursAfter')).toBeNull();
  });
});

describe('assumptions', () => {
  it('are the numbers that are neither measured nor compared', () => {
    expect(assumptionInputs('time_saving', {})).toEqual(['hourlyRate', 'periodsPerYear', 'recapture']);
    expect(assumptionInputs('stated', {})).toEqual(['amount']);
    expect(assumptionInputs('one_off', {})).toEqual([]);
    expect(assumptionInputs('tool_consolidation', {})).toEqual([]);
    expect(assumptionInputs('revenue_generated', {})).toEqual([
      ...['opportunitiesPerYear', 'winRate', 'averageDeal', 'margin'],
    ]);
    expect(assumptionInputs(UNKNOWN, {})).toEqual([]);
  });

  it.each(CALCULATORS)('of %s are never measured', (calculator) => {
    const assumed = assumptionInputs(calculator, {});
    expect(measuredInputsFor(calculator, {}).filter((name) => assumed.includes(name))).toEqual([]);
  });
});

describe('a survey of a benefit', () => {
  it('begins from the value before, in the unit of the answers', () => {
    const hours = {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40 },
      measuredInputs: ['hoursAfter'],
    } as const;
    expect(surveyedInput(hours, null)).toEqual({ baseline: 40, unit: null });
    const errors = {
      calculator: 'error_reduction',
      inputs: { errorRateBefore: 0.1, volumePerPeriod: 5 },
      measuredInputs: [],
    } as const;
    const wins = {
      calculator: 'revenue_generated',
      inputs: { winRateBefore: 0.2 },
      measuredInputs: ['winRateAfter'],
    } as const;
    expect(surveyedInput(wins, null)).toEqual({ baseline: 0.2, unit: 'percent' });
    expect(surveyedInput(errors, 'errorRateAfter')).toEqual({ baseline: 0.1, unit: 'percent' });
  });

  it('has none to begin from where the value before is no number or nothing is measured', () => {
    const nothing = { calculator: 'time_saving', inputs: {}, measuredInputs: [] } as const;
    expect(surveyedInput(nothing, 'hoursAfter')).toEqual({ baseline: null, unit: null });
    expect(surveyedInput(nothing, null)).toEqual({ baseline: null, unit: null });
    expect(surveyedInput({ ...nothing, calculator: UNKNOWN }, 'hoursAfter')).toEqual({
      baseline: null,
      unit: null,
    });
  });
});

describe('a change', () => {
  it('is not refused for what was wrong before, only for what it makes wrong', () => {
    const before = draft({ definition: null, unit: null });
    expect(addedProblems({ ...before, name: 'Other' }, before)).toEqual([]);
    expect(addedProblems({ ...before, name: '' }, before)).toEqual([{ code: 'name_missing', field: 'name' }]);
  });

  it('is refused for the same fault elsewhere, and for another fault in the same place', () => {
    const before = draft({ measuringIntervalDays: 0, targetValue: 40 });
    expect(addedProblems({ ...before, carryForwardDays: 0, targetValue: -1 }, before)).toEqual([
      { code: 'negative_input', field: 'targetValue' },
      { code: 'days_out_of_range', field: 'carryForwardDays' },
    ]);
  });
});
