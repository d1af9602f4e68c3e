import { calculate as calculateSourced, typedInputs } from '../calculators/calculate.ts';
import { CALCULATOR_DEFINITIONS } from '../calculators/catalogue.ts';
import type { InputProblem } from '../calculators/check-inputs.ts';
import type { CalculatorInput } from '../facts.ts';
import { fromMinor } from '../money.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { CalculationInput, CalculationStep } from '../summary.ts';
import type { CalculatorKey } from '../vocabulary.ts';

/**
 * The calculators by key, each with its inputs (name, unit, range, required or default) and what measurements set.
 * Money inputs are in major units, rates fractions 0-1. No entry is ever `null`; a formula gives an annual amount of `null` where it is not about money.
 * Source: docs/formulas.md, "What a calculator accepts" and the entry of each calculator.
 */
export const calculators = CALCULATOR_DEFINITIONS;

/** What a calculator gives. Money is in major units, rounded half up to the currency's minor unit. */
export interface CalculatedAmounts {
  readonly annual: number | null;
  readonly annualMinor: number | null;
  /** One amount that never becomes an annual one. */
  readonly oneOff: number | null;
  readonly hoursPerYear: number | null;
  /** First thing wrong with the inputs; every amount is then `null`. */
  readonly error: InputProblem['code'] | null;
  readonly problems: readonly InputProblem[];
  readonly inputs: readonly CalculationInput[];
  readonly steps: readonly CalculationStep[];
  /** Further results by name, for example `gain` or `outputPerPersonAfter`. */
  readonly [extra: string]: unknown;
}

/**
 * Annual value by calculator key. Money inputs are in major units of the currency, rates are fractions 0-1, hours
 * and costs 0 or more. Results may be negative: value lost is kept. `annual` is `null` for a calculator without
 * money (one_off, qualitative, productivity without a value per unit) and when an input is refused; `hoursPerYear`
 * for one that saves no time.
 * Source: the formula of each calculator stands at its definition; docs/formulas.md, "What a calculator accepts".
 */
export function calculate(
  calculator: CalculatorKey,
  inputs: Readonly<Record<string, CalculatorInput>>,
  currency = DEFAULT_SETTINGS.accountCurrency,
): CalculatedAmounts {
  const result = calculateSourced(calculator, typedInputs(inputs), currency);
  if (!result.ok) {
    // Nothing is refused without a reason.
    const { code } = result.problems[0] as InputProblem;
    return { ...NOTHING, error: code, problems: result.problems };
  }
  const { calculation } = result;
  const major = (minor: number | null) => (minor === null ? null : fromMinor(minor, currency));
  return {
    ...calculation.extra,
    annual: major(calculation.annualMinor),
    annualMinor: calculation.annualMinor,
    oneOff: major(calculation.oneOffMinor),
    hoursPerYear: calculation.hoursPerYear,
    error: null,
    problems: [],
    inputs: calculation.inputs,
    steps: calculation.steps,
  };
}

const NOTHING: CalculatedAmounts = {
  annual: null,
  annualMinor: null,
  oneOff: null,
  hoursPerYear: null,
  error: null,
  problems: [],
  inputs: [],
  steps: [],
};
