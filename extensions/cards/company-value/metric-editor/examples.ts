import type { CalculatorKey, MeasurementMethod } from '../../../../src/domain/vocabulary.ts';

/** Numbers of a good example, as they are typed; its words are messages. */
export interface Example {
  readonly numbers: Readonly<Record<string, number>>;
  readonly target: number | null;
  readonly method: MeasurementMethod | null;
}

/** One for each way of counting, so that nobody begins in front of an empty form. */
export const EXAMPLES: Readonly<Record<CalculatorKey, Example>> = {
  time_saving: {
    numbers: { hoursBefore: 320, periodsPerYear: 12 },
    target: 130,
    method: 'business_system',
  },
  tool_consolidation: { numbers: {}, target: null, method: 'financial_report' },
  staffing: {
    numbers: { staffBefore: 12, annualCostPerPerson: 60_000 },
    target: 10,
    method: 'financial_report',
  },
  automation: {
    numbers: { manualHoursPerItem: 0.5, itemsPerPeriod: 400, periodsPerYear: 12 },
    target: 0.1,
    method: 'process_observation',
  },
  revenue_generated: {
    numbers: { opportunitiesPerYear: 400, winRateBefore: 22, averageDeal: 4_000, margin: 100 },
    target: 25,
    method: 'business_system',
  },
  revenue_protected: {
    numbers: { arr: 2_000_000, churnBefore: 12, margin: 100 },
    target: 9,
    method: 'financial_report',
  },
  revenue_optimised: {
    numbers: { customers: 500, uplift: 600, margin: 100 },
    target: 15,
    method: 'business_system',
  },
  productivity: {
    numbers: { outputBefore: 180, valuePerUnit: 40, periodsPerYear: 12 },
    target: 230,
    method: 'business_system',
  },
  error_reduction: {
    numbers: { errorRateBefore: 4.2, volumePerPeriod: 9_000, costPerError: 50, periodsPerYear: 12 },
    target: 2,
    method: 'business_system',
  },
  expected_loss: {
    numbers: { impact: 800_000, probabilityBefore: 15 },
    target: 5,
    method: 'process_observation',
  },
  reliability: {
    numbers: { downtimeHoursBefore: 48, revenuePerHour: 3_000, margin: 100 },
    target: 10,
    method: 'product_usage',
  },
  one_off: { numbers: { amount: 25_000 }, target: null, method: 'financial_report' },
  stated: { numbers: { amount: 40_000 }, target: null, method: null },
  qualitative: { numbers: {}, target: 8, method: 'user_survey' },
};
