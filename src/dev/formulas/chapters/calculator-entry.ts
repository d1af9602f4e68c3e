import { calculate, calculators } from '../../../domain/index.ts';
import type { CalculatorInput } from '../../../domain/facts.ts';
import type { InputUnit } from '../../../domain/summary.ts';
import type { CalculatorKey } from '../../../domain/vocabulary.ts';
import type { FormulaEntry } from '../entry.ts';
import {
  type Writing,
  dollars,
  hours,
  listed,
  percent,
  percentagePoints,
  plain,
  spoken,
} from '../figures.ts';
import { table } from '../markdown.ts';
import { type Quantity, number, plus } from '../quantity.ts';
import { type Worksheet, worksheet } from '../worksheet.ts';

/** Finds an input or an earlier step by its name. */
export type Finder = (name: string) => Quantity;

/** What people have to say about one calculator; the rest is the calculator's own. */
export interface CalculatorStory {
  readonly calculator: CalculatorKey;
  readonly title: string;
  readonly words: string;
  readonly formula: readonly string[];
  readonly unknownWhen?: string;
  readonly source: string;
  readonly story: string;
  readonly inputs: Readonly<Record<string, CalculatorInput>>;
  /** How each step of the engine, and each further result, comes about from what is known before it. */
  readonly working: Readonly<Record<string, (find: Finder) => Quantity>>;
}

const WRITINGS: Readonly<Record<InputUnit, Writing>> = {
  hours,
  money: dollars,
  rate: percent,
  count: plain,
  times: plain,
  number: plain,
  text: plain,
  date: plain,
};

/** The entry of one calculator: its inputs from its definition, its steps and results from a calculation. */
export function calculatorEntry(story: CalculatorStory): FormulaEntry {
  const { calculator, title, words, formula, source } = story;
  return {
    title,
    calculator,
    words: [words, inputTable(calculator)],
    formula,
    units: 'As the table says. Losses are kept as losses: a result may be negative.',
    unknownWhen: story.unknownWhen ?? 'a required input is missing or refused; it is named.',
    source,
    example: exampleOf(story),
  };
}

function inputTable(calculator: CalculatorKey): string {
  const { inputs, measured } = calculators[calculator];
  const rows = inputs.map(({ name, unit, required, defaultValue, signed, isList, scale }) => {
    const isNumber = unit !== 'text' && unit !== 'date';
    const range = scale
      ? `${plain(scale[0])} to ${plain(scale[1])}`
      : unit === 'rate'
        ? '0 to 1'
        : isNumber && signed !== true
          ? '0 or more'
          : 'any';
    const need = required
      ? 'required'
      : defaultValue === undefined
        ? 'optional'
        : `${plain(defaultValue)} unless given`;
    const isMeasured = measured.some((one) => one.name === name);
    return [`\`${name}\``, isList ? `list of ${unit}` : unit, range, isMeasured ? `${need}, measured` : need];
  });
  return table(['Input', 'Unit', 'Range', 'Needed'], rows);
}

function exampleOf(story: CalculatorStory) {
  const { calculator, inputs, working } = story;
  const answer = calculate(calculator, inputs);
  if (answer.error !== null) throw new Error(`The example of ${calculator} is refused: ${answer.error}.`);
  const sheet = worksheet(story.story);
  const known = new Map<string, Quantity>();
  const find: Finder = (name) => known.get(name) ?? unknownName(calculator, name);
  for (const { name, unit, value } of answer.inputs) given(sheet, known, { name, unit, value });
  for (const { name, unit, value } of answer.steps) {
    const expression = working[name] ?? unknownName(calculator, name);
    // What two rates differ by is percentage points.
    const writing = unit === 'rate' ? percentagePoints : WRITINGS[unit];
    const step = sheet.step(spoken(name), expression(find), writing);
    known.set(name, step);
    check(calculator, name, step.value, value);
  }
  const last = answer.steps.at(-1);
  if (last)
    sheet.answer(
      answer.annual === null ? spoken(last.name) : 'annual amount',
      WRITINGS[last.unit](last.value),
    );
  if (answer.annual === null) sheet.answer('annual amount', 'none');
  if (answer.hoursPerYear !== null) sheet.answer('hours saved a year', hours(answer.hoursPerYear));
  furtherResults(story, answer, sheet, find);
  return sheet.done();
}

const FURTHER: Readonly<Record<string, Writing>> = {
  outputPerPersonBefore: plain,
  outputPerPersonAfter: plain,
  efficiencyGain: percent,
  gain: percent,
  rating: plain,
};

function furtherResults(
  { calculator, working }: CalculatorStory,
  answer: ReturnType<typeof calculate>,
  sheet: Worksheet,
  find: Finder,
): void {
  for (const [name, writing] of Object.entries(FURTHER)) {
    const value = answer[name];
    if (typeof value !== 'number') continue;
    const expression = working[name] ?? unknownName(calculator, name);
    sheet.result(spoken(name), sheet.step(spoken(name), expression(find), writing), value, writing);
  }
}

function given(
  sheet: Worksheet,
  known: Map<string, Quantity>,
  { name, unit, value }: { readonly name: string; readonly unit: InputUnit; readonly value: CalculatorInput },
): void {
  if (typeof value === 'number') known.set(name, sheet.given(spoken(name), value, WRITINGS[unit]));
  else if (Array.isArray(value)) {
    const amounts = value.map((item: number | { readonly annualCost: number }) =>
      typeof item === 'number' ? item : item.annualCost,
    );
    sheet.told(spoken(name), listed(amounts.map(dollars)));
    known.set(name, plus(...amounts.map((amount) => number(amount, dollars))));
  } else sheet.told(spoken(name), String(value));
}

function check(calculator: string, name: string, worked: number, printed: number): void {
  // The printed amount is rounded to the cent; a step is not.
  if (Math.abs(worked - printed) > 0.005)
    throw new Error(
      `The step ${name} of ${calculator} is ${printed} in the engine and ${worked} in its example.`,
    );
}

function unknownName(calculator: string, name: string): never {
  throw new Error(`The example of ${calculator} does not say how "${name}" comes about.`);
}
