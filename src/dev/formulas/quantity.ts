import { nearlyEqual } from '../../domain/nearly.ts';
import { type Writing, plain } from './figures.ts';

/** A number together with the way it is written, so that arithmetic can show itself. */
export interface Quantity {
  readonly value: number;
  readonly text: string;
  /** How tightly the text holds together: 0 a sum, 1 a product, 2 one number. */
  readonly binding: 0 | 1 | 2;
}

export function number(value: number, writing: Writing = plain): Quantity {
  return { value, text: value < 0 ? `(${writing(value)})` : writing(value), binding: 2 };
}

export function plus(...terms: readonly Quantity[]): Quantity {
  return {
    value: terms.reduce((total, { value }) => total + value, 0),
    text: terms.map(({ text }) => text).join(' + '),
    binding: 0,
  };
}

export function minus(from: Quantity, what: Quantity): Quantity {
  return { value: from.value - what.value, text: `${from.text} − ${inBrackets(what, 1)}`, binding: 0 };
}

export function times(...factors: readonly Quantity[]): Quantity {
  return {
    value: factors.reduce((total, { value }) => total * value, 1),
    text: factors.map((factor) => inBrackets(factor, 1)).join(' × '),
    binding: 1,
  };
}

export function over(part: Quantity, whole: Quantity): Quantity {
  return {
    value: part.value / whole.value,
    text: `${inBrackets(part, 1)} / ${inBrackets(whole, 2)}`,
    binding: 1,
  };
}

export function power(base: Quantity, exponent: number): Quantity {
  return { value: base.value ** exponent, text: `${inBrackets(base, 2)}^${exponent}`, binding: 2 };
}

export function smaller(first: Quantity, second: Quantity): Quantity {
  return chosen('min', Math.min(first.value, second.value), first, second);
}

export function larger(first: Quantity, second: Quantity): Quantity {
  return chosen('max', Math.max(first.value, second.value), first, second);
}

/** Whether two numbers are the same but for binary noise. */
export function isSame(first: number, second: number): boolean {
  return nearlyEqual(first, second);
}

function chosen(name: string, value: number, first: Quantity, second: Quantity): Quantity {
  return { value, text: `${name}(${first.text}, ${second.text})`, binding: 2 };
}

function inBrackets({ text, binding }: Quantity, needed: 1 | 2): string {
  return binding < needed ? `(${text})` : text;
}
