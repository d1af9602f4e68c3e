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
  const evaluation = evaluate(definition, (name) => complete[name]?.value, currency);
  if (!evaluation.ok) return evaluation;
  return { ok: true, calculation: toCalculation(definition, complete, evaluation.result, currency) };
}

/** The bare amounts of a calculation, for the many days of which nobody reads the steps. */
export function calculateAmounts(
  definition: CalculatorDefinition,
  valueOf: ValueOf,
  currency: string,
): AmountsResult {
  const evaluation = evaluate(definition, readOnce(definition, valueOf), currency);
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

/** The value of an input by its name; nothing when it is not given. */
export type ValueOf = (name: string) => CalculatorInput | undefined;

function evaluate(
  definition: CalculatorDefinition,
  valueOf: ValueOf,
  currency: string,
): { readonly ok: true; readonly result: FormulaResult } | Refusal {
  const problems = inputProblems(definition, valueOf);
  if (problems.length > 0) return { ok: false, problems };
  const result = definition.formula(readValues(valueOf));
  if (isReasonable(result, currency)) return { ok: true, result };
  return { ok: false, problems: [{ code: 'number_too_large', input: largestInput(definition, valueOf) }] };
}

/** Every input or its default, looked up once: checks and formula ask for each of them several times. */
function readOnce({ inputs }: CalculatorDefinition, valueOf: ValueOf): ValueOf {
  const values: (CalculatorInput | undefined)[] = [];
  for (const { name, defaultValue } of inputs) values.push(valueOf(name) ?? defaultValue);
  return (name) => {
    for (let place = 0; place < inputs.length; place += 1) {
      if (inputs[place]?.name === name) return values[place];
    }
    return undefined;
  };
}

/** Whether the amounts can be counted to the cent and every other number is of a size that makes sense. */
function isReasonable(
  { annual, oneOff, hoursPerYear, steps, extra }: FormulaResult,
  currency: string,
): boolean {
  return (
    isCountable(toMinor(annual ?? 0, currency)) &&
    isCountable(toMinor(oneOff ?? 0, currency)) &&
    isCountable(hoursPerYear ?? 0) &&
    steps.every(({ value }) => isCountable(value)) &&
    (extra === undefined || Object.values(extra).every((number) => number === null || isCountable(number)))
  );
}

/** The input to look at when a result is out of all proportion. */
function largestInput(definition: CalculatorDefinition, valueOf: ValueOf): string {
  const sizeOf = (value: CalculatorInput | undefined) => {
    const numbers = typeof value === 'number' ? [value] : amountsOf(value);
    return numbers.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
  };
  let largest = { name: '', size: -1 };
  for (const { name } of definition.inputs) {
    const size = sizeOf(valueOf(name));
    if (size > largest.size) largest = { name, size };
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

function readValues(valueOf: ValueOf): InputValues {
  const numberOrNull = (name: string) => {
    const value = valueOf(name);
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
    amounts: (name) => amountsOf(valueOf(name)),
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
    inputs: inputsAsShown(definition, inputs),
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

/** The inputs of a calculator that are known, in its order. */
export function inputsAsShown(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, SourcedInput>>,
): readonly CalculationInput[] {
  const shown: CalculationInput[] = [];
  for (const { name, unit } of definition.inputs) {
    const input = inputs[name];
    if (input) shown.push({ name, unit, value: input.value, origin: input.origin, on: input.on });
  }
  return shown;
}

/** Nothing minus something times nothing is -0, which nobody means and screens would show as "-0". */
function withoutSignedZeros(extra: NonNullable<FormulaResult['extra']>): Calculation['extra'] {
  const shown: Record<string, number | null> = {};
  for (const name in extra) {
    const value = extra[name] ?? null;
    shown[name] = value === null ? null : value + 0;
  }
  return shown;
}

function amountStep(name: string, minor: number | null, currency: string): readonly CalculationStep[] {
  return minor === null ? [] : [step(name, fromMinor(minor, currency), 'money')];
}
