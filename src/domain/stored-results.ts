import type { Core } from './core.ts';
import { lastCustomerContact } from './customer-contact.ts';
import { summariseGrowth } from './growth/growth.ts';
import { positionsOf } from './journey/positions.ts';
import { readinessStanding, type Standing } from './readiness.ts';
import type { MilestoneSummary, PlanSummary, ValueSummary } from './summary.ts';

/** Digits of a ratio that are kept: a difference beyond them is no difference. */
const RATIO_DIGITS = 4;

/** The readiness results that are stored. They alone grow old between two changes of plan and value. */
function storedReadiness(standing: Standing): string {
  const { score, band, critical, confidence } = standing;
  return JSON.stringify([score, band, critical, confidence.toFixed(RATIO_DIGITS)]);
}

/** Whether two days give the same readiness results to store. */
export function isSameStanding(first: Standing, second: Standing): boolean {
  return (
    first.score === second.score &&
    first.band === second.band &&
    first.critical === second.critical &&
    first.confidence.toFixed(RATIO_DIGITS) === second.confidence.toFixed(RATIO_DIGITS)
  );
}

/**
 * Everything that is stored on the company and its milestones as one comparable text. Numbers that change by
 * the day (ages, days left, value to date) are not stored and not in here.
 */
export function storedResults(core: Core): string {
  const { plan, value, inputs, settings, ledger, facts } = core;
  const { expansion, advocacy } = summariseGrowth(core);
  return JSON.stringify([
    storedPlan(plan),
    storedValue(value),
    storedReadiness(readinessStanding(inputs, settings)),
    lastCustomerContact(ledger, facts.company)?.on ?? null,
    [expansion.ready, advocacy.ready],
    positionsOf(ledger).map(({ stage }) => stage),
  ]);
}

function storedPlan({ health, reasons, counts, currentPhase, nextMilestone, milestones }: PlanSummary) {
  return {
    health,
    reasons: reasons.map(({ code, milestoneKey }) => [code, milestoneKey]),
    counts,
    currentPhase,
    nextMilestone,
    milestones: milestones.map(storedMilestone),
  };
}

/** What is stored on one milestone, and what it adds to the health of the plan. */
export function storedMilestone(summary: MilestoneSummary): string {
  const { milestone, status, flags, targetDate, progress, current, achievedOn, reasons } = summary;
  return JSON.stringify([
    milestone.key,
    status,
    flags,
    targetDate,
    progress,
    current?.value,
    achievedOn,
    reasons.map(({ code }) => code),
  ]);
}

function storedValue({
  runRate,
  provedRunRate,
  projected,
  cost,
  verdict,
  roi,
  payback,
  metrics,
}: ValueSummary) {
  return {
    runRate,
    provedRunRate,
    projected,
    cost: cost.annualMinor,
    verdict,
    roi: [roi.net, roi.gross],
    payback: payback.on,
    metrics: metrics.map(({ metric, annualMinor, latest }) => [metric.key, annualMinor, latest]),
  };
}
