import { calculate, calculateAmounts, typedInputs } from '../../src/domain/calculators/calculate.ts';
import {
  CALCULATION_EXTRA_NAMES,
  CALCULATION_STEP_NAMES,
  CALCULATOR_DEFINITIONS,
} from '../../src/domain/calculators/catalogue.ts';
import type { CalculatorDefinition } from '../../src/domain/calculators/definition.ts';
import type { CalculatorInput } from '../../src/domain/facts.ts';
import type { CalculatorKey } from '../../src/domain/vocabulary.ts';
import { CALCULATORS } from '../../src/domain/vocabulary.ts';

type Inputs = Record<string, CalculatorInput>;

function calculated(calculator: CalculatorKey, inputs: Inputs, currency = 'USD') {
  const result = calculate(calculator, typedInputs(inputs), currency);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.calculation;
}

/** Annual amount in whole dollars. */
function annual(calculator: CalculatorKey, inputs: Inputs): number | null {
  const { annualMinor } = calculated(calculator, inputs);
  return annualMinor === null ? null : annualMinor / 100;
}

function refusal(calculator: string, inputs: Inputs) {
  const result = calculate(calculator, typedInputs(inputs), 'USD');
  return result.ok ? [] : result.problems;
}

const MONTHLY = { hourlyRate: 75, periodsPerYear: 12 };

describe('time saving', () => {
  it('values the hours saved in each period of a year', () => {
    expect(annual('time_saving', { ...MONTHLY, hoursBefore: 40, hoursAfter: 10 })).toBe(27_000);
    expect(annual('time_saving', { ...MONTHLY, hoursBefore: 40, hoursAfter: 15 })).toBe(22_500);
  });

  it('follows the number of periods: weeks of a year, working weeks, once', () => {
    const weekly = { hoursBefore: 10, hoursAfter: 0, hourlyRate: 75 };
    expect(annual('time_saving', { ...weekly, periodsPerYear: 52 })).toBe(39_000);
    expect(annual('time_saving', { ...weekly, periodsPerYear: 50 })).toBe(37_500);
    expect(annual('time_saving', { hoursBefore: 6, hoursAfter: 2, hourlyRate: 75, periodsPerYear: 52 })).toBe(
      15_600,
    );
    expect(annual('time_saving', { hoursBefore: 40, hoursAfter: 5, hourlyRate: 75, periodsPerYear: 1 })).toBe(
      2_625,
    );
  });

  it('keeps a loss as a negative amount', () => {
    expect(annual('time_saving', { ...MONTHLY, hoursBefore: 10, hoursAfter: 12 })).toBe(-1_800);
  });

  it('counts only the time that is put to use, and prints the factor either way', () => {
    const inputs = { ...MONTHLY, hoursBefore: 40, hoursAfter: 10 };
    const half = calculated('time_saving', { ...inputs, recapture: 0.5 });
    expect(half.annualMinor).toBe(1_350_000);
    expect(half.hoursPerYear).toBe(360);
    expect(calculated('time_saving', inputs).inputs).toContainEqual({
      name: 'recapture',
      unit: 'rate',
      value: 1,
      origin: 'default',
      on: null,
    });
  });

  it('names its steps in order', () => {
    expect(calculated('time_saving', { ...MONTHLY, hoursBefore: 40, hoursAfter: 10 }).steps).toEqual([
      { name: 'hoursSavedPerPeriod', value: 30, unit: 'hours' },
      { name: 'hoursSavedPerYear', value: 360, unit: 'hours' },
      { name: 'annualAmount', value: 27_000, unit: 'money' },
    ]);
  });
});

describe('automation', () => {
  it('values the hours each item no longer takes', () => {
    const inputs = { manualHoursPerItem: 4, automatedHoursPerItem: 0.5, itemsPerPeriod: 50, ...MONTHLY };
    expect(calculated('automation', inputs)).toMatchObject({ annualMinor: 15_750_000, hoursPerYear: 2_100 });
    expect(
      annual('automation', {
        manualHoursPerItem: 3,
        automatedHoursPerItem: 0.75,
        itemsPerPeriod: 120,
        hourlyRate: 62.5,
        periodsPerYear: 12,
      }),
    ).toBe(202_500);
  });
});

