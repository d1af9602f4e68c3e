import type { CalculatorDefinition } from './definition.ts';
import { amountList, optional, required, step, sum } from './definition.ts';

/** What retired tools cost a year, and what else their going saves. */
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

/** (staffBefore - staffAfter) x annualCostPerPerson; with a volume also the output of one person. */
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
