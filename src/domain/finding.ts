import type { ReadinessInputs } from './readiness-inputs.ts';
import type { ReadinessSettings } from './settings.ts';
import type { Reason } from './summary.ts';

/**
 * One item before its weight: a share of the weight earned (0-1), `missing` when nobody has looked, or
 * `not_applicable` when there is nothing to look at yet.
 */
export interface Finding {
  readonly share: number | 'missing' | 'not_applicable';
  /** Asked for only where the item is shown: a search for levers asks for hundreds of shares. */
  readonly reasons: () => readonly Reason[];
}

export type FindItem = (inputs: ReadinessInputs, settings: ReadinessSettings) => Finding;

/** A share within 0-1. */
export function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