describe('tool consolidation', () => {
  it('adds up the retired tools and what else their going saves', () => {
    expect(
      annual('tool_consolidation', {
        toolCosts: [10_000, 8_000, 5_000],
        otherAnnualSavings: [5_000, 39_000],
      }),
    ).toBe(67_000);
  });

  it('reads named tools as well as plain amounts', () => {
    const toolCosts = [{ name: 'Scanner', annualCost: 1_200, retiredOn: '2026-02-01' }];
    expect(annual('tool_consolidation', { toolCosts })).toBe(1_200);
  });

  it('is worth nothing without a tool', () => {
    expect(annual('tool_consolidation', { toolCosts: [], otherAnnualSavings: [] })).toBe(0);
  });

  it('rounds once, at the end, so that no binary noise remains', () => {
    expect(calculated('tool_consolidation', { toolCosts: [0.1, 0.2] }).annualMinor).toBe(30);
  });
});

describe('staffing', () => {
  const inputs = { staffBefore: 20, staffAfter: 16, annualCostPerPerson: 50_000, volumePerPeriod: 1_000 };

  it('values the people who are free for other work, and says what one person gets done', () => {
    expect(calculated('staffing', inputs)).toMatchObject({
      annualMinor: 20_000_000,
      extra: { outputPerPersonBefore: 50, outputPerPersonAfter: 62.5, efficiencyGain: 0.25 },
    });
  });

  it('leaves output per person open without a volume or without people', () => {
    expect(calculated('staffing', { ...inputs, volumePerPeriod: null }).extra).toMatchObject({
      outputPerPersonAfter: null,
      efficiencyGain: 0.25,
    });
    expect(calculated('staffing', { ...inputs, staffAfter: 0 }).extra).toMatchObject({
      outputPerPersonAfter: null,
      efficiencyGain: null,
    });
  });
});

describe('revenue', () => {
  const deals = { opportunitiesPerYear: 100, winRateBefore: 0.2, winRateAfter: 0.25, averageDeal: 50_000 };

  it('gains from a higher win rate', () => {
    expect(annual('revenue_generated', deals)).toBe(250_000);
    expect(
      annual('revenue_generated', {
        opportunitiesPerYear: 40,
        winRateBefore: 0.25,
        winRateAfter: 0.2875,
        averageDeal: 50_000,
      }),
    ).toBe(75_000);
  });

  it('gains from more opportunities at the same rate and deal size', () => {
    expect(
      annual('revenue_generated', {
        opportunitiesBefore: 40,
        opportunitiesAfter: 46,
        winRateBefore: 0.25,
        winRateAfter: 0.25,
        averageDealBefore: 50_000,
        averageDealAfter: 50_000,
      }),
    ).toBe(75_000);
  });

  it('takes one figure for before and after where only one is given', () => {
    expect(
      annual('revenue_generated', {
        opportunitiesPerYear: 100,
        winRate: 0.2,
        winRateAfter: 0.25,
        averageDeal: 50_000,
      }),
    ).toBe(250_000);
  });

  it('counts the margin only, where one is given', () => {
    expect(annual('revenue_generated', { ...deals, margin: 0.6 })).toBe(150_000);
  });

  it('is protected by lower churn', () => {
    expect(annual('revenue_protected', { arr: 10_000_000, churnBefore: 0.15, churnAfter: 0.08 })).toBe(
      700_000,
    );
  });

  it('is optimised by upgrades', () => {
    expect(annual('revenue_optimised', { customers: 100, upgradeShare: 0.3, uplift: 10_000 })).toBe(300_000);
    expect(annual('revenue_optimised', { customers: 240, upgradeShare: 0.125, uplift: 3_600 })).toBe(108_000);
  });

  it('says which half of a pair is missing', () => {
    expect(refusal('revenue_generated', { opportunitiesPerYear: 10, winRateBefore: 0.2 })).toEqual([
      { code: 'missing_input', input: 'winRateAfter' },
      { code: 'missing_input', input: 'averageDeal' },
    ]);
  });
});

