import { inOrder } from '../active-ledger.ts';
import type { LedgerEntry } from '../ledger.ts';
import { fromMinor, toMinor } from '../money.ts';
import { agreedShares, areSharesIncomplete, guardOverlap } from '../overlap.ts';
import { pairs } from '../pairs.ts';
import { isBaselineSound, NOTHING_PROVED, proofStates } from '../proof.ts';
import { freshness } from '../proof-freshness.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { TierAmounts } from '../summary.ts';
import { NO_AMOUNTS, provedOf, roundTiers, splitByProof, sumTiers, totalOf } from '../tiers.ts';
import type { BaselineMethod, Tier } from '../vocabulary.ts';
import { blankMetric } from './blank-records.ts';
import { confirmationDetails, type ConfirmationFact } from './proof-facts.ts';
import {
  AT_THE_CUSTOMER,
  type DisputeFact,
  disputeLines,
  evidenceLine,
  lineWriter,
} from './question-lines.ts';

/** An annual amount and what proves it. `confirmation` is the one there is, `confirmations` are several in any order. */
export interface ProofQuestion {
  /** Today's annual amount, major units. */
  readonly annual: number;
  /** Whether it is known how the value was measured. */
  readonly method: boolean;
  /** Number of pieces of evidence. */
  readonly evidence: number;
  readonly confirmation?: ConfirmationFact;
  readonly confirmations?: readonly ConfirmationFact[];
  readonly dispute?: Omit<DisputeFact, 'accepted'>;
  readonly baselineMethod?: BaselineMethod;
  readonly baselineAgreed?: boolean;
  readonly currency?: string;
}

/**
 * How far an annual amount is proved, in three tiers that add up to it: confirmed = accepted share x min(amount
 * now, amount then), rounded half up to the cent; the rest is evidenced; all of it is claimed without a method,
 * without evidence, on a baseline nobody has agreed to, and while a dispute is open. Major units a year; shares
 * 0-1, what lies outside is cut off; a loss is split by the share alone. Never unknown: what is not proved is claimed.
 * Source: this product's own rule; docs/formulas.md, "Proof: confirmed, evidenced, claimed".
 */
export function proofTiers(question: ProofQuestion): TierAmounts {
  const { annual, method, baselineMethod = null, currency = DEFAULT_SETTINGS.accountCurrency } = question;
  const state = proofStates([...linesOf(question, currency)].sort(inOrder)).at(-1) ?? NOTHING_PROVED;
  const metric = { ...blankMetric('metric', 'stated'), baselineMethod };
  const { acceptance } = state;
  const tiers = splitByProof(toMinor(annual, currency), {
    isProved: method && state.hasEvidence && !state.isDisputed && isBaselineSound(metric, state),
    accepted: acceptance && {
      share: acceptance.share,
      amountThenMinor: acceptance.annualThenMinor ?? toMinor(annual, currency),
    },
  });
  return inMajor(tiers, currency);
}

/** Lines without a day of their own come before all others. */
const LONG_AGO = '2000-01-01';

function linesOf(question: ProofQuestion, currency: string): readonly LedgerEntry[] {
  const { evidence, confirmation, dispute, baselineAgreed = false } = question;
  const confirmations = question.confirmations ?? (confirmation === undefined ? [] : [confirmation]);
  const write = lineWriter({ metricKey: 'metric' });
  const lines: LedgerEntry[] = confirmations.map((fact) => {
    const details = confirmationDetails(fact, toMinor(fact.annualThen, currency));
    return write('confirmation', fact.on ?? LONG_AGO, details);
  });
  if (evidence > 0) lines.push(evidenceLine(LONG_AGO, write));
  if (baselineAgreed) lines.push(write('baseline_agreed', LONG_AGO, { contactId: AT_THE_CUSTOMER }));
  if (dispute !== undefined) lines.push(...disputeLines(dispute, write));
  return lines;
}

