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
 * What each item looks at besides the day. Where none of it differs between two inputs of one day, the item
 * comes to the same: a search for levers changes one thing and asks again, hundreds of times.
 */
const LOOKS_AT: Readonly<Record<ReadinessItemKey, readonly (keyof ReadinessInputs)[]>> = {
  milestone_health: ['health'],
  proved_value: ['provedRunRate', 'annualCost', 'outcomes', 'anythingProved', 'hasMetrics', 'provedDueFrom'],
  proof: ['proof', 'anythingProved', 'outcomes', 'hasMetrics', 'provedDueFrom'],
  sponsor: ['sponsor', 'sponsorContactOn'],
  engagement: ['contact'],
  objections: ['objections', 'objectionsAskedOn'],
  runway: ['runway', 'renewalDate'],
};

export function readinessShares(inputs: ReadinessInputs, settings: ReadinessSettings): Shares {
  return READINESS_ITEMS.map((key) => FINDINGS[key](inputs, settings).share);
}

/** The same for inputs of the same day, of which the shares of others are known. */
export function sharesAfter(
  known: { readonly inputs: ReadinessInputs; readonly shares: Shares },
  inputs: ReadinessInputs,
  settings: ReadinessSettings,
): Shares {
  return READINESS_ITEMS.map((key, index) => {
    const isSame = LOOKS_AT[key].every((field) => inputs[field] === known.inputs[field]);
    return isSame ? (known.shares[index] as Finding['share']) : FINDINGS[key](inputs, settings).share;
  });
}

/** Weighs items of which only the shares are known. */
export function weighShares(shares: Shares, { weights }: ReadinessSettings): Weighing {
  let [known, applicable, earned] = [0, 0, 0];
  shares.forEach((share, index) => {
    if (share === 'not_applicable') return;
    const weight = weights[READINESS_ITEMS[index] as ReadinessItemKey];
    applicable += weight;
    if (share === 'missing') return;
    known += weight;
    earned += share * weight;
  });
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
