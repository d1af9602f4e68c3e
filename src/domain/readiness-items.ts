import { daysBetween } from './calendar.ts';
import { atMost } from './nearly.ts';
import { confirmedShare, freshness, proofShare } from './proof-freshness.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import { countDueSteps } from './runway.ts';
import type { ReadinessSettings, Settings } from './settings.ts';
import type { ReadinessItem, Reason } from './summary.ts';
import { READINESS_ITEMS, type ReadinessItemKey } from './vocabulary.ts';

/**
 * One item before its weight: a share of the weight earned (0-1), `missing` when nobody has looked, or
 * `not_applicable` when there is nothing to look at yet.
 */
interface Finding {
  readonly share: number | 'missing' | 'not_applicable';
  readonly reasons: readonly Reason[];
}

type Assess = (inputs: ReadinessInputs, settings: ReadinessSettings) => Finding;

const ASSESSORS: Readonly<Record<ReadinessItemKey, Assess>> = {
  milestone_health: healthFinding,
  proved_value: valueFinding,
  proof: proofFinding,
  sponsor: sponsorFinding,
  engagement: engagementFinding,
  objections: objectionsFinding,
  runway: runwayFinding,
};

/** The seven items of readiness with points, state and reasons, in their fixed order. */
export function readinessItems(inputs: ReadinessInputs, settings: Settings): readonly ReadinessItem[] {
  return READINESS_ITEMS.map((key) => {
    const finding = ASSESSORS[key](inputs, settings.readiness);
    return weighted(key, settings.readiness.weights[key], finding);
  });
}

/** Whether it is too early to hold against anybody that nothing is proved, or unknown because the start is. */
export function isProofTooEarly(inputs: ReadinessInputs): boolean {
  return inputs.provedDueFrom === null || inputs.today < inputs.provedDueFrom;
}

/** Whether nothing proved counts towards the value item: no proved run rate or, by outcomes, no proof at all. */
export function isValueUnproved(inputs: ReadinessInputs): boolean {
  return inputs.outcomes !== null ? !inputs.anythingProved : inputs.provedRunRate === 0;
}

function weighted(key: ReadinessItemKey, weight: number, { share, reasons }: Finding): ReadinessItem {
  if (typeof share === 'number') {
    return { key, weight, share, points: share * weight, state: 'known', reasons };
  }
  return { key, weight, share: null, points: null, state: share, reasons };
}

function healthFinding({ health }: ReadinessInputs): Finding {
  switch (health) {
    case 'green':
      return { share: 1, reasons: [{ code: 'health_green' }] };
    case 'yellow':
      return { share: 0.5, reasons: [{ code: 'health_yellow' }] };
    case 'red':
      return { share: 0, reasons: [{ code: 'health_red' }] };
    case 'too_early':
      return { share: 'missing', reasons: [{ code: 'health_too_early' }] };
    case 'no_plan':
      return { share: 'missing', reasons: [{ code: 'no_plan' }] };
  }
}

function valueFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  if (isValueUnproved(inputs)) return nothingProved(inputs);
  if (inputs.outcomes !== null) return outcomesFinding(inputs.outcomes);
  if (inputs.annualCost === null) return { share: 'missing', reasons: [{ code: 'cost_unknown' }] };
  if (atMost(inputs.annualCost, 0)) return { share: 'missing', reasons: [{ code: 'cost_zero' }] };
  const multiple = inputs.provedRunRate / inputs.annualCost;
  return {
    share: clamp(multiple / settings.fullValueMultiple),
    reasons: [
      inputs.provedRunRate < 0
        ? { code: 'value_lost', amountMinor: inputs.provedRunRate }
        : { code: 'value_multiple', value: multiple, amountMinor: inputs.provedRunRate },
    ],
  };
}

function outcomesFinding({
  due,
  achieved,
}: {
  due: readonly string[];
  achieved: readonly string[];
}): Finding {
  if (due.length === 0) return { share: 'missing', reasons: [{ code: 'nothing_due_yet' }] };
  return {
    share: achieved.length / due.length,
    reasons: [{ code: 'outcomes_share', count: achieved.length, of: due.length }],
  };
}

