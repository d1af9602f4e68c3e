import type { CalculatorDefinition } from './definition.ts';
import { optional, required } from './definition.ts';

/** One amount on the metric's effective date; it never becomes an annual amount. */
export const oneOff: CalculatorDefinition = {
  key: 'one_off',
  inputs: [{ name: 'amount', unit: 'money', required: true, signed: true }],
  measured: [],
  formula: (values) => ({ annual: null, oneOff: values.number('amount'), steps: [] }),
};

/** An amount a year that the customer states, with its basis in words. */
export const stated: CalculatorDefinition = {
  key: 'stated',
  inputs: [{ name: 'amount', unit: 'money', required: true, signed: true }, required('basis', 'text')],
  measured: [],
  formula: (values) => ({ annual: values.number('amount'), steps: [] }),
};

/** No money: a statement and a rating from 1 to 10. */
export const qualitative: CalculatorDefinition = {
  key: 'qualitative',
  inputs: [
    optional('statement', 'text'),
    { name: 'rating', unit: 'number', required: false, scale: [1, 10] },
  ],
  measured: [{ name: 'rating', before: null }],
  formula: (values) => ({ annual: null, steps: [], extra: { rating: values.numberOrNull('rating') } }),
};
