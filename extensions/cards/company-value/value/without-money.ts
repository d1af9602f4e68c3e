import type { ValueSummary } from '../../../../src/domain/summary.ts';

/** Whether all that is counted is what people say: such benefits have proof and never an amount. */
export const isWithoutMoney = ({ metrics }: ValueSummary): boolean =>
  metrics.length > 0 && metrics.every(({ metric }) => metric.calculator === 'qualitative');

const PROVED: readonly string[] = ['confirmed', 'evidenced'];

/** How many of the benefits somebody has confirmed, or evidence proves. */
export const provedBenefits = ({ metrics }: ValueSummary): number =>
  metrics.filter(({ proof }) => PROVED.includes(proof.tier)).length;
