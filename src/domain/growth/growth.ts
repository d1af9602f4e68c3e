import type { Core } from '../core.ts';
import { summariseAdvocacy } from './advocacy.ts';
import { summariseExpansion } from './expansion.ts';
import type { GrowthSummary } from './growth-summary.ts';

/** Whether a customer is ready to grow and to speak for us. */
export function summariseGrowth(core: Core): GrowthSummary {
  return { expansion: summariseExpansion(core), advocacy: summariseAdvocacy(core) };
}
