import type { CalculatorInput } from '../../../src/domain/facts.ts';
import type { CalculatorKey } from '../../../src/domain/vocabulary.ts';
import type { Case } from './case.ts';

/** Worked cases of the calculators; money in major units. */
export interface CalculatorQuestion {
  readonly calculator: CalculatorKey;
  readonly inputs: Readonly<Record<string, CalculatorInput>>;
}

export const CALCULATOR_CASES: readonly Case<
  CalculatorQuestion,
  Readonly<Record<string, number | string | null>>
>[] = [
  {
    name: 'reporting hours',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hoursAfter: 10, hourlyRate: 75, periodsPerYear: 12 },
    },
    expected: { annual: 27000 },
  },
  {
    name: 'reporting hours to a softer target',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hoursAfter: 15, hourlyRate: 75, periodsPerYear: 12 },
    },
    expected: { annual: 22500 },
  },
  {
    name: 'manual hours over 52 weeks',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 10, hoursAfter: 0, hourlyRate: 75, periodsPerYear: 52 },
    },
    expected: { annual: 39000 },
  },
  {
    name: 'manual hours over 50 weeks',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 10, hoursAfter: 0, hourlyRate: 75, periodsPerYear: 50 },
    },
    expected: { annual: 37500 },
  },
  {
    name: 'three tools and what goes with them',
    given: {
      calculator: 'tool_consolidation',
      inputs: { toolCosts: [10000, 8000, 5000], otherAnnualSavings: [5000, 39000] },
    },
    expected: { annual: 67000 },
  },
  {
    name: 'fewer support people for the same tickets',
    given: {
      calculator: 'staffing',
      inputs: { staffBefore: 20, staffAfter: 16, annualCostPerPerson: 50000, volumePerPeriod: 1000 },
    },
    expected: { annual: 200000, outputPerPersonBefore: 50, outputPerPersonAfter: 62.5, efficiencyGain: 0.25 },
  },
  {
    name: 'better win rate',
    given: {
      calculator: 'revenue_generated',
      inputs: { opportunitiesPerYear: 100, winRateBefore: 0.2, winRateAfter: 0.25, averageDeal: 50000 },
    },
    expected: { annual: 250000 },
  },
  {
    name: 'less churn',
    given: {
      calculator: 'revenue_protected',
      inputs: { arr: 10000000, churnBefore: 0.15, churnAfter: 0.08 },
    },
    expected: { annual: 700000 },
  },
  {
    name: 'upgrades to a larger plan',
    given: { calculator: 'revenue_optimised', inputs: { customers: 100, upgradeShare: 0.3, uplift: 10000 } },
    expected: { annual: 300000 },
  },
  {
    name: 'more posts from the same team',
    given: { calculator: 'productivity', inputs: { outputBefore: 20, outputAfter: 30 } },
    expected: { annual: null, gain: 0.5 },
  },
  {
    name: 'proposals written by machine',
    given: {
      calculator: 'automation',
      inputs: {
        manualHoursPerItem: 4,
        automatedHoursPerItem: 0.5,
        itemsPerPeriod: 50,
        hourlyRate: 75,
        periodsPerYear: 12,
      },
    },
    expected: { annual: 157500 },
  },
  {
    name: 'fewer wrong orders',
    given: {
      calculator: 'error_reduction',
      inputs: {
        errorRateBefore: 0.05,
        errorRateAfter: 0.01,
        volumePerPeriod: 1000,
        costPerError: 200,
        periodsPerYear: 12,
      },
    },
    expected: { annual: 96000 },
  },
  {
    name: 'smaller compliance risk',
    given: {
      calculator: 'expected_loss',
      inputs: { impact: 50000, probabilityBefore: 0.1, probabilityAfter: 0.01 },
    },
    expected: { annual: 4500 },
  },
  {
    name: 'audit prepared faster',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hoursAfter: 5, hourlyRate: 75, periodsPerYear: 1 },
    },
    expected: { annual: 2625 },
  },
  {
    name: 'smaller security risk',
    given: {
      calculator: 'expected_loss',
      inputs: { impact: 200000, probabilityBefore: 0.05, probabilityAfter: 0.005 },
    },
    expected: { annual: 9000 },
  },
  {
    name: 'less downtime and less churn',
    given: {
      calculator: 'reliability',
      inputs: {
        downtimeHoursBefore: 10,
        downtimeHoursAfter: 2,
        revenuePerHour: 10000,
        arr: 10000000,
        churnBefore: 0.02,
        churnAfter: 0.005,
      },
    },
    expected: { annual: 230000 },
  },
  {
    name: 'more hours than before',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 10, hoursAfter: 12, hourlyRate: 75, periodsPerYear: 12 },
    },
    expected: { annual: -1800 },
  },
  {
    name: 'one payment',
    given: { calculator: 'one_off', inputs: { amount: 12000 } },
    expected: { annual: null, oneOff: 12000 },
  },
  {
    name: 'four hours a week',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 6, hoursAfter: 2, hourlyRate: 75, periodsPerYear: 52 },
    },
    expected: { annual: 15600 },
  },
  {
    name: 'audit preparation once a year',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hoursAfter: 5, hourlyRate: 75, periodsPerYear: 1 },
    },
    expected: { annual: 2625 },
  },
  {
    name: 'no tools at all',
    given: { calculator: 'tool_consolidation', inputs: { toolCosts: [], otherAnnualSavings: [] } },
    expected: { annual: 0 },
  },
  {
    name: 'cents without binary noise',
    given: { calculator: 'tool_consolidation', inputs: { toolCosts: [0.1, 0.2], otherAnnualSavings: [] } },
    expected: { annual: 0.3, annualMinor: 30 },
  },
  {
    name: 'more deals as a better rate',
    given: {
      calculator: 'revenue_generated',
      inputs: { opportunitiesPerYear: 40, winRateBefore: 0.25, winRateAfter: 0.2875, averageDeal: 50000 },
    },
    expected: { annual: 75000 },
  },
  {
    name: 'more deals as more opportunities',
    given: {
      calculator: 'revenue_generated',
      inputs: {
        opportunitiesBefore: 40,
        opportunitiesAfter: 46,
        winRateBefore: 0.25,
        winRateAfter: 0.25,
        averageDealBefore: 50000,
        averageDealAfter: 50000,
      },
    },
    expected: { annual: 75000 },
  },
  {
    name: 'revenue at its margin',
    given: {
      calculator: 'revenue_generated',
      inputs: {
        opportunitiesPerYear: 100,
        winRateBefore: 0.2,
        winRateAfter: 0.25,
        averageDeal: 50000,
        margin: 0.6,
      },
    },
    expected: { annual: 150000 },
  },
  {
    name: 'half of the time put to use',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hoursAfter: 10, hourlyRate: 75, periodsPerYear: 12, recapture: 0.5 },
    },
    expected: { annual: 13500 },
  },
  {
    name: 'an eighth of the customers upgrade',
    given: { calculator: 'revenue_optimised', inputs: { customers: 240, upgradeShare: 0.125, uplift: 3600 } },
    expected: { annual: 108000 },
  },
  {
    name: 'reviews at another hourly rate',
    given: {
      calculator: 'automation',
      inputs: {
        manualHoursPerItem: 3,
        automatedHoursPerItem: 0.75,
        itemsPerPeriod: 120,
        hourlyRate: 62.5,
        periodsPerYear: 12,
      },
    },
    expected: { annual: 202500 },
  },
  {
    name: 'rarer loss',
    given: {
      calculator: 'expected_loss',
      inputs: { impact: 400000, probabilityBefore: 0.06, probabilityAfter: 0.015 },
    },
    expected: { annual: 18000 },
  },
  {
    name: 'more downtime, less churn',
    given: {
      calculator: 'reliability',
      inputs: {
        downtimeHoursBefore: 6,
        downtimeHoursAfter: 9,
        revenuePerHour: 1500,
        arr: 2400000,
        churnBefore: 0.03,
        churnAfter: 0.01,
      },
    },
    expected: { annual: 43500 },
  },
  {
    name: 'output from nothing',
    given: { calculator: 'productivity', inputs: { outputBefore: 0, outputAfter: 12 } },
    expected: { annual: null, gain: null },
  },
  {
    name: 'amount the customer states',
    given: { calculator: 'stated', inputs: { amount: 47000, basis: 'contractor fees no longer paid' } },
    expected: { annual: 47000 },
  },
  {
    name: 'percent typed as a number',
    given: { calculator: 'revenue_protected', inputs: { arr: 1000000, churnBefore: 15, churnAfter: 8 } },
    expected: { annual: null, error: 'rate_not_a_fraction' },
  },
];