/** Before the day it counts nobody could know; from then on nothing proved is a finding, whatever the cost. */
function nothingProved(inputs: ReadinessInputs): Finding {
  const what: Reason = { code: inputs.hasMetrics || inputs.outcomes ? 'nothing_proved' : 'no_metrics' };
  if (!isProofTooEarly(inputs)) return { share: 0, reasons: [what] };
  if (inputs.provedDueFrom === null) return { share: 'missing', reasons: [what] };
  const days = daysBetween(inputs.today, inputs.provedDueFrom);
  return { share: 'missing', reasons: [{ code: 'value_too_early', on: inputs.provedDueFrom, days }] };
}

function proofFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  if (!inputs.anythingProved) {
    const finding = nothingProved(inputs);
    return finding.share === 0 ? { share: 0, reasons: [{ code: 'no_proof' }] } : finding;
  }
  const share = proofShare(inputs.proof, inputs.today, settings) ?? 0;
  const stale = inputs.proof
    .filter(({ confirmed, confirmedOn }) => confirmed > 0 && confirmedOn !== null)
    .map(({ key, confirmedOn }) => ({ key, days: daysBetween(confirmedOn ?? inputs.today, inputs.today) }))
    .filter(({ days }) => freshness(days, settings) < 1)
    .sort((first, second) => second.days - first.days)[0];
  return {
    share,
    reasons: [
      {
        code: 'proof_fresh',
        value: confirmedShare(inputs.proof) ?? 0,
        ...(stale ? { days: stale.days, metricKey: stale.key } : {}),
      },
    ],
  };
}

function sponsorFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { sponsor, sponsorContactOn } = inputs;
  if (sponsor === null) return { share: 'missing', reasons: [{ code: 'sponsor_unknown' }] };
  const days = daysBetween(sponsorContactOn ?? sponsor.on, inputs.today);
  const who = sponsor.contactId === null ? {} : { contactId: sponsor.contactId };
  // An empty chair cannot be contacted: it stays a finding until somebody takes it.
  if (sponsor.state !== 'vacant' && days >= settings.sponsorForgottenDays) {
    return { share: 'missing', reasons: [{ code: 'sponsor_not_contacted', ...who, days }] };
  }
  const share = { engaged: 1, passive: 0.5, vacant: 0 }[sponsor.state];
  return { share, reasons: [{ code: 'sponsor_state', word: sponsor.state, ...who, days }] };
}

function engagementFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { contact, today } = inputs;
  if (contact === null) return { share: 'missing', reasons: [{ code: 'no_customer_contact' }] };
  const days = daysBetween(contact.on, today);
  const { engagementFullDays: full, engagementZeroDays: zero } = settings;
  const who = contact.contactId === null ? {} : { contactId: contact.contactId };
  return {
    share: days <= full ? 1 : clamp((zero - days) / (zero - full)),
    reasons: [{ code: 'customer_contact', ...who, days, on: contact.on }],
  };
}

function objectionsFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { objections, objectionsAskedOn, today } = inputs;
  const worst = objections[0];
  if (worst) {
    const oldest = objections.reduce((on, objection) => (objection.on < on ? objection.on : on), worst.on);
    const reason: Reason = {
      code: 'objections_open',
      count: objections.length,
      word: worst.severity,
      entryKey: worst.entryKey,
      on: oldest,
    };
    return { share: clamp(1 - settings.objectionCost * objections.length), reasons: [reason] };
  }
  const isAsked =
    objectionsAskedOn !== null && daysBetween(objectionsAskedOn, today) <= settings.objectionsAskedWithinDays;
  return isAsked
    ? { share: 1, reasons: [{ code: 'no_objections', on: objectionsAskedOn }] }
    : { share: 'missing', reasons: [{ code: 'objections_not_asked' }] };
}

function runwayFinding({ renewalDate, runway, today }: ReadinessInputs): Finding {
  if (renewalDate === null) return { share: 'missing', reasons: [{ code: 'renewal_date_unknown' }] };
  const { due, done } = countDueSteps(runway, today);
  if (due > 0) return { share: done / due, reasons: [{ code: 'runway_done', count: done, of: due }] };
  const first = runway[0];
  return {
    share: 'not_applicable',
    reasons: [{ code: 'runway_not_due', ...(first ? { on: first.dueOn } : {}) }],
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
