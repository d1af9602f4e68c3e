import { compareText } from '../order.ts';

/** A value as JSON holds it: what template fields and record fields have in common. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Whether two values say the same, whatever the order in which the names of an object were written. */
export function sameValue(first: JsonValue, second: JsonValue): boolean {
  return JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
}

/** Names in one order; what is undefined JSON leaves out by itself. */
function sorted(value: JsonValue | undefined): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => compareText(one, other))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
