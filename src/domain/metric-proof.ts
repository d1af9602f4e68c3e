import { toDayNumber } from './calendar.ts';
import type { LedgerEntry } from './ledger.ts';
import type { MetricTrack } from './metric-track.ts';
import { hasMethod, oneOffTiersBefore, proofOn, tiersOn } from './metric-track.ts';
import type { Acceptance, ProofState } from './proof.ts';
import { isBaselineSound, isConfirmationComplete } from './proof.ts';
import type { RatePeriod } from './rate-periods.ts';
import { inForceOn } from './spans.ts';
import type { MetricProof, ProofWeakness, TierAmounts } from './summary.ts';
import { totalOf } from './tiers.ts';
import type { Tier } from './vocabulary.ts';
import { TIERS } from './vocabulary.ts';

/** How far a metric is proved today, by what, and what weakens it. */
export function metricProof(track: MetricTrack, today: number, isOldAfterDays: number): MetricProof {
  const proof = proofOn(track, today);
  const amounts = provableAmounts(track, today);
  const total = totalOf(amounts);
  const weaknesses = weaknessesOf(track, proof, inForceOn(track.periods, today));
  const evidence = track.entries.filter(countsAsEvidence);
  const newest = proof.acceptance?.entry ?? evidence.at(-1);
  return {
    tier: tierOf(track, proof, amounts, weaknesses),
    confirmedShare: total === 0 ? null : amounts.confirmed / total + 0,
    confirmation: confirmationOf(proof.acceptance, today),
    evidenceKeys: evidence.map(({ key }) => key).reverse(),
    isOld: newest !== undefined && today - toDayNumber(newest.on) > isOldAfterDays,
    weaknesses,
  };
}

/** Today's annual amount, or the whole of a one-off, by tier. */
function provableAmounts(track: MetricTrack, today: number): TierAmounts {
  const proof = proofOn(track, today);
  return track.oneOff
    ? oneOffTiersBefore(track, Number.POSITIVE_INFINITY, proof)
    : tiersOn(track, today, proof);
}

/** A piece of evidence, or a confirmation that lacks what would make it one. */
function countsAsEvidence(entry: LedgerEntry): boolean {
  return entry.kind === 'evidence' || (entry.kind === 'confirmation' && !isConfirmationComplete(entry));
}

/**
 * The tier of the largest part; a tie goes to the better proof. A result without money has the tier of its
 * proof; where money is expected but there is none yet, nothing is proved.
 */
function tierOf(
  track: MetricTrack,
  proof: Omit<ProofState, 'from'>,
  amounts: TierAmounts,
  weaknesses: readonly ProofWeakness[],
): MetricProof['tier'] {
  const total = totalOf(amounts);
  if (total < 0) return 'loss';
  if (proof.isDisputed) return 'disputed';
  if (total > 0) return TIERS.reduce((best, tier): Tier => (amounts[tier] > amounts[best] ? tier : best));
  const hasResult = track.metric.calculator === 'qualitative' || track.periods.length > 0;
  if (track.isMoney || !hasResult) return 'claimed';
  const preventsProof = weaknesses.some((weakness) => weakness !== 'confirmation_without_reference');
  if (preventsProof) return 'claimed';
  return proof.acceptance ? 'confirmed' : 'evidenced';
}

function weaknessesOf(
  track: MetricTrack,
  proof: Omit<ProofState, 'from'>,
  period: RatePeriod | null,
): readonly ProofWeakness[] {
  const isMethodKnown = period?.hasMethod ?? track.metric.measurementMethod !== null;
  const isBaselineWeak = !isBaselineSound(track.metric, proof);
  const { baselineMethod } = track.metric;
  const found: readonly (ProofWeakness | false)[] = [
    !hasMethod(track, proof, isMethodKnown) && 'no_method',
    !proof.hasEvidence && 'no_evidence',
    isBaselineWeak && baselineMethod === 'estimate' && 'baseline_estimate_not_agreed',
    isBaselineWeak && baselineMethod === 'industry_benchmark' && 'baseline_benchmark_not_agreed',
    proof.isConfirmationIncomplete && 'confirmation_without_reference',
    (period?.isCarriedTooLong ?? false) && 'carried_too_long',
    proof.isDisputed && 'disputed',
  ];
  return found.filter((weakness) => weakness !== false);
}

function confirmationOf(acceptance: Acceptance | null, today: number): MetricProof['confirmation'] {
  if (!acceptance) return null;
  const { entry, share, annualThenMinor, day } = acceptance;
  return {
    entryKey: entry.key,
    contactId: entry.contactId,
    on: entry.on,
    channel: entry.kind === 'confirmation' ? entry.channel : null,
    share,
    annualThenMinor,
    ageDays: today - day,
  };
}
