import type { CalculatorInput } from '../facts.ts';
import { atLeast, atMost } from '../nearly.ts';
import type { ValueProblem } from '../summary.ts';
import type { CalculatorDefinition, InputDefinition } from './definition.ts';
import { amountsOf } from './definition.ts';

/** Why an input was refused. */
export interface InputProblem {
  readonly code: Extract<
    ValueProblem['code'],
    'missing_input' | 'negative_input' | 'rate_not_a_fraction' | 'number_too_large' | 'calculator_unknown'
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
  const problems: InputProblem[] = [];
  for (const input of definition.inputs) {
    const code = problemOf(input, valueOf(input.name));
    if (code !== null) problems.push({ code, input: input.name });
  }
  const isGiven = (name: string) => isPresent(valueOf(name));
  const alsoMissing = definition.alsoMissing?.(isGiven) ?? [];
  for (const input of alsoMissing) problems.push({ code: 'missing_input', input });
  return problems;
}

function problemOf(input: InputDefinition, value: CalculatorInput | undefined): InputProblem['code'] | null {
  if (isPresent(value)) return refusalOf(input, value);
  return input.required && input.defaultValue === undefined ? 'missing_input' : null;
}

function refusalOf(input: InputDefinition, value: CalculatorInput | undefined): InputProblem['code'] | null {
  if (input.unit === 'text' || input.unit === 'date') {
    return typeof value === 'string' ? null : 'missing_input';
  }
  if (Array.isArray(value) !== (input.isList ?? false)) return 'missing_input';
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