describe('productivity', () => {
  it('gives the gain and no money while a unit has no value', () => {
    expect(calculated('productivity', { outputBefore: 20, outputAfter: 30 })).toMatchObject({
      annualMinor: null,
      extra: { gain: 0.5 },
    });
  });

  it('gives money when a unit has a value', () => {
    expect(
      annual('productivity', { outputBefore: 20, outputAfter: 30, valuePerUnit: 200, periodsPerYear: 12 }),
    ).toBe(24_000);
  });

  it('has no gain on nothing', () => {
    expect(calculated('productivity', { outputBefore: 0, outputAfter: 12 }).extra).toEqual({ gain: null });
  });

  it('asks for the periods once a unit has a value', () => {
    expect(refusal('productivity', { outputBefore: 20, outputAfter: 30, valuePerUnit: 200 })).toEqual([
      { code: 'missing_input', input: 'periodsPerYear' },
    ]);
  });
});

describe('errors and risks', () => {
  it('values avoided errors', () => {
    expect(
      annual('error_reduction', {
        errorRateBefore: 0.05,
        errorRateAfter: 0.01,
        volumePerPeriod: 1_000,
        costPerError: 200,
        periodsPerYear: 12,
      }),
    ).toBe(96_000);
  });

  it('values a loss that became less likely', () => {
    const lossOf = (impact: number, probabilityBefore: number, probabilityAfter: number) =>
      annual('expected_loss', { impact, probabilityBefore, probabilityAfter });
    expect(lossOf(50_000, 0.1, 0.01)).toBe(4_500);
    expect(lossOf(200_000, 0.05, 0.005)).toBe(9_000);
    expect(lossOf(400_000, 0.06, 0.015)).toBe(18_000);
  });

  it('adds downtime avoided and churn avoided', () => {
    expect(
      annual('reliability', {
        downtimeHoursBefore: 10,
        downtimeHoursAfter: 2,
        revenuePerHour: 10_000,
        arr: 10_000_000,
        churnBefore: 0.02,
        churnAfter: 0.005,
      }),
    ).toBe(230_000);
  });

  it('nets a worse half against a better one', () => {
    expect(
      annual('reliability', {
        downtimeHoursBefore: 6,
        downtimeHoursAfter: 9,
        revenuePerHour: 1_500,
        arr: 2_400_000,
        churnBefore: 0.03,
        churnAfter: 0.01,
      }),
    ).toBe(43_500);
  });

  it('counts downtime alone while churn is not measured', () => {
    const downtime = { downtimeHoursBefore: 10, downtimeHoursAfter: 2, revenuePerHour: 1_000 };
    expect(annual('reliability', downtime)).toBe(8_000);
    expect(annual('reliability', { ...downtime, arr: 1_000_000, churnBefore: 0.02 })).toBe(8_000);
  });

  it('asks for what the begun half of reliability lacks', () => {
    expect(refusal('reliability', { downtimeHoursBefore: 10, downtimeHoursAfter: 2 })).toEqual([
      { code: 'missing_input', input: 'revenuePerHour' },
    ]);
  });
});

describe('amounts that are not calculated', () => {
  it('keeps a one-off out of the annual amounts', () => {
    expect(calculated('one_off', { amount: 12_000 })).toMatchObject({
      annualMinor: null,
      oneOffMinor: 1_200_000,
    });
  });

  it('takes a stated amount with its basis', () => {
    expect(annual('stated', { amount: 47_000, basis: 'contractor fees no longer paid' })).toBe(47_000);
    expect(refusal('stated', { amount: 47_000 })).toEqual([{ code: 'missing_input', input: 'basis' }]);
  });

  it('keeps a statement and its rating without money', () => {
    expect(calculated('qualitative', { statement: 'We trust the numbers', rating: 8 })).toMatchObject({
      annualMinor: null,
      extra: { rating: 8 },
    });
    expect(refusal('qualitative', { rating: 11 })).toEqual([{ code: 'missing_input', input: 'rating' }]);
  });
});

