import { daysBetween } from './calendar.ts';
import { type Fix, leverDraft } from './fix.ts';
import { roundHalfUp } from './money.ts';
import { freshness, type ProofUnit } from './proof-freshness.ts';
import type { ReadinessDraft, ReadinessInputs } from './readiness-inputs.ts';
import type { ReadinessSettings } from './settings.ts';
import type { LeverKind, MetricSummary, ProofWeakness } from './summary.ts';
import { isProofTooEarly } from './value-findings.ts';

/** Fixes that prove value: confirmations, measurements and the cost that value is held against. */
export function valueFixes(
  inputs: ReadinessInputs,
  metrics: readonly MetricSummary[],
  exactScore: number | null,
  settings: ReadinessSettings,
): readonly Fix[] {
  const fixes = [
    startFix(inputs),
    costFix(inputs, exactScore, settings),
    ...metrics.map((metric) => metricFix(inputs, metric, settings)),
  ];
  return fixes.filter((fix) => fix !== null);
}

/** The start says from when on proof counts; by itself it changes nothing for the better. */
function startFix(inputs: ReadinessInputs): Fix | null {
  if (inputs.provedDueFrom !== null) return null;
  return {
    lever: leverDraft('set_start_date', 'proved_value'),
    group: 'start',
    amend: () => undefined,
  };
}

/**
 * What the cost is worth depends on the cost. It is taken as one that leaves the score where it is (of a
 * score of 0 a cost without end), so that only what is known for certain counts: confidence goes up.
 */
function costFix(
  inputs: ReadinessInputs,
  exactScore: number | null,
  settings: ReadinessSettings,
): Fix | null {
  const isAsked = inputs.outcomes === null && inputs.provedRunRate > 0 && !inputs.annualCost;
  if (!isAsked) return null;
  const neutralShare = (exactScore ?? 0) / 100;
  return {
    lever: leverDraft('set_annual_cost', 'proved_value'),
    group: 'cost',
    amend: (draft) => {
      draft.annualCost = draft.provedRunRate / (neutralShare * settings.fullValueMultiple);
    },
  };
}

function metricFix(inputs: ReadinessInputs, metric: MetricSummary, settings: ReadinessSettings): Fix | null {
  const kind = fixKind(inputs, metric, settings);
  if (kind === null) return null;
  const { key, customerOwnerContactId } = metric.metric;
  return {
    lever: leverDraft(kind, 'proof', {
      metricKey: key,
      entryKey: metric.proof.confirmation?.entryKey ?? null,
      contactId: metric.proof.confirmation?.contactId ?? customerOwnerContactId,
    }),
    group: 'proof',
    amend: (draft) => (kind === 'measure_metric' ? measure(draft, metric) : confirm(draft, metric)),
  };
}

/** Weaknesses that a customer's yes in writing cures; an estimate they never agreed to needs a real baseline. */
const CURED_BY_CONFIRMATION: readonly ProofWeakness[] = [
  'no_method',
  'no_evidence',
  'confirmation_without_reference',
  'disputed',
];

/** Weaknesses that a new measurement cures, logged with its method and its evidence. */
const CURED_BY_MEASURING: readonly ProofWeakness[] = [
  'carried_too_long',
  'no_method',
  'no_evidence',
  'confirmation_without_reference',
];

function fixKind(
  inputs: ReadinessInputs,
  { counted, proof, latest, annualMinor }: MetricSummary,
  settings: ReadinessSettings,
): LeverKind | null {
  const isProvedByMeasuring = proof.weaknesses.every((weakness) => CURED_BY_MEASURING.includes(weakness));
  if (latest === null && annualMinor === null && !inputs.anythingProved && !isProofTooEarly(inputs)) {
    return isProvedByMeasuring ? 'measure_metric' : null;
  }
  if (proof.weaknesses.includes('carried_too_long')) {
    return isProvedByMeasuring && annualMinor !== 0 ? 'measure_metric' : null;
  }
  const { confirmation } = proof;
  if (counted.confirmed > 0 && confirmation !== null) {
    const isFresh = freshness(daysBetween(confirmation.on, inputs.today), settings) === 1;
    if (!isFresh) return 'renew_confirmation';
    return counted.evidenced > 0 && confirmation.share >= 1 ? 'confirm_value' : null;
  }
  if (counted.evidenced > 0) return 'confirm_value';
  const isCurable = proof.weaknesses.every((weakness) => CURED_BY_CONFIRMATION.includes(weakness));
  return counted.claimed > 0 && isCurable ? 'confirm_value' : null;
}

/** The customer says yes to today's amount: all of it or, when they accepted a share, that share. */
function confirm(draft: ReadinessDraft, metric: MetricSummary): void {
  const { counted, proof } = metric;
  const share = counted.confirmed > 0 && proof.confirmation !== null ? proof.confirmation.share : 1;
  const total = totalOf(metric);
  const confirmed = roundHalfUp(total * share);
  prove(draft, metric, total, {
    confirmed,
    confirmedOn: draft.today,
    evidenced: total - confirmed,
    evidencedOn: draft.today,
  });
}

/**
 * A new measurement brings back what was carried for too long, confirmed as far as it was before and at most the
 * amount of then. Of a first measurement only the least is known: there is something, and it is evidenced.
 */
function measure(draft: ReadinessDraft, metric: MetricSummary): void {
  const { confirmation } = metric.proof;
  const total = totalOf(metric) || 1;
  const covered = Math.min(total, confirmation?.annualThenMinor ?? total);
  const confirmed = Math.max(0, roundHalfUp((confirmation?.share ?? 0) * covered));
  prove(draft, metric, total, {
    confirmed,
    confirmedOn: confirmation?.on ?? null,
    evidenced: total - confirmed,
    evidencedOn: draft.today,
  });
}

function prove(
  draft: ReadinessDraft,
  { metric, counted }: MetricSummary,
  total: number,
  proof: Omit<ProofUnit, 'key' | 'weight'>,
): void {
  const unit: ProofUnit = {
    key: metric.key,
    weight: Math.abs(total),
    confirmed: proof.confirmed,
    confirmedOn: proof.confirmedOn,
    evidenced: proof.evidenced,
    evidencedOn: proof.evidencedOn,
  };
  draft.anythingProved = true;
  draft.provedRunRate += total - counted.confirmed - counted.evidenced;
  draft.proof = [...draft.proof.filter(({ key }) => key !== unit.key), unit];
}

function totalOf({ counted }: MetricSummary): number {
  return counted.confirmed + counted.evidenced + counted.claimed;
}