/** One benefit for the overlap guard; amounts in major units. */
export interface PooledAmount {
  readonly key: string;
  /** What it draws on; `null` for a benefit of its own. */
  readonly pool: string | null;
  readonly annual: number;
  /** How far it is proved; left out: evidenced, except for the confirmed share. */
  readonly tier?: Tier;
  /** Confirmed part of it, 0-1; the rest is evidenced. */
  readonly confirmedShare?: number;
  /** Agreed share of the pool, 0-1. */
  readonly share?: number;
}

/** What counts of several benefits, in major units a year; the tiers add up to `total`. */
export interface CountedAmounts extends TierAmounts {
  /** What each benefit counts, by its key. */
  readonly counted: Readonly<Record<string, number>>;
  readonly total: number;
  /** confirmed + evidenced. */
  readonly proved: number;
  /** Pools whose shares are missing or do not add up to 1: the largest amount counts there instead. */
  readonly poolsWithoutShares: readonly string[];
}

/**
 * Counts benefits of one pool once: each level of proof is the largest of the pool's, and a tier counts what its
 * level adds. Losses count whole. Agreed shares (0-1, together 1) apply to each benefit's own amount. Major units a
 * year of one currency. Never unknown: unusable shares are listed and the largest amount counts.
 * Source: this product's own rule against double counting; docs/formulas.md, "One benefit counts once".
 */
export function countOnce(
  metrics: readonly PooledAmount[],
  currency = DEFAULT_SETTINGS.accountCurrency,
): CountedAmounts {
  const alone = metrics.filter(({ pool }) => pool === null);
  const names = new Set(metrics.flatMap(({ pool }) => pool ?? []));
  const pools = [...names].map((name) => ({ name, members: metrics.filter(({ pool }) => pool === name) }));
  const counted = [
    ...alone.flatMap((metric) => countPool([metric], null, currency)),
    ...pools.flatMap(({ members }) => countPool(members, agreedShares(sharesOf(members)), currency)),
  ];
  const tiers = inMajor(sumTiers(counted.map(({ amounts }) => amounts)), currency);
  const incomplete = pools.filter(({ members }) => areSharesIncomplete(sharesOf(members)));
  return {
    ...tiers,
    counted: Object.fromEntries(
      counted.map(({ key, amounts }) => [key, fromMinor(totalOf(amounts), currency)]),
    ),
    total: totalOf(tiers),
    proved: provedOf(tiers),
    poolsWithoutShares: incomplete.map(({ name }) => name),
  };
}

function countPool(pool: readonly PooledAmount[], shares: readonly number[] | null, currency: string) {
  const guarded = guardOverlap(
    pool.map((metric) => tiersOf(metric, currency)),
    shares,
  );
  return pairs(pool, guarded).map(([{ key }, amounts]) => ({ key, amounts: roundTiers(amounts) }));
}

function sharesOf(pool: readonly PooledAmount[]): readonly (number | null)[] {
  return pool.map(({ share }) => share ?? null);
}

function tiersOf({ annual, tier, confirmedShare }: PooledAmount, currency: string): TierAmounts {
  const amount = toMinor(annual, currency);
  if (confirmedShare === undefined) return { ...NO_AMOUNTS, [tier ?? 'evidenced']: amount };
  return splitByProof(amount, {
    isProved: true,
    accepted: { share: confirmedShare, amountThenMinor: amount },
  });
}

/**
 * Share of its weight that a proof keeps at an age in days, 0-1: confirmed up to 90 days 1, 180: 0.75, 270: 0.50,
 * 365: 0.25, older 0; evidenced half of that, claimed none. Never unknown.
 * Source: this product's own definition; docs/formulas.md, "Freshness of proof".
 */
export function proofFreshness({ tier, ageDays }: { readonly tier: Tier; readonly ageDays: number }): number {
  const { readiness } = DEFAULT_SETTINGS;
  if (tier === 'claimed') return 0;
  return freshness(ageDays, readiness) * (tier === 'confirmed' ? 1 : readiness.evidencedShare);
}

function inMajor({ confirmed, evidenced, claimed }: TierAmounts, currency: string): TierAmounts {
  return {
    confirmed: fromMinor(confirmed, currency),
    evidenced: fromMinor(evidenced, currency),
    claimed: fromMinor(claimed, currency),
  };
}
