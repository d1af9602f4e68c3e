import type { CalculatorDefinition } from './definition.ts';
import { optional, required } from './definition.ts';

/**
 * One amount on the metric's effective date, of either sign; it never becomes an annual amount, which is `null`.
 * Source: non-recurring benefit; docs/formulas.md, "One-off".
 */
export const oneOff: CalculatorDefinition = {
  key: 'one_off',
  inputs: [{ name: 'amount', unit: 'money', required: true, signed: true }],
  measured: [],
  formula: (values) => ({ annual: null, oneOff: values.number('amount'), steps: [] }),
};

/**
 * An amount a year that the customer states, of either sign, with its basis in words.
 * Source: the customer; docs/formulas.md, "Stated".
 */
export const stated: CalculatorDefinition = {
  key: 'stated',
  inputs: [{ name: 'amount', unit: 'money', required: true, signed: true }, required('basis', 'text')],
  measured: [],
  formula: (values) => ({ annual: values.number('amount'), steps: [] }),
};

/**
 * No money: a statement and a rating from 1 to 10. The annual amount is always `null`, the rating until it is given.
 * Source: the customer; docs/formulas.md, "Qualitative".
 */
export const qualitative: CalculatorDefinition = {
  key: 'qualitative',
  inputs: [
    optional('statement', 'text'),
    { name: 'rating', unit: 'number', required: false, scale: [1, 10] },
  ],
  measured: [{ name: 'rating', before: null }],
  formula: (values) => ({ annual: null, steps: [], extra: { rating: values.numberOrNull('rating') } }),
};
