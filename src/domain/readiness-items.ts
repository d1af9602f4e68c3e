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

/** The same straight from what the items come to, for whoever asks for no reasons. */
export function weighFindings(inputs: ReadinessInputs, settings: ReadinessSettings): Weighing {
  let [known, applicable, earned] = [0, 0, 0];
  for (const key of READINESS_ITEMS) {
    const { share } = FINDINGS[key](inputs, settings);
    const weight = settings.weights[key];
    if (share === 'not_applicable') continue;
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
