import type { FindItem, Finding } from './finding.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import {
  engagementFinding,
  objectionsFinding,
  runwayFinding,
  sponsorFinding,
} from './relationship-findings.ts';
import type { Settings } from './settings.ts';
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
    return { key, weight, share, points: share * weight, state: 'known', reasons };
  }
  return { key, weight, share: null, points: null, state: share, reasons };
}
