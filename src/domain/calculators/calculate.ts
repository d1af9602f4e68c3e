import type { CalendarDate } from '../calendar.ts';
import type { CalculatorInput } from '../facts.ts';
import { fromMinor, isCountable, toMinor } from '../money.ts';
import type { Calculation, CalculationInput, CalculationStep } from '../summary.ts';
import { calculatorDefinition } from './catalogue.ts';
import type { InputProblem } from './check-inputs.ts';
import { inputProblems } from './check-inputs.ts';
import type { CalculatorDefinition, FormulaResult, InputValues } from './definition.ts';
import { amountsOf, step } from './definition.ts';

/** One input with where it comes from: what people see under "how this is calculated". */
export interface SourcedInput {
  readonly value: CalculatorInput;
  readonly origin: CalculationInput['origin'];
  readonly on: CalendarDate | null;
}

export type CalculationResult = { readonly ok: true; readonly calculation: Calculation } | Refusal;

export type AmountsResult =
  { readonly ok: true; readonly annualMinor: number | null; readonly hoursPerYear: number | null } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly problems: readonly InputProblem[];
}

/**
 * Annual amount, hours and named steps of a calculator. `inputs` hold major units of `currency` and
 * fractions; the amounts of the result are whole minor units, rounded half up once, at the end. Inputs that
 * cannot be right are refused with the name of each.
 */
export function calculate(
  calculator: string,
  inputs: Readonly<Record<string, SourcedInput>>,
  currency: string,
): CalculationResult {
  const definition = calculatorDefinition(calculator);
  if (!definition) return { ok: false, problems: [{ code: 'calculator_unknown', input: calculator }] };
  const complete = withDefaults(definition, inputs);
  const evaluation = evaluate(definition, complete, currency);
  if (!evaluation.ok) return evaluation;
  return { ok: true, calculation: toCalculation(definition, complete, evaluation.result, currency) };
}

/** The bare amounts of a calculation, for the many days of which nobody reads the steps. */
export function calculateAmounts(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, SourcedInput>>,
  currency: string,
): AmountsResult {
  const evaluation = evaluate(definition, withDefaults(definition, inputs), currency);
  if (!evaluation.ok) return evaluation;
  const { annual, hoursPerYear } = evaluation.result;
  return {
    ok: true,
    annualMinor: annual === null ? null : toMinor(annual, currency),
    hoursPerYear: hoursPerYear === undefined ? null : hoursPerYear + 0,
  };
}

/** Typed-in inputs, none of them measured or assumed: for forms that show a result while someone types. */
export function typedInputs(values: Readonly<Record<string, CalculatorInput>>): Record<string, SourcedInput> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, origin: 'metric', on: null }]),
  );
}

function evaluate(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, SourcedInput>>,
  currency: string,
): { readonly ok: true; readonly result: FormulaResult } | Refusal {
  const problems = inputProblems(definition, (name) => inputs[name]?.value);
  if (problems.length > 0) return { ok: false, problems };
  const result = definition.formula(readValues(inputs));
  if (isReasonable(result, currency)) return { ok: true, result };
  return { ok: false, problems: [{ code: 'number_too_large', input: largestInput(inputs) }] };
}

/** Whether the amounts can be counted to the cent and every other number is of a size that makes sense. */
function isReasonable(
  { annual, oneOff, hoursPerYear, steps, extra = {} }: FormulaResult,
  currency: string,
): boolean {
  const amounts = [annual ?? 0, oneOff ?? 0].map((amount) => toMinor(amount, currency));
  const others = [hoursPerYear ?? 0, ...steps.map(({ value }) => value), ...Object.values(extra)];
  return [...amounts, ...others].every((number) => number === null || isCountable(number));
}

/** The input to look at when a result is out of all proportion. */
function largestInput(inputs: Readonly<Record<string, SourcedInput>>): string {
  const sizeOf = (value: CalculatorInput) => {
    const numbers = typeof value === 'number' ? [value] : amountsOf(value);
    return numbers.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
  };
  let largest = { name: '', size: -1 };
  for (const [name, { value }] of Object.entries(inputs)) {
    if (sizeOf(value) > largest.size) largest = { name, size: sizeOf(value) };
  }
  return largest.name;
}

function withDefaults(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, SourcedInput>>,
): Record<string, SourcedInput> {
  const complete: Record<string, SourcedInput> = {};
  for (const { name, defaultValue } of definition.inputs) {
    const given = inputs[name];
    if (given && given.value !== null) complete[name] = given;
    else if (defaultValue !== undefined)
      complete[name] = { value: defaultValue, origin: 'default', on: null };
  }
  return complete;
}

function readValues(inputs: Readonly<Record<string, SourcedInput>>): InputValues {
  const numberOrNull = (name: string) => {
    const value = inputs[name]?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    numberOrNull,
    number: (name) => {
      const value = numberOrNull(name);
      if (value === null)
        throw new TypeError(`The formula reads "${name}", which its inputs do not require.`);
      return value;
    },
    amounts: (name) => amountsOf(inputs[name]?.value),
  };
}

function toCalculation(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, SourcedInput>>,
  result: FormulaResult,
  currency: string,
): Calculation {
  const annualMinor = result.annual === null ? null : toMinor(result.annual, currency);
  const oneOffMinor = result.oneOff === undefined ? null : toMinor(result.oneOff, currency);
  return {
    calculator: definition.key,
    inputs: definition.inputs.flatMap(({ name, unit }): CalculationInput[] => {
      const input = inputs[name];
      return input ? [{ name, unit, ...input }] : [];
    }),
    steps: [
      ...result.steps.map((one) => step(one.name, one.value + 0, one.unit)),
      ...amountStep('annualAmount', annualMinor, currency),
      ...amountStep('oneOffAmount', oneOffMinor, currency),
    ],
    annualMinor,
    oneOffMinor,
    hoursPerYear: result.hoursPerYear === undefined ? null : result.hoursPerYear + 0,
    extra: withoutSignedZeros(result.extra ?? {}),
  };
}

/** Nothing minus something times nothing is -0, which nobody means and screens would show as "-0". */
function withoutSignedZeros(extra: NonNullable<FormulaResult['extra']>): Calculation['extra'] {
  return Object.fromEntries(
    Object.entries(extra).map(([name, value]) => [name, value === null ? null : value + 0]),
  );
}

function amountStep(name: string, minor: number | null, currency: string): readonly CalculationStep[] {
  return minor === null ? [] : [step(name, fromMinor(minor, currency), 'money')];
}
