import { calculatorDefinition } from '../../../../src/domain/calculators/catalogue.ts';
import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import type { CalculatorInput, ToolCost } from '../../../../src/domain/facts.ts';
import { inputBefore, measuredInputsFor } from '../../../../src/domain/metric-input-roles.ts';
import type { CalculatorKey } from '../../../../src/domain/vocabulary.ts';
import type { MetricDraft, ToolRow } from './metric-draft.ts';

/** Which part of the won revenue changed: the others are one figure. */
export const CHANGED_FACTORS = ['winRate', 'opportunities', 'averageDeal'] as const;
export type ChangedFactor = (typeof CHANGED_FACTORS)[number];

const ALWAYS: Readonly<Record<ChangedFactor, string>> = {
  winRate: 'winRate',
  opportunities: 'opportunitiesPerYear',
  averageDeal: 'averageDeal',
};

/** The inputs that a form asks for, by what they are in the calculation. */
export interface AskedInputs {
  /** Values before, which the measured ones are compared with. */
  readonly compared: readonly InputDefinition[];
  /** What measurements set. */
  readonly measured: readonly InputDefinition[];
  /** What both sides agree on. */
  readonly assumed: readonly InputDefinition[];
  /** Lists of amounts. */
  readonly lists: readonly InputDefinition[];
  readonly texts: readonly InputDefinition[];
  /** A single amount that is put right and not agreed anew. */
  readonly amounts: readonly InputDefinition[];
}

const NOTHING: AskedInputs = { compared: [], measured: [], assumed: [], lists: [], texts: [], amounts: [] };

export function askedInputs(draft: MetricDraft): AskedInputs {
  const { calculator } = draft;
  const definition = calculator === null ? null : calculatorDefinition(calculator);
  if (calculator === null || definition === null) return NOTHING;
  const wanted = definition.inputs.filter(({ name }) => isAsked(name, draft, calculator));
  const measured = measuredIn(draft);
  const compared = new Set(
    // One of two halves may be left out, so both are asked for.
    (calculator === 'reliability' ? definition.measured.map(({ name }) => name) : measured).flatMap(
      (name) => inputBefore(calculator, name) ?? [],
    ),
  );
  const isSetOtherwise = ({ name }: InputDefinition) =>
    compared.has(name) || measured.includes(name) || definition.measured.some((one) => one.name === name);
  const rest = wanted.filter((input) => !isSetOtherwise(input));
  const numbers = rest.filter(({ isList, unit }) => isList !== true && unit !== 'text');
  const isAgreed = calculator !== 'one_off';
  return {
    compared: wanted.filter(({ name }) => compared.has(name)),
    measured: definition.inputs.filter(({ name }) => measured.includes(name)),
    assumed: isAgreed ? numbers : [],
    amounts: isAgreed ? [] : numbers,
    lists: rest.filter(({ isList }) => isList === true),
    texts: rest.filter(({ unit }) => unit === 'text'),
  };
}

/** Names of what is measured. Of a benefit that exists it stays what it was. */
export function measuredIn({ calculator, stored, changedFactor, numbers }: MetricDraft): readonly string[] {
  if (calculator === null) return [];
  if (stored !== null && stored.calculator === calculator) return stored.measuredInputs;
  if (calculator === 'revenue_generated') return [`${changedFactor}After`];
  if (calculator !== 'reliability') return measuredInputsFor(calculator, {});
  const halves = calculatorDefinition(calculator)?.measured ?? [];
  const begun = halves.filter(({ before }) => (numbers[before ?? ''] ?? null) !== null);
  return (begun.length > 0 ? begun : halves).map(({ name }) => name);
}

/** Of the factors of won revenue one has a value before and one now; the others are one figure each. */
function isAsked(
  name: string,
  { changedFactor, numbers, stored }: MetricDraft,
  calculator: CalculatorKey,
): boolean {
  if (calculator !== 'revenue_generated') return true;
  if (name === 'margin' || (stored !== null && (numbers[name] ?? null) !== null)) return true;
  if (name === `${changedFactor}Before` || name === `${changedFactor}After`) return true;
  return CHANGED_FACTORS.some((factor) => factor !== changedFactor && ALWAYS[factor] === name);
}

const PERCENT = 100;
const EXACT_DIGITS = 12;

/** What is stored for a typed number: 62 percent is 0.62. */
export const toStoredInput = ({ unit }: InputDefinition, typed: number): number =>
  unit === 'rate' ? Number((typed / PERCENT).toPrecision(EXACT_DIGITS)) : typed;

export const toTypedInput = ({ unit }: InputDefinition, stored: number): number =>
  unit === 'rate' ? Number((stored * PERCENT).toPrecision(EXACT_DIGITS)) : stored;

/** The inputs of a calculation as they are typed now, without what is measured. */
export function inputsOf(draft: MetricDraft): Readonly<Record<string, CalculatorInput>> {
  const { calculator } = draft;
  const inputs: Record<string, CalculatorInput> = {};
  if (calculator === null) return inputs;
  for (const input of calculatorDefinition(calculator)?.inputs ?? []) {
    const value = isAsked(input.name, draft, calculator) ? inputOf(input, draft) : null;
    if (value !== null) inputs[input.name] = value;
  }
  return inputs;
}

function inputOf(input: InputDefinition, draft: MetricDraft): CalculatorInput {
  const { name, unit, isList } = input;
  if (isList === true) return listOf(name, draft);
  if (unit === 'text') return draft.texts[name]?.trim() || null;
  const typed = draft.numbers[name] ?? null;
  return typed === null || !Number.isFinite(typed) ? null : toStoredInput(input, typed);
}

function listOf(name: string, { tools, savings }: MetricDraft): CalculatorInput {
  if (name !== 'toolCosts') {
    const amounts = savings.filter((amount) => amount !== null);
    return amounts.length === 0 ? null : amounts;
  }
  const complete = tools.filter(isComplete);
  return complete.length === 0
    ? null
    : complete.map((row): ToolCost => ({
        name: row.name.trim(),
        annualCost: row.annualCost ?? 0,
        retiredOn: row.retiredOn,
      }));
}

export const isComplete = ({ name, annualCost }: ToolRow): boolean =>
  name.trim() !== '' && annualCost !== null;

export const isEmpty = ({ name, annualCost, retiredOn }: ToolRow): boolean =>
  name.trim() === '' && annualCost === null && retiredOn === null;
