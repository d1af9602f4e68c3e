import { calculatorDefinition } from './calculators/catalogue.ts';
import type { CalculatorInput, Metric } from './facts.ts';
import { gather } from './gather.ts';
import type { SurveyedValue } from './survey-reduction.ts';
import { UNIT_PERCENT } from './vocabulary.ts';
import type { CalculatorKey } from './vocabulary.ts';

/**
 * Names of the inputs that measurements set. Of a calculator that takes several pairs (win rate, opportunities; hours
 * down, churn) it is those of which the value before is known and the value after is not.
 */
export function measuredInputsFor(
  calculator: CalculatorKey,
  inputs: Readonly<Record<string, CalculatorInput>>,
): readonly string[] {
  const definition = calculatorDefinition(calculator);
  if (definition === null) return [];
  const usual = definition.measured.map(({ name }) => name);
  const begun = definition.inputs
    .filter(({ name, required }) => !required && name.endsWith(BEFORE) && isGiven(inputs[name]))
    .map(({ name }) => `${name.slice(0, -BEFORE.length)}${AFTER}`)
    .filter((name) => !isGiven(inputs[name]));
  return begun.length > 0 ? begun : usual.slice(0, 1);
}

/** The input that holds the value before of one that is measured; null where nothing is compared. */
export function inputBefore(calculator: CalculatorKey, measured: string): string | null {
  const definition = calculatorDefinition(calculator);
  const known = definition?.measured.find(({ name }) => name === measured);
  if (known !== undefined) return known.before;
  const before = measured.endsWith(AFTER) ? `${measured.slice(0, -AFTER.length)}${BEFORE}` : null;
  return definition?.inputs.some(({ name }) => name === before) === true ? before : null;
}

/** What a survey of a measured input begins from: the value before, and its unit as answers reduce it. */
export function surveyedInput(
  { calculator, inputs, measuredInputs }: Pick<Metric, 'calculator' | 'inputs' | 'measuredInputs'>,
  input: string | null,
): SurveyedValue {
  const measured = input ?? measuredInputs[0] ?? '';
  const baseline = inputs[inputBefore(calculator, measured) ?? ''];
  const unit = calculatorDefinition(calculator)?.inputs.find(({ name }) => name === measured)?.unit;
  return {
    baseline: typeof baseline === 'number' ? baseline : null,
    unit: unit === 'rate' ? UNIT_PERCENT : null,
  };
}

/**
 * Names of the inputs that nobody measures and that two sides agree on: a change of one counts from its day on and
 * leaves the days before as they are. A value before, a list of tools and a text are put right instead.
 */
export function assumptionInputs(
  calculator: CalculatorKey,
  inputs: Readonly<Record<string, CalculatorInput>>,
): readonly string[] {
  const definition = calculatorDefinition(calculator);
  if (definition === null || calculator === 'one_off') return [];
  const measured = measuredInputsFor(calculator, inputs);
  const compared = new Set(gather(measured, (name) => [name, inputBefore(calculator, name)]));
  return definition.inputs
    .filter(({ unit, isList }) => unit !== 'text' && unit !== 'date' && isList !== true)
    .map(({ name }) => name)
    .filter((name) => !compared.has(name) && !name.endsWith(BEFORE) && !name.endsWith(AFTER));
}

const BEFORE = 'Before';
const AFTER = 'After';

/** Whether somebody said anything for an input. */
export const isGiven = (value: CalculatorInput | undefined): boolean =>
  value !== undefined && value !== null && value !== '';
