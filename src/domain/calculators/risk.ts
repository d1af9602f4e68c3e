import { gather } from '../gather.ts';
import type { CalculatorDefinition, InputValues } from './definition.ts';
import { optional, required, REVENUE_MARGIN, step } from './definition.ts';

/**
 * impact x (probabilityBefore - probabilityAfter), both a year. Money a year; never unknown once its inputs are
 * accepted.
 * Source: annualised loss expectancy; docs/formulas.md, "Expected loss".
 */
export const expectedLoss: CalculatorDefinition = {
  key: 'expected_loss',
  inputs: [
    required('impact', 'money'),
    required('probabilityBefore', 'rate'),
    required('probabilityAfter', 'rate'),
  ],
  measured: [{ name: 'probabilityAfter', before: 'probabilityBefore' }],
  formula: (values) => {
    const riskAvoided = values.number('probabilityBefore') - values.number('probabilityAfter');
    return {
      annual: values.number('impact') * riskAvoided,
      steps: [step('riskAvoided', riskAvoided, 'rate')],
    };
  },
};

/** The two halves of reliability; a half counts once all of it is known, and one of them may be left out. */
const DOWNTIME = { worth: 'revenuePerHour', before: 'downtimeHoursBefore', after: 'downtimeHoursAfter' };
const CHURN = { worth: 'arr', before: 'churnBefore', after: 'churnAfter' };
type Half = typeof DOWNTIME;

/**
 * ((downtimeHoursBefore - After) x revenuePerHour + arr x (churnBefore - churnAfter)) x margin. Money a year; a half
 * that is not known in full adds nothing, and without either half the inputs are refused.
 * Source: cost of downtime, incremental revenue; docs/formulas.md, "Reliability".
 */
export const reliability: CalculatorDefinition = {
  key: 'reliability',
  inputs: [
    optional('downtimeHoursBefore', 'hours'),
    optional('downtimeHoursAfter', 'hours'),
    optional('revenuePerHour', 'money'),
    optional('arr', 'money'),
    optional('churnBefore', 'rate'),
    optional('churnAfter', 'rate'),
    REVENUE_MARGIN,
  ],
  measured: [
    { name: 'downtimeHoursAfter', before: 'downtimeHoursBefore' },
    { name: 'churnAfter', before: 'churnBefore' },
  ],
  alsoMissing: (isGiven) => {
    const begun = [DOWNTIME, CHURN].filter((half) => namesOf(half).some(isGiven));
    if (begun.length === 0) return namesOf(DOWNTIME);
    const isMeasured = begun.some((half) => isGiven(half.after));
    // A half whose measurement is still to come keeps still; it must not take the measured half with it.
    return gather(begun, (half) =>
      namesOf(half).filter((name) => !isGiven(name) && !(isMeasured && name === half.after)),
    );
  },
  formula: (values) => {
    const downtimeHoursAvoided = differenceOf(values, DOWNTIME);
    const churnAvoided = differenceOf(values, CHURN);
    const downtimeValue = (downtimeHoursAvoided ?? 0) * (values.numberOrNull('revenuePerHour') ?? 0);
    const churnValue = (churnAvoided ?? 0) * (values.numberOrNull('arr') ?? 0);
    return {
      annual: (downtimeValue + churnValue) * values.number('margin'),
      steps: [
        ...(downtimeHoursAvoided === null
          ? []
          : [
              step('downtimeHoursAvoided', downtimeHoursAvoided, 'hours'),
              step('downtimeValue', downtimeValue, 'money'),
            ]),
        ...(churnAvoided === null
          ? []
          : [step('churnAvoided', churnAvoided, 'rate'), step('revenueKept', churnValue, 'money')]),
      ],
    };
  },
};

function namesOf(half: Half): readonly string[] {
  return [half.before, half.after, half.worth];
}

function differenceOf(values: InputValues, half: Half): number | null {
  const before = values.numberOrNull(half.before);
  const after = values.numberOrNull(half.after);
  return before === null || after === null ? null : before - after;
}
