/** Marks of an axis from 0 (or below, for negative values) to above the largest value, in four even steps. */
export const niceTicks = (values: readonly number[], steps = 4): number[] => {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const rough = (highest - lowest) / steps;
  if (rough === 0) return [0, 1];
  // Steps are multiples of a twentieth of the next power of ten: 20, 45, 70 000.
  const unit = 10 ** Math.ceil(Math.log10(rough)) / 20;
  const step = Math.ceil(rough / unit - 1e-9) * unit;
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step - 1e-9);
  const count = Math.max(last, first + steps) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
};

/** A straight line from the values `from` to the positions `to`. */
export const linearScale =
  ([from0, from1]: readonly [number, number], [to0, to1]: readonly [number, number]) =>
  (value: number): number =>
    from1 === from0 ? (to0 + to1) / 2 : to0 + ((value - from0) / (from1 - from0)) * (to1 - to0);

/** Those marks that keep a distance from each other; the first and the last are kept before the others. */
export const spacedTicks = (positions: readonly number[], distance: number): number[] => {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const kept: number[] = [];
  for (const position of sorted.slice(0, -1)) {
    const before = kept.at(-1);
    const clearOfBefore = before === undefined || position - before >= distance;
    if (clearOfBefore && last - position >= distance) kept.push(position);
  }
  return [...kept, last];
};

/**
 * How numbers on an axis are written: short, with the unit that the label names in brackets. What HubSpot
 * itself writes is not documented; the label carries the unit in any case.
 */
export const numberWriter = (label: string | undefined, locale: string): ((value: number) => string) => {
  const unit = /\(([^)]*)\)\s*$/.exec(label ?? '')?.[1];
  const format = new Intl.NumberFormat(locale === 'en-GB' ? 'en-US' : locale, {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  if (unit === '%') return (value) => `${format.format(value)}%`;
  if (unit !== undefined && /^\p{Sc}$/u.test(unit)) {
    return (value) => `${value < 0 ? '−' : ''}${unit}${format.format(Math.abs(value))}`;
  }
  return (value) => format.format(value);
};
