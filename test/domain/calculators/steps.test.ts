import { calculate, calculateAmounts, typedInputs } from '../../../src/domain/calculators/calculate.ts';
import { CALCULATOR_DEFINITIONS } from '../../../src/domain/calculators/catalogue.ts';
import type { CalculatorInput } from '../../../src/domain/facts.ts';
import type { CalculatorKey } from '../../../src/domain/vocabulary.ts';

function calculated(calculator: CalculatorKey, inputs: Record<string, CalculatorInput>, currency = 'USD') {
  const result = calculate(calculator, typedInputs(inputs), currency);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.calculation;
}

/** The steps as somebody reads them: name, value to a millionth, unit. */
function steps(calculator: CalculatorKey, inputs: Record<string, CalculatorInput>): readonly string[] {
  return calculated(calculator, inputs).steps.map(
    ({ name, value, unit }) => `${name} ${Number(value.toFixed(6))} ${unit}`,
  );
}

describe('the steps of a calculation', () => {
  it('go from hours per item to money', () => {
    const inputs = {
      manualHoursPerItem: 4,
      automatedHoursPerItem: 0.5,
      itemsPerPeriod: 50,
      hourlyRate: 75,
      periodsPerYear: 12,
      recapture: 0.5,
    };
    expect(steps('automation', inputs)).toEqual([
      'hoursSavedPerItem 3.5 hours',
      'hoursSavedPerPeriod 175 hours',
      'hoursSavedPerYear 2100 hours',
      'annualAmount 78750 money',
    ]);
  });

  it('keep retired tools and other savings apart', () => {
    expect(steps('tool_consolidation', { toolCosts: [10_000, 8_000], otherAnnualSavings: [5_000] })).toEqual([
      'toolCostsSaved 18000 money',
      'otherSavings 5000 money',
      'annualAmount 23000 money',
    ]);
  });

  it('count the people who are free', () => {
    expect(steps('staffing', { staffBefore: 20, staffAfter: 16, annualCostPerPerson: 50_000 })).toEqual([
      'staffSaved 4 count',
      'annualAmount 200000 money',
    ]);
  });

  it('compare the revenue won before and after', () => {
    const deals = { opportunitiesPerYear: 100, winRateBefore: 0.2, winRateAfter: 0.25, averageDeal: 50_000 };
    expect(steps('revenue_generated', { ...deals, margin: 0.5 })).toEqual([
      'revenueBefore 1000000 money',
      'revenueAfter 1250000 money',
      'revenueGained 250000 money',
      'annualAmount 125000 money',
    ]);
  });

  it('go from churn avoided to revenue kept, of which the margin counts', () => {
    expect(
      steps('revenue_protected', { arr: 1_000_000, churnBefore: 0.15, churnAfter: 0.08, margin: 0.5 }),
    ).toEqual(['churnAvoided 0.07 rate', 'revenueKept 70000 money', 'annualAmount 35000 money']);
  });

  it('go from upgrades to revenue gained, of which the margin counts', () => {
    expect(
      steps('revenue_optimised', { customers: 100, upgradeShare: 0.3, uplift: 10_000, margin: 0.5 }),
    ).toEqual(['upgrades 30 count', 'revenueGained 300000 money', 'annualAmount 150000 money']);
  });

  it('name the output gained', () => {
    expect(steps('productivity', { outputBefore: 20, outputAfter: 30 })).toEqual(['outputGained 10 number']);
  });

  it('go from the rate of errors to errors a year', () => {
    expect(
      steps('error_reduction', {
        errorRateBefore: 0.05,
        errorRateAfter: 0.01,
        volumePerPeriod: 1_000,
        costPerError: 200,
        periodsPerYear: 12,
      }),
    ).toEqual([
      'errorRateAvoided 0.04 rate',
      'errorsAvoidedPerPeriod 40 count',
      'errorsAvoidedPerYear 480 count',
      'annualAmount 96000 money',
    ]);
  });

  it('name the risk avoided', () => {
    expect(
      steps('expected_loss', { impact: 50_000, probabilityBefore: 0.1, probabilityAfter: 0.01 }),
    ).toEqual(['riskAvoided 0.09 rate', 'annualAmount 4500 money']);
  });

  it('show both halves of reliability, of which the margin counts', () => {
    expect(
      steps('reliability', {
        downtimeHoursBefore: 10,
        downtimeHoursAfter: 2,
        revenuePerHour: 10_000,
        arr: 10_000_000,
        churnBefore: 0.02,
        churnAfter: 0.005,
        margin: 0.5,
      }),
    ).toEqual([
      'downtimeHoursAvoided 8 hours',
      'downtimeValue 80000 money',
      'churnAvoided 0.015 rate',
      'revenueKept 150000 money',
      'annualAmount 115000 money',
    ]);
  });

  it('end with the amount of a one-off', () => {
    expect(steps('one_off', { amount: -12_000 })).toEqual(['oneOffAmount -12000 money']);
  });
});

describe('a calculation that comes to nothing', () => {
  it('shows zeros without a sign, in steps, hours and further results', () => {
    const longer = { hoursBefore: 1, hoursAfter: 2, hourlyRate: 75, periodsPerYear: 0 };
    expect(calculated('time_saving', longer)).toMatchObject({
      steps: [
        { name: 'hoursSavedPerPeriod', value: -1 },
        { name: 'hoursSavedPerYear', value: 0 },
        { name: 'annualAmount', value: 0 },
      ],
      annualMinor: 0,
      hoursPerYear: 0,
    });
    const { time_saving: timeSaving } = CALCULATOR_DEFINITIONS;
    expect(calculateAmounts(timeSaving, (name) => longer[name as keyof typeof longer], 'USD')).toEqual({
      ok: true,
      annualMinor: 0,
      hoursPerYear: 0,
    });
    const team = { staffBefore: 2, staffAfter: 1, annualCostPerPerson: 1, volumePerPeriod: -0 };
    expect(calculated('staffing', team).extra).toEqual({
      outputPerPersonBefore: 0,
      outputPerPersonAfter: 0,
      efficiencyGain: 1,
    });
  });

  it('leaves further results open that cannot be told', () => {
    const unmeasured = { staffBefore: 4, staffAfter: 2, annualCostPerPerson: 50_000 };
    expect(calculated('staffing', unmeasured).extra).toEqual({
      outputPerPersonBefore: null,
      outputPerPersonAfter: null,
      efficiencyGain: 1,
    });
    const team = { staffBefore: 0, staffAfter: 4, annualCostPerPerson: 50_000 };
    expect(calculated('staffing', team).extra).toEqual({
      outputPerPersonBefore: null,
      outputPerPersonAfter: null,
      efficiencyGain: null,
    });
    expect(calculated('staffing', { ...team, volumePerPeriod: 100 }).extra).toEqual({
      outputPerPersonBefore: null,
      outputPerPersonAfter: 25,
      efficiencyGain: null,
    });
  });
});
