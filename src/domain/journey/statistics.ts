/** Mean of numbers; null of none. */
export function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** The middle number, or the mean of the middle two; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = inOrder(numbers);
  const middle = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** The smallest number that at least `share` (0-1) of all do not exceed; null of none. */
export function percentileOf(numbers: readonly number[], share: number): number | null {
  const sorted = inOrder(numbers);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((first, second) => first - second);
}