describe('refused inputs', () => {
  it('refuses 15 typed for 15 %', () => {
    expect(refusal('revenue_protected', { arr: 1_000_000, churnBefore: 15, churnAfter: 8 })).toEqual([
      { code: 'rate_not_a_fraction', input: 'churnBefore' },
      { code: 'rate_not_a_fraction', input: 'churnAfter' },
    ]);
  });

  it('refuses negative hours and negative costs', () => {
    expect(refusal('time_saving', { ...MONTHLY, hoursBefore: 40, hoursAfter: -1 })).toEqual([
      { code: 'negative_input', input: 'hoursAfter' },
    ]);
    expect(refusal('tool_consolidation', { toolCosts: [100, -1] })).toEqual([
      { code: 'negative_input', input: 'toolCosts' },
    ]);
  });

  it('names every input that is missing or is no number', () => {
    expect(refusal('time_saving', { hoursBefore: 'forty', hoursAfter: Number.NaN, hourlyRate: 75 })).toEqual([
      { code: 'missing_input', input: 'hoursBefore' },
      { code: 'missing_input', input: 'hoursAfter' },
      { code: 'missing_input', input: 'periodsPerYear' },
    ]);
  });

  it('says so when there is no such calculator', () => {
    expect(refusal('magic', {})).toEqual([{ code: 'calculator_unknown', input: 'magic' }]);
  });
});

describe('the catalogue of calculators', () => {
  it('defines every calculator under its own key', () => {
    expect(Object.values(CALCULATOR_DEFINITIONS).map(({ key }) => key)).toEqual([...CALCULATORS]);
  });

  it('measures only inputs that the calculator has', () => {
    const strangers = Object.values(CALCULATOR_DEFINITIONS).flatMap(({ inputs, measured }) =>
      measured
        .flatMap(({ name, before }) => (before === null ? [name] : [name, before]))
        .filter((name) => !inputs.some((input) => input.name === name)),
    );
    expect(strangers).toEqual([]);
  });

  it('lists the names of all steps and further results, so that screens can put them into words', () => {
    const samples = [
      calculated('automation', {
        manualHoursPerItem: 4,
        automatedHoursPerItem: 1,
        itemsPerPeriod: 5,
        ...MONTHLY,
      }),
      calculated('tool_consolidation', { toolCosts: [1] }),
      calculated('staffing', { staffBefore: 2, staffAfter: 1, annualCostPerPerson: 1 }),
      calculated('revenue_generated', { opportunitiesPerYear: 1, winRate: 0.1, averageDeal: 1 }),
      calculated('revenue_protected', { arr: 1, churnBefore: 0.1, churnAfter: 0 }),
      calculated('revenue_optimised', { customers: 1, upgradeShare: 0.1, uplift: 1 }),
      calculated('productivity', { outputBefore: 1, outputAfter: 2 }),
      calculated('error_reduction', {
        errorRateBefore: 0.1,
        errorRateAfter: 0,
        volumePerPeriod: 1,
        costPerError: 1,
        periodsPerYear: 12,
      }),
      calculated('expected_loss', { impact: 1, probabilityBefore: 0.1, probabilityAfter: 0 }),
      calculated('reliability', {
        downtimeHoursBefore: 1,
        downtimeHoursAfter: 0,
        revenuePerHour: 1,
        arr: 1,
        churnBefore: 0.1,
        churnAfter: 0,
      }),
      calculated('one_off', { amount: 1 }),
      calculated('qualitative', { rating: 5 }),
    ];
    const steps = new Set(samples.flatMap((sample) => sample.steps.map(({ name }) => name)));
    const extras = new Set(samples.flatMap((sample) => Object.keys(sample.extra)));
    expect([...steps].sort()).toEqual([...CALCULATION_STEP_NAMES].sort());
    expect([...extras].sort()).toEqual([...CALCULATION_EXTRA_NAMES].sort());
  });

  it('rounds to the minor unit of the currency', () => {
    const inputs = { hoursBefore: 1, hoursAfter: 0, hourlyRate: 33.335, periodsPerYear: 1 };
    expect(calculated('time_saving', inputs).annualMinor).toBe(3_334);
    expect(calculated('time_saving', inputs, 'JPY').annualMinor).toBe(33);
  });
});

