import { roundHalfUp } from './money.ts';
import type { TierAmounts } from './summary.ts';

/**
 * Amounts by how far they are proved, in one unit; the three tiers of an amount always add up to it. All of them
 * are made here: written out in several places, some with constants, they cost several times as much.
 */
export function tiersOf(confirmed: number, evidenced: number, claimed: number): TierAmounts {
  return { confirmed, evidenced, claimed };
}

export const NO_AMOUNTS: TierAmounts = tiersOf(0, 0, 0);

/** What is known about the proof of an amount on one day. */
export interface ProofStanding {
  /** Method, evidence and baseline are there and no dispute is open; otherwise all of it is claimed. */
  readonly isProved: boolean;
  /** What the customer has accepted: a share (0-1) of at most the amount at that moment. */
  readonly accepted: { readonly share: number; readonly amountThenMinor: number } | null;
}

/**
 * Splits an amount (whole minor units). Confirmed is the accepted share of the smaller of the amount now and
 * the amount then, rounded half up; the rest is evidenced. A loss is split by the share alone, so growing
 * worse does not hide behind an old confirmation.
 */
export function splitByProof(amountMinor: number, standing: ProofStanding): TierAmounts {
  if (!standing.isProved) return tiersOf(0, 0, amountMinor);
  if (!standing.accepted) return tiersOf(0, amountMinor, 0);
  const { share, amountThenMinor } = standing.accepted;
  const covered = Math.min(amountMinor, Math.max(0, amountThenMinor));
  const confirmed = roundHalfUp(Math.min(1, Math.max(0, share)) * covered);
  return tiersOf(confirmed, amountMinor - confirmed, 0);
}

/** The whole amount, in the unit of its parts: confirmed + evidenced + claimed. Below 0 for a loss, never unknown. */
export function totalOf(amounts: TierAmounts): number {
  return amounts.confirmed + amounts.evidenced + amounts.claimed;
}

/** The part that is proved, in the unit of the parts: confirmed + evidenced. */
export function provedOf(amounts: TierAmounts): number {
  return amounts.confirmed + amounts.evidenced;
}

/** Two amounts of one unit and one currency, tier by tier; the total is the sum of the totals. */
export function addTiers(first: TierAmounts, second: TierAmounts): TierAmounts {
  return tiersOf(
    first.confirmed + second.confirmed,
    first.evidenced + second.evidenced,
    first.claimed + second.claimed,
  );
}

/** The same for any number of amounts; of none it is nothing in every tier. */
export function sumTiers(amounts: readonly TierAmounts[]): TierAmounts {
  return amounts.reduce(addTiers, NO_AMOUNTS);
}

/** Every tier times one factor (a share, a rate of exchange, days of a year), unrounded: `roundTiers` is for the end. */
export function scaleTiers(amounts: TierAmounts, factor: number): TierAmounts {
  return tiersOf(amounts.confirmed * factor, amounts.evidenced * factor, amounts.claimed * factor);
}

/** Whole minor units: confirmed and the totals round half up, what lies between is the remainder. */
export function roundTiers(amounts: TierAmounts): TierAmounts {
  const confirmed = roundHalfUp(amounts.confirmed);
  const proved = roundHalfUp(provedOf(amounts));
  return tiersOf(confirmed, proved - confirmed, roundHalfUp(totalOf(amounts)) - proved);
}
