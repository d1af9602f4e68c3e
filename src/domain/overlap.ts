import { nearlyEqual } from './nearly.ts';
import type { TierAmounts } from './summary.ts';
import { addTiers, NO_AMOUNTS, provedOf, scaleTiers, totalOf } from './tiers.ts';

/**
 * The overlap guard: metrics that draw on the same benefit count once. Of the amounts of one pool on one day
 * each level of proof is the largest of its metrics - confirmed, then confirmed and evidenced, then all - and
 * a tier counts what its level adds. Losses are no duplicates of anything: each of them counts whole.
 */
export function guardOverlap(
  amounts: readonly TierAmounts[],
  shares: readonly number[] | null = null,
): readonly TierAmounts[] {
  if (shares) return amounts.map((amount, index) => scaleTiers(amount, shares[index] ?? 0));
  if (amounts.length <= 1) return amounts;
  const counted = amounts.map((amount) => (totalOf(amount) < 0 ? amount : NO_AMOUNTS));
  const gains = amounts.map((amount) => (totalOf(amount) < 0 ? NO_AMOUNTS : amount));
  let reached = 0;
  for (const level of LEVELS) {
    const values = gains.map(level.valueOf);
    const best = values.reduce((top, value, index) => (value > (values[top] as number) ? index : top), 0);
    const added = (values[best] as number) - reached;
    if (added <= 0) continue;
    counted[best] = addTiers(counted[best] as TierAmounts, { ...NO_AMOUNTS, [level.tier]: added });
    reached += added;
  }
  return counted;
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
  { tier: 'confirmed', valueOf: (amounts: TierAmounts) => amounts.confirmed },
  { tier: 'evidenced', valueOf: provedOf },
  { tier: 'claimed', valueOf: totalOf },
] as const;
