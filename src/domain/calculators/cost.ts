import type { CalculatorDefinition } from './definition.ts';
import { amountList, optional, required, step, sum } from './definition.ts';

/**
 * What retired tools cost a year, and what else their going saves. Money a year, 0 for empty lists; never unknown
 * once its inputs are accepted.
 * Source: cost avoidance; docs/formulas.md, "Tool consolidation".
 */
export const toolConsolidation: CalculatorDefinition = {
  key: 'tool_consolidation',
  inputs: [amountList('toolCosts', true), amountList('otherAnnualSavings', false)],
  measured: [],
  formula: (values) => {
    const tools = sum(values.amounts('toolCosts'));
    const other = sum(values.amounts('otherAnnualSavings'));
    return {
      annual: tools + other,
      steps: [step('toolCostsSaved', tools, 'money'), step('otherSavings', other, 'money')],
    };
  },
};

/**
 * (staffBefore - staffAfter) x annualCostPerPerson, money a year; with a volume also the output of one person, and
 * the efficiency gain as a fraction. Output and gain are `null` for a staff of 0, output also without a volume.
 * Source: cost avoidance and labour productivity; docs/formulas.md, "Staffing".
 */
export const staffing: CalculatorDefinition = {
  key: 'staffing',
  inputs: [
    required('staffBefore', 'count'),
    required('staffAfter', 'count'),
    required('annualCostPerPerson', 'money'),
    optional('volumePerPeriod', 'count'),
  ],
  measured: [{ name: 'staffAfter', before: 'staffBefore' }],
  formula: (values) => {
    const before = values.number('staffBefore');
    const after = values.number('staffAfter');
    const volume = values.numberOrNull('volumePerPeriod');
    return {
      annual: (before - after) * values.number('annualCostPerPerson'),
      steps: [step('staffSaved', before - after, 'count')],
      extra: {
        outputPerPersonBefore: volume === null ? null : ratio(volume, before),
        outputPerPersonAfter: volume === null ? null : ratio(volume, after),
        efficiencyGain: before === 0 || after === 0 ? null : before / after - 1,
      },
    };
  },
};

function ratio(amount: number, divisor: number): number | null {
  return divisor === 0 ? null : amount / divisor;
}
