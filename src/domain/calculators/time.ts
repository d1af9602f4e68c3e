import type { CalculatorDefinition } from './definition.ts';
import { required, step, TIME_RECAPTURE } from './definition.ts';

/**
 * (hoursBefore - hoursAfter) x hourlyRate x periodsPerYear, less the time that is not put to use. Money a year and
 * hours a year, negative when it takes longer; never unknown once its inputs are accepted.
 * Source: cost avoidance, quantity x price; docs/formulas.md, "Time saving".
 */
export const timeSaving: CalculatorDefinition = {
  key: 'time_saving',
  inputs: [
    required('hoursBefore', 'hours'),
    required('hoursAfter', 'hours'),
    required('hourlyRate', 'money'),
    required('periodsPerYear', 'times'),
    TIME_RECAPTURE,
  ],
  measured: [{ name: 'hoursAfter', before: 'hoursBefore' }],
  formula: (values) => {
    const hoursSavedPerPeriod = values.number('hoursBefore') - values.number('hoursAfter');
    const hoursPerYear = hoursSavedPerPeriod * values.number('periodsPerYear');
    return {
      annual: hoursPerYear * values.number('hourlyRate') * values.number('recapture'),
      hoursPerYear,
      steps: [
        step('hoursSavedPerPeriod', hoursSavedPerPeriod, 'hours'),
        step('hoursSavedPerYear', hoursPerYear, 'hours'),
      ],
    };
  },
};

/**
 * (manual - automated hours per item) x itemsPerPeriod x hourlyRate x periodsPerYear, less the time that is not put
 * to use. Money a year and hours a year; never unknown once its inputs are accepted.
 * Source: cost avoidance, quantity x price; docs/formulas.md, "Automation".
 */
export const automation: CalculatorDefinition = {
  key: 'automation',
  inputs: [
    required('manualHoursPerItem', 'hours'),
    required('automatedHoursPerItem', 'hours'),
    required('itemsPerPeriod', 'count'),
    required('hourlyRate', 'money'),
    required('periodsPerYear', 'times'),
    TIME_RECAPTURE,
  ],
  measured: [{ name: 'automatedHoursPerItem', before: 'manualHoursPerItem' }],
  formula: (values) => {
    const hoursSavedPerItem = values.number('manualHoursPerItem') - values.number('automatedHoursPerItem');
    const hoursSavedPerPeriod = hoursSavedPerItem * values.number('itemsPerPeriod');
    const hoursPerYear = hoursSavedPerPeriod * values.number('periodsPerYear');
    return {
      annual: hoursPerYear * values.number('hourlyRate') * values.number('recapture'),
      hoursPerYear,
      steps: [
        step('hoursSavedPerItem', hoursSavedPerItem, 'hours'),
        step('hoursSavedPerPeriod', hoursSavedPerPeriod, 'hours'),
        step('hoursSavedPerYear', hoursPerYear, 'hours'),
      ],
    };
  },
};
