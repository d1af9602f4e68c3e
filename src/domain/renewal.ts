import { entriesOfKind } from './active-ledger.ts';
import { daysBetween } from './calendar.ts';
import { healthWordOf } from './health.ts';
import { leversOf, type Simulation, weighFixes } from './levers.ts';
import { milestoneFixes, type HealthRule } from './milestone-fixes.ts';
import { assessReadiness, bandRank } from './readiness.ts';
import { sharesOf } from './readiness-items.ts';
import { type ReadinessInputs, type RenewalSources, isRenewalOverdue } from './readiness-inputs.ts';
import { readinessPath } from './readiness-path.ts';
import { relationshipFixes } from './relationship-fixes.ts';
import { summariseRunway } from './runway.ts';
import { segmentOf } from './segment.ts';
import type { ReadinessSettings } from './settings.ts';
import type { ReadinessLimits, ReadinessSummary, RenewalCall, RenewalSummary } from './summary.ts';
import { valueFixes } from './value-fixes.ts';

/** How ready a company is to renew, why, and what would change it. */
export function summariseRenewal(
  sources: RenewalSources & { readonly inputs: ReadinessInputs },
): RenewalSummary {
  const { facts, today, inputs } = sources;
  const { renewalDate } = facts.company;
  const readiness = summariseReadiness(inputs, sources);
  return {
    renewalDate,
    daysUntilRenewal: renewalDate === null ? null : daysBetween(today, renewalDate),
    overdue: isRenewalOverdue(inputs),
    readiness,
    runway: summariseRunway(inputs.runway, today),
    call: latestCall(sources, readiness),
    sponsor: inputs.sponsor,
    champion: inputs.champion,
    lastCustomerContact: inputs.contact,
    objections: inputs.objections,
  };
}

function summariseReadiness(inputs: ReadinessInputs, sources: RenewalSources): ReadinessSummary {
  const { settings, plan, value, today } = sources;
  const now = assessReadiness(inputs, settings);
  const { exact } = now;
  const milestones = milestoneFixes(inputs, plan, healthRule(sources));
  const daysUntilRenewal = inputs.renewalDate === null ? null : daysBetween(today, inputs.renewalDate);
  const simulation: Simulation = {
    inputs,
    shares: sharesOf(now.items),
    settings,
    now,
    daysUntilRenewal,
    healthAfter: milestones.healthAfter,
  };
  const fixes = weighFixes(
    [
      ...milestones.fixes,
      ...valueFixes(inputs, value.metrics, exact, settings.readiness),
      ...relationshipFixes(inputs, settings.readiness),
    ],
    simulation,
  );
  const { renewalsWithOutcome, renewalsNeeded } = settings.calibration;
  return {
    score: now.score,
    band: now.band,
    critical: now.critical,
    confidence: now.confidence,
    points: now.points,
    knownWeight: now.knownWeight,
    applicableWeight: now.applicableWeight,
    items: now.items,
    caps: now.caps,
    levers: leversOf(fixes, now),
    path: readinessPath(fixes, simulation),
    calibrated: renewalsWithOutcome >= renewalsNeeded,
    limits: limitsOf(settings.readiness),
  };
}

function limitsOf(settings: ReadinessSettings): ReadinessLimits {
  const { confidenceForScore, confidenceForCommit, commitFrom, likelyFrom } = settings;
  return { confidenceForScore, confidenceForCommit, commitFrom, likelyFrom };
}

function healthRule({ facts, settings, today }: RenewalSources): HealthRule {
  const { startDate } = facts.company;
  const segment = segmentOf(facts);
  return (milestones) => healthWordOf({ milestones, startDate, segment, today }, settings.health);
}

/** The latest call about this renewal date; calls about earlier ones belong to earlier cycles. */
function latestCall({ facts, ledger }: RenewalSources, readiness: ReadinessSummary): RenewalCall | null {
  const call = entriesOfKind(ledger, 'renewal_call')
    .filter((entry) => entry.renewalDate === facts.company.renewalDate)
    .at(-1);
  if (!call) return null;
  const [theirs, ours] = [bandRank(call.band), bandRank(readiness.band)];
  return {
    band: call.band,
    reason: call.reason,
    on: call.on,
    claimedBy: call.claimedBy,
    difference: theirs === null || ours === null ? null : theirs - ours,
  };
}
