import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import type { Core } from '../core.ts';
import { positionsOf } from '../journey/positions.ts';
import { above } from '../nearly.ts';
import { returnOn } from '../roi.ts';
import { JOURNEY_STAGES } from '../vocabulary.ts';
import { latestConsents } from './consents.ts';
import { allMet } from './expansion-rule.ts';
import type { AdvocacyCondition, AdvocacySummary, Condition } from './growth-summary.ts';

/**
 * Whether a customer may be asked to speak for us: the plan is green, the confirmed value alone brings more than
 * it costs, the champion is engaged, the customer has renewed once and left the adoption stage, and has agreed. A
 * condition about which nothing was ever recorded cannot be told (`met` is null) and does not hold.
 * Source: this product's own definition; docs/formulas.md, "Ready to speak for us".
 */
export function summariseAdvocacy(core: Core): AdvocacySummary {
  const { plan, inputs, ledger } = core;
  const conditions: readonly Condition<AdvocacyCondition>[] = [
    { code: 'plan_green', met: plan.health === 'green', word: plan.health },
    confirmedRoi(core),
    championEngaged(inputs.champion?.state ?? null),
    renewedOnce(ledger),
    adoptionLeft(ledger),
    consentGiven(ledger),
  ];
  return { ready: allMet(conditions), conditions };
}

function confirmedRoi({ value }: Core): Condition<AdvocacyCondition> {
  const code = 'confirmed_roi_positive';
  const { net } = returnOn(value.runRate.confirmed, value.cost.annualMinor);
  return net === null
    ? { code, met: null }
    : { code, met: above(net, 0), value: net, amountMinor: value.runRate.confirmed };
}

function championEngaged(state: string | null): Condition<AdvocacyCondition> {
  const code = 'champion_engaged';
  return state === null ? { code, met: null } : { code, met: state === 'engaged', word: state };
}

/** At least one renewal, and the last outcome is not that the customer left. */
function renewedOnce(ledger: ActiveLedger): Condition<AdvocacyCondition> {
  const outcomes = entriesOfKind(ledger, 'renewal_outcome');
  const renewals = outcomes.filter(({ outcome }) => outcome !== 'churned');
  const latest = outcomes.at(-1);
  return {
    code: 'renewed_once',
    met: renewals.length > 0 && latest?.outcome !== 'churned',
    count: renewals.length,
    entryKeys: renewals.map(({ key }) => key),
  };
}

/** One track is beyond adoption; others may be anywhere. */
function adoptionLeft(ledger: ActiveLedger): Condition<AdvocacyCondition> {
  const lines = entriesOfKind(ledger, 'stage');
  const learning = JOURNEY_STAGES.slice(0, JOURNEY_STAGES.indexOf('retention'));
  const stillLearning = positionsOf(ledger).filter(({ stage }) => learning.includes(stage));
  const left = lines.filter(
    (line) =>
      line.stage === 'adoption' &&
      line.movement === 'left' &&
      !stillLearning.some(({ track }) => track === line.track.trim()),
  );
  return {
    code: 'adoption_left',
    met: lines.length === 0 ? null : left.length > 0,
    entryKeys: left.map(({ key }) => key),
  };
}

function consentGiven(ledger: ActiveLedger): Condition<AdvocacyCondition> {
  const latest = latestConsents(ledger);
  const standing = latest.filter(({ given }) => given);
  return {
    code: 'consent_given',
    met: latest.length === 0 ? null : standing.length > 0,
    entryKeys: standing.map(({ key }) => key),
  };
}
