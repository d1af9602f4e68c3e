import type { CalculatorInput } from '../facts.ts';
import { atLeast, atMost } from '../nearly.ts';
import type { ValueProblem } from '../summary.ts';
import type { CalculatorDefinition, InputDefinition } from './definition.ts';
import { amountsOf } from './definition.ts';

/** Why an input was refused. */
export interface InputProblem {
  readonly code: Extract<
    ValueProblem['code'],
    'missing_input' | 'negative_input' | 'rate_not_a_fraction' | 'calculator_unknown'
  >;
  readonly input: string;
}

/**
 * What is wrong with the inputs of a calculator; empty when it can be used. An input that is not the kind of
 * thing its definition asks for counts as missing, because there is nothing in it that could be used.
 */
export function inputProblems(
  definition: CalculatorDefinition,
  valueOf: (name: string) => CalculatorInput | undefined,
): readonly InputProblem[] {
  const isGiven = (name: string) => isPresent(valueOf(name));
  const problems = definition.inputs.flatMap((input) => problemsOf(input, valueOf(input.name)));
  const alsoMissing = definition.alsoMissing?.(isGiven) ?? [];
  return [...problems, ...alsoMissing.map((input): InputProblem => ({ code: 'missing_input', input }))];
}

function problemsOf(input: InputDefinition, value: CalculatorInput | undefined): readonly InputProblem[] {
  if (!isPresent(value)) {
    const isMissing = input.required && input.defaultValue === undefined;
    return isMissing ? [{ code: 'missing_input', input: input.name }] : [];
  }
  const code = refusalOf(input, value);
  return code === null ? [] : [{ code, input: input.name }];
}

function refusalOf(input: InputDefinition, value: CalculatorInput | undefined): InputProblem['code'] | null {
  if (input.unit === 'text' || input.unit === 'date') {
    return typeof value === 'string' ? null : 'missing_input';
  }
  if (Array.isArray(value)) {
    const codes = amountsOf(value).map((amount) => refusalOfNumber(input, amount));
    return codes.find((code) => code !== null) ?? null;
  }
  return typeof value === 'number' ? refusalOfNumber(input, value) : 'missing_input';
}

function refusalOfNumber(input: InputDefinition, value: number): InputProblem['code'] | null {
  if (!Number.isFinite(value)) return 'missing_input';
  if (input.scale) return value >= input.scale[0] && value <= input.scale[1] ? null : 'missing_input';
  if (input.unit === 'rate') return atLeast(value, 0) && atMost(value, 1) ? null : 'rate_not_a_fraction';
  return value < 0 && !input.signed ? 'negative_input' : null;
}

function isPresent(value: CalculatorInput | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
