/** Each item with its counterpart in a list of the same length and order. */
export function pairs<First, Second>(
  first: readonly First[],
  second: readonly Second[],
): readonly (readonly [First, Second])[] {
  return first.map((item, index) => [item, second[index] as Second]);
}
