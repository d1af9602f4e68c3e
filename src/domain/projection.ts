import { calculate } from './calculators/calculate.ts';
import { inputsAtTarget } from './metric-inputs.ts';
import type { MetricTrack } from './metric-track.ts';
import { proofOn, tiersOn } from './metric-track.ts';
import { roundHalfUp } from './money.ts';
import { guardOverlap } from './overlap.ts';
import { sumTiers, tiersOf, totalOf } from './tiers.ts';
import type { BenefitGroup } from './value-book.ts';

/**
 * What a year would bring on top of today's run rate if every target were reached: for each pool what the
 * targets count after the overlap guard less what today counts, never below zero, and then a haircut.
 */
export function projectedValue(
  groups: readonly BenefitGroup[],
  { today, haircut }: { readonly today: number; readonly haircut: number },
): number {
  const open = groups.reduce((total, group) => total + openValue(group, today), 0);
  return lessHaircut(open, haircut);
}

/** What is left of an amount to come after a haircut (0-1), whole minor units. */
export function lessHaircut(openMinor: number, haircut: number): number {
  return roundHalfUp(openMinor * (1 - haircut));
}

/** Never below zero: a metric beyond its target stays where it is. */
function openValue(group: BenefitGroup, today: number): number {
  const amounts = group.tracks.map((track) => {
    const now = tiersOn(track, today, proofOn(track, today));
    const atTarget = annualAtTarget(track, today);
    const staysAsItIs = atTarget === null || atTarget <= totalOf(now);
    return { now, then: staysAsItIs ? now : tiersOf(0, 0, atTarget) };
  });
  const totalThen = countedTotal(
    amounts.map(({ then }) => then),
    group,
  );
  const totalNow = countedTotal(
    amounts.map(({ now }) => now),
    group,
  );
  return totalThen - totalNow;
}

function countedTotal(amounts: Parameters<typeof guardOverlap>[0], group: BenefitGroup): number {
  return totalOf(sumTiers(guardOverlap(amounts, group.shares)));
}

/** The annual amount with the measured input at its target, or with every tool retired; null without one. */
function annualAtTarget(track: MetricTrack, today: number): number | null {
  const { sources, metric } = track;
  const hasTarget = metric.targetValue !== null || metric.calculator === 'tool_consolidation';
  if (!sources || !hasTarget) return null;
  const result = calculate(metric.calculator, inputsAtTarget(sources, today), track.inputCurrency);
  if (!result.ok || result.calculation.annualMinor === null) return null;
  return track.convert(result.calculation.annualMinor);
}
