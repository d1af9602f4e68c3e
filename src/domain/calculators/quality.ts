import type { CalculatorDefinition } from './definition.ts';
import { optional, required, step } from './definition.ts';

/**
 * (outputAfter - outputBefore) / outputBefore as a fraction; money a year only where a unit of output has a value,
 * else the amount is `null`. The gain is `null` for an output of 0 before.
 * Source: labour productivity; docs/formulas.md, "Productivity".
 */
export const productivity: CalculatorDefinition = {
  key: 'productivity',
  inputs: [
    required('outputBefore', 'number'),
    required('outputAfter', 'number'),
    optional('valuePerUnit', 'money'),
    optional('periodsPerYear', 'times'),
  ],
  measured: [{ name: 'outputAfter', before: 'outputBefore' }],
  alsoMissing: (isGiven) => (isGiven('valuePerUnit') && !isGiven('periodsPerYear') ? ['periodsPerYear'] : []),
  formula: (values) => {
    const before = values.number('outputBefore');
    const difference = values.number('outputAfter') - before;
    const valuePerUnit = values.numberOrNull('valuePerUnit');
    return {
      annual: valuePerUnit === null ? null : difference * valuePerUnit * values.number('periodsPerYear'),
      steps: [step('outputGained', difference, 'number')],
      extra: { gain: before === 0 ? null : difference / before },
    };
  },
};

/**
 * (errorRateBefore - errorRateAfter) x volumePerPeriod x costPerError x periodsPerYear. Money a year; never unknown
 * once its inputs are accepted.
 * Source: cost of poor quality; docs/formulas.md, "Error reduction".
 */
export const errorReduction: CalculatorDefinition = {
  key: 'error_reduction',
  inputs: [
    required('errorRateBefore', 'rate'),
    required('errorRateAfter', 'rate'),
    required('volumePerPeriod', 'count'),
    required('costPerError', 'money'),
    required('periodsPerYear', 'times'),
  ],
  measured: [{ name: 'errorRateAfter', before: 'errorRateBefore' }],
  formula: (values) => {
    const rateAvoided = values.number('errorRateBefore') - values.number('errorRateAfter');
    const errorsPerPeriod = rateAvoided * values.number('volumePerPeriod');
    const errorsPerYear = errorsPerPeriod * values.number('periodsPerYear');
    return {
      annual: errorsPerYear * values.number('costPerError'),
      steps: [
        step('errorRateAvoided', rateAvoided, 'rate'),
        step('errorsAvoidedPerPeriod', errorsPerPeriod, 'count'),
        step('errorsAvoidedPerYear', errorsPerYear, 'count'),
      ],
    };
  },
};
