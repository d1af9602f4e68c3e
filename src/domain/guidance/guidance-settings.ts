/** Limits of escalation and acceleration. */
export interface GuidanceLimits {
  /** Days without a word from the customer after which somebody else is called in. */
  readonly customerSilentDays: number;
  /** Days for which an answer about capacity and appetite holds: goals are asked again each quarter. */
  readonly customerWordDays: number;
}

export const DEFAULT_GUIDANCE_LIMITS: GuidanceLimits = { customerSilentDays: 30, customerWordDays: 92 };
