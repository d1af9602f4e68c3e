import { nearlyEqual } from './nearly.ts';
import { pairs } from './pairs.ts';
import type { TierAmounts } from './summary.ts';
import { addTiers, NO_AMOUNTS, provedOf, scaleTiers, tiersOf, totalOf } from './tiers.ts';

/**
 * The overlap guard: metrics that draw on the same benefit count once. Of the amounts of one pool on one day
 * each level of proof is the largest of its metrics - confirmed, then confirmed and evidenced, then all - and
 * a tier counts what its level adds. Losses are no duplicates of anything: each of them counts whole.
 */
export function guardOverlap(
  amounts: readonly TierAmounts[],
  shares: readonly number[] | null = null,
): readonly TierAmounts[] {
  if (shares) return pairs(amounts, shares).map(([amount, share]) => scaleTiers(amount, share));
  if (amounts.length <= 1) return amounts;
  const counted = amounts.map((amount) => (totalOf(amount) < 0 ? amount : NO_AMOUNTS));
  let reached = 0;
  for (const { valueOf, only } of LEVELS) {
    const best = indexOfLargestGain(amounts, valueOf);
    const added = best === null ? 0 : valueOf(amounts[best] as TierAmounts) - reached;
    if (best === null || added <= 0) continue;
    counted[best] = addTiers(counted[best] as TierAmounts, only(added));
    reached += added;
  }
  return counted;
}

/** The first of the largest; null when every amount is a loss. */
function indexOfLargestGain(
  amounts: readonly TierAmounts[],
  valueOf: (amounts: TierAmounts) => number,
): number | null {
  let best: number | null = null;
  amounts.forEach((amount, index) => {
    if (totalOf(amount) < 0) return;
    if (best === null || valueOf(amount) > valueOf(amounts[best] as TierAmounts)) best = index;
  });
  return best;
}

/**
 * The agreed shares of a pool's metrics, in their order; null when none or not all were agreed, or when they
 * do not add up to 1.
 */
export function agreedShares(poolShares: readonly (number | null)[]): readonly number[] | null {
  const given = poolShares.filter((share) => share !== null);
  if (given.length < poolShares.length || given.some((share) => share < 0)) return null;
  return nearlyEqual(
    given.reduce((total, share) => total + share, 0),
    1,
  )
    ? given
    : null;
}

/** Shares that somebody has given but that cannot be used. */
export function areSharesIncomplete(poolShares: readonly (number | null)[]): boolean {
  return poolShares.some((share) => share !== null) && agreedShares(poolShares) === null;
}

const LEVELS = [
  { valueOf: (amounts: TierAmounts) => amounts.confirmed, only: (amount: number) => tiersOf(amount, 0, 0) },
  { valueOf: provedOf, only: (amount: number) => tiersOf(0, amount, 0) },
  { valueOf: totalOf, only: (amount: number) => tiersOf(0, 0, amount) },
] as const;
