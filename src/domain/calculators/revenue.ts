import { gather } from '../gather.ts';
import type { CalculatorDefinition, InputDefinition, InputValues } from './definition.ts';
import { optional, required, REVENUE_MARGIN, step } from './definition.ts';

/** The three factors of won revenue: one figure when it did not change, else one before and one after. */
const FACTORS = [
  {
    always: 'opportunitiesPerYear',
    before: 'opportunitiesBefore',
    after: 'opportunitiesAfter',
    unit: 'count',
  },
  { always: 'winRate', before: 'winRateBefore', after: 'winRateAfter', unit: 'rate' },
  { always: 'averageDeal', before: 'averageDealBefore', after: 'averageDealAfter', unit: 'money' },
] as const;

/**
 * opportunities x win rate x deal, after minus before, times the margin. Money a year, negative when it fell; never
 * unknown once its inputs are accepted (each factor once, or before and after).
 * Source: incremental revenue; docs/formulas.md, "Revenue generated".
 */
export const revenueGenerated: CalculatorDefinition = {
  key: 'revenue_generated',
  inputs: [
    ...gather(FACTORS, ({ always, before, after, unit }): InputDefinition[] => [
      optional(always, unit),
      optional(before, unit),
      optional(after, unit),
    ]),
    REVENUE_MARGIN,
  ],
  measured: [{ name: 'winRateAfter', before: 'winRateBefore' }],
  alsoMissing: (isGiven) =>
    gather(FACTORS, ({ always, before, after }) => {
      if (isGiven(always) || (isGiven(before) && isGiven(after))) return [];
      if (isGiven(before)) return [after];
      return isGiven(after) ? [before] : [always];
    }),
  formula: (values) => {
    const revenueBefore = revenueOf(values, 'before');
    const revenueAfter = revenueOf(values, 'after');
    return {
      annual: (revenueAfter - revenueBefore) * values.number('margin'),
      steps: [
        step('revenueBefore', revenueBefore, 'money'),
        step('revenueAfter', revenueAfter, 'money'),
        step('revenueGained', revenueAfter - revenueBefore, 'money'),
      ],
    };
  },
};

/**
 * arr x (churnBefore - churnAfter) x margin. Money a year; never unknown once its inputs are accepted.
 * Source: incremental revenue; docs/formulas.md, "Revenue protected".
 */
export const revenueProtected: CalculatorDefinition = {
  key: 'revenue_protected',
  inputs: [
    required('arr', 'money'),
    required('churnBefore', 'rate'),
    required('churnAfter', 'rate'),
    REVENUE_MARGIN,
  ],
  measured: [{ name: 'churnAfter', before: 'churnBefore' }],
  formula: (values) => {
    const churnAvoided = values.number('churnBefore') - values.number('churnAfter');
    const revenueKept = values.number('arr') * churnAvoided;
    return {
      annual: revenueKept * values.number('margin'),
      steps: [step('churnAvoided', churnAvoided, 'rate'), step('revenueKept', revenueKept, 'money')],
    };
  },
};

/**
 * customers x upgradeShare x uplift x margin. Money a year; never unknown once its inputs are accepted.
 * Source: incremental revenue; docs/formulas.md, "Revenue optimised".
 */
export const revenueOptimised: CalculatorDefinition = {
  key: 'revenue_optimised',
  inputs: [
    required('customers', 'count'),
    required('upgradeShare', 'rate'),
    required('uplift', 'money'),
    REVENUE_MARGIN,
  ],
  measured: [{ name: 'upgradeShare', before: null }],
  formula: (values) => {
    const upgrades = values.number('customers') * values.number('upgradeShare');
    const revenueGained = upgrades * values.number('uplift');
    return {
      annual: revenueGained * values.number('margin'),
      steps: [step('upgrades', upgrades, 'count'), step('revenueGained', revenueGained, 'money')],
    };
  },
};

function revenueOf(values: InputValues, side: 'before' | 'after'): number {
  return FACTORS.reduce(
    (revenue, factor) => revenue * (values.numberOrNull(factor[side]) ?? values.number(factor.always)),
    1,
  );
}
