import { daysBetween } from './calendar.ts';
import { type Finding, clampShare } from './finding.ts';
import { gather } from './gather.ts';
import { atMost } from './nearly.ts';
import { confirmedShare, freshness, proofShare, type ProofUnit } from './proof-freshness.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import type { ReadinessSettings } from './settings.ts';
import type { Reason } from './summary.ts';

/**
 * Whether it is too early to hold against anybody that nothing is proved, or unknown because the start is. What was
 * proved before and is measured no more is never too early.
 */
export function isProofTooEarly({ hasLapsed, provedDueFrom, today }: ReadinessInputs): boolean {
  return !hasLapsed && (provedDueFrom === null || today < provedDueFrom);
}

/** Whether nothing proved counts towards the value item: no proved run rate or, by outcomes, no proof at all. */
export function isValueUnproved(inputs: ReadinessInputs): boolean {
  return inputs.outcomes !== null ? !inputs.anythingProved : inputs.provedRunRate === 0;
}

/**
 * Health of the plan: green earns 1, yellow 0.5, red 0. Missing without a plan and while it is too early to tell.
 * Source: docs/formulas.md, "Items of readiness".
 */
export function healthFinding({ health }: ReadinessInputs): Finding {
  switch (health) {
    case 'green':
      return { share: 1, reasons: () => [{ code: 'health_green' }] };
    case 'yellow':
      return { share: 0.5, reasons: () => [{ code: 'health_yellow' }] };
    case 'red':
      return { share: 0, reasons: () => [{ code: 'health_red' }] };
    case 'too_early':
      return { share: 'missing', reasons: () => [{ code: 'health_too_early' }] };
    case 'no_plan':
      return { share: 'missing', reasons: () => [{ code: 'no_plan' }] };
  }
}

/**
 * Proved run rate / annual cost as a share of `fullValueMultiple`, 0-1; by outcomes, results achieved of those due. A
 * loss and nothing proved in time earn 0. Missing while it is too early, when nothing is due yet, or when something is
 * proved and the cost is unknown or not above 0. Source: docs/formulas.md, "Items of readiness".
 */
export function valueFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  if (isValueUnproved(inputs)) return nothingProved(inputs);
  if (inputs.outcomes !== null) return outcomesFinding(inputs.outcomes);
  // A loss earns nothing, whatever the cost: not to know that must not look better.
  if (inputs.provedRunRate < 0) {
    return { share: 0, reasons: () => [{ code: 'value_lost', amountMinor: inputs.provedRunRate }] };
  }
  if (inputs.annualCost === null) return { share: 'missing', reasons: () => [{ code: 'cost_unknown' }] };
  if (atMost(inputs.annualCost, 0)) return { share: 'missing', reasons: () => [{ code: 'cost_zero' }] };
  const multiple = inputs.provedRunRate / inputs.annualCost;
  return {
    share: clampShare(multiple / settings.fullValueMultiple),
    reasons: () => [{ code: 'value_multiple', value: multiple, amountMinor: inputs.provedRunRate }],
  };
}

function outcomesFinding({
  due,
  achieved,
}: {
  due: readonly string[];
  achieved: readonly string[];
}): Finding {
  if (due.length === 0) return { share: 'missing', reasons: () => [{ code: 'nothing_due_yet' }] };
  return {
    share: achieved.length / due.length,
    reasons: () => [{ code: 'outcomes_share', count: achieved.length, of: due.length }],
  };
}

/** Before the day it counts nobody could know; from then on nothing proved is a finding, whatever the cost. */
function nothingProved(inputs: ReadinessInputs): Finding {
  const what: Reason = { code: inputs.hasMetrics || inputs.outcomes ? 'nothing_proved' : 'no_metrics' };
  if (!isProofTooEarly(inputs)) return { share: 0, reasons: () => [what] };
  if (inputs.provedDueFrom === null) return { share: 'missing', reasons: () => [what] };
  const on = inputs.provedDueFrom;
  const days = () => daysBetween(inputs.today, on);
  return { share: 'missing', reasons: () => [{ code: 'value_too_early', on, days: days() }] };
}

/**
 * Proved part of all value, 0-1: what is confirmed in full, what is evidenced at `evidencedShare`, each by its age.
 * Missing while it is too early to prove anything or what is proved is not due yet.
 * Source: docs/formulas.md, "Items of readiness" and "Freshness of proof".
 */
export function proofFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  // Proof of a result makes no finding of benefits that it is still too early to prove.
  const isAllClaimed =
    inputs.proof.length > 0 &&
    inputs.proof.every((unit) => isOnlyClaimed(unit) && !isDueResult(unit, inputs));
  if (!inputs.anythingProved || (isAllClaimed && isProofTooEarly(inputs))) {
    const finding = nothingProved(inputs);
    return finding.share === 0 ? { share: 0, reasons: () => [{ code: 'no_proof' }] } : finding;
  }
  const share = proofShare(inputs.proof, inputs.today, settings);
  const confirmed = confirmedShare(inputs.proof);
  // Evidence of results that are not due yet: there is nothing to weigh, and logging it early must not cost points.
  if (share === null || confirmed === null)
    return { share: 'missing', reasons: () => [{ code: 'nothing_due_yet' }] };
  return { share, reasons: () => [proofReason(inputs, confirmed, settings)] };
}

function isOnlyClaimed({ confirmed, evidenced }: ProofUnit): boolean {
  return confirmed === 0 && evidenced === 0;
}

function isDueResult({ key }: ProofUnit, { outcomes }: ReadinessInputs): boolean {
  return outcomes !== null && outcomes.due.includes(key);
}

/** What is confirmed and, where proof has grown old, the oldest of it. */
function proofReason(inputs: ReadinessInputs, confirmed: number, settings: ReadinessSettings): Reason {
  const stale = gather(inputs.proof, ({ key, confirmed, confirmedOn }) =>
    confirmed > 0 && confirmedOn !== null ? [{ key, days: daysBetween(confirmedOn, inputs.today) }] : [],
  )
    .filter(({ days }) => freshness(days, settings) < 1)
    .sort((first, second) => second.days - first.days)[0];
  return {
    code: 'proof_fresh',
    value: confirmed,
    ...(stale ? { days: stale.days, metricKey: stale.key } : {}),
  };
}
