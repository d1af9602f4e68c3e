import type { FoldedList } from '../../src/functions/contract.ts';

/** An answer as it was before its long lists were folded for the way (`src/functions/fold.ts`). */
export function unfold(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unfold);
  if (!isFolded(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unfold(inner)]));
  }
  const { $names, $rows } = value;
  return $rows.map(([number, ...values]) =>
    Object.fromEntries(($names[number as number] ?? []).map((name, index) => [name, unfold(values[index])])),
  );
}

const isFolded = (value: object): value is FoldedList => '$rows' in value;
