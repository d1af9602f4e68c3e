import type { CalculatorInput, ToolCost } from '../facts.ts';
import type { CalculationStep, InputUnit } from '../summary.ts';
import type { CalculatorKey } from '../vocabulary.ts';

/** What a calculator asks for. Money is in major units of the metric's currency, rates are fractions. */
export interface InputDefinition {
  readonly name: string;
  readonly unit: InputUnit;
  readonly required: boolean;
  /** Counts when nobody gives the input; it is printed like any other. */
  readonly defaultValue?: number;
  /** An amount that may be below zero, because it is itself a gain or a loss. */
  readonly signed?: boolean;
  /** A list of amounts; every other input is one value. */
  readonly isList?: boolean;
  /** Limits of a scale, both included. */
  readonly scale?: readonly [lowest: number, highest: number];
}

/** An input that measurements set, and the one that holds its value before. */
export interface MeasuredInput {
  readonly name: string;
  readonly before: string | null;
}

export interface CalculatorDefinition {
  readonly key: CalculatorKey;
  readonly inputs: readonly InputDefinition[];
  /** What measurements set unless a metric says otherwise; empty for calculators that are not measured. */
  readonly measured: readonly MeasuredInput[];
  /** Names of inputs that the given ones call for, and of alternatives of which none is given. */
  readonly alsoMissing?: (isGiven: (name: string) => boolean) => readonly string[];
  readonly formula: (values: InputValues) => FormulaResult;
}

/** The checked inputs as a formula reads them. */
export interface InputValues {
  /** A number that is known to be there. */
  readonly number: (name: string) => number;
  readonly numberOrNull: (name: string) => number | null;
  /** A list of amounts; empty when nothing is given. */
  readonly amounts: (name: string) => readonly number[];
}

/** Amounts in major units a year, unrounded; `null` where the calculator gives no money. */
export interface FormulaResult {
  readonly annual: number | null;
  readonly oneOff?: number;
  readonly hoursPerYear?: number;
  readonly steps: readonly CalculationStep[];
  readonly extra?: Readonly<Record<string, number | null>>;
}

export const REVENUE_MARGIN: InputDefinition = {
  name: 'margin',
  unit: 'rate',
  required: false,
  defaultValue: 1,
};
export const TIME_RECAPTURE: InputDefinition = {
  name: 'recapture',
  unit: 'rate',
  required: false,
  defaultValue: 1,
};

export function required(name: string, unit: InputUnit): InputDefinition {
  return { name, unit, required: true };
}

/** A list of costs or savings: plain numbers or named tools. */
export function amountList(name: string, isRequired: boolean): InputDefinition {
  return { name, unit: 'money', required: isRequired, isList: true };
}

export function optional(name: string, unit: InputUnit): InputDefinition {
  return { name, unit, required: false };
}

export function step(name: string, value: number, unit: InputUnit): CalculationStep {
  return { name, value, unit };
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** The amounts of a list input, whether plain numbers or named tools. */
export function amountsOf(input: CalculatorInput | undefined): readonly number[] {
  return Array.isArray(input)
    ? input.map((item: number | ToolCost) => (typeof item === 'number' ? item : item.annualCost))
    : [];
}
