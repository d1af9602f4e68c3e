import { CALCULATORS } from '../../../../src/domain/vocabulary.ts';
import type { CalculatorKey, MoneyKind, ValueCategory } from '../../../../src/domain/vocabulary.ts';

/** How a kind of benefit is usually counted, the likeliest first. */
const USUAL: Readonly<Record<ValueCategory, readonly CalculatorKey[]>> = {
  time_savings: ['time_saving', 'automation'],
  cost_reduction: ['tool_consolidation', 'staffing', 'error_reduction', 'one_off'],
  revenue: ['revenue_generated', 'revenue_protected', 'revenue_optimised'],
  quality: ['error_reduction', 'reliability'],
  process_efficiency: ['productivity', 'automation', 'time_saving'],
  adoption_satisfaction: ['revenue_protected', 'productivity', 'qualitative'],
  risk_reduction: ['expected_loss', 'reliability'],
  strategic_capability: ['qualitative', 'stated', 'one_off'],
  experience: ['qualitative', 'revenue_protected'],
};

/** All ways to count a benefit, those that suit its kind first. */
export function calculatorsFor(category: ValueCategory | null): readonly CalculatorKey[] {
  const usual = category === null ? [] : USUAL[category];
  return [...usual, ...CALCULATORS.filter((calculator) => !usual.includes(calculator))];
}

/** The kind of money that a way of counting usually gives; null where it gives none. */
export const USUAL_MONEY: Readonly<Record<CalculatorKey, MoneyKind | null>> = {
  time_saving: 'capacity',
  tool_consolidation: 'cash',
  staffing: 'cash',
  automation: 'capacity',
  revenue_generated: 'revenue',
  revenue_protected: 'revenue',
  revenue_optimised: 'revenue',
  productivity: 'capacity',
  error_reduction: 'cash',
  expected_loss: 'avoided_risk',
  reliability: 'avoided_risk',
  one_off: 'cash',
  stated: 'cash',
  qualitative: null,
};
