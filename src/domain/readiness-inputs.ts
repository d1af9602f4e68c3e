import { type ActiveLedger, entriesOfKind } from './active-ledger.ts';
import { type CalendarDate, addDays } from './calendar.ts';
import { type CustomerContact, lastContactWith, lastCustomerContact } from './customer-contact.ts';
import { dueResults, type ResultOutcomes } from './due-results.ts';
import type { CompanyFacts } from './facts.ts';
import { type OpenObjection, objectionsAskedOn, openObjections } from './objections.ts';
import type { ProofUnit } from './proof-freshness.ts';
import { isMetricProved, proofUnits } from './proof-units.ts';
import { type DatedRunwayStep, datedRunwaySteps } from './runway.ts';
import { segmentOf } from './segment.ts';
import type { Settings } from './settings.ts';
import type { EngagementFact, PlanSummary, ValueSummary } from './summary.ts';
import type { MilestoneHealth } from './vocabulary.ts';

/**
 * All that readiness depends on, with days instead of ages: the same inputs read on a later `today` give
 * that day's score, and inputs changed by a fix give the score with the fix.
 */
export interface ReadinessInputs {
  readonly today: CalendarDate;
  readonly health: MilestoneHealth;
  /** Keys of milestones that a fix has put right. */
  readonly repairedMilestones: readonly string[];
  /** First day on which nothing proved is a finding; null when the start is unknown. */
  readonly provedDueFrom: CalendarDate | null;
  readonly anythingProved: boolean;
  readonly hasMetrics: boolean;
  /** Something was measured, and for so long no more that it is not proved any longer. */
  readonly hasLapsed: boolean;
  readonly provedRunRate: number;
  readonly annualCost: number | null;
  /** What the value item measures instead of money, where the template says so. */
  readonly outcomes: ResultOutcomes | null;
  readonly proof: readonly ProofUnit[];
  readonly sponsor: EngagementFact | null;
  readonly sponsorContactOn: CalendarDate | null;
  readonly champion: EngagementFact | null;
  readonly contact: CustomerContact | null;
  readonly objections: readonly OpenObjection[];
  readonly objectionsAskedOn: CalendarDate | null;
  readonly renewalDate: CalendarDate | null;
  readonly hasOutcome: boolean;
  readonly runway: readonly DatedRunwayStep[];
}

/** A copy of inputs that fixes may change, one after the other. */
export type ReadinessDraft = { -readonly [Name in keyof ReadinessInputs]: ReadinessInputs[Name] };

/** Written out and not spread: a search for levers makes hundreds of copies. */
export function draftOf(inputs: ReadinessInputs): ReadinessDraft {
  return {
    today: inputs.today,
    health: inputs.health,
    repairedMilestones: inputs.repairedMilestones,
    provedDueFrom: inputs.provedDueFrom,
    anythingProved: inputs.anythingProved,
    hasMetrics: inputs.hasMetrics,
    hasLapsed: inputs.hasLapsed,
    provedRunRate: inputs.provedRunRate,
    annualCost: inputs.annualCost,
    outcomes: inputs.outcomes,
    proof: inputs.proof,
    sponsor: inputs.sponsor,
    sponsorContactOn: inputs.sponsorContactOn,
    champion: inputs.champion,
    contact: inputs.contact,
    objections: inputs.objections,
    objectionsAskedOn: inputs.objectionsAskedOn,
    renewalDate: inputs.renewalDate,
    hasOutcome: inputs.hasOutcome,
    runway: inputs.runway,
  };
}

export interface RenewalSources {
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly ledger: ActiveLedger;
  readonly plan: PlanSummary;
  readonly value: ValueSummary;
}

/** Gathers what readiness depends on from the records, the ledger and the two summaries. */
export function readinessInputs(sources: RenewalSources): ReadinessInputs {
  const { facts, settings, today, ledger, plan, value } = sources;
  const { startDate, renewalDate } = facts.company;
  const segment = segmentOf(facts);
  const results = dueResults(plan.milestones, ledger, today);
  const isByOutcomes = facts.template?.valueBasis === 'outcomes';
  const sponsor = latestEngagement(ledger, 'sponsor');
  return {
    today,
    health: plan.health,
    repairedMilestones: [],
    provedDueFrom:
      startDate === null ? null : addDays(startDate, settings.value.nothingProvedAfterDays[segment]),
    anythingProved:
      value.metrics.some(isMetricProved) ||
      value.provedRunRate !== 0 ||
      (isByOutcomes &&
        plan.milestones.some(
          ({ evidenceKeys, confirmationKeys }) => evidenceKeys.length + confirmationKeys.length > 0,
        )),
    hasMetrics: value.metrics.length > 0,
    hasLapsed: value.metrics.some(({ proof }) => proof.weaknesses.includes('carried_too_long')),
    provedRunRate: value.provedRunRate,
    annualCost: value.cost.annualMinor,
    outcomes: isByOutcomes ? results.outcomes : null,
    proof: proofUnits(value.metrics, isByOutcomes ? results.milestones : [], ledger),
    sponsor,
    sponsorContactOn: sponsor && lastContactWith(ledger, sponsor),
    champion: latestEngagement(ledger, 'champion'),
    contact: lastCustomerContact(ledger, facts.company),
    objections: openObjections(ledger),
    objectionsAskedOn: objectionsAskedOn(ledger),
    renewalDate,
    hasOutcome: entriesOfKind(ledger, 'renewal_outcome').some((entry) => entry.renewalDate === renewalDate),
    runway: datedRunwaySteps(settings.runway[segment], renewalDate, ledger),
  };
}

/** Whether the renewal date has passed without a recorded outcome. */
export function isRenewalOverdue(inputs: ReadinessInputs): boolean {
  return inputs.renewalDate !== null && inputs.renewalDate < inputs.today && !inputs.hasOutcome;
}

function latestEngagement(ledger: ActiveLedger, kind: 'sponsor' | 'champion'): EngagementFact | null {
  const entry = entriesOfKind(ledger, kind).at(-1);
  return entry ? { state: entry.state, contactId: entry.contactId, on: entry.on, entryKey: entry.key } : null;
}
