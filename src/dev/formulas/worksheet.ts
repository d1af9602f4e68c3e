import type { Row, WorkedExample } from './entry.ts';
import type { Writing } from './figures.ts';
import { type Quantity, isSame, number } from './quantity.ts';

/** A worked example in the making: what is given, what follows from it, and what the engine says. */
export interface Worksheet {
  /** A number that the example starts from. */
  readonly given: (name: string, value: number, writing: Writing) => Quantity;
  /** Something else that it starts from: a date, a word. */
  readonly told: (name: string, text: string) => void;
  /** A number that follows by arithmetic; it is written rounded and kept exact. */
  readonly step: (name: string, expression: Quantity, writing: Writing) => Quantity;
  /** A finding of the engine on the way. */
  readonly note: (name: string, text: string) => void;
  /** The engine's answer, which has to be what the steps came to. */
  readonly result: (name: string, worked: Quantity, answer: number | null, writing: Writing) => void;
  /** An answer of the engine that is no number, or that the steps above do not work out. */
  readonly answer: (name: string, text: string) => void;
  readonly done: () => WorkedExample;
}

/** @throws Error when a step and the engine's answer differ */
export function worksheet(story: string): Worksheet {
  const given: Row[] = [];
  const steps: Row[] = [];
  const results: Row[] = [];
  return {
    given: (name, value, writing) => {
      given.push([name, writing(value)]);
      return number(value, writing);
    },
    told: (name, text) => void given.push([name, text]),
    step: (name, expression, writing) => {
      const text = writing(expression.value);
      steps.push([name, expression.text === text ? text : `${expression.text} = ${text}`]);
      return number(expression.value, writing);
    },
    note: (name, text) => void steps.push([name, text]),
    result: (name, worked, answer, writing) => {
      if (answer === null || !isSame(worked.value, answer)) {
        throw new Error(
          `The example "${story}" works "${name}" out as ${worked.value}, the engine says ${answer}.`,
        );
      }
      results.push([name, writing(answer)]);
    },
    answer: (name, text) => void results.push([name, text]),
    done: () => ({ story, given, steps, results }),
  };
}
