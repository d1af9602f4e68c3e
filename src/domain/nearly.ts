/**
 * Comparisons that forgive binary floating point: 0.1 + 0.2 is 0.3, and a pace of 0.8999999999999999 is on
 * pace. Two numbers are equal when they differ by at most 1e-9 of the larger one. Every comparator and every
 * limit of the engine goes through here.
 */
const RELATIVE_TOLERANCE = 1e-9;

/** A relative tolerance has no width at zero, so that noise such as 0.1 + 0.2 - 0.3 would not equal 0. */
const NOISE_AROUND_ZERO = 1e-12;

/** Whether two numbers count as equal. */
export function nearlyEqual(first: number, second: number): boolean {
  if (first === second) return true;
  const scale = Math.max(Math.abs(first), Math.abs(second));
  if (!Number.isFinite(scale)) return false;
  return Math.abs(first - second) <= Math.max(scale * RELATIVE_TOLERANCE, NOISE_AROUND_ZERO);
}

/** `value >= limit`, equality included within the tolerance. */
export function atLeast(value: number, limit: number): boolean {
  return value > limit || nearlyEqual(value, limit);
}

/** `value > limit` by more than the tolerance. */
export function above(value: number, limit: number): boolean {
  return value > limit && !nearlyEqual(value, limit);
}

/** `value <= limit`, equality included within the tolerance. */
export function atMost(value: number, limit: number): boolean {
  return value < limit || nearlyEqual(value, limit);
}

/** `value < limit` by more than the tolerance. */
export function below(value: number, limit: number): boolean {
  return value < limit && !nearlyEqual(value, limit);
}
