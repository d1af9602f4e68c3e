import type { FindItem, Finding } from './finding.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import {
  engagementFinding,
  objectionsFinding,
  runwayFinding,
  sponsorFinding,
} from './relationship-findings.ts';
import type { ReadinessSettings, Settings } from './settings.ts';
import type { ReadinessItem } from './summary.ts';
import { healthFinding, proofFinding, valueFinding } from './value-findings.ts';
import { READINESS_ITEMS, type ReadinessItemKey } from './vocabulary.ts';

const FINDINGS: Readonly<Record<ReadinessItemKey, FindItem>> = {
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
    const finding = FINDINGS[key](inputs, settings.readiness);
    return weighted(key, settings.readiness.weights[key], finding);
  });
}

function weighted(key: ReadinessItemKey, weight: number, { share, reasons }: Finding): ReadinessItem {
  if (typeof share === 'number') {
    return { key, weight, share, points: share * weight, state: 'known', reasons: reasons() };
  }
  return { key, weight, share: null, points: null, state: share, reasons: reasons() };
}

/**
 * What the items make together, before anything is rounded or limited: what is missing lowers confidence and
 * not the score, what is not applicable neither.
 */
export interface Weighing {
  /** points / known weight x 100; null when nothing is known. */
  readonly exact: number | null;
  /** known weight / applicable weight, 0-1. */
  readonly confidence: number;
  readonly knownWeight: number;
  readonly applicableWeight: number;
}

/** Weighs items that have their points. */
export function weigh(items: readonly Pick<ReadinessItem, 'weight' | 'points' | 'state'>[]): Weighing {
  let [known, applicable, earned] = [0, 0, 0];
  for (const { weight, points, state } of items) {
    if (state !== 'not_applicable') applicable += weight;
    if (state === 'known') known += weight;
    earned += points ?? 0;
  }
  return weighingOf(known, applicable, earned);
}

/** What each item comes to, in their order. */
export type Shares = readonly Finding['share'][];

/**
 * Whether two inputs of one day and one customer are the same for an item, which then comes to the same: a
 * search for levers changes one thing and asks again, hundreds of times. No lever adds the first metric or
 * moves the day from which proof is due, so these are not compared.
 */
const LOOK_THE_SAME: Readonly<
  Record<ReadinessItemKey, (one: ReadinessInputs, other: ReadinessInputs) => boolean>
> = {
  milestone_health: (one, other) => one.health === other.health,
  proved_value: (one, other) =>
    one.provedRunRate === other.provedRunRate &&
    one.annualCost === other.annualCost &&
    one.outcomes === other.outcomes &&
    one.anythingProved === other.anythingProved,
  proof: (one, other) =>
    one.proof === other.proof &&
    one.outcomes === other.outcomes &&
    one.anythingProved === other.anythingProved,
  sponsor: (one, other) => one.sponsor === other.sponsor && one.sponsorContactOn === other.sponsorContactOn,
  engagement: (one, other) => one.contact === other.contact,
  objections: (one, other) =>
    one.objections === other.objections && one.objectionsAskedOn === other.objectionsAskedOn,
  runway: (one, other) => one.runway === other.runway && one.renewalDate === other.renewalDate,
};

const RULES = READINESS_ITEMS.map((key) => ({ find: FINDINGS[key], looksTheSame: LOOK_THE_SAME[key] }));

export function readinessShares(inputs: ReadinessInputs, settings: ReadinessSettings): Shares {
  const shares: Finding['share'][] = [];
  for (const { find } of RULES) shares.push(find(inputs, settings).share);
  return shares;
}

/** The shares that items with their points were made of. */
export function sharesOf(items: readonly ReadinessItem[]): Shares {
  return items.map(({ state, share }) => (state === 'known' ? (share as number) : state));
}

/** The same for inputs of the same day, of which the shares of others are known. */
export function sharesAfter(
  known: { readonly inputs: ReadinessInputs; readonly shares: Shares },
  inputs: ReadinessInputs,
  settings: ReadinessSettings,
): Shares {
  const shares: Finding['share'][] = [];
  for (const { find, looksTheSame } of RULES) {
    const isSame = looksTheSame(inputs, known.inputs);
    shares.push(isSame ? (known.shares[shares.length] as Finding['share']) : find(inputs, settings).share);
  }
  return shares;
}

/** Weighs items of which only the shares are known. */
export function weighShares(shares: Shares, { weights }: ReadinessSettings): Weighing {
  let known = 0;
  let applicable = 0;
  let earned = 0;
  for (let index = 0; index < shares.length; index += 1) {
    const share = shares[index] as Finding['share'];
    if (share === 'not_applicable') continue;
    const weight = weights[READINESS_ITEMS[index] as ReadinessItemKey];
    applicable += weight;
    if (share === 'missing') continue;
    known += weight;
    earned += share * weight;
  }
  return weighingOf(known, applicable, earned);
}

function weighingOf(knownWeight: number, applicableWeight: number, earned: number): Weighing {
  return {
    exact: knownWeight === 0 ? null : (earned / knownWeight) * 100,
    confidence: applicableWeight === 0 ? 0 : knownWeight / applicableWeight,
    knownWeight,
    applicableWeight,
  };
}
