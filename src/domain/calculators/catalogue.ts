import type { CalculatorKey } from '../vocabulary.ts';
import { CALCULATORS } from '../vocabulary.ts';
import { oneOff, qualitative, stated } from './amounts.ts';
import { staffing, toolConsolidation } from './cost.ts';
import type { CalculatorDefinition } from './definition.ts';
import { errorReduction, productivity } from './quality.ts';
import { revenueGenerated, revenueOptimised, revenueProtected } from './revenue.ts';
import { expectedLoss, reliability } from './risk.ts';
import { automation, timeSaving } from './time.ts';

/** Every calculator with its inputs, for forms, templates and the engine alike. */
export const CALCULATOR_DEFINITIONS: Readonly<Record<CalculatorKey, CalculatorDefinition>> = {
  time_saving: timeSaving,
  tool_consolidation: toolConsolidation,
  staffing,
  automation,
  revenue_generated: revenueGenerated,
  revenue_protected: revenueProtected,
  revenue_optimised: revenueOptimised,
  productivity,
  error_reduction: errorReduction,
  expected_loss: expectedLoss,
  reliability,
  one_off: oneOff,
  stated,
  qualitative,
};

/** The names of calculation steps and of further results, for whoever puts them into words. */
export const CALCULATION_STEP_NAMES = [
  'hoursSavedPerItem',
  'hoursSavedPerPeriod',
  'hoursSavedPerYear',
  'toolCostsSaved',
  'otherSavings',
  'staffSaved',
  'revenueBefore',
  'revenueAfter',
  'revenueGained',
  'churnAvoided',
  'revenueKept',
  'upgrades',
  'outputGained',
  'errorRateAvoided',
  'errorsAvoidedPerPeriod',
  'errorsAvoidedPerYear',
  'riskAvoided',
  'downtimeHoursAvoided',
  'downtimeValue',
  'annualAmount',
  'oneOffAmount',
] as const;
export const CALCULATION_EXTRA_NAMES = [
  'outputPerPersonBefore',
  'outputPerPersonAfter',
  'efficiencyGain',
  'gain',
  'rating',
] as const;

/** The definition of a calculator; null when a record names one that does not exist. */
export function calculatorDefinition(key: string): CalculatorDefinition | null {
  const known = CALCULATORS.find((calculator) => calculator === key);
  return known === undefined ? null : CALCULATOR_DEFINITIONS[known];
}
