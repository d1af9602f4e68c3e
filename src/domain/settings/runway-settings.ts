import type { RunwayStepKey, Segment } from '../vocabulary.ts';

/** One step of the way to a renewal. Source: docs/formulas.md, "Renewal runway". */
export interface RunwayStepSetting {
  readonly step: RunwayStepKey;
  /** Whole calendar days before the renewal date on which the step is due, 0 or more. */
  readonly daysBeforeRenewal: number;
}

/** The steps in the order given, each with its days before the renewal. */
const runwayOf = (
  ...steps: readonly (readonly [step: RunwayStepKey, daysBeforeRenewal: number])[]
): readonly RunwayStepSetting[] => steps.map(([step, daysBeforeRenewal]) => ({ step, daysBeforeRenewal }));

/** Earliest step first, by segment: the larger the customer, the longer the way. */
export const DEFAULT_RUNWAY: Readonly<Record<Segment, readonly RunwayStepSetting[]>> = {
  enterprise: runwayOf(
    ['prepare', 180],
    ['conversation', 120],
    ['proposal', 90],
    ['negotiate', 60],
    ['sign', 30],
  ),
  mid_market: runwayOf(
    ['prepare', 90],
    ['conversation', 75],
    ['proposal', 60],
    ['negotiate', 45],
    ['sign', 30],
  ),
  smb: runwayOf(['prepare', 90], ['conversation', 60], ['proposal', 45], ['negotiate', 35], ['sign', 30]),
  product_led: runwayOf(['value_message', 30], ['notice', 14]),
};