describe('reliability known by halves', () => {
  const churn = { arr: 1_000_000, churnBefore: 0.1, churnAfter: 0.08 };
  const downtime = { downtimeHoursBefore: 50, downtimeHoursAfter: 10, revenuePerHour: 1_000 };

  it('counts churn alone, downtime alone, and both', () => {
    const stepsOf = (inputs: Inputs) => calculated('reliability', inputs).steps.map(({ name }) => name);
    expect(annual('reliability', churn)).toBe(20_000);
    expect(stepsOf(churn)).toEqual(['churnAvoided', 'revenueKept', 'annualAmount']);
    expect(annual('reliability', downtime)).toBe(40_000);
    expect(stepsOf(downtime)).toEqual(['downtimeHoursAvoided', 'downtimeValue', 'annualAmount']);
    expect(annual('reliability', { ...churn, ...downtime })).toBe(60_000);
  });

  it('asks for the downtime where neither half is begun', () => {
    expect(refusal('reliability', {})).toEqual(
      ['downtimeHoursBefore', 'downtimeHoursAfter', 'revenuePerHour'].map((input) => ({
        code: 'missing_input',
        input,
      })),
    );
  });
});

describe('inputs of the wrong kind', () => {
  it('are missing: a number for words, a list for a number, a number for a list', () => {
    const missing = (input: string) => [{ code: 'missing_input', input }];
    expect(refusal('stated', { amount: 5_000, basis: 7 })).toEqual(missing('basis'));
    const hours = { ...MONTHLY, hoursBefore: 40, hoursAfter: 10 };
    expect(refusal('time_saving', { ...hours, hoursBefore: [40] })).toEqual(missing('hoursBefore'));
    expect(refusal('tool_consolidation', { toolCosts: 5 })).toEqual(missing('toolCosts'));
  });
});

describe('won revenue', () => {
  it('asks for the figure before where only the one after is known', () => {
    const deals = { opportunitiesPerYear: 400, averageDeal: 4_000 };
    expect(refusal('revenue_generated', { ...deals, winRateAfter: 0.25 })).toEqual([
      { code: 'missing_input', input: 'winRateBefore' },
    ]);
  });
});

describe('a result out of all proportion', () => {
  it('is refused with the input to look at', () => {
    const hours = { ...MONTHLY, hoursBefore: 40, hoursAfter: 10 };
    const tooLarge = (input: string) => [{ code: 'number_too_large', input }];
    expect(refusal('time_saving', { ...hours, hourlyRate: 1e14 })).toEqual(tooLarge('hourlyRate'));
    expect(refusal('tool_consolidation', { toolCosts: [5, 1e14], otherAnnualSavings: [1] })).toEqual(
      tooLarge('toolCosts'),
    );
  });
});

describe('a formula', () => {
  it('that reads what its inputs do not require says so', () => {
    const careless: CalculatorDefinition = {
      key: 'stated',
      inputs: [],
      measured: [],
      formula: (values) => ({ annual: values.number('amount'), steps: [] }),
    };
    expect(() => calculateAmounts(careless, () => undefined, 'USD')).toThrow(
      new TypeError('The formula reads "amount", which its inputs do not require.'),
    );
  });
});
